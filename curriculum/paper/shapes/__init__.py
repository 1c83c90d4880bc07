"""The paper forms of activities, one module a kind: what a participant fills in, and the key for facilitators.

A module that stands in this folder is the form of a kind. It holds `instruction(activity, words)` (a few words after
the question's number), `participant(activity, words)` (boxes to fill in, nothing of the key), `answer(activity, words)`
(the key in a few letters) and `key(activity, words)` (the key with what to say about each answer).
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from types import ModuleType


@cache
def form(kind: str) -> ModuleType:
    """Return the module of a kind's paper form; raises ModuleNotFoundError for a kind without one."""
    return import_module(f"{__name__}.{kind}")
