"""A printed test form: an anonymous code, the items with room to answer, nothing of the key."""

from __future__ import annotations

from collections.abc import Iterator

from curriculum.lessons.parts import Place
from curriculum.paper.blocks import Block, Box, Document, Heading, Paragraph, Rules, Run, paragraph, text
from curriculum.paper.editions import questions
from curriculum.paper.editions.handout import document
from curriculum.paper.editions.material import Material


def compose(material: Material) -> Document:
    """Return the form as participants receive it."""
    return document(material, "test", tuple(_blocks(material)))


def _blocks(material: Material) -> Iterator[Block]:
    lesson, words = material.lesson, material.words
    yield paragraph(f"{words['programme']} · {words['edition-test']}", "small")
    yield Heading(1, text(lesson["title"]))
    yield paragraph(lesson["summary"], "lead")
    yield Box(
        "plain", text(words["test-code-title"]), (paragraph(words["test-code"]), Rules(words["test-code-line"], 1))
    )
    yield Paragraph((Run(words["test-rules"]),))
    for place in material.parts:
        if isinstance(place, Place):
            yield from questions.sheet(material, place)
    yield paragraph(words["test-end"], "small")
