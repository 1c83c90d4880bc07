"""A set of activities on paper: questions to fill in, each followed by its key in the guide."""

from __future__ import annotations

from collections.abc import Iterator

from curriculum.lessons.notebook import Place
from curriculum.paper import questions
from curriculum.paper.blocks import Block
from curriculum.paper.material import Material


def blocks(material: Material, place: Place, facilitator: bool) -> Iterator[Block]:
    """Yield the questions; the guide adds their key."""
    yield from questions.sheet(material, place)
    if facilitator:
        yield from questions.keys(material, place)
