"""Paper form of `sort`: a table with one column of boxes for each category."""

from __future__ import annotations

from collections.abc import Mapping

from curriculum.editions.answers import Words, certainty, explanation, labelled, lettered
from curriculum.editions.blocks import Block, Table, Tick, text
from curriculum.editions.shuffling import shuffled


def instruction(activity: Mapping, words: Words) -> str:  # noqa: ARG001 - every form is called alike
    """Return what to do."""
    return words["do-sort"]


def participant(activity: Mapping, words: Words) -> tuple[Block, ...]:
    """Return a row for each element, in a drawn order, and a box for each category."""
    elements, categories = shuffled(activity["elements"], activity["id"]), activity["categories"]
    letters = lettered(elements)
    share = 0.15 if len(categories) > 3 else 0.18
    return (
        Table(
            (text(words["column-element"]), *(text(category["text"]) for category in categories)),
            tuple(
                (labelled(letters[element["id"]], element["text"]), *((Tick("round"),) for _ in categories))
                for element in elements
            ),
            (1 - share * len(categories), *(share for _ in categories)),
            centred=tuple(range(1, len(categories) + 1)),
        ),
        *certainty(activity, words),
    )


def answer(activity: Mapping, words: Words) -> str:  # noqa: ARG001
    """Return the printed letters that belong to each category."""
    elements = shuffled(activity["elements"], activity["id"])
    letters = lettered(elements)
    return "; ".join(
        f"{category['text']} = " + (", ".join(letters[e["id"]] for e in elements if e["category"] == category["id"]) or "–")
        for category in activity["categories"]
    )


def key(activity: Mapping, words: Words) -> tuple[Block, ...]:
    """Return each element with its category and why it belongs there."""
    elements = shuffled(activity["elements"], activity["id"])
    letters, categories = lettered(elements), {c["id"]: c["text"] for c in activity["categories"]}
    rows = tuple(
        (
            labelled(letters[element["id"]], element["text"]),
            text(categories[element["category"]], strong=True),
            text(element["feedback"]),
        )
        for element in elements
    )
    header = (text(words["column-element"]), text(words["column-category"]), text(words["column-say"]))
    return (Table(header, rows, (0.32, 0.2, 0.48)), *explanation(activity, words))
