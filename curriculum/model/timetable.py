"""From an agenda to hours: when each lesson begins and ends, and where the minutes do not fit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from curriculum.model.agendas import Agenda, Day, FixedSlot, PauseSlot, Teaching, Track, minutes_of
from curriculum.model.findings import Finding

if TYPE_CHECKING:
    from curriculum.model.bank import Bank
    from curriculum.model.lesson import Lesson

# Minutes that may stay empty before a fixed time or the end of the day; more is a hole in the programme.
MOST_SLACK = 20


@dataclass(frozen=True)
class Hour:
    """One line of a programme; `start` and `end` are minutes since midnight, `steps` those of a part of a lesson."""

    start: int
    end: int
    kind: Literal["lesson", "pause", "lunch", "prayer", "slack"]
    lesson: str = ""
    form: str = "full"
    steps: tuple[int, int] | None = None


@dataclass(frozen=True)
class Misfit:
    """Minutes that do not fit before a fixed time or the end of the day: too many if positive, empty if negative."""

    day: int
    before: Literal["lunch", "prayer", "end"]
    at: int
    lesson: str
    minutes: int


def hours(bank: Bank, agenda: Agenda, track: Track) -> list[list[Hour]]:
    """Return the lines of each day. A fixed time stands where it is fixed, whatever comes before it."""
    return [[line for line, _ in _lines(bank, day, number, track)] for number, day in enumerate(agenda.days, start=1)]


def misfits(bank: Bank, agenda: Agenda, track: Track) -> Iterator[Misfit]:
    """Yield each place where lessons overrun a fixed time or the end, or leave more than MOST_SLACK minutes empty."""
    for number, day in enumerate(agenda.days, start=1):
        for _, misfit in _lines(bank, day, number, track):
            if misfit and not -MOST_SLACK <= misfit.minutes <= 0:
                yield misfit


def check_agenda(bank: Bank, agenda: Agenda) -> Iterator[Finding]:
    """Yield what keeps an agenda from being held: overruns, holes, steps of a lesson that no slot takes."""
    path, line = bank.locations[agenda.id]
    for track in agenda.tracks:
        for misfit in misfits(bank, agenda, track):
            code = ("agenda-overruns-" if misfit.minutes > 0 else "agenda-hole-") + misfit.before
            clock = f"{misfit.at // 60:02}:{misfit.at % 60:02}"
            values = {"track": track, "day": misfit.day, "lesson": misfit.lesson, "clock": clock}
            yield Finding(code, path, line, agenda.id, values | {"minutes": abs(misfit.minutes)})
        for lesson, missing in _steps_left_out(bank, agenda, track):
            values = {"track": track, "lesson": lesson, "steps": ", ".join(map(str, missing))}
            yield Finding("agenda-steps-left-out", path, line, agenda.id, values)


def _lines(bank: Bank, day: Day, number: int, track: Track) -> Iterator[tuple[Hour, Misfit | None]]:
    now, lesson = minutes_of(day.start), ""
    for slot in day.slots:
        if isinstance(slot, FixedSlot):
            start = minutes_of(slot.start)
            misfit = Misfit(number, slot.fixed, start, lesson, now - start)
            if now < start:
                yield Hour(now, start, "slack"), None
            now = start + slot.minutes
            yield Hour(start, now, slot.fixed), misfit
            continue
        begins, now = now, now + minutes(bank, slot, track)
        if isinstance(slot, PauseSlot):
            yield Hour(begins, now, "pause"), None
        else:
            lesson = slot.lesson_of(track)
            yield Hour(begins, now, "lesson", lesson, slot.form, slot.steps), None
    end = minutes_of(day.end)
    if now != end:
        yield Hour(now, max(now, end), "slack"), Misfit(number, "end", end, lesson, now - end)


def minutes(bank: Bank, slot: PauseSlot | Teaching, track: Track) -> int:
    """Return how long a pause, a lesson or some steps of a lesson take; 0 for a lesson that the bank does not hold."""
    if isinstance(slot, PauseSlot):
        return slot.pause
    lesson = bank.lessons.get(slot.lesson_of(track))
    if lesson is None:
        return 0
    if slot.steps is None:
        return lesson.minutes.full if slot.form == "full" else lesson.minutes.short
    first, last = slot.steps
    return sum(getattr(step, slot.form) for step in lesson.steps[first - 1 : last])


def _steps_left_out(bank: Bank, agenda: Agenda, track: Track) -> Iterator[tuple[str, list[int]]]:
    taken: dict[str, set[int]] = {}
    for slot in (slot for day in agenda.days for slot in day.slots if isinstance(slot, Teaching)):
        if slot.steps:
            first, last = slot.steps
            taken.setdefault(slot.lesson_of(track), set()).update(range(first, last + 1))
    for id_, steps in taken.items():
        lesson: Lesson | None = bank.lessons.get(id_)
        missing = sorted(set(range(1, len(lesson.steps) + 1)) - steps) if lesson else []
        if missing:
            yield id_, missing
