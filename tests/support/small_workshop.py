"""A workshop with the small curriculum, for tests that build everything of it: seconds instead of minutes."""

from __future__ import annotations

import json
from pathlib import Path

from curriculum.pages.phone import build_phone
from tests.support.contents import changed, small_content
from tests.support.workshop import Workshop, folder, open_workshop

LESSONS = ("kinds", "words")


def open_small_workshop(place: Path, title: str | None = None) -> Workshop:
    """Serve the small curriculum, with its phone pages built and nothing of it printed; `place` is an empty folder.

    `title` becomes the French title of its first lesson.
    """
    content = small_content(place / "curriculum")
    if title:
        changed(content.bank / "lessons" / f"{LESSONS[0]}.yaml", '"Toutes les sortes"', json.dumps(title))
    build_phone(content)
    return open_workshop(root=folder(place / "served", content.notebooks.parent))
