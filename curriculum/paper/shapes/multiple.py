"""Paper form of `multiple`: square boxes, any number to tick."""

from __future__ import annotations

from collections.abc import Mapping

from curriculum.paper.answers import Words, certainty, choices, lettered, options_key
from curriculum.paper.blocks import Block


def instruction(activity: Mapping, words: Words) -> str:  # noqa: ARG001 - every form is called alike
    """Return what to do."""
    return words["do-multiple"]


def participant(activity: Mapping, words: Words) -> tuple[Block, ...]:
    """Return the options with square boxes, and one box for none of them."""
    return (choices(_answers(activity, words), "square"), *certainty(activity, words))


def answer(activity: Mapping, words: Words) -> str:
    """Return the letters of the right options, or that none is right."""
    letters = lettered(_answers(activity, words))
    right = [option["id"] for option in activity["options"] if option["right"]]
    return ", ".join(letters[option] for option in right or [_NONE])


def key(activity: Mapping, words: Words) -> tuple[Block, ...]:
    """Return every option with its verdict and what to say."""
    return options_key(activity, words)


# Not a word that an id of the bank can be: no option is lost behind it.
_NONE = "*none"


def _answers(activity: Mapping, words: Words) -> list[Mapping]:
    return [*activity["options"], {"id": _NONE, "text": words["none-of-these"]}]
