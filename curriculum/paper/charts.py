"""A chart with its table as paper shows it, whether the bank's or a laboratory's."""

from __future__ import annotations

from collections.abc import Mapping

from curriculum.lessons.compiled import Chart
from curriculum.paper.blocks import Block, Figure, Items, Keep, Table, paragraph, text

# A cell shorter than this is set in the middle of its column.
_SHORT = 16


def drawn(chart: Chart, svg: str) -> Keep:
    """Set a drawing with its title and its notes, on one page."""
    return Keep((Figure(svg, chart.description, text(chart.title, strong=True)), *notes(chart)))


def notes(chart: Chart) -> tuple[Block, ...]:
    """Set the notes without which a chart misleads, as a list."""
    return (Items(tuple((paragraph(note, "small"),) for note in chart.notes)),) if chart.notes else ()


def table(chart: Chart, words: Mapping[str, str]) -> Table:
    """Set the numbers behind a chart; columns of short cells are centred."""
    header = tuple(text(cell) for cell in chart.header)
    rows = tuple(tuple(text(cell) for cell in row) for row in chart.rows)
    short = tuple(column for column in range(1, len(header)) if all(len(row[column]) < _SHORT for row in chart.rows))
    return Table(header, rows, centred=short, caption=text(words["figure-table-of"].format(title=chart.title)))
