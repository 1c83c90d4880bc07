"""The kinds of place on paper, one module a kind: what stands there in reader and guide."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib import import_module
from typing import Protocol, cast

from curriculum.lessons.notebook import Place
from curriculum.paper.blocks import Block
from curriculum.paper.material import Material


class PaperPlace(Protocol):
    """What the module of a kind of place holds; it is called by position, and an unused argument is named `_…`."""

    def blocks(self, material: Material, place: Place, facilitator: bool, /) -> Iterator[Block]:
        """Yield what stands at the place; with `facilitator`, also what only the guide shows."""
        ...


@cache
def paper_place(kind: str) -> PaperPlace:
    """Give the module of a kind of place; ModuleNotFoundError for a kind without one."""
    return cast(PaperPlace, import_module(f"{__name__}.{kind}"))
