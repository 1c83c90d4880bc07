"""The phone pages of a curriculum, served as the room serves them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from curriculum.folders import Content
from curriculum.pages.phone import build_phone
from curriculum.room.participants_side import ParticipantsSide
from curriculum.room.public.process import running
from tests.support.servers import free_port


@contextmanager
def phone_pages(content: Content) -> Iterator[str]:
    """Build and serve the pages; gives their address."""
    side = ParticipantsSide(port=free_port(), address="127.0.0.1")
    with running(build_phone(content), side) as public:
        assert public.wait(20)
        yield f"http://127.0.0.1:{side.port}"
