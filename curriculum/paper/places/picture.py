"""A picture of the course on paper: its drawing in greys, and the sources that it rests on."""

from __future__ import annotations

from collections.abc import Iterator

from curriculum.lessons.notebook import Place
from curriculum.paper.blocks import Block, Cite, Figure, Keep, Paragraph, Run, text
from curriculum.paper.material import Material


def blocks(material: Material, place: Place, _facilitator: bool) -> Iterator[Block]:
    """Yield the picture, the same for everybody."""
    picture, words = material.lesson.pictures[place.id], material.words
    drawn = Figure(material.picture(place.id, "print"), picture.description, text(picture.title, strong=True))
    yield Keep((drawn,))
    if picture.facts:
        said = words["rests-on"].format(name=words["picture"])
        yield Paragraph((Run(f"{said} "), Cite(picture.facts, raised=False), Run(".")), "small")
