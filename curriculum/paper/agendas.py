"""The agenda of a workshop as PDF, DOCX and calendar: `curriculum build agenda`. Hours follow from the lessons."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, time, timedelta
from functools import partial
from pathlib import Path
from typing import cast
from uuid import NAMESPACE_URL, uuid5

from curriculum.errors import RefusedError
from curriculum.folders import Content
from curriculum.model.agendas import Agenda, Track
from curriculum.model.bank import Bank
from curriculum.model.findings import BankError
from curriculum.model.languages import LANGUAGES
from curriculum.model.loading import load_bank
from curriculum.model.timetable import check_agenda, hours
from curriculum.model.views import as_data
from curriculum.paper import printing
from curriculum.paper.editions.agenda import PrintableAgenda, compose
from curriculum.paper.placing import in_place, print_all
from curriculum.paper.vocabulary import vocabulary

FORMATS = ("pdf", "docx", "ics")


def build_agenda(
    content: Content,
    *,
    length: str | None = None,
    track: Track = "A",
    audience: str = "workshop",
    start: date | None = None,
    out: Path | None = None,
    languages: Sequence[str] = LANGUAGES,
    formats: Sequence[str] | None = None,
    waiting: Callable[[], None] = lambda: None,
) -> Path:
    """Write one agenda; gives the folder of its files.

    `length` is `half`, `1`, `2` or `3` days: two, or half beside the workshop. Without `formats`, PDF and DOCX, and a
    calendar when the day of the `start` is known. Raises RefusedError when no agenda fits, or for a calendar without
    a day; BankError when the lessons do not fit into the day; DocumentsRefusedError when only some documents cannot be
    made. `waiting` is called once if another process is printing into the same folder.
    """
    formats = formats or (FORMATS if start else FORMATS[:2])
    if "ics" in formats and start is None:
        raise RefusedError("agenda-no-date", who="paper")
    bank = load_bank(content.bank)
    chosen = choose(bank, length or ("2" if audience == "workshop" else "half"), track, audience)
    findings = list(check_agenda(bank, chosen))
    if findings:
        raise BankError(findings)
    out = out or content.built / "agendas"
    with in_place(out, waiting) as (apart, printed):
        for lang in languages:
            agenda = printable(bank, chosen, track, lang, start)
            wanted = {f"{agenda.id}.{lang}.{form}": partial(_bytes, agenda, form) for form in formats}
            printed.add(print_all(wanted, apart))
    return out


def _bytes(agenda: PrintableAgenda, form: str) -> bytes:
    return calendar(agenda) if form == "ics" else printing.write(compose(agenda), "agenda", form)


def choose(bank: Bank, length: str, track: Track, audience: str) -> Agenda:
    """Choose the agenda of a length, a track and an audience; raises RefusedError with those that there are."""
    for agenda in bank.agendas.values():
        if (agenda.length, agenda.audience) == (length, audience) and track in agenda.tracks:
            return agenda
    known = "; ".join(
        f"--days {agenda.length} --for {agenda.audience} --track {'|'.join(agenda.tracks)}"
        for agenda in bank.agendas.values()
    )
    raise RefusedError("agenda-unknown", who="paper", length=length, audience=audience, track=track, known=known)


def printable(bank: Bank, agenda: Agenda, track: Track, lang: str, start: date | None = None) -> PrintableAgenda:
    """Give an agenda in one language and one track, with its hours and, from the day of the `start`, its dates."""
    shown = as_data(agenda, lang)
    lines = hours(bank, agenda, track)
    taken = {hour.lesson for day in lines for hour in day if hour.lesson}
    return PrintableAgenda(
        id=f"{agenda.id}-{track.lower()}" if agenda.parts_by_track else agenda.id,
        lang=lang,
        name=shown["name"],
        track=track if agenda.parts_by_track else "",
        titles=[day["title"] for day in shown["days"]],
        dates=[start + timedelta(days=number) for number in range(len(lines))] if start else [],
        days=lines,
        lessons={id_: as_data(bank.lessons[id_], lang) for id_ in taken},
        words=vocabulary(lang),
    )


def calendar(agenda: PrintableAgenda) -> bytes:
    """Write a dated agenda as iCalendar (RFC 5545), in the time of the room: no time zone is written."""
    from icalendar import Calendar, Event

    made = Calendar()
    made.add("prodid", f"-//{agenda.words['programme']}//{agenda.lang.upper()}")
    made.add("version", "2.0")
    made.add("x-wr-calname", agenda.name)
    for day, lines in zip(agenda.dates, agenda.days, strict=True):
        midnight = datetime.combine(day, time())
        for hour in lines:
            if hour.kind == "slack":
                continue
            event = Event()
            event.add("uid", str(uuid5(NAMESPACE_URL, f"{agenda.id}/{agenda.lang}/{day}/{hour.start}")))
            event.add("dtstamp", midnight.replace(tzinfo=UTC))
            event.add("dtstart", midnight + timedelta(minutes=hour.start))
            event.add("dtend", midnight + timedelta(minutes=hour.end))
            event.add("summary", agenda.said(hour))
            if hour.kind == "lesson":
                event.add("description", "\n".join(agenda.about(hour)))
            made.add_component(event)
    return cast(bytes, made.to_ical())
