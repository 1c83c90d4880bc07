"""The end of a lesson on paper: the terms that it uses, and the sources of what it says."""

from __future__ import annotations

from collections.abc import Iterator

from curriculum.lessons.notebook import Place
from curriculum.paper.blocks import Block, SourceList, paragraph
from curriculum.paper.material import Material
from curriculum.paper.terms import terms


def blocks(material: Material, _place: Place, facilitator: bool) -> Iterator[Block]:
    """Yield the terms, unless the lesson lists the whole glossary anyway, and the sources; the guide has addresses."""
    if material.lesson.terms and "glossary" not in material.lesson.lists:
        yield paragraph(material.words["terms-heading"], "prompt")
        yield from terms(material)
    yield SourceList(addresses=facilitator)
