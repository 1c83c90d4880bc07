"""Paper form of `single`: round boxes, one to tick."""

from __future__ import annotations

from curriculum.lessons.compiled import Activity
from curriculum.paper.answers import Projected, certainty, choices, lettered, options_key, projected_options
from curriculum.paper.blocks import Block
from curriculum.paper.vocabulary import Words


def instruction(_activity: Activity, words: Words) -> str:
    """Say what to do, in a few words."""
    return words["do-single"]


def participant(activity: Activity, words: Words) -> tuple[Block, ...]:
    """Set the options with round boxes."""
    return (choices(activity["options"], "round"), *certainty(activity, words))


def answer(activity: Activity, _words: Words) -> str:
    """Give the letter of the right option."""
    letters = lettered(activity["options"])
    return next(letters[option["id"]] for option in activity["options"] if option["right"])


def projected(activity: Activity, _words: Words) -> tuple[Projected, ...]:
    """Give the answers as slides show them."""
    return projected_options(activity["options"], lettered(activity["options"]))


def key(activity: Activity, words: Words) -> tuple[Block, ...]:
    """Set every option with its verdict and what to say."""
    return options_key(activity, words)
