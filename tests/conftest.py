"""One running workshop for every test that needs it, and a copy of the content for those that break it."""

from __future__ import annotations

import shutil
import stat

import pytest

from curriculum.pages.phone import build_phone
from tests.support.checkout import content, copy_content
from tests.support.workshop import open_workshop


@pytest.fixture(scope="session")
def workshop():
    """Return a running workshop in French, with its phone pages built."""
    build_phone(content())
    opened = open_workshop()
    assert stat.S_IMODE(opened.door.stat().st_mode) == 0o600
    yield opened
    opened.stop()
    shutil.rmtree(opened.runtime, ignore_errors=True)


@pytest.fixture
def own_copy(tmp_path):
    """Return a copy of the whole content that a test may break."""
    return copy_content(tmp_path)
