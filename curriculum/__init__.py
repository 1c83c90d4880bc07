"""Parcours 1612: a training curriculum on Security Council resolution 1612 (2005), in French and in English."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from curriculum.widgets.lesson import Here

__version__ = "0.1.0"


def lesson(lesson: str, lang: str) -> Here:
    """Return one lesson in one language, for the cells of its notebook to place its activities and figures."""
    from curriculum.widgets.lesson import Here

    return Here(lesson, lang)
