"""Paper form of `single`: round boxes, one to tick."""

from __future__ import annotations

from collections.abc import Mapping

from curriculum.paper.answers import Words, certainty, choices, lettered, options_key
from curriculum.paper.blocks import Block


def instruction(activity: Mapping, words: Words) -> str:  # noqa: ARG001 - every form is called alike
    """Return what to do."""
    return words["do-single"]


def participant(activity: Mapping, words: Words) -> tuple[Block, ...]:
    """Return the options with round boxes."""
    return (choices(activity["options"], "round"), *certainty(activity, words))


def answer(activity: Mapping, words: Words) -> str:  # noqa: ARG001
    """Return the letter of the right option."""
    letters = lettered(activity["options"])
    return next(letters[option["id"]] for option in activity["options"] if option["right"])


def key(activity: Mapping, words: Words) -> tuple[Block, ...]:
    """Return every option with its verdict and what to say."""
    return options_key(activity, words)
