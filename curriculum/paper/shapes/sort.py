"""Paper form of `sort`: a table with one column of boxes for each category."""

from __future__ import annotations

from curriculum.lessons.compiled import Activity
from curriculum.model.shuffling import in_order
from curriculum.paper.answers import Projected, certainty, explanation, labelled, lettered
from curriculum.paper.blocks import Block, Choice, Choices, Table, Tick, text
from curriculum.paper.vocabulary import Words
from curriculum.pictures.measure import width

# How many categories, and of how many letters, stand in the heads of columns.
_FEW, _SHORT = 3, 36
# The least share of a column; the size of the type of heads with the room at their sides, and a line of the page, in
# points.
_LEAST, _TYPE, _LINE = 0.15, 12.0, 485.0


def instruction(_activity: Activity, words: Words) -> str:
    """Say what to do, in a few words."""
    return words["do-sort"]


def participant(activity: Activity, words: Words) -> tuple[Block, ...]:
    """Set a row for each element, in a drawn order, and a box for each category.

    Categories that would make narrow columns are listed above the table and stand in it as numbers.
    """
    elements, categories = in_order(activity["elements"], activity["shown"]), activity["categories"]
    letters, names = lettered(elements), [category["text"] for category in categories]
    legend: tuple[Block, ...] = ()
    share = max(_LEAST, *(width(word, _TYPE, 700) / _LINE for name in names for word in name.split()))
    if len(names) > _FEW or max(map(len, names)) > _SHORT:
        legend = (Choices(tuple(Choice(str(n), text(name)) for n, name in enumerate(names, 1)), "none"),)
        names, share = [str(n) for n in range(1, len(names) + 1)], 0.08
    table = Table(
        (text(words["column-element"]), *map(text, names)),
        tuple(
            (labelled(letters[element["id"]], element["text"]), *((Tick("round"),) for _ in names))
            for element in elements
        ),
        (1 - share * len(names), *(share for _ in names)),
        centred=tuple(range(1, len(names) + 1)),
    )
    return (*legend, table, *certainty(activity, words))


def answer(activity: Activity, _words: Words) -> str:
    """Give the printed letters that belong to each category."""
    elements = in_order(activity["elements"], activity["shown"])
    letters = lettered(elements)
    return "; ".join(
        f"{category['text']} = "
        + (", ".join(letters[e["id"]] for e in elements if e["category"] == category["id"]) or "–")
        for category in activity["categories"]
    )


def projected(activity: Activity, _words: Words) -> tuple[Projected, ...]:
    """Give the elements as slides show them, each with its category."""
    elements = in_order(activity["elements"], activity["shown"])
    letters, categories = lettered(elements), {c["id"]: c["text"] for c in activity["categories"]}
    return tuple(Projected(letters[e["id"]], e["text"], answer=categories[e["category"]]) for e in elements)


def key(activity: Activity, words: Words) -> tuple[Block, ...]:
    """Set each element with its category and why it belongs there."""
    elements = in_order(activity["elements"], activity["shown"])
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
