"""Slides to project: one idea a slide, from headings and short paragraphs; questions without their keys."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from math import ceil
from typing import Any

from curriculum.lessons.parts import Place
from curriculum.paper import prose
from curriculum.paper.answers import choices
from curriculum.paper.blocks import (
    Block,
    Document,
    Figure,
    Heading,
    Items,
    Keep,
    Line,
    Paragraph,
    Rules,
    Run,
    Slide,
    Table,
    cited,
    paragraph,
    paragraphs,
    plain,
    text,
)
from curriculum.paper.editions import front
from curriculum.paper.editions.body import without_title
from curriculum.paper.editions.handout import document
from curriculum.paper.editions.material import Material
from curriculum.paper.shapes import form
from curriculum.paper.sources import Sources

# Characters on one slide: of running text, of a table, of a question.
_IDEA, _TABLE, _QUESTION = 330, 480, 560
_SENTENCE_END = re.compile(r"(?<=[.!?…»])\s+(?=[«“]?\s?[A-ZÀÂÇÉÈÊÎÔÛŒ])")


def compose(material: Material) -> Document:
    """Return the slides."""
    sources = material.sources()
    return document(material, "slides", tuple(_footed(slide, sources) for slide in _slides(material, sources)))


def _slides(material: Material, sources: Sources) -> Iterator[Slide]:
    number = front.lesson_number(material)
    above = paragraph(f"{material.words['programme']} · {number}", "small")
    title = text(material.lesson["title"])
    yield Slide(title, (above, *paragraphs(material.lesson["summary"])), role="title")
    for part in material.parts:
        if part.facilitator:
            continue
        if isinstance(part, Place):
            yield from _place(material, part)
        else:
            yield from _section(without_title(prose.blocks(part.markdown, sources.cite)), title)


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
            if waiting and _size((*waiting, idea)) > _IDEA and not _announces(waiting[-1]):
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


def _even(parts: tuple, limit: int) -> Iterator[tuple]:
    """Cut parts into as few groups as the limit allows, of about the same size: no last word alone on a slide."""
    total = sum(map(_size, parts))
    target = total / ceil(total / limit) if total else limit
    group: tuple = ()
    for part in parts:
        # A part goes to the side on which it leaves the group nearer to the target.
        if group and _size(group) + _size(part) / 2 > target:
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
    sentence: list = []
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


def _place(material: Material, place: Place) -> Iterator[Slide]:
    words, lesson = material.words, material.lesson
    if place.kind == "opening":
        care = paragraphs(lesson["help"] or words["bar-help-default"])
        yield Slide(text(words["warning-heading"]), (*paragraphs(lesson["warning"]), *care), role="warning")
        goals = Items(tuple((paragraph(objective["text"]),) for objective in lesson["objectives"]))
        yield Slide(text(words["objectives-title"]), (goals,))
        if material.phone_address:
            yield Slide(text(material.phone_address), (front.code(material, 1.0),))
    elif place.kind == "figure":
        record = lesson["figures"][place.id]
        yield _drawn(record, material.drawing(record["image_for_paper"]))
    elif "image_for_paper" in place.shown:
        yield _drawn(place.shown, place.shown["image_for_paper"])
    elif place.kind == "scenario":
        yield from _story(material, lesson["activities"][place.id])
    elif place.kind == "set":
        for activity in material.activities(place):
            yield from _question(material, activity)


def _drawn(record: Mapping[str, Any], drawing: str) -> Slide:
    return Slide(text(record["title"]), (Figure(drawing, record["description"]),))


def _question(material: Material, activity: dict) -> Iterator[Slide]:
    shape, words = form(activity["kind"]), material.words
    asked: Line = (Run(material.name(activity)), Run(f" — {shape.instruction(activity, words)}", emphasis=True))
    waiting: list[Block] = list(paragraphs(activity["prompt"], "prompt"))
    for block in shape.participant(activity, words):
        if isinstance(block, Rules):
            continue
        if waiting and _size((*waiting, block)) > _QUESTION:
            yield Slide(asked, tuple(waiting), role="question")
            waiting = []
        waiting.append(block)
    yield Slide(asked, tuple(waiting), role="question")


def _story(material: Material, scenario: dict) -> Iterator[Slide]:
    words, first = material.words, scenario["steps"][0]
    title = text(scenario["title"])
    yield Slide(
        title, (*paragraphs(scenario["warning"]), paragraph(words["scenario-fiction"], "small")), role="warning"
    )
    yield Slide(title, paragraphs(scenario["prompt"]))
    yield Slide(title, paragraphs(first["text"]))
    told = (choices(first["choices"], "round"), paragraph(words["slide-story"], "small"))
    yield Slide(text(words["scenario-choose"]), told, role="question")


def _size(record: object) -> int:
    """Return about how many characters some blocks show; a row and an answer weigh as a line of their own."""
    if isinstance(record, tuple):
        return sum(map(_size, record))
    if isinstance(record, Run):
        return len(record.text)
    if isinstance(record, Paragraph):
        return len(plain(record.line))
    if isinstance(record, Table):
        return sum(max(40, sum(len(plain(cell)) for cell in row)) for row in (record.header, *record.rows))
    if isinstance(record, Items | Keep):
        return _size(record.items if isinstance(record, Items) else record.blocks)
    listed = getattr(record, "choices", ())
    return sum(max(40 // record.columns, len(plain(choice.line))) for choice in listed) if listed else 0


def _footed(slide: Slide, sources: Sources) -> Slide:
    return Slide(slide.title, slide.blocks, sources.brief(cited(slide.blocks)), slide.role)
