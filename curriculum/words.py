"""The words of the interface, read from the bank: a file for each kind of reader, the languages side by side.

A folder of the same name holds a file for each kind of activity, with what its reader meets in that kind alone.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import yaml

_FOLDER = Path(__file__).parent / "bank" / "words"


@cache
def words(who: str, lang: str) -> dict[str, str]:
    """Return the words for one kind of reader (`learner`, `author`, ...) in one language, by key."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    found: dict[str, str] = {}
    for path in (_FOLDER / f"{who}.yaml", *sorted((_FOLDER / who).glob("*.yaml"))):
        records = yaml.load(path.read_text(encoding="utf-8"), Loader=loader)
        found |= {key: texts[lang] for key, texts in records.items()}
    return found


def words_of_a_lesson(lang: str) -> dict[str, str]:
    """Return what a lesson says of itself wherever it is read: the activities' words and the cards'."""
    return {**words("learner", lang), **words("cards", lang)}
