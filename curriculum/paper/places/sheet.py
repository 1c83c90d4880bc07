"""A sheet to fill in by hand: its title, what it is for, and its table with room to write."""

from __future__ import annotations

from collections.abc import Iterator

from curriculum.lessons.notebook import Place
from curriculum.paper.blocks import Block, Break, Heading, Keep, Line, Run, Table, paragraphs, text
from curriculum.paper.material import Material

# Lines to write on in an empty cell, by the height of the sheet's rows.
_LINES = {"line": 1, "lines": 3, "box": 7}


def blocks(material: Material, place: Place, _facilitator: bool) -> Iterator[Block]:
    """Yield the sheet, whole on one page: it is filled in as one."""
    sheet = material.lesson.sheets[place.id]
    columns, room = sheet.columns, _room(_LINES[sheet.height])
    written = [*sheet.rows, *(((),) * sheet.blank_rows)]
    rows = tuple(tuple([text(cell) for cell in row] + [room] * (len(columns) - len(row))) for row in written)
    total = sum(column.width for column in columns)
    widths = tuple(column.width / total for column in columns)
    table = Table(tuple(text(column.title) for column in columns), rows, widths)
    whole: tuple[Block, ...] = (Heading(3, text(sheet.title)), *paragraphs(sheet.intro, "instruction"), table)
    yield Keep(whole, page=True)


def _room(lines: int) -> Line:
    return (Run("\u00a0"), *((Break(), Run("\u00a0")) * (lines - 1)))
