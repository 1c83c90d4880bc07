"""What the bank knows of a lesson beside its prose: who it is for, how long it takes, what it places."""

from __future__ import annotations

from typing import Literal, get_args

from pydantic import Field, model_validator

from curriculum.model.options import require_distinct_ids
from curriculum.model.texts import Bloom, ByLanguage, Id, Record, Text, for_each_language


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


Part = Literal["day-1", "day-2", "after", "apart", "deeper", "reference", "team"]
# In the order in which lists of lessons show them.
PARTS = get_args(Part)


class Step(Record):
    """One step of the run sheet: what the room does, its minutes in the full and in the short form (0: left out)."""

    text: Text
    full: int = Field(ge=0)
    short: int = Field(ge=0)


class Case(Record):
    """One of the twelve case scenarios: its number, where the lesson places it, and its milder equivalent.

    `places` and `mild` name sets or scenarios of the lesson; `form` says how the room works on it.
    """

    number: int = Field(ge=1, le=12)
    form: Literal["live", "branching", "paper"]
    title: Text
    warning: Text
    places: list[Id] = Field(min_length=1)
    mild: list[Id] = Field(min_length=1)


@for_each_language(Id)
class FileName(ByLanguage[str]):
    """Words of a file's name in each language: lower-case letters, digits and hyphens, nothing that leads elsewhere."""


class Lesson(Record):
    """One lesson; `number` is the prefix of its files, `words` the rest of their name in each language.

    `part` is the heading under which lists of lessons show it. A `reference` is looked up rather than taught; a
    `laboratory` may hold plain code of any length. `lists` names what the lesson shows of the whole curriculum: every
    term, every source. `track` is A (youth, community, media, forces), B (people who document as part of their job) or
    both.
    """

    id: Id
    number: str = Field(pattern=r"^[0-9]{2}[a-z]?$")
    words: FileName
    title: Text
    kind: Literal["lesson", "laboratory", "reference"] = "lesson"
    part: Part
    summary: Text
    track: Literal["A", "B", "both"]
    minutes: Minutes
    minimum_age: int = Field(ge=8, le=18)
    warning: Text
    materials: Text
    objectives: list[Objective] = Field(min_length=1)
    steps: list[Step] = Field(min_length=1)
    sets: list[Set] = Field(default_factory=list)
    scenarios: list[Id] = Field(default_factory=list)
    cases: list[Case] = Field(default_factory=list)
    figures: list[Id] = Field(default_factory=list)
    pictures: list[Id] = Field(default_factory=list)
    sheets: list[Id] = Field(default_factory=list)
    lists: list[Literal["glossary", "bibliography"]] = Field(default_factory=list)

    @model_validator(mode="after")
    def _ids_differ(self) -> Lesson:
        require_distinct_ids(self.objectives)
        require_distinct_ids(self.sets)
        return self

    @model_validator(mode="after")
    def _steps_fill_the_minutes(self) -> Lesson:
        for form in ("full", "short"):
            if sum(getattr(step, form) for step in self.steps) != getattr(self.minutes, form):
                raise ValueError(f"steps-{form}")
        return self
