"""The catalogue: which lessons there are, in which order, where their notebooks stand and how their pages are called.

It is read from the index of what was built (`lessons/compiling.py` writes it), once, and again when that file has
changed. Nothing here imports YAML or pydantic.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from hashlib import sha256
from pathlib import Path
from typing import Any

from curriculum.content import Content
from curriculum.lessons.compiled import Lesson, Minutes

INDEX = "index.json"
TIMETABLES = "timetables.json"


class LessonsNotBuiltError(Exception):
    """The lessons could not be made from the bank; the message says what to mend."""


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

    def __init__(self, content: Content, entries: tuple[Entry, ...]) -> None:
        """`entries` are in order."""
        self.content, self.entries = content, entries
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
        """Read one compiled lesson, once; KeyError for one that is not there."""
        if lesson not in self:
            raise KeyError(lesson)
        if (lesson, lang) not in self._lessons:
            path = folder(self.content) / f"{lesson}.{lang}.json"
            self._lessons[lesson, lang] = Lesson.from_data(json.loads(path.read_text(encoding="utf-8")))
        return self._lessons[lesson, lang]


def catalogue(content: Content) -> Catalogue:
    """Give the catalogue of what is built, built anew if the bank has changed; LessonsNotBuiltError when it is refused.

    The same object is given until the index is written again.
    """
    path = folder(content) / INDEX
    if not path.exists() or json.loads(path.read_text(encoding="utf-8"))["sources"] != sources(content):
        _build(content)
    return _read(content, path.stat().st_mtime_ns)


@cache
def _read(content: Content, _written_at: int) -> Catalogue:
    data = json.loads((folder(content) / INDEX).read_text(encoding="utf-8"))
    return Catalogue(content, tuple(_entry(record) for record in data["lessons"]))


def _entry(record: Mapping[str, Any]) -> Entry:
    return Entry(**{**record, "minutes": Minutes(**record["minutes"])})


def timetables(content: Content) -> list[dict[str, Any]]:
    """Read the agendas with their hours (`lessons/timetables.py` writes them), built anew as the catalogue is."""
    catalogue(content)
    return json.loads((folder(content) / TIMETABLES).read_text(encoding="utf-8"))


def folder(content: Content) -> Path:
    """Give the folder of the compiled lessons."""
    return content.built / "lessons"


def drawing(content: Content, image: str) -> str:
    """Read the SVG of a figure by its file name."""
    return (content.built / "figures" / image).read_text(encoding="utf-8")


def sources(content: Content) -> str:
    """Hash every file that the compiled lessons are made from."""
    total = sha256()
    files = [path for path in content.bank.rglob("*") if path.suffix in {".yaml", ".csv"}]
    files += [path for path in content.notebooks.rglob("*.ipynb") if ".ipynb_checkpoints" not in path.parts]
    files += content.local.glob("help.*.txt")
    for path in sorted(files):
        total.update(path.name.encode() + b"\0" + path.read_bytes())
    return total.hexdigest()


def _build(content: Content) -> None:
    command = [sys.executable, "-m", "curriculum", "build", "lessons", "--quiet"]
    root = content.bank.parent.parent
    if (root / "notebooks").is_dir():
        command[3:3] = ["--root", str(root)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    if done.returncode:
        raise LessonsNotBuiltError(done.stderr.strip() or done.stdout.strip())
