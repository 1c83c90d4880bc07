"""What a lesson shows as a list or a table without a question: sheets to fill in, terms, documents."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from math import ceil
from typing import Any

from curriculum.paper.blocks import (
    Block,
    Break,
    Heading,
    Items,
    Keep,
    Line,
    Link,
    Paragraph,
    Run,
    Table,
    paragraph,
    paragraphs,
    text,
)
from curriculum.paper.editions.material import Material

# Lines to write on in an empty cell, by the height of the sheet's rows.
_LINES = {"line": 1, "lines": 3, "box": 7}
_LINES_OF_HALF_A_PAGE, _LETTERS_OF_A_LINE = 26, 85


def sheet(record: Mapping[str, Any]) -> Iterator[Block]:
    """Yield a sheet to fill in: its title, what it is for, and its table with room to write.

    A sheet that is no higher than half a page stays whole: it is filled in as one.
    """
    columns, room = record["columns"], _room(_LINES[record["height"]])
    written = [*record["rows"], *([[]] * record["blank_rows"])]
    rows = tuple(tuple([text(cell) for cell in row] + [room] * (len(columns) - len(row))) for row in written)
    total = sum(column["width"] for column in columns)
    widths = tuple(column["width"] / total for column in columns)
    table = Table(tuple(text(column["title"]) for column in columns), rows, widths)
    whole = (Heading(3, text(record["title"])), *paragraphs(record["intro"], "instruction"), table)
    if sum(_height(row, widths, record["height"]) for row in written) <= _LINES_OF_HALF_A_PAGE:
        yield Keep(whole, page=True)
    else:
        yield from whole


def _height(row: Sequence[str], widths: Sequence[float], height: str) -> int:
    """Return about how many lines a row takes, from the room it leaves and from its longest cell."""
    cells = (ceil(len(cell) / (_LETTERS_OF_A_LINE * width)) for cell, width in zip(row, widths, strict=False))
    return max(_LINES[height], *cells, 1)


def terms(material: Material) -> Iterator[Block]:
    """Yield the lesson's terms with their meaning, and what an expert has yet to confirm."""
    for record in material.lesson["terms"].values():
        line: Line = (Run(record["term"], strong=True), Run(f" — {record['definition']}"))
        if record["unsure"]:
            line += (Run(f" ({material.words['fact-known']})", emphasis=True),)
        yield Paragraph(line, "small")


def words_of_the_lesson(material: Material) -> Iterator[Block]:
    """Yield the terms that the lesson uses, unless it lists the whole glossary anyway."""
    if material.lesson["terms"] and "glossary" not in material.lesson["lists"]:
        yield paragraph(material.words["terms-heading"], "prompt")
        yield from terms(material)


def bibliography(material: Material) -> Iterator[Block]:
    """Yield every document of the curriculum with its address and the lessons that cite it."""
    words = material.words
    items = []
    for document in material.lesson["bibliography"]:
        line: Line = (Run(document["source"]),)
        if document["copy"]:
            line += (Run(f" — {words['fact-copy']}", emphasis=True),)
        if document["url"]:
            line += (Run(" — "), Link(document["url"], document["url"]))
        cited = words["bibliography-lessons"].format(numbers=", ".join(document["lessons"]))
        items.append((Paragraph((*line, Run(f" {cited}")), "small"),))
    yield Items(tuple(items), tuple(range(1, len(items) + 1)))


def _room(lines: int) -> Line:
    return (Run("\u00a0"), *((Break(), Run("\u00a0")) * (lines - 1)))
