"""How high blocks are on an A4 page, in lines: what decides which of them stay on one page.

It is an estimate, good to a few lines. Letting the compiler measure them would lay every question out twice.
"""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from itertools import groupby
from math import ceil

from curriculum.paper.blocks import Break, Choice, Figure, Heading, Line, Paragraph, Rules, Table, Track

# Lines of text on a page, and what is kept together at most: beyond half a page, too much of the page before is empty.
PAGE, HALF_A_PAGE = 58, 30
_LETTERS = 88
_FIGURE, _TRACK, _RULE = 22.0, 3.0, 2.0


def lines(record: object) -> float:
    """Estimate the height of a block, or of a tuple of blocks."""
    if isinstance(record, tuple):
        return sum(map(lines, record))
    if isinstance(record, Figure):
        return _FIGURE
    if isinstance(record, Table):
        shares = record.widths or (1 / len(record.header),) * len(record.header)
        rows = (
            max(_of_line(cell, share) for cell, share in zip(row, shares if len(row) > 1 else (1,), strict=True))
            for row in record.rows
        )
        return 2 + sum(0.8 + row for row in rows)
    if isinstance(record, Paragraph | Heading | Choice):
        return 0.5 + _of_line(record.line)
    if isinstance(record, Rules):
        return _RULE * record.count
    if isinstance(record, Track):
        return _TRACK
    return sum(lines(getattr(record, field.name)) for field in fields(record)) if is_dataclass(record) else 0


def _of_line(line: Line, share: float = 1) -> int:
    """Count the lines that a line of blocks takes in a column."""
    stretches = [
        sum(len(getattr(inline, "text", "")) for inline in stretch)
        for broken, stretch in groupby(line, lambda inline: isinstance(inline, Break))
        if not broken
    ]
    return sum(max(1, ceil(stretch / (_LETTERS * share))) for stretch in stretches) or 1
