"""The glossary: official terms in both languages, with what they mean and the document that says so."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from curriculum.model.texts import ByLanguage, Id, Record, Text, Written, for_each_language


@for_each_language(Annotated[list[Written], Field(min_length=1)])
class Spellings(ByLanguage[list[str]]):
    """The forms under which a term stands in the prose of each language: singular, plural, short form."""


class Term(Record):
    """A term: how it is written, what it means in plain words, and the facts that its definition rests on.

    The first use of a term in a lesson is a link to it: `[équipe spéciale](#term-task-force)`.
    """

    id: Id = Field(pattern=r"^term-[a-z0-9-]+$")
    term: Text
    spellings: Spellings
    definition: Text
    facts: list[Id] = Field(min_length=1)
