"""Errors for people: what went wrong, where, what to do, as a sentence of the bank."""

from __future__ import annotations

from typing import Any


class RefusedError(Exception):
    """Something was refused; `code` is the sentence's key among one reader's words, `values` fill it."""

    def __init__(self, code: str, *, who: str = "author", **values: Any) -> None:
        super().__init__(f"{code} {values}")
        self.code, self.who, self.values = code, who, values

    def sentence(self, lang: str) -> str:
        """Return the sentence in one language."""
        from curriculum.words import words

        return words(self.who, lang)[self.code].format_map(self.values)
