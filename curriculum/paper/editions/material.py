"""What all paper editions of one lesson are composed from."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from curriculum.lessons.parts import Part, Place, Prose
from curriculum.paper import prose
from curriculum.paper.blocks import Line, Run
from curriculum.paper.sources import Sources


@dataclass(frozen=True)
class Material:
    """One lesson in one language: compiled record, parts of the notebook, drawings by file name, words, today."""

    lesson: Mapping[str, Any]
    parts: tuple[Part, ...]
    drawing: Callable[[str], str]
    words: Mapping[str, str]
    today: date
    phone_address: str = ""

    def sources(self) -> Sources:
        """Return the lesson's sources, none cited yet; numbers follow the prose, then figures, then activities."""
        return Sources(self.lesson["facts"], self._cited, self.words, self.today)

    def set(self, id_: str) -> Mapping[str, Any]:
        """Return a set of activities; raises KeyError for one that the lesson does not have."""
        return {record["id"]: record for record in self.lesson["sets"]}[id_]

    def activities(self, place: Place) -> list[Mapping[str, Any]]:
        """Return the activities that a place holds."""
        if place.kind == "set":
            return [self.lesson["activities"][id_] for id_ in self.set(place.id)["activities"]]
        return [self.lesson["activities"][place.id]] if place.kind == "scenario" else []

    @cached_property
    def placed(self) -> list[Mapping[str, Any]]:
        """Return all activities in the order in which the notebook places them."""
        return [activity for part in self.parts if isinstance(part, Place) for activity in self.activities(part)]

    @cached_property
    def numbers(self) -> dict[str, int]:
        """Return the number of each question, that of the screen; a story has none."""
        return {activity["id"]: activity["number"] for activity in self.placed if "number" in activity}

    @cached_property
    def unreviewed(self) -> list[Mapping[str, Any]]:
        """Return the activities whose key no expert has read."""
        return [activity for activity in self.placed if not activity["reviewed"]]

    def name(self, activity: Mapping[str, Any]) -> str:
        """Return what an activity is called on paper: its question number, or the story's title."""
        number = self.numbers.get(activity["id"])
        return activity["title"] if number is None else self.words["question"].format(number=number)

    @cached_property
    def _cited(self) -> list[str]:
        found: list[str] = []

        def cite(fact: str) -> tuple[int, bool]:
            found.append(fact)
            return 0, False

        for part in self.parts:
            if isinstance(part, Prose):
                prose.blocks(part.markdown, cite)
            elif part.kind == "figure":
                found.extend(self.lesson["figures"][part.id]["facts"])
        return found + [fact for activity in self.placed for fact in activity["facts"]]


def cites(facts: list[str], sources: Sources) -> Line:
    """Return the marks of some facts as written numbers, cited in `sources`."""
    numbers = dict(sources.cite(fact) for fact in facts)
    return (Run(", ".join(f"{number}*" if unsure else str(number) for number, unsure in sorted(numbers.items()))),)
