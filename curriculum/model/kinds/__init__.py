"""The kinds of activity, one module each: its record in the bank, its answers and its grading rule, side by side.

A module that stands in this folder is a kind: it holds one subclass of `Activity`, the type `Answer` of its answers
and a function `grade(activity, answer)`, which is called with an answer of that type or None.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from inspect import isclass
from pathlib import Path
from types import ModuleType

from curriculum.model.activity import Activity


@cache
def names() -> tuple[str, ...]:
    """Return the names of all kinds, in alphabetical order."""
    return tuple(sorted(path.stem for path in Path(__file__).parent.glob("[a-z]*.py")))


@cache
def module(kind: str) -> ModuleType:
    """Return the module of a kind; raises KeyError for a name that is not a kind."""
    if kind not in names():
        raise KeyError(kind)
    return import_module(f"{__name__}.{kind}")


@cache
def model(kind: str) -> type[Activity]:
    """Return the record of a kind; raises KeyError for a name that is not a kind."""
    home = module(kind)
    return next(
        value
        for value in vars(home).values()
        if isclass(value) and issubclass(value, Activity) and value.__module__ == home.__name__
    )
