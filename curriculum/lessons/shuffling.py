"""Orders that are drawn, the same on every machine, in every language and every year.

What an activity shows in another order than its record holds is drawn once, when the lesson is compiled: wall, phone
and paper then give the same letter to the same answer.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from hashlib import sha256
from typing import Any

Record = Mapping[str, Any]

# The field that a kind shows in a drawn order; the other kinds show everything as it is written.
DRAWN = {"classify": "questions", "order": "steps", "sort": "elements"}


def shown(activity: Record) -> list[str]:
    """List the ids of what an activity shows in a drawn order, in that order; empty for a kind that draws none."""
    field = DRAWN.get(activity["kind"])
    return [record["id"] for record in shuffled(activity[field], activity["id"])] if field else []


def as_shown(activity: Record) -> list[Record]:
    """Give the records that `shown` of a compiled activity names, in that order."""
    field = DRAWN.get(activity["kind"])
    by_id = {record["id"]: record for record in activity[field]} if field else {}
    return [by_id[id_] for id_ in activity["shown"]]


def shuffled(records: Sequence[Record], seed: str) -> list[Record]:
    """Draw an order of records with an `id` from `seed`, never the order given when there are two or more."""
    drawn = sorted(records, key=lambda record: sha256(f"{seed}/{record['id']}".encode()).digest())
    return drawn[1:] + drawn[:1] if drawn == list(records) else drawn
