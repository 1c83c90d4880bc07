"""The small records that every part of the bank is made of: a text in two languages, a review, an identifier."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Final, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

LANGUAGES = ("fr", "en")

Id = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
Bloom = Literal["remember", "understand", "apply", "analyse", "evaluate", "create"]


def _written(text: str) -> str:
    if not text.strip():
        raise ValueError("text-empty")
    return text.strip()


Written = Annotated[str, AfterValidator(_written)]


class _Key:
    """The type of the mark KEY."""


KEY: Final = _Key()
"""Marks a field that belongs to the key: `right: Annotated[bool, KEY]`. No participant sees it before an answer."""


class Record(BaseModel):
    """A record of the bank: unknown keys are refused, so that a misspelt key is never silently lost."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Text(Record):
    """One text in French and in English, side by side."""

    fr: Written
    en: Written

    def in_(self, lang: str) -> str:
        """Return the text in one language."""
        text: str = getattr(self, lang)
        return text


class Review(Record):
    """Who read a key, by role and never by name, and when."""

    role: Written
    date: date


Reviewed = Review | Literal[False]
