"""A figure of the bank on paper: the drawing with its notes, its table, and the sources that it rests on."""

from __future__ import annotations

from collections.abc import Iterator

from curriculum.lessons.notebook import Place
from curriculum.paper.blocks import Block, Cite, Paragraph, Run
from curriculum.paper.charts import drawn, table
from curriculum.paper.material import Material


def blocks(material: Material, place: Place, _facilitator: bool) -> Iterator[Block]:
    """Yield the figure, the same for everybody."""
    figure, words = material.lesson.figures[place.id], material.words
    yield drawn(figure, material.drawing(figure.image_for_paper))
    yield table(figure, words)
    if figure.facts:
        said = words["rests-on"].format(name=words["figure"])
        yield Paragraph((Run(f"{said} "), Cite(figure.facts, raised=False), Run(".")), "small")
