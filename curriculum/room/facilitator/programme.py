"""The facilitator's programme: the rows of each day, then the lessons that stand outside the days."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from curriculum.lessons.catalogue import Entry

# What is opened where the facilitator has not chosen: two days, for those who do not document.
DEFAULT = "two-days-a"


@dataclass(frozen=True)
class LessonRow:
    """One lesson: its times in minutes since midnight, None outside the days, and where it opens."""

    lesson: str
    number: str
    title: str
    note: str
    minutes: int
    start: int | None
    present: str
    notes: str
    phone: str
    documents: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class BreakRow:
    """What stands between two lessons; a `fixed` one (lunch, prayer) never begins before its time."""

    name: str
    minutes: int
    start: int
    fixed: bool


@dataclass(frozen=True)
class Day:
    """One day: its title, when it starts, its rows in order."""

    title: str
    start: int
    rows: Sequence[LessonRow | BreakRow]


@dataclass(frozen=True)
class Programme:
    """A timetable in one language; `apart` and `reference` are the lessons that no day holds."""

    id: str
    name: str
    days: Sequence[Day]
    apart: Sequence[LessonRow]
    reference: Sequence[LessonRow]


@dataclass(frozen=True)
class Links:
    """Where a lesson opens: on the projector, as notes, on a phone (None: not served), on paper by edition."""

    present: Callable[[Entry], str]
    notes: Callable[[Entry], str]
    phone: Callable[[Entry], str | None]
    documents: Callable[[Entry], Mapping[str, str]]


def chosen(timetables: Sequence[Mapping[str, Any]], asked: str) -> Mapping[str, Any] | None:
    """Return the timetable that is asked for, else the usual one, else the first; None where there is none."""
    by_id = {timetable["id"]: timetable for timetable in timetables}
    return by_id.get(asked) or by_id.get(DEFAULT) or next(iter(timetables), None)


def programme_name(timetable: Mapping[str, Any], lang: str, word: Mapping[str, str]) -> str:
    """Return a timetable's name, with its track where the two tracks part."""
    name = timetable["name"][lang]
    return word["home-programme-track"].format(name=name, track=timetable["track"]) if timetable["track"] else name


def lesson_name(entry: Entry, lang: str) -> str:
    """Return what a lesson is called where it stands alone: its number and its title."""
    return f"{entry.number} · {entry.title[lang]}"


# The parts of the course that are looked up rather than held.
_LOOKED_UP = ("reference", "team")


def make_programme(
    timetable: Mapping[str, Any] | None,
    lessons: Sequence[Entry],
    links: Links,
    lang: str,
    word: Mapping[str, str],
) -> Programme:
    """Return what the page shows of a timetable; without one, every lesson stands apart."""
    entries = {entry.id: entry for entry in lessons}
    days = [_day(day, entries, links, lang, word) for day in timetable["days"]] if timetable else []
    held = {row.lesson for day in days for row in day.rows if isinstance(row, LessonRow)}
    others = [entry for entry in lessons if entry.id not in held]
    rows = [(entry.part, _row(entry, links, lang, entry.minutes.full)) for entry in others]
    return Programme(
        id=timetable["id"] if timetable else "",
        name=programme_name(timetable, lang, word) if timetable else "",
        days=days,
        apart=[row for part, row in rows if part not in _LOOKED_UP],
        reference=[row for part, row in rows if part in _LOOKED_UP],
    )


def _day(day: Mapping[str, Any], entries: Mapping[str, Entry], links: Links, lang: str, word: Mapping[str, str]) -> Day:
    rows: list[LessonRow | BreakRow] = []
    for hour in day["hours"]:
        minutes = hour["end"] - hour["start"]
        if hour["kind"] == "lesson":
            rows.append(_row(entries[hour["lesson"]], links, lang, minutes, hour["start"], _note(hour, word)))
        elif hour["kind"] != "slack":
            last = rows[-1] if rows else None
            before = last if isinstance(last, BreakRow) else None
            if before is not None:
                rows.pop()
            rows.append(_break(hour, minutes, before, word))
    return Day(day["title"][lang], day["hours"][0]["start"], rows)


def _break(hour: Mapping[str, Any], minutes: int, before: BreakRow | None, word: Mapping[str, str]) -> BreakRow:
    """Return one break, joined with the one just before it: lunch and prayer are one line of the day."""
    name = word[f"home-break-{hour['kind']}"]
    if before:
        return BreakRow(
            before.name + word["home-break-join"] + name, before.minutes + minutes, before.start, before.fixed
        )
    return BreakRow(name, minutes, hour["start"], hour["kind"] != "pause")


def _note(hour: Mapping[str, Any], word: Mapping[str, str]) -> str:
    """Return what part of a lesson an hour takes, where it is not the whole: its steps, its short form."""
    steps = word["agenda-steps"].format(first=hour["steps"][0], last=hour["steps"][1]) if hour["steps"] else ""
    return steps + (word["agenda-short"] if hour["form"] == "short" else "")


def _row(entry: Entry, links: Links, lang: str, minutes: int, start: int | None = None, note: str = "") -> LessonRow:
    return LessonRow(
        lesson=entry.id,
        number=entry.number,
        title=entry.title[lang],
        note=note,
        minutes=minutes,
        start=start,
        present=links.present(entry),
        notes=links.notes(entry),
        phone=links.phone(entry) or "",
        documents=links.documents(entry),
    )
