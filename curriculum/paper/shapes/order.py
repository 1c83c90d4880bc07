"""Paper form of `order`: steps in a drawn order, each with a box for its number."""

from __future__ import annotations

from curriculum.lessons.compiled import Activity
from curriculum.model.shuffling import in_order
from curriculum.paper.answers import Projected, certainty, choices, explanation, labelled, lettered
from curriculum.paper.blocks import Block, Table, text
from curriculum.paper.vocabulary import Words


def instruction(activity: Activity, words: Words) -> str:
    """Say what to do, in a few words."""
    return words["do-order"].format(last=len(activity["steps"]))


def participant(activity: Activity, words: Words) -> tuple[Block, ...]:
    """Set the steps, never in the right order, with boxes to write numbers in."""
    return (choices(in_order(activity["steps"], activity["shown"]), "blank"), *certainty(activity, words))


def answer(activity: Activity, _words: Words) -> str:
    """Give the letters of the printed steps in the right order."""
    letters = lettered(in_order(activity["steps"], activity["shown"]))
    return " → ".join(letters[step["id"]] for step in activity["steps"])


def projected(activity: Activity, _words: Words) -> tuple[Projected, ...]:
    """Give the steps as slides show them, each with its rank."""
    shown = in_order(activity["steps"], activity["shown"])
    letters, ranks = lettered(shown), {step["id"]: rank for rank, step in enumerate(activity["steps"], 1)}
    return tuple(
        Projected(letters[s["id"]], s["text"], answer=str(ranks[s["id"]]), place=ranks[s["id"]]) for s in shown
    )


def key(activity: Activity, words: Words) -> tuple[Block, ...]:
    """Set the steps in the right order, each with why it stands there."""
    letters = lettered(in_order(activity["steps"], activity["shown"]))
    rows = tuple(
        (text(str(place), strong=True), labelled(letters[step["id"]], step["text"]), text(step["feedback"]))
        for place, step in enumerate(activity["steps"], start=1)
    )
    header = (text(words["column-place"]), text(words["column-step"]), text(words["column-say"]))
    return (Table(header, rows, (0.1, 0.4, 0.5), centred=(0,)), *explanation(activity, words))
