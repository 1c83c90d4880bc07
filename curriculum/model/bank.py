"""The whole bank in memory: read, validated and joined, or refused with all that is wrong."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from curriculum.model.activity import Activity
from curriculum.model.agendas import Agenda
from curriculum.model.bank_files import ANY
from curriculum.model.cards import Card
from curriculum.model.facts import Fact, ReviewTable
from curriculum.model.figures import Figure
from curriculum.model.glossary import Term
from curriculum.model.lesson import Lesson
from curriculum.model.limits import Giveaways, Reading, Statements
from curriculum.model.picture import Picture
from curriculum.model.sheets import Sheet
from curriculum.model.test_papers import Form


@dataclass(frozen=True)
class Bank:
    """All records by id; `locations` says in which file and line each stands.

    `refused` holds, by kind of record, the ids that were refused: none in a bank that was loaded, some perhaps in one
    that was read for the check.
    """

    lessons: Mapping[str, Lesson]
    activities: Mapping[str, Activity]
    figures: Mapping[str, Figure]
    pictures: Mapping[str, Picture]
    sheets: Mapping[str, Sheet]
    cards: Mapping[str, Card]
    forms: Mapping[str, Form]
    agendas: Mapping[str, Agenda]
    glossary: Mapping[str, Term]
    facts: Mapping[str, Fact]
    review: ReviewTable
    reading: Reading
    giveaways: Giveaways
    statements: Statements
    locations: Mapping[str, tuple[str, int]] = field(default_factory=lambda: MappingProxyType({}))
    refused: Mapping[str, set[str]] = field(default_factory=lambda: MappingProxyType({}))

    def complete(self, kind: str) -> bool:
        """Say whether no record of a kind was refused."""
        return not self.refused.get(kind)

    def holds(self, kind: str, id_: str) -> bool:
        """Say whether a record is in the bank, or may be among those that were refused."""
        return id_ in getattr(self, kind) or bool({id_, ANY} & self.refused.get(kind, set()))
