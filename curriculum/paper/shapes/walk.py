"""Paper form of `walk`: the whole way as one table, to follow with a finger or to fold door by door."""

from __future__ import annotations

from collections.abc import Mapping

from curriculum.paper.answers import Words, labelled
from curriculum.paper.blocks import Block, Break, Keep, Line, Run, Table, paragraphs, text

_PAIRS = (("added", "removed"), ("time", "back"))


def instruction(activity: Mapping, words: Words) -> str:  # noqa: ARG001 - every form is called alike
    """Return what to do."""
    return words["do-walk"]


def participant(activity: Mapping, words: Words) -> tuple[Block, ...]:
    """Return the table of doors, one row a door from the village to the Council: it fills one page."""
    rows = tuple(
        (
            (*labelled(str(number), door["who"]), Run(f" ({words['walk-level-' + door['level']]})", emphasis=True)),
            *(_pair(door, pair, words) for pair in _PAIRS),
            text(door["stop"]),
        )
        for number, door in enumerate(activity["doors"], 1)
    )
    heads = [words["walk-who"], *(" · ".join(words[f"walk-{part}"] for part in pair) for pair in _PAIRS)]
    header = tuple(text(head) for head in (*heads, words["walk-stop"]))
    return (Keep((Table(header, rows, (0.18, 0.3, 0.29, 0.23)),), page=True),)


def _pair(door: Mapping, pair: tuple[str, str], words: Words) -> Line:
    first, second = (
        (Run(f"{words['named'].format(name=words[f'walk-short-{part}'])} ", strong=True), Run(door[part]))
        for part in pair
    )
    return (*first, Break(), *second)


def answer(activity: Mapping, words: Words) -> str:  # noqa: ARG001
    """Return that a walk has no right answer."""
    return words["no-right-answer"]


def key(activity: Mapping, words: Words) -> tuple[Block, ...]:  # noqa: ARG001
    """Return what to say at the end of the way."""
    return paragraphs(activity["afterword"])
