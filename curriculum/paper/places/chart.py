"""What a laboratory's code made, on paper: its chart if it has one, its table, and what one sees in words."""

from __future__ import annotations

from collections.abc import Iterator

from curriculum.lessons.notebook import Place
from curriculum.paper.blocks import Block, paragraph
from curriculum.paper.charts import drawn, notes, table
from curriculum.paper.material import Material


def blocks(material: Material, place: Place, _facilitator: bool) -> Iterator[Block]:
    """Yield the chart, the same for everybody."""
    chart = place.chart
    if chart is None:
        return
    if chart.image_for_paper:
        yield drawn(chart, chart.image_for_paper)
    else:
        yield from notes(chart)
    yield table(chart, material.words)
    yield paragraph(chart.description)
