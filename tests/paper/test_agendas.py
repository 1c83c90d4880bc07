"""Programmes: hours follow from the minutes of the lessons, on paper and in a calendar."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from io import BytesIO
from itertools import pairwise

import pytest
import yaml
from docx import Document
from icalendar import Calendar

from curriculum.cli import curriculum
from curriculum.errors import RefusedError
from curriculum.model.findings import BankError
from curriculum.model.loading import load_bank
from curriculum.model.timetable import hours, misfits
from curriculum.paper.agendas import build_agenda
from tests.support import checkout
from tests.support.reading_back import pages_of

CONTENT = checkout.content()
MONDAY = date(2026, 12, 7)


@pytest.fixture(scope="module")
def bank():
    return load_bank(CONTENT.bank)


def lengthen(content, lesson: str, minutes: int) -> None:
    """Make the first step of a lesson longer, in both forms."""
    path = content.bank / "lessons" / f"{lesson}.yaml"
    record = yaml.safe_load(path.read_text(encoding="utf-8"))
    for form in ("full", "short"):
        record["minutes"][form] += minutes
        record["steps"][0][form] += minutes
    path.write_text(yaml.safe_dump(record, allow_unicode=True), encoding="utf-8")


def test_there_is_a_programme_for_each_length_track_and_audience(bank):
    workshops = {(agenda.length, track) for agenda in bank.agendas.values() for track in agenda.tracks}
    assert {("1", "A"), ("2", "A"), ("2", "B"), ("3", "A"), ("3", "B"), ("half", "A")} <= workshops
    assert {agenda.audience for agenda in bank.agendas.values()} == {"workshop", "officials", "follow-up", "children"}


def test_every_programme_fits_and_keeps_lunch_and_prayer_where_they_are_fixed(bank):
    for agenda in bank.agendas.values():
        for track in agenda.tracks:
            assert list(misfits(bank, agenda, track)) == []
            for day in hours(bank, agenda, track):
                assert {"lunch", "prayer"} <= {hour.kind for hour in day}
                assert all(before.end == after.start for before, after in pairwise(day))


def test_two_days_hold_every_module_once_and_track_b_documents_where_track_a_answers(bank):
    taken = {
        track: [hour.lesson for day in hours(bank, bank.agendas["two-days"], track) for hour in day if hour.lesson]
        for track in ("A", "B")
    }
    assert len(set(taken["A"])) == len(taken["A"]) == 15
    assert set(taken["A"]) ^ set(taken["B"]) == {"first-response", "documentation"}


def test_changing_the_minutes_of_a_lesson_changes_every_programme_that_holds_it(own_copy, bank):
    lengthen(own_copy, "second-test", 5)
    changed = load_bank(own_copy.bank)
    for id_ in ("one-day", "two-days", "three-days"):
        before, after = (hours(each, each.agendas[id_], "A") for each in (bank, changed))
        ends = [next(hour.end for hour in days[-1] if hour.lesson == "second-test") for days in (before, after)]
        assert ends[1] - ends[0] == 5


def test_a_programme_whose_lessons_overrun_lunch_is_refused_and_nothing_is_written(own_copy, tmp_path):
    lengthen(own_copy, "verification", 30)
    with pytest.raises(BankError) as refused:
        build_agenda(own_copy, out=tmp_path / "out")
    assert "agenda-overruns-lunch" in {finding.code for finding in refused.value.findings}
    assert not (tmp_path / "out").exists()


def test_the_paper_programme_shows_hours_lessons_pauses_lunch_and_prayer(tmp_path):
    build_agenda(CONTENT, track="B", start=MONDAY, out=tmp_path, languages=["fr"], formats=["pdf", "docx"])
    printed = " ".join(" ".join(pages_of(tmp_path / "two-days-b.fr.pdf")).split())
    tables = Document(BytesIO((tmp_path / "two-days-b.fr.docx").read_bytes())).tables
    typed = " ".join(cell.text for table in tables for row in table.rows for cell in row.cells)
    for said in ("Déjeuner", "Pause pour la prière", "10b · "):
        assert said in printed
        assert said in typed
    assert "lundi 7 décembre 2026" in printed
    assert "mardi 8 décembre 2026" in printed
    assert "10a" not in printed


def test_the_calendar_holds_each_hour_in_the_time_of_the_room(bank, tmp_path):
    build_agenda(CONTENT, start=MONDAY, out=tmp_path, languages=["en"])
    made = Calendar.from_ical((tmp_path / "two-days-a.en.ics").read_bytes())
    events = made.walk("VEVENT")
    lines = [hour for day in hours(bank, bank.agendas["two-days"], "A") for hour in day if hour.kind != "slack"]
    assert len(events) == len(lines)
    first = events[0]
    assert first.decoded("dtstart") == datetime(2026, 12, 7, 8, 0)
    assert first.decoded("dtend") - first.decoded("dtstart") == timedelta(minutes=30)
    assert len({event["uid"] for event in events}) == len(events)


def test_a_calendar_without_a_day_is_refused_in_words():
    with pytest.raises(RefusedError, match="agenda-no-date"):
        build_agenda(CONTENT, formats=["ics"])


def test_a_programme_that_does_not_exist_is_refused_with_those_that_do():
    with pytest.raises(RefusedError) as refused:
        build_agenda(CONTENT, length="1", track="B")
    assert "--days 2 --for workshop --track A|B" in refused.value.sentences("fr")[0]


def test_the_command_writes_a_programme(tmp_path):
    with pytest.raises(SystemExit) as ended:
        curriculum(["build", "agenda", "--for", "officials", "--lang", "fr", "--out", str(tmp_path)])
    assert ended.value.code == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "half-day-officials.fr.docx",
        "half-day-officials.fr.pdf",
    ]
