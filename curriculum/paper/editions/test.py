"""A printed test form: an anonymous code, the items with room to answer, nothing of the key."""

from __future__ import annotations

from collections.abc import Iterator

from curriculum.paper.blocks import Block, Box, Document, Heading, Paragraph, Rules, Run, paragraph, text
from curriculum.paper.document import document
from curriculum.paper.material import Questions
from curriculum.paper.questions import sheet


def compose(questions: Questions) -> Document:
    """Make the form as participants receive it."""
    return document(questions, "test", tuple(_blocks(questions)))


def _blocks(questions: Questions) -> Iterator[Block]:
    words = questions.words
    yield paragraph(f"{words['programme']} · {words['edition-test']}", "small")
    yield Heading(1, text(questions.title))
    yield paragraph(questions.summary, "lead")
    yield Box(
        "plain", text(words["test-code-title"]), (paragraph(words["test-code"]), Rules(words["test-code-line"], 1))
    )
    yield Paragraph((Run(words["test-rules"]),))
    for place in questions.places:
        yield from sheet(questions, place)
    yield paragraph(words["test-end"], "small")
