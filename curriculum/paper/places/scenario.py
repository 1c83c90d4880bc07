"""A story on paper: its steps to follow by number, its key in the guide; on slides, its beginning and first choices."""

from __future__ import annotations

from collections.abc import Iterator

from curriculum.lessons.notebook import Place
from curriculum.paper import questions
from curriculum.paper.answers import choices
from curriculum.paper.blocks import Block, Slide, paragraph, paragraphs, text
from curriculum.paper.material import Material


def blocks(material: Material, place: Place, facilitator: bool) -> Iterator[Block]:
    """Yield the story; the guide adds its key."""
    yield from questions.sheet(material, place)
    if facilitator:
        yield from questions.keys(material, place)


def slides(material: Material, place: Place) -> Iterator[Slide]:
    """Yield the warning, the scene, the first moment and its choices: the room goes on by voting."""
    words, scenario = material.words, material.by_id[place.id]
    first, title = scenario["steps"][0], text(scenario["title"])
    fiction = paragraph(words["scenario-fiction"], "small")
    yield Slide(title, (*paragraphs(scenario["warning"]), fiction), role="warning")
    yield Slide(title, paragraphs(scenario["prompt"]))
    yield Slide(title, paragraphs(first["text"]))
    told = (choices(first["choices"], "round"), paragraph(words["slide-story"], "small"))
    yield Slide(text(words["scenario-choose"]), told, role="question")
