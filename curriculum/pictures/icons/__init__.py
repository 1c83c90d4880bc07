"""The icons of the course, one file each: 24 units square, lines of 2 units, in `currentColor`."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent
_BODY = re.compile(r"<svg[^>]*>(.*)</svg>", re.DOTALL)


def names() -> list[str]:
    """List the icons by name, in alphabetical order."""
    return sorted(path.stem for path in _FOLDER.glob("*.svg"))


@cache
def icon(name: str) -> str:
    """Give an icon as SVG text, to stand beside its word; FileNotFoundError for a name that is none."""
    return (_FOLDER / f"{name}.svg").read_text(encoding="utf-8").strip()


def strokes(name: str) -> str:
    """Give what stands inside an icon's SVG element, to be drawn in another picture."""
    found = _BODY.search(icon(name))
    if found is None:
        raise ValueError(name)
    return found[1]
