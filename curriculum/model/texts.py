"""The small records that every part of the bank is made of: a text in each language, a review, an identifier."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Annotated, Any, Final, Generic, Literal, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, create_model

from curriculum.model.languages import LANGUAGES

T = TypeVar("T")

Id = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
# Marks that turn the direction of writing: a text shows in another order than it is read. No text needs one here.
DIRECTION_MARK = re.compile("[\u202a-\u202e\u2066-\u2069]")
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


class ByLanguage(Record, Generic[T]):
    """One value for each language, in a field named by the language's code."""

    def in_(self, lang: str) -> T:
        """Return the value for one language."""
        value: T = getattr(self, lang)
        return value


Localised = TypeVar("Localised", bound=ByLanguage[Any])


def for_each_language(form: Any, default: Any = ...) -> Callable[[type[Localised]], type[Localised]]:
    """Give a record one field for each language; without a `default`, every language has to be there."""

    def with_fields(model: type[Localised]) -> type[Localised]:
        fields: dict[str, Any] = dict.fromkeys(LANGUAGES, (form, default))
        return create_model(
            model.__name__, __base__=model, __doc__=model.__doc__, __module__=model.__module__, **fields
        )

    return with_fields


@for_each_language(Written)
class Text(ByLanguage[str]):
    """One text in every language, side by side."""


class Review(Record):
    """Who read a key, by role and never by name, and when."""

    role: Written
    date: date


Reviewed = Review | Literal[False]
