"""The answer key: a grid to mark papers with, then for each question what to say about every answer."""

from __future__ import annotations

from collections.abc import Iterator

from curriculum.lessons.compiled import Activity
from curriculum.lessons.notebook import Place
from curriculum.paper import front
from curriculum.paper.blocks import Block, Document, Heading, Keep, SourceList, Table, paragraph, text
from curriculum.paper.document import document
from curriculum.paper.material import Questions
from curriculum.paper.questions import key, points
from curriculum.paper.shapes import shape


def compose(questions: Questions) -> Document:
    """Make the key of a lesson or of a test paper."""
    return document(questions, "key", tuple(_blocks(questions)))


def _blocks(questions: Questions) -> Iterator[Block]:
    words = questions.words
    yield from front.title(questions, "key")
    if questions.unreviewed:
        yield paragraph(front.unreviewed(questions), "lead")
    yield Heading(2, text(words["grid"]))
    yield _grid(questions)
    yield paragraph(words["grid-note"], "small")
    for place in questions.places:
        yield from _keys(questions, place)
    if any(activity["facts"] for activity in questions.placed):
        yield Heading(2, text(words["sources"]))
        yield SourceList(addresses=True)


def _grid(questions: Questions) -> Table:
    words = questions.words
    rows = tuple(
        (
            text(questions.name(activity), strong=True),
            text(shape(activity["kind"]).answer(activity, words)),
            text(str(points(activity)) if points(activity) else "–"),
        )
        for activity in questions.placed
    )
    header = (text(words["column-question"]), text(words["column-answer"]), text(words["column-points"]))
    return Table(header, rows, (0.3, 0.58, 0.12), centred=(2,))


def _keys(questions: Questions, place: Place) -> Iterator[Block]:
    if place.kind == "set":
        yield Heading(2, text(questions.sets[place.id].title))
    for activity in questions.activities(place):
        if activity["kind"] == "scenario":
            yield Heading(2, text(activity["title"]))
        answered, *rest = key(questions, activity)
        yield Keep((answered, *_recalled(activity)), head=True)
        yield from rest


def _recalled(activity: Activity) -> tuple[Block, ...]:
    """Set the question itself again, so that the key can be read beside a paper without the reader."""
    if activity["kind"] == "scenario":
        return ()
    prompt = " ".join(activity["prompt"].split())
    return (paragraph(prompt if len(prompt) <= 300 else prompt[:300].rsplit(" ", 1)[0] + "…", "instruction"),)
