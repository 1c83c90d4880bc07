"""How much some blocks show, in characters: what tells whether a slide is full."""

from __future__ import annotations

from curriculum.paper.blocks import Choices, Items, Keep, Paragraph, Run, Table, plain

# What a row of a table or an answer weighs at least: it takes a line of its own.
_LINE = 40


def length(record: object) -> int:
    """Estimate the characters of blocks, of lines or of a tuple of them; a row or an answer counts as a line."""
    if isinstance(record, tuple):
        return sum(map(length, record))
    if isinstance(record, Run):
        return len(record.text)
    if isinstance(record, Paragraph):
        return len(plain(record.line))
    if isinstance(record, Table):
        return sum(max(_LINE, sum(len(plain(cell)) for cell in row)) for row in (record.header, *record.rows))
    if isinstance(record, Items):
        return length(record.items)
    if isinstance(record, Keep):
        return length(record.blocks)
    if isinstance(record, Choices):
        return sum(max(_LINE // record.columns, len(plain(choice.line))) for choice in record.choices)
    return 0
