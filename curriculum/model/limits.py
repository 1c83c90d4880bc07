"""Limits that the bank sets for itself: how hard its prose may be, what gives an answer away, what states the law."""

from __future__ import annotations

import math

from pydantic import Field

from curriculum.model.languages import LANGUAGES
from curriculum.model.texts import ByLanguage, Record, Written, for_each_language


@for_each_language(list[Written], default=[])
class WordsByLanguage(ByLanguage[list[str]]):
    """Words to look for in each language."""


class ReadingLimits(Record):
    """How hard the prose of a language may be: mean and longest sentence in words, lowest Kandel-Moles score.

    The score is defined for French: no other language has a limit to it.
    """

    mean: float
    longest: int
    kandel_moles: float | None = None


@for_each_language(ReadingLimits)
class Reading(ByLanguage[ReadingLimits]):
    """Limits by language for track A, and the official terms that are not counted."""

    terms: WordsByLanguage = WordsByLanguage()

    @classmethod
    def unlimited(cls) -> Reading:
        """Return limits that no prose passes."""
        return cls.model_validate(dict.fromkeys(LANGUAGES, ReadingLimits(mean=math.inf, longest=10**6)))


class Giveaways(Record):
    """Shares between 0 and 1, and a ratio of lengths, that the single-choice items of the whole bank stay within."""

    longest_is_right: float = 1
    length_ratio: float = 100
    first_place: float = 1
    absolute_gap: float = 1
    absolute_words: WordsByLanguage = WordsByLanguage()


class StatementWords(Record):
    """Verbs of obligation, names of months, and words after which a number only points to a place, in one language."""

    references: list[Written] = Field(default_factory=list)
    obligation: list[Written]
    months: list[Written]


@for_each_language(StatementWords, default=StatementWords(obligation=[], months=[]))
class Statements(ByLanguage[StatementWords]):
    """What marks a statement that needs a source, by language."""
