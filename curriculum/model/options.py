"""Options to choose from, and the rules that several kinds share."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Protocol

from curriculum.model.texts import KEY, Id, Record, Text


class Option(Record):
    """One answer to choose: its text, whether it is right, and what the learner reads after choosing it.

    `fatal` marks a choice that would put a child in danger: it blocks a pass whatever the total (docs/scoring.md).
    """

    id: Id
    text: Text
    right: Annotated[bool, KEY] = False
    fatal: Annotated[bool, KEY] = False
    feedback: Annotated[Text, KEY]


class Identified(Protocol):
    """A record with an id."""

    @property
    def id(self) -> str:
        """The id, of which an activity or a lesson holds no second."""


def require_distinct_ids(records: Iterable[Identified]) -> None:
    """Raise ValueError when two records of one activity carry the same id."""
    ids = [record.id for record in records]
    if len(set(ids)) != len(ids):
        raise ValueError("ids-repeated")


def right_minus_wrong(right: set[str], answer: Iterable[str] | None, known: set[str]) -> tuple[int, int]:
    """Return earned and possible: right choices minus wrong ones, never below 0, out of the number of right ones.

    Where nothing is right, an empty answer earns 1 of 1; None is no answer and earns nothing. Choices that are not
    `known` are not counted, repeated ones count once.
    """
    chosen = set(answer or ()) & known
    if not right:
        return int(answer is not None and not chosen), 1
    return max(len(chosen & right) - len(chosen - right), 0), len(right)
