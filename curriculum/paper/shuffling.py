"""A shuffle that is the same on every machine, in every language and every year: paper and key must agree."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from hashlib import sha256


def shuffled(records: Sequence[Mapping], seed: str) -> list[Mapping]:
    """Return records with an `id` in an order drawn from `seed`, never in the order given (when there are two)."""
    drawn = sorted(records, key=lambda record: sha256(f"{seed}/{record['id']}".encode()).digest())
    return drawn[1:] + drawn[:1] if drawn == list(records) else drawn


def letter(position: int) -> str:
    """Return A for 0, B for 1 and so on."""
    return chr(ord("A") + position)
