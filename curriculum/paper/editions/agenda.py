"""An agenda on paper: one table a day, with hours, lessons, pauses, lunch and prayer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from babel.dates import format_date

from curriculum.model.timetable import Hour
from curriculum.paper.blocks import Block, Break, Document, Heading, Keep, Line, Run, Table, paragraph, text


@dataclass(frozen=True)
class PrintableAgenda:
    """An agenda in one language and one track: its name, and for each day its title, its date if known, its hours.

    `lessons` holds number, title and summary of each lesson by id.
    """

    id: str
    lang: str
    name: str
    track: str
    titles: Sequence[str]
    dates: Sequence[date]
    days: Sequence[Sequence[Hour]]
    lessons: Mapping[str, Mapping[str, Any]]
    words: Mapping[str, str]

    def said(self, hour: Hour) -> str:
        """Say what an hour is for: the lesson's title, or the pause's name."""
        if hour.kind != "lesson":
            return self.words[f"agenda-{hour.kind}"]
        lesson = self.lessons[hour.lesson]
        name = self.words["agenda-lesson"].format(number=lesson["number"], title=lesson["title"])
        if hour.steps:
            name += self.words["agenda-steps"].format(first=hour.steps[0], last=hour.steps[1])
        return name + (self.words["agenda-short"] if hour.form == "short" else "")

    def about(self, hour: Hour) -> list[str]:
        """Say what is done in a lesson's hour: its summary, or its steps where only some of them are taken."""
        lesson = self.lessons[hour.lesson]
        if hour.steps is None:
            return [lesson["summary"]]
        first, last = hour.steps
        return [step["text"] for step in lesson["steps"][first - 1 : last] if step[hour.form]]

    def clock(self, minutes: int) -> str:
        """Write a time of day as the language writes it."""
        return self.words["clock"].format(hour=minutes // 60, minute=minutes % 60)


def compose(agenda: PrintableAgenda) -> Document:
    """Make the agenda as it is handed out."""
    words = agenda.words
    return Document(
        lang=agenda.lang,
        title=f"{agenda.name} — {words['edition-agenda']}",
        edition=words["edition-agenda"],
        running=agenda.name,
        foot=words["not-a-channel"],
        page=words["page-of"],
        author=words["programme"],
        blocks=tuple(_blocks(agenda)),
    )


def _blocks(agenda: PrintableAgenda) -> Iterator[Block]:
    words = agenda.words
    yield paragraph(f"{words['programme']} · {words['edition-agenda']}", "small")
    yield Heading(1, text(agenda.name))
    if agenda.track:
        yield paragraph(words[f"agenda-track-{agenda.track}"], "lead")
    for number, (title, lines) in enumerate(zip(agenda.titles, agenda.days, strict=True)):
        when = f" · {format_date(agenda.dates[number], 'full', agenda.lang)}" if agenda.dates else ""
        header = tuple(text(words[name]) for name in ("agenda-time", "agenda-what", "agenda-minutes"))
        rows = tuple(_row(agenda, hour) for hour in lines)
        table = Table(header, rows, (0.2, 0.68, 0.12), centred=(2,))
        yield Keep((Heading(2, text(title + when)), table), page=True)
    yield paragraph(words["agenda-note"], "small")


def _row(agenda: PrintableAgenda, hour: Hour) -> tuple[Line, ...]:
    times = text(f"{agenda.clock(hour.start)} – {agenda.clock(hour.end)}")
    length = text(str(hour.end - hour.start))
    if hour.kind != "lesson":
        return times, text(agenda.said(hour), emphasis=True), length
    about = (part for said in agenda.about(hour) for part in (Break(), Run(said)))
    return times, (Run(agenda.said(hour), strong=True), *about), length
