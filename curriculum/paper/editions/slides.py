"""Slides to project: one idea a slide, from headings and short paragraphs; questions without their keys."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from math import ceil
from typing import TypeVar

from curriculum.lessons.notebook import Place
from curriculum.paper import front, prose
from curriculum.paper.blocks import (
    Block,
    Document,
    Heading,
    Inline,
    Items,
    Line,
    Paragraph,
    Run,
    Slide,
    Table,
    paragraph,
    paragraphs,
    plain,
    text,
)
from curriculum.paper.citations import cited
from curriculum.paper.document import document
from curriculum.paper.editions.body import without_title
from curriculum.paper.length import length
from curriculum.paper.material import Material
from curriculum.paper.places import paper_place
from curriculum.paper.sources import Sources

# Characters on one slide: of running text, of a table.
_IDEA, _TABLE = 330, 480
# What a block is cut into: sentences, items, rows.
Part = TypeVar("Part")
_SENTENCE_END = re.compile(r"(?<=[.!?…»])\s+(?=[«“]?\s?[A-ZÀÂÇÉÈÊÎÔÛŒ])")


def compose(material: Material) -> Document:
    """Make the slides, each with the sources it cites at its foot."""
    sources = material.sources
    return document(material, "slides", tuple(_footed(slide, sources) for slide in _slides(material)))


def _slides(material: Material) -> Iterator[Slide]:
    number = front.lesson_number(material)
    above = paragraph(f"{material.words['programme']} · {number}", "small")
    title = text(material.title)
    yield Slide(title, (above, *paragraphs(material.summary)), role="title")
    for part in material.parts:
        if part.facilitator:
            continue
        if isinstance(part, Place):
            yield from paper_place(part.kind).slides(material, part)
        else:
            yield from _section(without_title(prose.blocks(part.markdown)), title)


def _section(blocks: Iterable[Block], title: Line) -> Iterator[Slide]:
    """Yield the slides of one prose cell: each heading begins a slide, and so does each idea."""
    waiting: list[Block] = []
    for block in blocks:
        if isinstance(block, Heading):
            if waiting:
                yield Slide(title, tuple(waiting))
            title, waiting = block.line, []
            continue
        for idea in _ideas(block):
            if waiting and length((*waiting, idea)) > _IDEA and not _announces(waiting[-1]):
                yield Slide(title, tuple(waiting))
                waiting = []
            waiting.append(idea)
    if waiting:
        yield Slide(title, tuple(waiting))


def _announces(block: Block) -> bool:
    return isinstance(block, Paragraph) and plain(block.line).rstrip().endswith(":")


def _ideas(block: Block) -> Iterator[Block]:
    """Yield a block cut into pieces that each fit on a slide."""
    if isinstance(block, Paragraph):
        for sentences in _even(tuple(_sentences(block.line)), _IDEA):
            yield Paragraph(_joined(sentences))
    elif isinstance(block, Items):
        done = 0
        for items in _even(block.items, _IDEA):
            yield Items(items, block.numbers[done : done + len(items)])
            done += len(items)
    elif isinstance(block, Table):
        for rows in _even(block.rows, _TABLE):
            yield Table(block.header, rows, block.widths, block.centred)
    else:
        yield block


def _even(parts: tuple[Part, ...], limit: int) -> Iterator[tuple[Part, ...]]:
    """Cut parts into as few groups as the limit allows, of about the same size: no last word alone on a slide."""
    total = sum(map(length, parts))
    target = total / ceil(total / limit) if total else limit
    group: tuple[Part, ...] = ()
    for part in parts:
        # A part goes to the side on which it leaves the group nearer to the target.
        if group and length(group) + length(part) / 2 > target:
            yield group
            group = ()
        group += (part,)
    if group:
        yield group


def _joined(sentences: Iterable[Line]) -> Line:
    line: Line = ()
    for sentence in sentences:
        line += ((Run(" "),) if line else ()) + sentence
    return line


def _sentences(line: Line) -> Iterator[Line]:
    sentence: list[Inline] = []
    for inline in line:
        if not isinstance(inline, Run):
            sentence.append(inline)
            continue
        first, *others = _SENTENCE_END.split(inline.text)
        sentence.append(Run(first, inline.strong, inline.emphasis))
        for other in others:
            yield tuple(sentence)
            sentence = [Run(other, inline.strong, inline.emphasis)]
    yield tuple(sentence)


def _footed(slide: Slide, sources: Sources) -> Slide:
    return replace(slide, foot=sources.brief(cited(slide.blocks, sources)))
