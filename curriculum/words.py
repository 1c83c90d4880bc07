"""The words of the interface, read from the bank: a file for each kind of reader, the languages side by side.

A folder of the same name holds a file for each kind of activity, with what its reader meets in that kind alone.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import cache
from pathlib import Path

import yaml

_FOLDER = Path(__file__).parent / "bank" / "words"


@cache
def words(who: str, lang: str) -> dict[str, str]:
    """Return the words for one kind of reader (`learner`, `author`, ...) in one language, by key."""
    found: dict[str, str] = {}
    for path in (_FOLDER / f"{who}.yaml", *sorted((_FOLDER / who).glob("*.yaml"))):
        found |= _read(path, lang)
    return found


def words_of_a_lesson(lang: str, kinds: Collection[str]) -> dict[str, str]:
    """Return what a lesson with these kinds of activity says of itself: the activities' words and the cards'."""
    others = {
        key for path in (_FOLDER / "learner").glob("*.yaml") if path.stem not in kinds for key in _read(path, lang)
    }
    learner = {key: word for key, word in words("learner", lang).items() if key not in others}
    return {**learner, **words("cards", lang)}


@cache
def _read(path: Path, lang: str) -> dict[str, str]:
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    records = yaml.load(path.read_text(encoding="utf-8"), Loader=loader)
    return {key: texts[lang] for key, texts in records.items()}
