"""A lesson as a phone shows it: the screens on the way through it, and beside the way its words and sources."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from curriculum.lessons.compiled import Lesson
from curriculum.lessons.notebook import Part, Place, Prose
from curriculum.lessons.screens import KEEP, Screen, screens

_LISTS = ("glossary", "bibliography", "sources")


@dataclass(frozen=True)
class Way:
    """The screens of a lesson in order, the cover first, and what is looked up in its sources."""

    screens: tuple[Screen, ...]
    sources: tuple[Part, ...]

    @property
    def ends(self) -> bool:
        """Whether the last screen says what a participant keeps, which only a lesson cut into screens does."""
        return self.screens[-1].kind == KEEP


def way(lesson: Lesson, parts: Sequence[Part]) -> Way:
    """Part the screens of a lesson from its sources; `parts` are those of its notebook, in order."""
    shown: list[Screen] = []
    sources: tuple[Part, ...] = ()
    for screen in screens(lesson, parts):
        if not any(isinstance(part, Place) and part.kind == "sources" for part in screen.reading):
            shown.append(screen)
        elif screen.kind != "idea":
            first = next(number for number, part in enumerate(screen.reading) if _begins_lists(part))
            shown.append(replace(screen, reading=screen.reading[:first]))
            sources = screen.reading[first:]
        else:
            sources = (*screen.shown, *screen.reading)
    return Way(tuple(shown), sources)


def step_name(text: str) -> str:
    """Give the name of a step of the run of minutes: what stands before what the room does in it."""
    return text.split(":")[0].strip()


def _begins_lists(part: Part) -> bool:
    """Whether the lists begin with this part: with one of them, or with the heading of its cell."""
    return part.markdown.startswith("#") if isinstance(part, Prose) else part.kind in _LISTS
