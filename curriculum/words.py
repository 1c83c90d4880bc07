"""The words of the interface, read from the bank: one file for each kind of reader, French and English side by side."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import yaml

_FOLDER = Path(__file__).parent / "bank" / "words"


@cache
def words(who: str, lang: str) -> dict[str, str]:
    """Return the words for one kind of reader (`learner`, `author`, ...) in one language, by key."""
    text = (_FOLDER / f"{who}.yaml").read_text(encoding="utf-8")
    records = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return {key: pair[lang] for key, pair in records.items()}


def words_of_a_lesson(lang: str) -> dict[str, str]:
    """Return what a lesson says of itself wherever it is read: the activities' words and the cards'."""
    return {**words("learner", lang), **words("cards", lang)}
