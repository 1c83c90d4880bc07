"""Reading the bank's folder: validated and joined, or refused with all that is wrong."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

from curriculum.model import kinds
from curriculum.model.activity import Activity
from curriculum.model.agendas import Agenda
from curriculum.model.bank import Bank
from curriculum.model.bank_files import BankFiles
from curriculum.model.cards import Card
from curriculum.model.facts import Fact, ReviewTable
from curriculum.model.figures import Figure
from curriculum.model.findings import BankError, Finding
from curriculum.model.glossary import Term
from curriculum.model.lesson import Lesson
from curriculum.model.limits import Giveaways, Reading, Statements
from curriculum.model.picture import Picture
from curriculum.model.references import broken_references
from curriculum.model.sheets import Sheet
from curriculum.model.test_papers import Form


def load_bank(folder: Path) -> Bank:
    """Read the bank; raises BankError with every finding, so that nothing is half loaded."""
    bank, findings = read_bank(folder)
    if findings:
        raise BankError(findings)
    return bank


def read_bank(folder: Path) -> tuple[Bank, list[Finding]]:
    """Read what can be read of the bank, for a check that goes on, and all that is wrong with it.

    A table of settings that is refused is replaced by one that asks for nothing.
    """
    files = BankFiles(folder)
    review = files.one("review.yaml", "review", ReviewTable)
    reading = files.one("reading.yaml", "reading", Reading)
    giveaways = files.one("giveaways.yaml", "giveaways", Giveaways)
    statements = files.one("statements.yaml", "statements", Statements)
    lessons = dict(files.each("lessons", "lessons", lambda _: Lesson))
    activities = dict(files.each("activities", "activities", _activity_model))
    activities |= dict(files.each("scenarios", "activities", _activity_model))
    figures = dict(files.listed("figures.yaml", "figures", Figure))
    pictures = dict(files.each("pictures", "pictures", lambda _: Picture))
    sheets = dict(files.each("sheets", "sheets", lambda _: Sheet))
    cards = dict(files.listed("cards.yaml", "cards", Card))
    forms = dict(files.listed("forms.yaml", "forms", Form))
    agendas = dict(files.listed("agendas.yaml", "agendas", Agenda))
    glossary = dict(files.listed("glossary.yaml", "glossary", Term))
    facts = dict(files.listed("facts.yaml", "facts", Fact))
    bank = Bank(
        lessons,
        activities,
        figures,
        pictures,
        sheets,
        cards,
        forms,
        agendas,
        glossary,
        facts,
        review or ReviewTable(periods={}, topics={}, official_sites=[]),
        reading or Reading.unlimited(),
        giveaways or Giveaways(),
        statements or Statements(),
        MappingProxyType(files.locations),
        MappingProxyType(files.refused),
    )
    return bank, [*files.findings, *broken_references(bank, files.line)]


def _activity_model(value: Mapping[str, Any]) -> type[Activity] | None:
    kind = value.get("kind")
    return kinds.model(kind) if kind in kinds.names() else None
