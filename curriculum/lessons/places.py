"""The kinds of place that a notebook may hold: the call that makes one, and what the lesson's record announces.

How a kind looks stands in files named after it: `frontend/places/<kind>.html.j2` on screen, `paper/places/<kind>.py` on
paper and slides.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from curriculum.model.lesson import Lesson


def _nothing(_lesson: Lesson) -> list[str]:
    return []


@dataclass(frozen=True)
class PlaceKind:
    """One kind of place.

    `call` is the method of `here` that makes it; `announced` lists the ids that the bank's record of a lesson says
    will stand in its notebook, each once; `in_lists` says that the record names it in `lists` instead.
    """

    name: str
    call: str
    announced: Callable[[Lesson], list[str]] = _nothing
    in_lists: bool = False


KINDS = (
    PlaceKind("opening", "opening"),
    PlaceKind("set", "ask", lambda lesson: [group.id for group in lesson.sets]),
    PlaceKind("scenario", "play", lambda lesson: list(lesson.scenarios)),
    PlaceKind("figure", "figure", lambda lesson: list(lesson.figures)),
    PlaceKind("picture", "picture", lambda lesson: list(lesson.pictures)),
    PlaceKind("sheet", "sheet", lambda lesson: list(lesson.sheets)),
    PlaceKind("glossary", "glossary", in_lists=True),
    PlaceKind("bibliography", "bibliography", in_lists=True),
    PlaceKind("sources", "sources"),
    PlaceKind("chart", "show"),  # a laboratory's own code: only its kernel knows what it shows
)


def announced(lesson: Lesson) -> dict[str, list[str]]:
    """Give the ids that a lesson's record announces, by kind of place; kinds that have ids of their own alone."""
    return {kind.name: kind.announced(lesson) for kind in KINDS if kind.announced is not _nothing}


KIND_OF_CALL = {kind.call: kind.name for kind in KINDS if kind.name != "chart"}
