"""Paper form of `order`: steps in a drawn order, each with a box for its number."""

from __future__ import annotations

from collections.abc import Mapping

from curriculum.model.shuffling import in_order
from curriculum.paper.answers import Words, certainty, choices, explanation, labelled, lettered
from curriculum.paper.blocks import Block, Table, text


def instruction(activity: Mapping, words: Words) -> str:
    """Return what to do."""
    return words["do-order"].format(last=len(activity["steps"]))


def participant(activity: Mapping, words: Words) -> tuple[Block, ...]:
    """Return the steps, never in the right order, with boxes to write numbers in."""
    return (choices(in_order(activity["steps"], activity["shown"]), "blank"), *certainty(activity, words))


def answer(activity: Mapping, words: Words) -> str:  # noqa: ARG001 - every form is called alike
    """Return the letters of the printed steps in the right order."""
    letters = lettered(in_order(activity["steps"], activity["shown"]))
    return " → ".join(letters[step["id"]] for step in activity["steps"])


def key(activity: Mapping, words: Words) -> tuple[Block, ...]:
    """Return the steps in the right order, each with why it stands there."""
    letters = lettered(in_order(activity["steps"], activity["shown"]))
    rows = tuple(
        (text(str(place), strong=True), labelled(letters[step["id"]], step["text"]), text(step["feedback"]))
        for place, step in enumerate(activity["steps"], start=1)
    )
    header = (text(words["column-place"]), text(words["column-step"]), text(words["column-say"]))
    return (Table(header, rows, (0.1, 0.4, 0.5), centred=(0,)), *explanation(activity, words))
