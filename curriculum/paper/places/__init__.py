"""The kinds of place on paper, one module a kind: what stands there in handout and guide, and on slides."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib import import_module
from typing import Protocol, cast

from curriculum.lessons.notebook import Place
from curriculum.paper.blocks import Block, Slide
from curriculum.paper.material import Material


class PaperPlace(Protocol):
    """What the module of a kind of place holds; it is called by position, and an unused argument is named `_…`."""

    def blocks(self, material: Material, place: Place, facilitator: bool, /) -> Iterator[Block]:
        """Yield what stands at the place; with `facilitator`, also what only the guide shows."""
        ...

    def slides(self, material: Material, place: Place, /) -> Iterator[Slide]:
        """Yield the slides of the place; none where it is not projected."""
        ...


@cache
def paper_place(kind: str) -> PaperPlace:
    """Give the module of a kind of place; ModuleNotFoundError for a kind without one."""
    return cast(PaperPlace, import_module(f"{__name__}.{kind}"))
