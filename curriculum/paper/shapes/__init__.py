"""The paper shapes of activities, one module a kind: what a participant fills in, and the key for facilitators."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import Protocol, cast

from curriculum.lessons.compiled import Activity
from curriculum.paper.answers import Projected
from curriculum.paper.blocks import Block
from curriculum.paper.vocabulary import Words


class Shape(Protocol):
    """What the module of a kind holds; it is called by position, and an unused argument is named `_…`."""

    def instruction(self, activity: Activity, words: Words, /) -> str:
        """Say what to do, in a few words after the question's number."""
        ...

    def participant(self, activity: Activity, words: Words, /) -> tuple[Block, ...]:
        """Set the boxes to fill in; nothing of the key."""
        ...

    def answer(self, activity: Activity, words: Words, /) -> str:
        """Give the key in a few letters."""
        ...

    def projected(self, activity: Activity, words: Words, /) -> tuple[Projected, ...]:
        """Give the answers as a slide shows them, with what is right; none where nothing is projected."""
        ...

    def key(self, activity: Activity, words: Words, /) -> tuple[Block, ...]:
        """Set the key with what to say about each answer."""
        ...


@cache
def shape(kind: str) -> Shape:
    """Give the module of a kind's paper shape; ModuleNotFoundError for a kind without one."""
    return cast(Shape, import_module(f"{__name__}.{kind}"))
