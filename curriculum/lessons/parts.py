"""The parts of an executed lesson, in order: prose, and places where the bank's activities and figures stand.

A place is known by the names in the output bundle alone; the source of a cell is never read.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

# The MIME type under which a cell's output names what it places: curriculum/widgets/bridge.py writes it.
BUNDLE = "application/vnd.curriculum-1612+json"
FACILITATOR = "facilitator"
# A link to a term of the glossary, which every edition explains at its end.
TERM = "#term-"


@dataclass(frozen=True)
class Prose:
    """The text of one Markdown cell."""

    cell: str
    markdown: str
    facilitator: bool


@dataclass(frozen=True)
class Place:
    """A place: `kind` is opening, set, scenario, figure, sheet, chart, glossary, bibliography or sources.

    `shown` is what a laboratory's own code made for a chart: it stands in no bank.
    """

    kind: str
    id: str
    facilitator: bool = False
    shown: Mapping[str, Any] = field(default_factory=dict, hash=False)


Part = Prose | Place


def parts(notebook: Any) -> tuple[Part, ...]:
    """Return the parts of an executed notebook."""
    return tuple(part for cell in notebook.cells for part in _parts(cell))


def bundles(cell: Any) -> list[dict]:
    """Return what a code cell's outputs name."""
    return [output["data"][BUNDLE] for output in cell.get("outputs", ()) if BUNDLE in output.get("data", {})]


def _parts(cell: Any) -> Iterator[Part]:
    facilitator = FACILITATOR in cell.metadata.get("tags", ())
    if cell.cell_type == "markdown":
        yield Prose(cell.get("id", ""), cell.source, facilitator)
    elif cell.cell_type == "code":
        for names in bundles(cell):
            yield Place(names["place"], names["id"], facilitator, names.get("shown", {}))
