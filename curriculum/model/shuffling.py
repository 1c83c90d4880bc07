"""A shuffle that is the same on every machine, in every language and every year: question and key must agree."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from hashlib import sha256
from typing import Any


def shuffled(records: Sequence[Mapping[str, Any]], seed: str) -> list[Mapping[str, Any]]:
    """Return records with an `id` in an order drawn from `seed`, never in the order given (when there are two)."""
    drawn = sorted(records, key=lambda record: sha256(f"{seed}/{record['id']}".encode()).digest())
    return drawn[1:] + drawn[:1] if drawn == list(records) else drawn
