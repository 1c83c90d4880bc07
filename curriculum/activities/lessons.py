"""What the bank knows of a lesson beside its prose: who it is for, how long it takes, what it places."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, model_validator

from curriculum.activities.options import require_distinct_ids
from curriculum.activities.texts import Bloom, Id, Record, Text


class Objective(Record):
    """What a participant can do at the end, with its level in Bloom's taxonomy."""

    id: Id
    bloom: Bloom
    text: Text


class Set(Record):
    """Activities asked together, as one widget."""

    id: Id
    title: Text
    activities: list[Id] = Field(min_length=1)


class Minutes(Record):
    """Duration in minutes: the full form, and the short one for one-day programmes."""

    full: int = Field(ge=5, le=240)
    short: int = Field(ge=5, le=240)


class Lesson(Record):
    """One lesson; `number` is the prefix of its files, `words` the rest of their name in each language.

    `track` is A (youth, community, media, forces), B (people who document as part of their job) or both.
    """

    id: Id
    number: str = Field(pattern=r"^[0-9]{2}[a-z]?$")
    words: Text
    title: Text
    summary: Text
    track: Literal["A", "B", "both"]
    minutes: Minutes
    minimum_age: int = Field(ge=8, le=18)
    warning: Text
    materials: Text
    objectives: list[Objective] = Field(min_length=1)
    sets: list[Set] = Field(default_factory=list)
    scenarios: list[Id] = Field(default_factory=list)
    figures: list[Id] = Field(default_factory=list)

    @model_validator(mode="after")
    def _ids_differ(self) -> Lesson:
        require_distinct_ids(self.objectives)
        require_distinct_ids(self.sets)
        return self
