"""What several paper forms share: lettered answers, the certainty boxes, the table of what to say."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from curriculum.paper.blocks import Block, Choice, Choices, Line, Paragraph, Run, Table, Tick, paragraphs, text

Words = Mapping[str, str]


def letter(position: int) -> str:
    """Name a position: A for 0, B for 1 and so on."""
    return chr(ord("A") + position)


def lettered(records: Iterable[Mapping]) -> dict[str, str]:
    """Return the letter of each record by its id, in the order given."""
    return {record["id"]: letter(position) for position, record in enumerate(records)}


def choices(records: Sequence[Mapping], shape: str, columns: int = 1) -> Choices:
    """Return records with an `id` and a `text` as lettered answers with drawn boxes."""
    letters = lettered(records)
    return Choices(tuple(Choice(letters[record["id"]], text(record["text"])) for record in records), shape, columns)


def certainty(activity: Mapping, words: Words) -> tuple[Block, ...]:
    """Return the three certainty boxes where the activity asks how sure one is."""
    if not activity.get("certainty"):
        return ()
    line: Line = (Run(words["certainty-question"] + "  ", strong=True),)
    for level in ("1", "2", "3"):
        line += (Tick("round"), Run(f"{words['certainty-' + level]}    "))
    return (Paragraph(line, "instruction"),)


def labelled(label: str, words: str, *, strong: bool = False) -> Line:
    """Return words behind their bold label."""
    return (Run(f"{label}. ", strong=True), Run(words, strong=strong))


def verdict(words: Words, *, right: bool, fatal: bool = False) -> str:
    """Return in a word or two whether an answer is right, wrong, or would endanger a child."""
    return words["judged-fatal" if fatal else "tag-right" if right else "tag-wrong"]


def what_to_say(rows: Iterable[tuple[Line, str, str]], words: Words, first: str = "column-answer") -> Table:
    """Return the table of expected answers: the answer, the verdict, what to say about it."""
    return Table(
        (text(words[first]), text(words["column-verdict"]), text(words["column-say"])),
        tuple((answer, text(judged, strong=True), text(feedback)) for answer, judged, feedback in rows),
        (0.34, 0.16, 0.5),
    )


def options_key(activity: Mapping, words: Words) -> tuple[Block, ...]:
    """Return the key of an activity with options: each with its verdict and feedback, then the explanation."""
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


def explanation(activity: Mapping, words: Words) -> tuple[Block, ...]:
    """Return the explanation, introduced by its name."""
    first, *rest = paragraphs(activity["explanation"])
    return (Paragraph((Run(f"{words['explanation']}. ", strong=True), *first.line)), *rest)
