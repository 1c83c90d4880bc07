"""The catalogue: which lessons there are, in which order, where their notebooks stand and how their pages are called.

It is read from the index of what was built (`lessons/compiling.py` writes it), once, and again when that file has
changed. When the content or the package has changed since, or what was built is damaged, the lessons are made again in
a process of their own. Nothing here imports YAML or pydantic.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from hashlib import sha256
from pathlib import Path
from typing import Any, Literal

from curriculum import fingerprint
from curriculum.folders import Content
from curriculum.lessons.apart import build_apart
from curriculum.lessons.compiled import Lesson, Minutes

PictureVariant = Literal["wall", "phone", "print", "blank"]

INDEX = "index.json"
TIMETABLES = "timetables.json"


@dataclass(frozen=True)
class Entry:
    """What a list of lessons shows of one: texts are given by language."""

    id: str
    number: str
    slug: Mapping[str, str]
    title: Mapping[str, str]
    summary: Mapping[str, str]
    track: str
    minutes: Minutes
    kind: str
    part: str

    def stem(self, lang: str) -> str:
        """The name of the lesson's files in a language, without their ending: `03-mecanisme`."""
        return f"{self.number}-{self.slug[lang]}"

    def page(self, lang: str) -> str:
        """The address of the lesson's page below the root, without a slash before it: `fr/03-mecanisme`."""
        return f"{lang}/{self.stem(lang)}"


class Catalogue:
    """The lessons of one curriculum, in the order in which lists show them."""

    def __init__(self, content: Content, entries: tuple[Entry, ...], sources: str) -> None:
        """`entries` are in order, `sources` is the hash of all that the lessons were made from and by."""
        self.content, self.entries, self.sources = content, entries, sources
        self._lessons: dict[tuple[str, str], Lesson] = {}

    @cached_property
    def _positions(self) -> dict[str, int]:
        return {entry.id: position for position, entry in enumerate(self.entries)}

    def __contains__(self, lesson: object) -> bool:
        return lesson in self._positions

    def entry(self, lesson: str) -> Entry:
        """Find a lesson; KeyError for one that is not there."""
        return self.entries[self._positions[lesson]]

    def neighbours(self, lesson: str) -> tuple[Entry | None, Entry | None]:
        """Give the lessons before and after one, None at either end; KeyError for one that is not there."""
        at = self._positions[lesson]
        before = self.entries[at - 1] if at else None
        return before, self.entries[at + 1] if at + 1 < len(self.entries) else None

    def notebook(self, lesson: str, lang: str) -> Path:
        """Give the path of a lesson's notebook; KeyError for a lesson that is not there."""
        return self.content.notebooks / lang / f"{self.entry(lesson).stem(lang)}.ipynb"

    def lesson(self, lesson: str, lang: str) -> Lesson:
        """Read one compiled lesson, once, made anew where it is damaged; KeyError for one that is not there.

        Raises LessonsNotBuiltError when it cannot be made.
        """
        if lesson not in self:
            raise KeyError(lesson)
        if (lesson, lang) not in self._lessons:
            path = folder(self.content) / f"{lesson}.{lang}.json"
            try:
                compiled = _read_lesson(path)
            except (OSError, ValueError, KeyError, TypeError):
                build_apart(self.content, anyway=True)
                compiled = _read_lesson(path)
            self._lessons[lesson, lang] = compiled
        return self._lessons[lesson, lang]


def catalogue(content: Content) -> Catalogue:
    """Give the catalogue of what is built, made anew if need be; LessonsNotBuiltError when the bank is refused.

    The same object is given until the index is written again.
    """
    index = whole_index(content)
    if index is None or not _is_of_today(index, content):
        build_apart(content)
    return _read(content, (folder(content) / INDEX).stat().st_mtime_ns)


def state(content: Content) -> Literal["fresh", "stale", "damaged", "missing"]:
    """Say how what was built stands; `damaged`: something is there that cannot be read, or a part of it is gone."""
    index = whole_index(content)
    if index is None:
        return "damaged" if folder(content).exists() else "missing"
    return "fresh" if _is_of_today(index, content) else "stale"


def whole_index(content: Content) -> dict[str, Any] | None:
    """Read the index if that can be done and every file that it names is there in its size, else give None."""
    try:
        found: dict[str, Any] = json.loads((folder(content) / INDEX).read_text(encoding="utf-8"))
        whole = all((content.built / name).stat().st_size == size for name, size in found["files"].items())
        return found if whole and found["lessons"] and found["sources"] else None
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


@cache
def _read(content: Content, _written_at: int) -> Catalogue:
    data = json.loads((folder(content) / INDEX).read_text(encoding="utf-8"))
    return Catalogue(content, tuple(_entry(record) for record in data["lessons"]), data["sources"])


def _entry(record: Mapping[str, Any]) -> Entry:
    return Entry(**{**record, "minutes": Minutes(**record["minutes"])})


def timetables(content: Content) -> list[dict[str, Any]]:
    """Read the agendas with their hours (`lessons/timetables.py` writes them), built anew as the catalogue is."""
    catalogue(content)
    found: list[dict[str, Any]] = json.loads((folder(content) / TIMETABLES).read_text(encoding="utf-8"))
    return found


def folder(content: Content) -> Path:
    """Give the folder of the compiled lessons."""
    return content.built / "lessons"


def drawing(content: Content, image: str) -> str:
    """Read the SVG of a figure by its file name."""
    return (content.built / "figures" / image).read_text(encoding="utf-8")


def picture_svg(content: Content, name: str, lang: str, variant: PictureVariant) -> str:
    """Read a picture as SVG text; FileNotFoundError for one that is not there.

    `wall` (1280 units wide) and `phone` (328) take the colours of the page that they stand in, so they stand in it as
    elements and not as images. `print` is 180 mm wide and in greys, `blank` is the same with lines to write on.
    """
    return (content.built / "pictures" / picture_file(name, lang, variant)).read_text(encoding="utf-8")


def picture_file(name: str, lang: str, variant: str) -> str:
    """Name the file of a picture among those that were built."""
    return f"{name}.{lang}.{variant}.svg"


def sources(content: Content) -> str:
    """Hash all that the compiled lessons are made from and by."""
    parts = (
        fingerprint.of_files(content.bank, (".yaml", ".csv")),
        fingerprint.of_files(content.notebooks, (".ipynb",)),
        fingerprint.of_files(content.local, (".txt",)),
        fingerprint.of_package(),
    )
    return sha256("\0".join(parts).encode()).hexdigest()


def _is_of_today(index: Mapping[str, Any], content: Content) -> bool:
    return content.as_built or index["sources"] == sources(content)


def _read_lesson(path: Path) -> Lesson:
    return Lesson.from_data(json.loads(path.read_text(encoding="utf-8")))
