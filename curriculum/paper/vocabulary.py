"""The words that paper needs: its own, and those that it shares with the screen."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from curriculum.words import words

# The words on paper, by key.
Words = Mapping[str, str]


@cache
def vocabulary(lang: str) -> dict[str, str]:
    """Gather the words of learners, screens, cards and paper; the last wins where a key is twice there."""
    return {**words("learner", lang), **words("screens", lang), **words("cards", lang), **words("paper", lang)}
