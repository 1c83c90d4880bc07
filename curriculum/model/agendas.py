"""Agendas of workshops: days with a start and an end, fixed lunch and prayer, and the lessons in between."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Discriminator, Field, Tag, model_validator

from curriculum.model.texts import Id, Record, Text

Clock = Annotated[str, Field(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$")]
Track = Literal["A", "B"]


class ByTrack(Record):
    """The lesson that each track takes where the two part."""

    A: Id
    B: Id


class Teaching(Record):
    """A time for a lesson, in its full or short form.

    `steps` takes the steps of the lesson from the first to the last named, counted from 1, so that a pause may stand in
    the middle of a long lesson.
    """

    form: Literal["full", "short"] = "full"
    steps: tuple[int, int] | None = None

    def lesson_of(self, track: Track) -> str:
        """Return the id of the lesson that a track takes here."""
        raise NotImplementedError


class LessonSlot(Teaching):
    """The same lesson for everybody."""

    lesson: Id

    def lesson_of(self, track: Track) -> str:  # noqa: ARG002 - both kinds of teaching are asked alike
        """Return the id of the lesson."""
        return self.lesson


class TracksSlot(Teaching):
    """A lesson for each track."""

    by_track: ByTrack

    def lesson_of(self, track: Track) -> str:
        """Return the id of the track's lesson."""
        return self.by_track.A if track == "A" else self.by_track.B


class PauseSlot(Record):
    """A pause of some minutes, whenever the lesson before it ends."""

    pause: int = Field(ge=5, le=60)


class FixedSlot(Record):
    """Lunch or prayer: it begins at its hour, whatever comes before."""

    fixed: Literal["lunch", "prayer"]
    start: Clock
    minutes: int = Field(ge=5, le=120)


# The record of a line by the field that makes it one.
_SLOTS = {"lesson": "LessonSlot", "by_track": "TracksSlot", "pause": "PauseSlot", "fixed": "FixedSlot"}


def _kind_of_slot(value: Any) -> str | None:
    """Return the record of the one thing that a line of a programme names; None, which is refused, for none or two."""
    if not isinstance(value, dict):
        return None
    named = [slot for name, slot in _SLOTS.items() if name in value]
    return named[0] if len(named) == 1 else None


Slot = Annotated[
    Annotated[LessonSlot, Tag("LessonSlot")]
    | Annotated[TracksSlot, Tag("TracksSlot")]
    | Annotated[PauseSlot, Tag("PauseSlot")]
    | Annotated[FixedSlot, Tag("FixedSlot")],
    Discriminator(_kind_of_slot, custom_error_type="slot-one-thing", custom_error_message="one thing a line"),
]


class Day(Record):
    """One day: when it starts, when it has to be over, and what it holds, in order."""

    title: Text
    start: Clock
    end: Clock
    slots: list[Slot] = Field(min_length=1)

    @model_validator(mode="after")
    def _has_lunch_and_prayer(self) -> Day:
        if {"lunch", "prayer"} - {slot.fixed for slot in self.slots if isinstance(slot, FixedSlot)}:
            raise ValueError("day-without-fixed")
        return self


class Agenda(Record):
    """A programme: for whom, how long, for which tracks."""

    id: Id
    name: Text
    length: Literal["half", "1", "2", "3"]
    audience: Literal["workshop", "officials", "follow-up", "children"]
    tracks: list[Track] = Field(min_length=1)
    days: list[Day] = Field(min_length=1)

    @property
    def parts_by_track(self) -> bool:
        """Say whether the two tracks do not follow the same lessons."""
        return any(isinstance(slot, TracksSlot) for day in self.days for slot in day.slots)


def minutes_of(clock: str) -> int:
    """Return a time of day (`08:30`) as minutes since midnight."""
    hours, minutes = clock.split(":")
    return 60 * int(hours) + int(minutes)
