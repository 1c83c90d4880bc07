"""The answer key: a grid to mark papers with, then for each question what to say about every answer."""

from __future__ import annotations

from collections.abc import Iterator

from curriculum.lessons.parts import Place
from curriculum.paper.blocks import Block, Document, Heading, Keep, Table, paragraph, text
from curriculum.paper.editions import front
from curriculum.paper.editions.handout import document
from curriculum.paper.editions.material import Material
from curriculum.paper.editions.questions import key, points
from curriculum.paper.shapes import form
from curriculum.paper.sources import Sources


def compose(material: Material) -> Document:
    """Return the key."""
    return document(material, "key", tuple(_blocks(material)))


def _blocks(material: Material) -> Iterator[Block]:
    words, sources = material.words, material.sources()
    yield from front.title(material, "key")
    if material.unreviewed:
        yield paragraph(front.unreviewed(material), "lead")
    yield Heading(2, text(words["grid"]))
    yield _grid(material)
    yield paragraph(words["grid-note"], "small")
    for place in material.parts:
        if isinstance(place, Place):
            yield from _keys(material, place, sources)
    if listed := sources.blocks(addresses=True):
        yield Heading(2, text(words["sources"]))
        yield from listed


def _grid(material: Material) -> Table:
    words = material.words
    rows = tuple(
        (
            text(material.name(activity), strong=True),
            text(form(activity["kind"]).answer(activity, words)),
            text(str(points(activity)) if points(activity) else "–"),
        )
        for activity in material.placed
    )
    header = (text(words["column-question"]), text(words["column-answer"]), text(words["column-points"]))
    return Table(header, rows, (0.3, 0.58, 0.12), centred=(2,))


def _keys(material: Material, place: Place, sources: Sources) -> Iterator[Block]:
    activities = material.activities(place)
    if place.kind == "set":
        yield Heading(2, text(material.set(place.id)["title"]))
    for activity in activities:
        if activity["kind"] == "scenario":
            yield Heading(2, text(activity["title"]))
        answered, *rest = key(material, activity, sources)
        yield Keep((answered, *_recalled(activity)))
        yield from rest


def _recalled(activity: dict) -> tuple[Block, ...]:
    """Return the question itself, so that the key can be read beside a paper without the handout."""
    if activity["kind"] == "scenario":
        return ()
    prompt = " ".join(activity["prompt"].split())
    return (paragraph(prompt if len(prompt) <= 300 else prompt[:300].rsplit(" ", 1)[0] + "…", "instruction"),)
