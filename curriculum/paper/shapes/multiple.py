"""Paper form of `multiple`: square boxes, any number to tick."""

from __future__ import annotations

from curriculum.lessons.compiled import Activity
from curriculum.paper.answers import Projected, Record, certainty, choices, lettered, options_key, projected_options
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
    return ", ".join(letters[option] for option in _right(activity) or [_NONE])


def projected(activity: Activity, words: Words) -> tuple[Projected, ...]:
    """Give the answers as slides show them."""
    options = [*activity["options"], {**_answers(activity, words)[-1], "right": not _right(activity)}]
    return projected_options(options, lettered(options))


def key(activity: Activity, words: Words) -> tuple[Block, ...]:
    """Set every option with its verdict and what to say."""
    return options_key(activity, words)


def _right(activity: Activity) -> list[str]:
    return [option["id"] for option in activity["options"] if option["right"]]


def _answers(activity: Activity, words: Words) -> list[Record]:
    return [*activity["options"], {"id": _NONE, "text": words["none-of-these"]}]
