"""The whole bank in memory: read, validated and joined, or refused with all that is wrong."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any

from curriculum.model import kinds
from curriculum.model.activity import Activity
from curriculum.model.agendas import Agenda
from curriculum.model.facts import Fact, ReviewTable
from curriculum.model.figures import Figure
from curriculum.model.findings import BankError, Finding
from curriculum.model.glossary import Term
from curriculum.model.lesson import Lesson
from curriculum.model.limits import Giveaways, Reading, Statements
from curriculum.model.references import broken_references
from curriculum.model.sheets import Sheet
from curriculum.model.test_papers import Form
from curriculum.model.texts import Record
from curriculum.model.yaml_records import Document, read, validate

# Stands among the refused ids of a kind when a whole file, or a record without id, was refused.
_ANY = ""


@dataclass(frozen=True)
class Bank:
    """All records by id; `places` says in which file and line each stands.

    `refused` holds, by kind of record, the ids that were refused: none in a bank that was loaded, some perhaps in one
    that was read for the check.
    """

    lessons: Mapping[str, Lesson]
    activities: Mapping[str, Activity]
    figures: Mapping[str, Figure]
    sheets: Mapping[str, Sheet]
    forms: Mapping[str, Form]
    agendas: Mapping[str, Agenda]
    glossary: Mapping[str, Term]
    facts: Mapping[str, Fact]
    review: ReviewTable
    reading: Reading
    giveaways: Giveaways
    statements: Statements
    places: Mapping[str, tuple[str, int]] = field(default_factory=lambda: MappingProxyType({}))
    refused: Mapping[str, set[str]] = field(default_factory=lambda: MappingProxyType({}))

    def complete(self, kind: str) -> bool:
        """Say whether no record of a kind was refused."""
        return not self.refused.get(kind)

    def holds(self, kind: str, id_: str) -> bool:
        """Say whether a record is in the bank, or may be among those that were refused."""
        return id_ in getattr(self, kind) or bool({id_, _ANY} & self.refused.get(kind, set()))


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
    reader = _Reader(folder)
    review = reader.one("review.yaml", "review", ReviewTable)
    reading = reader.one("reading.yaml", "reading", Reading)
    giveaways = reader.one("giveaways.yaml", "giveaways", Giveaways)
    statements = reader.one("statements.yaml", "statements", Statements)
    lessons = dict(reader.each("lessons", "lessons", lambda _: Lesson))
    activities = dict(reader.each("activities", "activities", _activity_model))
    activities |= dict(reader.each("scenarios", "activities", _activity_model))
    figures = dict(reader.listed("figures.yaml", "figures", Figure))
    sheets = dict(reader.each("sheets", "sheets", lambda _: Sheet))
    forms = dict(reader.listed("forms.yaml", "forms", Form))
    agendas = dict(reader.listed("agendas.yaml", "agendas", Agenda))
    glossary = dict(reader.listed("glossary.yaml", "glossary", Term))
    facts = dict(reader.listed("facts.yaml", "facts", Fact))
    bank = Bank(
        lessons,
        activities,
        figures,
        sheets,
        forms,
        agendas,
        glossary,
        facts,
        review or ReviewTable(periods={}, topics={}, official_sites=[]),
        reading or Reading.unlimited(),
        giveaways or Giveaways(),
        statements or Statements(),
        MappingProxyType(reader.places),
        MappingProxyType(reader.refused),
    )
    return bank, [*reader.findings, *broken_references(bank, reader.line)]


def activity_model(kind: str) -> type[Activity]:
    """Return the record of a kind of activity; raises KeyError for an unknown kind."""
    module = kinds.module(kind)
    return next(
        value
        for value in vars(module).values()
        if inspect.isclass(value) and issubclass(value, Activity) and value.__module__ == module.__name__
    )


def _activity_model(value: dict) -> type[Activity] | None:
    kind = value.get("kind")
    return activity_model(kind) if kind in kinds.names() else None


class _Reader:
    """Reads the files of a bank and keeps what is wrong, what was refused and where each record stands."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.findings: list[Finding] = []
        self.places: dict[str, tuple[str, int]] = {}
        self.refused: dict[str, set[str]] = {}
        self._documents: dict[str, tuple[Document, tuple]] = {}

    def line(self, record: str, where: Sequence[str | int]) -> int:
        """Return the line of a part of a record."""
        document, start = self._documents[record]
        return document.line([*start, *where])

    def one(self, name: str, kind: str, model: type[Record]) -> Any:
        """Read a file that is one record."""
        document = self._document(self.folder / name, kind)
        return self._record(model, document, (), kind) if document else None

    def listed(self, name: str, kind: str, model: type[Record]) -> Iterator[tuple[str, Any]]:
        """Read a file that is a list of records."""
        document = self._document(self.folder / name, kind)
        if document:
            yield from self._list(document, lambda _: model, kind)

    def each(self, name: str, kind: str, model_of: Callable[[dict], Any]) -> Iterator[tuple[str, Any]]:
        """Read a folder of files; each is one record or a list of them. Hidden files are the editor's own."""
        for path in sorted((self.folder / name).glob("[!.]*")):
            if path.suffix != ".yaml" or not path.is_file():
                self._refuse(kind, _ANY, Finding("file-not-yaml", self._shown(path)))
                continue
            document = self._document(path, kind)
            if document:
                yield from self._list(document, model_of, kind)

    def _shown(self, path: Path) -> str:
        return path.relative_to(self.folder.parent.parent).as_posix()

    def _refuse(self, kind: str, id_: str, *findings: Finding) -> None:
        self.findings += findings
        self.refused.setdefault(kind, set()).add(id_)

    def _document(self, path: Path, kind: str) -> Document | None:
        if not path.exists():
            self._refuse(kind, _ANY, Finding("file-missing", self._shown(path)))
            return None
        document, findings = read(path, self._shown(path))
        if findings:
            self._refuse(kind, _ANY, *findings)
        return document

    def _list(self, document: Document, model_of: Callable[[dict], Any], kind: str) -> Iterator[tuple[str, Any]]:
        wheres = [(i,) for i in range(len(document.value))] if isinstance(document.value, list) else [()]
        for where in wheres:
            value = document.value[where[0]] if where else document.value
            model = model_of(value) if isinstance(value, dict) else Record
            if model is None:
                self._refuse(kind, _id_of(value), _unknown_kind(value, document, where))
                continue
            record = self._record(model, document, where, kind)
            if record is not None:
                yield record.id, record

    def _record(self, model: type[Record], document: Document, where: tuple, kind: str) -> Any:
        record, findings = validate(model, document, where)
        if record is None:
            value = document.value[where[0]] if where else document.value
            self._refuse(kind, _id_of(value), *findings)
        identifier = getattr(record, "id", None)
        if identifier is not None:
            line = document.line(where)
            if identifier in self.places:
                other = "{}:{}".format(*self.places[identifier])
                self._refuse(
                    kind, identifier, Finding("id-repeated", document.path, line, identifier, {"other": other})
                )
                return None
            self.places[identifier] = (document.path, line)
            self._documents[identifier] = (document, where)
        return record


def _id_of(value: Any) -> str:
    id_ = value.get("id") if isinstance(value, dict) else None
    return id_ if isinstance(id_, str) else _ANY


def _unknown_kind(value: dict, document: Document, where: tuple) -> Finding:
    record = str(value.get("id", ""))
    if "kind" not in value:
        return Finding("field-missing", document.path, document.line(where), record, {"field": "kind"})
    values = {"field": "kind", "value": value["kind"], "instead": ", ".join(kinds.names())}
    return Finding("not-one-of", document.path, document.line([*where, "kind"]), record, values)
