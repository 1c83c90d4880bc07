"""Agendas of workshops: days with a start and an end, fixed lunch and prayer, and the lessons in between."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from curriculum.model.texts import Id, Record, Text

Clock = Annotated[str, Field(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$")]
Track = Literal["A", "B"]
AUDIENCES = ("workshop", "officials", "follow-up", "children")
LENGTHS = ("half", "1", "2", "3")


class ByTrack(Record):
    """The lesson that each track takes where the two part."""

    A: Id
    B: Id


class Slot(Record):
    """What comes next in a day: a lesson, a pause of some minutes, or a fixed time (lunch, prayer) with its start.

    `steps` takes the steps of a lesson from the first to the last named, counted from 1, so that a pause may stand in
    the middle of a long lesson.
    """

    lesson: Id | None = None
    by_track: ByTrack | None = None
    form: Literal["full", "short"] = "full"
    steps: tuple[int, int] | None = None
    pause: int | None = Field(default=None, ge=5, le=60)
    fixed: Literal["lunch", "prayer"] | None = None
    start: Clock | None = None
    minutes: int | None = Field(default=None, ge=5, le=120)

    @model_validator(mode="after")
    def _one_thing(self) -> Slot:
        named = [self.lesson, self.by_track, self.pause, self.fixed]
        if sum(each is not None for each in named) != 1:
            raise ValueError("slot-one-thing")
        if (self.fixed is None) != (self.start is None and self.minutes is None) or (self.start is None) != (
            self.minutes is None
        ):
            raise ValueError("slot-fixed-time")
        return self

    def lesson_of(self, track: Track) -> str | None:
        """Return the id of the lesson that a track takes here, if it is a lesson."""
        return getattr(self.by_track, track) if self.by_track else self.lesson


class Day(Record):
    """One day: when it starts, when it has to be over, and what it holds, in order."""

    title: Text
    start: Clock
    end: Clock
    slots: list[Slot] = Field(min_length=1)

    @model_validator(mode="after")
    def _has_lunch_and_prayer(self) -> Day:
        if {"lunch", "prayer"} - {slot.fixed for slot in self.slots}:
            raise ValueError("day-without-fixed")
        return self


class Agenda(Record):
    """A programme: for whom, how long, for which tracks."""

    id: Id
    name: Text
    length: Literal[LENGTHS]
    audience: Literal[AUDIENCES]
    tracks: list[Track] = Field(min_length=1)
    days: list[Day] = Field(min_length=1)

    @property
    def parts_by_track(self) -> bool:
        """Say whether the two tracks do not follow the same lessons."""
        return any(slot.by_track for day in self.days for slot in day.slots)


def minutes_of(clock: str) -> int:
    """Return a time of day (`08:30`) as minutes since midnight."""
    hours, minutes = clock.split(":")
    return 60 * int(hours) + int(minutes)
