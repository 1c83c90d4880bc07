"""Paper form of `walk`: the whole way as one table, to follow with a finger or to fold door by door."""

from __future__ import annotations

from collections.abc import Mapping

from curriculum.editions.answers import Words, labelled
from curriculum.editions.blocks import Block, Run, Table, paragraphs, text

_COLUMNS = ("added", "removed", "time", "back", "stop")


def instruction(activity: Mapping, words: Words) -> str:  # noqa: ARG001 - every form is called alike
    """Return what to do."""
    return words["do-walk"]


def participant(activity: Mapping, words: Words) -> tuple[Block, ...]:
    """Return the table of doors: one row a door, from the village to the Council."""
    rows = tuple(
        (
            (*labelled(str(number), door["who"]), Run(f" ({words['walk-level-' + door['level']]})", emphasis=True)),
            *(text(door[column]) for column in _COLUMNS),
        )
        for number, door in enumerate(activity["doors"], 1)
    )
    header = (text(words["walk-who"]), *(text(words[f"walk-{column}"]) for column in _COLUMNS))
    return (Table(header, rows, (0.2, 0.18, 0.17, 0.11, 0.16, 0.18)),)


def answer(activity: Mapping, words: Words) -> str:  # noqa: ARG001
    """Return that a walk has no right answer."""
    return words["no-right-answer"]


def key(activity: Mapping, words: Words) -> tuple[Block, ...]:  # noqa: ARG001
    """Return what to say at the end of the way."""
    return paragraphs(activity["afterword"])
