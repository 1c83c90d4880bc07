"""One pass over finished blocks that numbers what they cite and lists the sources where they are to stand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar, cast

from curriculum.paper.blocks import Block, Cite, Run, SourceList
from curriculum.paper.sources import Sources

Blocks = TypeVar("Blocks", bound=tuple[Block, ...])


def numbered(blocks: Blocks, sources: Sources) -> Blocks:
    """Give blocks in which each `Cite` has its numbers and each `SourceList` is the list of all that they cite.

    Raises KeyError for a fact that `sources` does not hold.
    """
    found = cited(blocks, sources)
    return cast(Blocks, _numbered(blocks, sources, found))


def cited(record: Any, sources: Sources) -> set[int]:
    """Collect the numbers of the sources that blocks, or a part of one, cite."""
    return {number for cite in _cites(record) for number in sources.numbers(cite.facts)}


def _cites(record: Any) -> Iterator[Cite]:
    if isinstance(record, Cite):
        yield record
    elif isinstance(record, tuple):
        for part in record:
            yield from _cites(part)
    elif is_dataclass(record):
        for field in fields(record):
            yield from _cites(getattr(record, field.name))


def _numbered(record: Any, sources: Sources, found: set[int]) -> Any:
    if isinstance(record, tuple):
        listed = (
            sources.listed(found, addresses=part.addresses)
            if isinstance(part, SourceList)
            else (_numbered(part, sources, found),)
            for part in record
        )
        return tuple(part for parts in listed for part in parts)
    if isinstance(record, Cite):
        return _with_numbers(record, sources)
    if not is_dataclass(record) or isinstance(record, type):
        return record
    nested = {field.name: getattr(record, field.name) for field in fields(record)}
    changed = {name: _numbered(part, sources, found) for name, part in nested.items() if isinstance(part, tuple)}
    return replace(record, **changed) if changed else record


def _with_numbers(cite: Cite, sources: Sources) -> Cite | Run:
    numbers = sources.numbers(cite.facts)
    if cite.raised:
        return replace(cite, numbers=numbers, marks=sources.marks(numbers))
    return Run(sources.marks(sorted(numbers)))
