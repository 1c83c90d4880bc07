"""The whole bank in memory: read, validated and joined, or refused with all that is wrong."""

from __future__ import annotations

import inspect
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any

from pydantic import Field, TypeAdapter

from curriculum.activities import kinds
from curriculum.activities.activity import Activity
from curriculum.activities.facts import Fact, ReviewTable
from curriculum.activities.figure_records import Figure
from curriculum.activities.findings import BankError, Finding
from curriculum.activities.lessons import Lesson
from curriculum.activities.texts import Record, Written
from curriculum.activities.yaml_records import Document, read, validate


class ReadingLimits(Record):
    """How hard the prose of a language may be: mean and longest sentence in words, lowest Kandel-Moles score."""

    mean: float
    longest: int
    kandel_moles: float | None = None


class Reading(Record):
    """Limits by language for track A, and the official terms that are not counted."""

    fr: ReadingLimits
    en: ReadingLimits
    terms: Mapping[str, list[Written]] = Field(default_factory=dict)


@dataclass(frozen=True)
class Bank:
    """All records by id; `places` says in which file and line each stands."""

    lessons: Mapping[str, Lesson]
    activities: Mapping[str, Activity]
    figures: Mapping[str, Figure]
    facts: Mapping[str, Fact]
    review: ReviewTable
    reading: Reading
    places: Mapping[str, tuple[str, int]] = field(default_factory=lambda: MappingProxyType({}))


def load_bank(folder: Path) -> Bank:
    """Read the bank; raises BankError with every finding, so that nothing is half loaded."""
    bank, findings = read_bank(folder)
    if bank is None or findings:
        raise BankError(findings)
    return bank


def read_bank(folder: Path) -> tuple[Bank | None, list[Finding]]:
    """Read what can be read of the bank, for a check that goes on, and all that is wrong with it.

    References between records are looked at once every record stands; there is no bank without its settings.
    """
    reader = _Reader(folder)
    review = reader.one("review.yaml", ReviewTable)
    reading = reader.one("reading.yaml", Reading)
    lessons = dict(reader.each("lessons", lambda _: Lesson))
    activities = dict(reader.each("activities", _activity_model)) | dict(reader.each("scenarios", _activity_model))
    figures = dict(reader.listed("figures.yaml", Figure))
    facts = dict(reader.listed("facts.yaml", Fact))
    if review is None or reading is None:
        return None, reader.findings
    bank = Bank(lessons, activities, figures, facts, review, reading, MappingProxyType(reader.places))
    return bank, reader.findings or list(_broken_references(bank))


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
    """Reads the files of a bank and keeps what is wrong and where each record stands."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.findings: list[Finding] = []
        self.places: dict[str, tuple[str, int]] = {}

    def _document(self, path: Path) -> Document | None:
        shown = path.relative_to(self.folder.parent.parent).as_posix()
        if not path.exists():
            self.findings.append(Finding("file-missing", shown))
            return None
        document, findings = read(path, shown)
        self.findings += findings
        return document

    def one(self, name: str, model: type[Record]) -> Any:
        """Read a file that is one record."""
        document = self._document(self.folder / name)
        return self._record(model, document, ()) if document else None

    def listed(self, name: str, model: type[Record]) -> Iterator[tuple[str, Any]]:
        """Read a file that is a list of records."""
        document = self._document(self.folder / name)
        if document:
            yield from self._list(document, lambda _: model)

    def each(self, name: str, model_of) -> Iterator[tuple[str, Any]]:
        """Read a folder of files; each is one record or a list of them."""
        for path in sorted((self.folder / name).glob("*")):
            if path.suffix != ".yaml":
                self.findings.append(Finding("file-not-yaml", path.relative_to(self.folder.parent.parent).as_posix()))
                continue
            document = self._document(path)
            if document:
                yield from self._list(document, model_of)

    def _list(self, document: Document, model_of) -> Iterator[tuple[str, Any]]:
        wheres = [(i,) for i in range(len(document.value))] if isinstance(document.value, list) else [()]
        for where in wheres:
            value = document.value[where[0]] if where else document.value
            if not isinstance(value, dict):
                self.findings.append(Finding("not-a-record", document.path, document.line(where)))
                continue
            model = model_of(value)
            if model is None:
                instead = ", ".join(kinds.names())
                values = {"value": value.get("kind"), "instead": instead, "field": "kind"}
                line = document.line([*where, "kind"])
                self.findings.append(
                    Finding("not-one-of", document.path, line, str(value.get("id", "")), values)
                )
                continue
            record = self._record(model, document, where)
            if record is not None:
                yield record.id, record

    def _record(self, model: type[Record], document: Document, where: tuple) -> Any:
        record, findings = validate(model, document, where)
        self.findings += findings
        identifier = getattr(record, "id", None)
        if identifier is not None:
            line = document.line(where)
            if identifier in self.places:
                other = "{}:{}".format(*self.places[identifier])
                self.findings.append(Finding("id-repeated", document.path, line, identifier, {"other": other}))
            self.places[identifier] = (document.path, line)
        return record


def _broken_references(bank: Bank) -> Iterator[Finding]:
    def finding(code: str, record: str, **values: str) -> Finding:
        path, line = bank.places[record]
        return Finding(code, path, line, record, values)

    placed: dict[str, str] = {}
    objectives = {objective.id for lesson in bank.lessons.values() for objective in lesson.objectives}
    for lesson in bank.lessons.values():
        for group in lesson.sets:
            for activity in group.activities:
                if activity not in bank.activities:
                    yield finding("set-unknown-activity", lesson.id, set=group.id, activity=activity)
                elif activity in placed:
                    yield finding("activity-placed-twice", activity, first=placed[activity], second=group.id)
                placed[activity] = group.id
        for scenario in lesson.scenarios:
            if getattr(bank.activities.get(scenario), "kind", None) != "scenario":
                yield finding("lesson-unknown-scenario", lesson.id, scenario=scenario)
            placed[scenario] = lesson.id
        for figure in lesson.figures:
            if figure not in bank.figures:
                yield finding("lesson-unknown-figure", lesson.id, figure=figure)
    for activity in bank.activities.values():
        if activity.id not in placed:
            yield finding("activity-nowhere", activity.id)
        if activity.objective not in objectives:
            yield finding("activity-unknown-objective", activity.id, objective=activity.objective)
    for record in (*bank.activities.values(), *bank.figures.values()):
        for fact in record.facts:
            if fact not in bank.facts:
                yield finding("fact-unknown", record.id, fact=fact)
    for fact in bank.facts.values():
        if fact.topic not in bank.review.topics:
            yield finding("fact-unknown-topic", fact.id, topic=fact.topic)


def as_data(record: Record, lang: str) -> Any:
    """Return a record as plain data in one language: each text becomes its string."""
    return _localised(TypeAdapter(type(record)).dump_python(record, mode="json", by_alias=True), lang)


def _localised(value: Any, lang: str) -> Any:
    if isinstance(value, dict):
        return value[lang] if set(value) == {"fr", "en"} else {key: _localised(part, lang) for key, part in value.items()}
    return [_localised(part, lang) for part in value] if isinstance(value, list) else value
