"""The agendas with their hours, compiled beside the lessons: a page that shows the day's programme reads no YAML."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from curriculum.model.agendas import Agenda, Track
from curriculum.model.bank import Bank
from curriculum.model.timetable import hours


def write_timetables(bank: Bank, path: Path) -> None:
    """Write every agenda as JSON: once for each track where the two do not follow the same lessons."""
    listed = [
        _timetable(bank, agenda, track)
        for agenda in bank.agendas.values()
        for track in (agenda.tracks if agenda.parts_by_track else agenda.tracks[:1])
    ]
    path.write_text(json.dumps(listed, ensure_ascii=False), encoding="utf-8")


def _timetable(bank: Bank, agenda: Agenda, track: Track) -> dict[str, Any]:
    days = zip(agenda.days, hours(bank, agenda, track), strict=True)
    return {
        "id": f"{agenda.id}-{track.lower()}" if agenda.parts_by_track else agenda.id,
        "name": agenda.name.model_dump(),
        "track": track if agenda.parts_by_track else "",
        "days": [{"title": day.title.model_dump(), "hours": [asdict(hour) for hour in lines]} for day, lines in days],
    }
