"""Paper form of `multiple`: square boxes, any number to tick."""

from __future__ import annotations

from curriculum.lessons.compiled import Activity
from curriculum.paper.answers import Record, certainty, choices, lettered, options_key
from curriculum.paper.blocks import Block
from curriculum.paper.vocabulary import Words

# Not a word that an id of the bank can be: no option is lost behind it.
_NONE = "*none"


def instruction(_activity: Activity, words: Words) -> str:
    """Say what to do, in a few words."""
    return words["do-multiple"]


def participant(activity: Activity, words: Words) -> tuple[Block, ...]:
    """Set the options with square boxes, and one box for none of them."""
    return (choices(_answers(activity, words), "square"), *certainty(activity, words))


def answer(activity: Activity, words: Words) -> str:
    """Give the letters of the right options, or that none is right."""
    letters = lettered(_answers(activity, words))
    right = [option["id"] for option in activity["options"] if option["right"]]
    return ", ".join(letters[option] for option in right or [_NONE])


def key(activity: Activity, words: Words) -> tuple[Block, ...]:
    """Set every option with its verdict and what to say."""
    return options_key(activity, words)


def _answers(activity: Activity, words: Words) -> list[Record]:
    return [*activity["options"], {"id": _NONE, "text": words["none-of-these"]}]
