"""Paper form of `walk`: the whole way as one table, to follow with a finger or to fold door by door."""

from __future__ import annotations

from curriculum.lessons.compiled import Activity
from curriculum.paper.answers import Projected, Record, labelled
from curriculum.paper.blocks import Block, Break, Keep, Line, Run, Table, paragraphs, text
from curriculum.paper.vocabulary import Words

_PAIRS = (("added", "removed"), ("time", "back"))


def instruction(_activity: Activity, words: Words) -> str:
    """Say what to do, in a few words."""
    return words["do-walk"]


def participant(activity: Activity, words: Words) -> tuple[Block, ...]:
    """Set the table of doors, one row a door from the village to the Council: it fills one page."""
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


def _pair(door: Record, pair: tuple[str, str], words: Words) -> Line:
    first, second = (
        (Run(f"{words['named'].format(name=words[f'walk-short-{part}'])} ", strong=True), Run(door[part]))
        for part in pair
    )
    return (*first, Break(), *second)


def answer(_activity: Activity, words: Words) -> str:
    """Say that a walk has no right answer."""
    return words["no-right-answer"]


def projected(_activity: Activity, _words: Words) -> tuple[Projected, ...]:
    """Give nothing: the way is followed on the phone or on paper."""
    return ()


def key(activity: Activity, _words: Words) -> tuple[Block, ...]:
    """Set what to say at the end of the way."""
    return paragraphs(activity["afterword"])
