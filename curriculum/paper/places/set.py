"""A set of activities on paper: questions to fill in, each followed by its key in the guide."""

from __future__ import annotations

from collections.abc import Iterator

from curriculum.lessons.compiled import Activity
from curriculum.lessons.notebook import Place
from curriculum.paper import questions
from curriculum.paper.blocks import Block, Keep, Line, Rules, Run, Slide, paragraphs
from curriculum.paper.length import length
from curriculum.paper.material import Material
from curriculum.paper.shapes import shape

# Characters on one slide of a question.
_QUESTION = 560


def blocks(material: Material, place: Place, facilitator: bool) -> Iterator[Block]:
    """Yield the questions; the guide adds their key."""
    yield from questions.sheet(material, place)
    if facilitator:
        yield from questions.keys(material, place)


def slides(material: Material, place: Place) -> Iterator[Slide]:
    """Yield each question on one slide, or on several where it is long; nothing of the key."""
    for activity in material.activities(place):
        yield from _question(material, activity)


def _question(material: Material, activity: Activity) -> Iterator[Slide]:
    drawn, words = shape(activity["kind"]), material.words
    asked: Line = (Run(material.name(activity)), Run(f" — {drawn.instruction(activity, words)}", emphasis=True))
    waiting: list[Block] = list(paragraphs(activity["prompt"], "prompt"))
    for block in drawn.participant(activity, words):
        if isinstance(block, Rules) or (isinstance(block, Keep) and block.page):
            continue  # written on by hand, or as long as a page
        if waiting and length((*waiting, block)) > _QUESTION:
            yield Slide(asked, tuple(waiting), role="question")
            waiting = []
        waiting.append(block)
    yield Slide(asked, tuple(waiting), role="question")
