"""Heading levels without gaps, as PDF/UA and screen readers ask: a part never skips a level below its parent."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import Any, cast

from curriculum.paper.blocks import Block, Entry, Heading


def without_gaps(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Give blocks whose headings, in reading order, go down one level at a time; siblings stay siblings."""
    return cast(tuple[Block, ...], _mended(blocks, []))


def _mended(record: Any, open_levels: list[tuple[int, int]]) -> Any:
    if isinstance(record, tuple):
        return tuple(_mended(part, open_levels) for part in record)
    if isinstance(record, Heading | Entry):
        record = replace(record, level=_level(record.level, open_levels))
    if not is_dataclass(record) or isinstance(record, type):
        return record
    nested = {field.name: getattr(record, field.name) for field in fields(record)}
    changed = {name: _mended(part, open_levels) for name, part in nested.items() if isinstance(part, tuple)}
    return replace(record, **changed) if changed else record


def _level(written: int, open_levels: list[tuple[int, int]]) -> int:
    """Find the level to set; `open_levels` holds the headings above, as written and as set."""
    while open_levels and open_levels[-1][0] >= written:
        open_levels.pop()
    level = open_levels[-1][1] + 1 if open_levels else 1
    open_levels.append((written, level))
    return level
