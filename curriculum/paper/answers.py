"""What several paper forms share: lettered answers, the certainty boxes, the table of what to say."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from curriculum.lessons.compiled import Activity
from curriculum.paper.blocks import Block, Choice, Choices, Line, Mark, Paragraph, Run, Table, Tick, paragraphs, text
from curriculum.paper.vocabulary import Words

# A part of an activity: an option, an element, a step.
Record = Mapping[str, Any]


@dataclass(frozen=True)
class Projected:
    """One answer as a slide shows it: its label and text; then whether it is right, or where it belongs.

    `place` is its rank in the right order, 0 where there is none.
    """

    label: str
    text: str
    right: bool = False
    answer: str = ""
    place: int = 0


def letter(position: int) -> str:
    """Name a position: A for 0, B for 1 and so on."""
    return chr(ord("A") + position)


def lettered(records: Iterable[Record]) -> dict[str, str]:
    """Give a letter to each record, by its id: A to the first."""
    return {record["id"]: letter(position) for position, record in enumerate(records)}


def choices(records: Sequence[Record], shape: Mark, columns: int = 1) -> Choices:
    """Set records with an `id` and a `text` as lettered answers with drawn boxes."""
    letters = lettered(records)
    return Choices(tuple(Choice(letters[record["id"]], text(record["text"])) for record in records), shape, columns)


def certainty(activity: Activity, words: Words) -> tuple[Block, ...]:
    """Set the three certainty boxes where the activity asks how sure one is."""
    if not activity.get("certainty"):
        return ()
    line: Line = (Run(words["certainty-question"] + "  ", strong=True),)
    for level in ("1", "2", "3"):
        line += (Tick("round"), Run(f"{words['certainty-' + level]}    "))
    return (Paragraph(line, "instruction"),)


def labelled(label: str, words: str, *, strong: bool = False) -> Line:
    """Set words behind their bold label."""
    return (Run(f"{label}. ", strong=True), Run(words, strong=strong))


def verdict(words: Words, *, right: bool, fatal: bool = False) -> str:
    """Say in a word or two whether an answer is right, wrong, or would endanger a child."""
    return words["judged-fatal" if fatal else "tag-right" if right else "tag-wrong"]


def what_to_say(rows: Iterable[tuple[Line, str, str]], words: Words, first: str = "column-answer") -> Table:
    """Set the table of expected answers: the answer, the verdict, what to say about it."""
    return Table(
        (text(words[first]), text(words["column-verdict"]), text(words["column-say"])),
        tuple((answer, text(judged, strong=True), text(feedback)) for answer, judged, feedback in rows),
        (0.34, 0.16, 0.5),
    )


def projected_options(options: Sequence[Record], letters: Mapping[str, str]) -> tuple[Projected, ...]:
    """Give options as a slide shows them."""
    return tuple(Projected(letters[option["id"]], option["text"], right=option["right"]) for option in options)


def options_key(activity: Activity, words: Words) -> tuple[Block, ...]:
    """Set the key of an activity with options: each with its verdict and feedback, then the explanation."""
    letters = lettered(activity["options"])
    rows = (
        (
            labelled(letters[option["id"]], option["text"], strong=option["right"]),
            verdict(words, right=option["right"], fatal=option.get("fatal", False)),
            option["feedback"],
        )
        for option in activity["options"]
    )
    return (what_to_say(rows, words), *explanation(activity, words))


def explanation(activity: Activity, words: Words) -> tuple[Block, ...]:
    """Set the explanation, introduced by its name."""
    first, *rest = paragraphs(activity["explanation"])
    return (Paragraph((Run(f"{words['explanation']}. ", strong=True), *first.line)), *rest)
