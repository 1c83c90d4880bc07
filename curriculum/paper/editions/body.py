"""A lesson from its first cell to its last as one series of blocks; handout and guide differ by one switch."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from curriculum.lessons.parts import Place
from curriculum.paper import prose
from curriculum.paper.blocks import Block, Box, Figure, Heading, Items, Keep, Paragraph, Run, Table, paragraph, text
from curriculum.paper.editions import front, lists, questions
from curriculum.paper.editions.material import Material, cites
from curriculum.paper.editions.run_sheet import run_sheet
from curriculum.paper.sources import Sources


def body(material: Material, *, facilitator: bool) -> Iterator[Block]:
    """Yield the lesson; with `facilitator` also the facilitator's notes and, after each set, its key."""
    sources = material.sources()
    for part in material.parts:
        if part.facilitator and not facilitator:
            continue
        if isinstance(part, Place):
            yield from _place(material, part, sources, facilitator=facilitator)
        elif not part.facilitator:
            yield from without_title(prose.blocks(part.markdown, sources.cite))
        else:
            yield Box("facilitator", (), prose.blocks(part.markdown, sources.cite))


def without_title(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Yield blocks without a heading of level 1: the title stands above the lesson already."""
    return (block for block in blocks if not (isinstance(block, Heading) and block.level == 1))


def figure(material: Material, id_: str, sources: Sources) -> Iterator[Block]:
    """Yield a figure with its notes and its table."""
    record, words = material.lesson["figures"][id_], material.words
    yield _drawn(record, material.drawing(record["image_for_paper"]))
    yield _table(record, words)
    if record["facts"]:
        said = words["rests-on"].format(name=words["figure"])
        yield Paragraph((Run(f"{said} "), *cites(record["facts"], sources), Run(".")), "small")


def chart(material: Material, shown: Mapping[str, Any]) -> Iterator[Block]:
    """Yield what the laboratory's code made: its chart if it has one, its table, and what one sees in words."""
    if "image_for_paper" in shown:
        yield _drawn(shown, shown["image_for_paper"])
    else:
        yield from _notes(shown["notes"])
    yield _table(shown, material.words)
    yield paragraph(shown["description"])


def _drawn(record: Mapping[str, Any], drawing: str) -> Keep:
    drawn = Figure(drawing, record["description"], text(record["title"], strong=True))
    return Keep((drawn, *_notes(record["notes"])))


def _table(record: Mapping[str, Any], words: Mapping[str, str]) -> Table:
    header = tuple(text(cell) for cell in record["header"])
    rows = tuple(tuple(text(str(cell)) for cell in row) for row in record["rows"])
    numeric = tuple(column for column in range(1, len(header)) if _short(record["rows"], column))
    return Table(header, rows, centred=numeric, caption=text(words["figure-table-of"].format(title=record["title"])))


def _place(material: Material, place: Place, sources: Sources, *, facilitator: bool) -> Iterator[Block]:
    if place.kind == "opening":
        yield from front.opening(material, facilitator=facilitator)
        if facilitator:
            yield from run_sheet(material)
    elif place.kind == "figure":
        yield from figure(material, place.id, sources)
    elif place.kind == "chart":
        yield from chart(material, place.shown)
    elif place.kind == "sheet":
        yield from lists.sheet(material.lesson["sheets"][place.id])
    elif place.kind == "glossary":
        yield from lists.terms(material)
    elif place.kind == "bibliography":
        yield from lists.bibliography(material)
    elif place.kind == "sources":
        yield from lists.words_of_the_lesson(material)
        yield from sources.blocks(addresses=facilitator)
    else:
        yield from questions.sheet(material, place)
        if facilitator:
            yield from questions.keys(material, place, sources)


def _notes(notes: list[str]) -> tuple[Block, ...]:
    return (Items(tuple((paragraph(note, "small"),) for note in notes)),) if notes else ()


def _short(rows: list[list], column: int) -> bool:
    return all(len(str(row[column])) < 16 for row in rows)
