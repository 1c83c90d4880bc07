"""Limits that the bank sets for itself: what may give an answer away, and which words make a statement of law."""

from __future__ import annotations

from pydantic import Field

from curriculum.model.texts import Record, Written


class WordsByLanguage(Record):
    """Words to look for in each language."""

    fr: list[Written] = Field(default_factory=list)
    en: list[Written] = Field(default_factory=list)


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


class Statements(Record):
    """What marks a statement that needs a source, by language."""

    fr: StatementWords = StatementWords(obligation=[], months=[])
    en: StatementWords = StatementWords(obligation=[], months=[])

    def of(self, lang: str) -> StatementWords:
        """Return the words of one language."""
        return self.fr if lang == "fr" else self.en
