"""The printed documents: which there are, which are still to be made, and where each is found."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from curriculum.folders import Content
from curriculum.lessons import catalogue
from curriculum.lessons.catalogue import Entry

# What the button *Prepare* of the home makes of each lesson.
EDITIONS = ("run-sheet", "sheet")
FORMAT = "pdf"
# What the page of the documents offers.
EVERY_EDITION = ("sheet", "run-sheet", "reader", "guide", "key", "deck")
EVERY_FORMAT = ("pdf", "pptx", "docx")
FOLDER, CARDS = "handouts", "cards"
_NAME = re.compile(
    rf"(?P<stem>.+)\.(?P<edition>{'|'.join(EVERY_EDITION)})\.(?P<lang>[a-z]{{2}})\.(?P<format>pdf|pptx|docx|html)"
)
_KINDS_OF_CARDS = ("vote", "marker", "step", "poster")


@dataclass(frozen=True)
class Printed:
    """One file found: its name, its edition, its format."""

    file: str
    edition: str
    format: str


def folder(content: Content) -> Path:
    """Return the folder where the documents stand."""
    return content.built / FOLDER


def file_names(entry: Entry, lang: str) -> dict[str, str]:
    """Return the file name of each edition of a lesson, made or not."""
    return {edition: f"{entry.stem(lang)}.{edition}.{lang}.{FORMAT}" for edition in EDITIONS}


def missing(content: Content, lessons: Sequence[Entry], lang: str) -> dict[str, list[str]]:
    """Return by lesson the editions that are not made, or were made before the lessons last changed."""
    changed = (catalogue.folder(content) / catalogue.INDEX).stat().st_mtime
    found = {
        entry.id: [
            edition for edition, name in file_names(entry, lang).items() if _made(folder(content) / name) < changed
        ]
        for entry in lessons
    }
    return {lesson: editions for lesson, editions in found.items() if editions}


def found(content: Content, lang: str) -> dict[str, list[Printed]]:
    """Return every document of a language that is there, by the name that its lesson has in files."""
    names = [_NAME.fullmatch(path.name) for path in folder(content).glob(f"*.{lang}.*")]
    by_stem: dict[str, list[Printed]] = {}
    for name in sorted(
        filter(None, names), key=lambda name: (name["stem"], EVERY_EDITION.index(name["edition"]), name[0])
    ):
        by_stem.setdefault(name["stem"], []).append(Printed(name[0], name["edition"], name["format"]))
    return by_stem


def cards(content: Content, lang: str) -> list[tuple[str, str]]:
    """Return the kind and the file name of each document of cards that is there."""
    names = {kind: f"{kind}.cards.{lang}.pdf" for kind in _KINDS_OF_CARDS}
    return [(kind, name) for kind, name in names.items() if (content.built / CARDS / name).is_file()]


def _made(path: Path) -> float:
    return path.stat().st_mtime if path.is_file() else 0.0
