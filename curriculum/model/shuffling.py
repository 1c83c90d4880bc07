"""Orders that are drawn, the same on every machine, in every language and every year.

What an activity shows in another order than its record holds is drawn once, when the lesson is compiled: wall, phone
and paper then give the same letter to the same answer.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from hashlib import sha256
from typing import Any

Record = Mapping[str, Any]


def shuffled(records: Sequence[Record], seed: str) -> list[Record]:
    """Draw an order of records with an `id` from `seed`, never the order given when there are two or more."""
    drawn = sorted(records, key=lambda record: sha256(f"{seed}/{record['id']}".encode()).digest())
    return drawn[1:] + drawn[:1] if drawn == list(records) else drawn


def in_order(records: Sequence[Record], shown: Sequence[str]) -> list[Record]:
    """Give records in the order in which `shown`, of a compiled activity, names their ids."""
    by_id = {record["id"]: record for record in records}
    return [by_id[id_] for id_ in shown]
