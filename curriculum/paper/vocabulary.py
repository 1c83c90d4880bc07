"""The words that paper needs: its own, and those that it shares with the screen."""

from __future__ import annotations

from functools import cache

from curriculum.words import words


@cache
def vocabulary(lang: str) -> dict[str, str]:
    """Return the words on paper in one language."""
    return {**words("learner", lang), **words("cards", lang), **words("paper", lang)}
