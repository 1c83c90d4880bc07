"""The whole check: the bank, each notebook, each pair of languages, dates and reading level, all at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from curriculum.checking.dates import check_dates
from curriculum.checking.figures import check_figures, check_tables
from curriculum.checking.giveaways import check_giveaways
from curriculum.checking.interface import check_interface
from curriculum.checking.languages import check_pair
from curriculum.checking.notebooks import check_notebook
from curriculum.checking.prose import check_activities, check_reading
from curriculum.checking.screens import check_screens
from curriculum.checking.sourcing import check_sourcing
from curriculum.checking.templates import check_templates
from curriculum.checking.terms import check_terms
from curriculum.folders import Content
from curriculum.lessons import notebook as notebooks
from curriculum.lessons.compiling import compile_lesson, notebook_path
from curriculum.lessons.notebook import Notebook
from curriculum.lessons.places import announced
from curriculum.lessons.screens import is_cut
from curriculum.lessons.soundness import unsound
from curriculum.model.bank import Bank
from curriculum.model.findings import BankError, Finding
from curriculum.model.languages import LANGUAGES, SOURCE, others
from curriculum.model.lesson import Lesson
from curriculum.model.loading import read_bank
from curriculum.model.timetable import check_agenda
from curriculum.pictures.findings import wrong_pictures


@dataclass(frozen=True)
class Report:
    """All findings, and how much was looked at."""

    findings: tuple[Finding, ...]
    lessons: int = 0
    activities: int = 0
    facts: int = 0

    @property
    def passes(self) -> bool:
        """Say whether nothing has to be mended."""
        return all(finding.severity == "warning" for finding in self.findings)

    def counts(self) -> dict[str, int]:
        """Return the numbers that the closing sentence needs."""
        errors = sum(finding.severity == "error" for finding in self.findings)
        return {
            "errors": errors,
            "warnings": len(self.findings) - errors,
            "lessons": self.lessons,
            "activities": self.activities,
            "facts": self.facts,
        }

    def as_data(self, lang: str) -> dict[str, Any]:
        """Return the report for a machine: the counts and, for each finding, where it is, its code and its sentence."""
        return {
            "passes": self.passes,
            **self.counts(),
            "findings": [
                {
                    "severity": finding.severity,
                    "code": finding.code,
                    "path": finding.path,
                    "line": finding.line,
                    "record": finding.record,
                    "sentence": finding.sentence(lang),
                }
                for finding in self.findings
            ],
        }


def check_all(content: Content, today: date, *, release: bool = False) -> Report:
    """Check everything as of `today`; past review dates are warnings, unless a release is being made."""
    bank, findings = read_bank(content.bank)
    findings = [
        *findings,
        *check_figures(bank, content.bank / "figures"),
        *check_tables(content.bank / "figures"),
        *wrong_pictures(bank),
    ]
    whole = all(finding.severity == "warning" for finding in findings)
    findings += [
        *check_dates(bank, today, release=release),
        *check_activities(bank),
        *check_giveaways(bank),
        *(finding for agenda in bank.agendas.values() for finding in check_agenda(bank, agenda)),
        *check_interface(content.bank / "words"),
        *check_templates(content.bank / "templates"),
        *_notebooks(bank, content, whole=whole),
    ]
    return Report(tuple(findings), len(bank.lessons), len(bank.activities), len(bank.facts))


def _notebooks(bank: Bank, content: Content, *, whole: bool) -> Iterator[Finding]:
    """Yield what is wrong in the notebooks, and in their screens where the bank that fills them is whole."""
    expected: set[Path] = set()
    for lesson in bank.lessons.values():
        by_language: dict[str, Notebook] = {}
        for lang in LANGUAGES:
            path = notebook_path(content, lesson, lang)
            expected.add(path)
            try:
                notebook = notebooks.read(path, _shown(path, content))
            except BankError as error:
                yield from error.findings
                continue
            by_language[lang] = notebook
            yield from check_notebook(notebook, lesson, lang, bank)
            yield from check_reading(notebook, lesson, lang, bank)
            yield from check_sourcing(notebook, lang, bank)
            yield from check_terms(notebook, lesson, lang, bank)
            if whole and (lang == SOURCE or is_cut(notebook.parts)):  # what is not yet cut is said once a lesson
                yield from _screens(bank, content, lesson, lang, notebook)
        for lang in others(SOURCE):
            if SOURCE in by_language and lang in by_language:
                yield from check_pair(by_language[SOURCE], by_language[lang])
    yield from _others(bank, content, expected)


def _screens(bank: Bank, content: Content, lesson: Lesson, lang: str, notebook: Notebook) -> Iterator[Finding]:
    """Yield what is wrong in the screens, where nothing else keeps the lesson from being made."""
    if not any(unsound(notebook.parts, notebook.shown, bank.holds, announced(lesson))):
        compiled = compile_lesson(bank, content, lesson, lang, notebook)
        yield from check_screens(compiled, notebook.parts, notebook.shown)


def _others(bank: Bank, content: Content, expected: set[Path]) -> Iterator[Finding]:
    for path in sorted(content.notebooks.rglob("*.ipynb")):
        inside = path.relative_to(content.notebooks).parts
        if path in expected or any(part.startswith(".") for part in inside):
            continue
        if bank.complete("lessons"):
            yield Finding("notebook-unknown", _shown(path, content))


def _shown(path: Path, content: Content) -> str:
    return path.relative_to(content.notebooks.parent).as_posix()
