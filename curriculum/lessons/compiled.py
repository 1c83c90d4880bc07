"""Lessons as the kernel reads them: one JSON file a lesson and language, made from the bank by `curriculum build`.

Nothing here imports YAML or pydantic: a kernel that only shows a lesson stays small. When the content or the package
has changed since, or what was built is damaged, the lessons are made again in a process of their own.
"""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import Any, Literal

from curriculum import fingerprint
from curriculum.folders import Content, find_content, read_json
from curriculum.lessons.apart import build_apart

INDEX = "index.json"


def load(lesson: str, lang: str, content: Content | None = None) -> dict[str, Any]:
    """Return one compiled lesson, made anew if need be.

    Raises LessonsNotBuiltError when the bank is refused, KeyError for a lesson that does not exist.
    """
    content = content or find_content()
    if lesson not in {record["id"] for record in index(content)["lessons"]}:
        raise KeyError(lesson)
    path = folder(content) / f"{lesson}.{lang}.json"
    try:
        return read_json(path)
    except (OSError, ValueError):
        build_apart(content, anyway=True)
        return read_json(path)


def index(content: Content) -> dict[str, Any]:
    """Return the index of the compiled lessons, made anew if need be; raises LessonsNotBuiltError as `load` does."""
    found = whole_index(content)
    if found is None or not _is_of_today(found, content):
        build_apart(content)
        found = read_json(folder(content) / INDEX)
    return found


def state(content: Content) -> Literal["fresh", "stale", "damaged", "missing"]:
    """Say how what was built stands; `damaged`: something is there that cannot be read, or a part of it is gone."""
    found = whole_index(content)
    if found is None:
        return "damaged" if folder(content).exists() else "missing"
    return "fresh" if _is_of_today(found, content) else "stale"


def whole_index(content: Content) -> dict[str, Any] | None:
    """Return the index if it can be read and every file that it names is there in its size, else None."""
    try:
        found = read_json(folder(content) / INDEX)
        whole = all((content.built / name).stat().st_size == size for name, size in found["files"].items())
        return found if whole and found["lessons"] and found["sources"] else None
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def folder(content: Content) -> Path:
    """Return the folder of the compiled lessons."""
    return content.built / "lessons"


def figure_path(content: Content, image: str) -> Path:
    """Return the path of a figure's image."""
    return content.built / "figures" / image


def sources(content: Content) -> str:
    """Return one hash over all that the compiled lessons are made from and by."""
    parts = (
        fingerprint.of_files(content.bank, (".yaml", ".csv")),
        fingerprint.of_files(content.notebooks, (".ipynb",)),
        fingerprint.of_files(content.local, (".txt",)),
        fingerprint.of_package(),
    )
    return sha256("\0".join(parts).encode()).hexdigest()


def _is_of_today(index: dict[str, Any], content: Content) -> bool:
    return content.as_built or index["sources"] == sources(content)
