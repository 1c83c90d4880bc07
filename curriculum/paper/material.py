"""What the paper editions are composed from: questions to print and, for a lesson, everything around them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from curriculum.lessons.catalogue import PictureVariant
from curriculum.lessons.compiled import Activity, ActivitySet, Fact, Lesson
from curriculum.lessons.notebook import Part, Place, Prose
from curriculum.lessons.screens import Screen, is_cut, screens
from curriculum.paper.sources import Sources


@dataclass(frozen=True)
class Questions:
    """Activities to print in one language, in the order of `parts`: those of a lesson or of a test paper.

    `number` is the lesson's, "" for a test paper; `words` are those of paper and activities.
    """

    lang: str
    number: str
    title: str
    summary: str
    sets: Mapping[str, ActivitySet]
    by_id: Mapping[str, Activity]
    facts: Mapping[str, Fact]
    parts: Sequence[Part]
    words: Mapping[str, str]
    today: date

    @cached_property
    def places(self) -> list[Place]:
        """The places among the parts."""
        return [part for part in self.parts if isinstance(part, Place)]

    def activities(self, place: Place) -> list[Activity]:
        """Give the activities that a place holds; KeyError for a set that is not there."""
        if place.kind == "set":
            return [self.by_id[id_] for id_ in self.sets[place.id].activities]
        return [self.by_id[place.id]] if place.kind == "scenario" else []

    @cached_property
    def placed(self) -> list[Activity]:
        """All activities in the order in which they are placed."""
        return [activity for place in self.places for activity in self.activities(place)]

    @cached_property
    def unreviewed(self) -> list[Activity]:
        """The activities whose key no expert has read."""
        return [activity for activity in self.placed if not activity["reviewed"]]

    def name(self, activity: Activity) -> str:
        """Say what an activity is called on paper: its question number, or the story's title."""
        number = activity["number"]
        return str(activity["title"] if number is None else self.words["question"].format(number=number))

    @cached_property
    def sources(self) -> Sources:
        """The sources, numbered in one order for every edition: by the prose, then figures, then activities."""
        order = [fact for part in self.parts for fact in self._cited(part)]
        order += [fact for activity in self.placed for fact in activity["facts"]]
        return Sources(self.facts, order, self.words, self.today)

    def _cited(self, part: Part) -> Sequence[str]:
        return part.facts if isinstance(part, Prose) else ()


@dataclass(frozen=True)
class Material(Questions):
    """A lesson to print; `phone_address` may be "".

    `drawing` gives the SVG of a figure by its file name, `picture` that of a picture by its name and variant.
    """

    lesson: Lesson
    drawing: Callable[[str], str]
    picture: Callable[[str, PictureVariant], str]
    phone_address: str = ""

    @classmethod
    def of(
        cls,
        lesson: Lesson,
        parts: Sequence[Part],
        drawing: Callable[[str], str],
        picture: Callable[[str, PictureVariant], str],
        words: Mapping[str, str],
        today: date,
        phone_address: str = "",
    ) -> Material:
        """Gather what the editions of a compiled lesson need."""
        return cls(
            lang=lesson.lang,
            number=lesson.number,
            title=lesson.title,
            summary=lesson.summary,
            sets={group.id: group for group in lesson.sets},
            by_id=lesson.activities,
            facts=lesson.facts,
            parts=parts,
            words=words,
            today=today,
            lesson=lesson,
            drawing=drawing,
            picture=picture,
            phone_address=phone_address,
        )

    @cached_property
    def screens(self) -> tuple[Screen, ...]:
        """The lesson as what stands on the wall at one time, the cover first."""
        return screens(self.lesson, self.parts)

    @cached_property
    def cut(self) -> bool:
        """Whether the lesson says where its screens begin; else they are those of its headings."""
        return is_cut(self.parts)

    def _cited(self, part: Part) -> Sequence[str]:
        if isinstance(part, Place) and part.kind == "figure":
            return self.lesson.figures[part.id].facts
        if isinstance(part, Place) and part.kind == "picture":
            return self.lesson.pictures[part.id].facts
        return super()._cited(part)
