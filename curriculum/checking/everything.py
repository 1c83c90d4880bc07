"""The whole check: the bank, each notebook, each pair of languages, dates and reading level, all at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from curriculum.activities.bank import Bank, read_bank
from curriculum.activities.findings import Finding
from curriculum.activities.texts import LANGUAGES
from curriculum.checking.languages import check_pair
from curriculum.checking.notebooks import Notebook, check_notebook, read_notebook
from curriculum.checking.prose import check_reading
from curriculum.content import Content
from curriculum.figures.data import FigureDataError, points

# The facilitator's home is a notebook without a lesson in the bank.
HOME_NUMBER = "00-"


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

    def as_data(self, lang: str) -> dict:
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
    if bank is None:
        return Report(tuple(findings))
    findings = [*findings, *_figures(bank, content), *_dates(bank, today, release), *_notebooks(bank, content)]
    return Report(tuple(findings), len(bank.lessons), len(bank.activities), len(bank.facts))


def _figures(bank: Bank, content: Content) -> Iterator[Finding]:
    for figure in bank.figures.values():
        try:
            points(figure, content.bank / "figures", "fr")
        except (FigureDataError, OSError, ValueError, KeyError) as error:
            path, line = bank.places[figure.id]
            yield Finding("figure-no-row", path, line, figure.id, {"problem": str(error)})


def _dates(bank: Bank, today: date, release: bool) -> Iterator[Finding]:
    severity = "error" if release else "warning"
    due = [("fact-past", fact.id, bank.review.review_by(fact)) for fact in bank.facts.values()]
    due += [("activity-past", activity.id, activity.review_by) for activity in bank.activities.values()]
    for code, record, day in due:
        if day < today:
            path, line = bank.places[record]
            yield Finding(code, path, line, record, {"date": day.isoformat()}, severity)


def _notebooks(bank: Bank, content: Content) -> Iterator[Finding]:
    expected: set[Path] = set()
    for lesson in bank.lessons.values():
        pair: dict[str, Notebook] = {}
        for lang in LANGUAGES:
            words = lesson.words.fr if lang == "fr" else lesson.words.en
            path = content.notebooks / lang / f"{lesson.number}-{words}.ipynb"
            expected.add(path)
            shown = _shown(path, content)
            if not path.exists():
                yield Finding("notebook-missing", shown, values={"lesson": lesson.id})
                continue
            notebook, findings = read_notebook(path, shown)
            yield from findings
            if notebook is not None:
                pair[lang] = notebook
                yield from check_notebook(notebook, lesson, lang, bank)
                yield from check_reading(notebook, lesson, lang, bank)
        if len(pair) == len(LANGUAGES):
            yield from check_pair(pair["fr"], pair["en"])
    for path in sorted(content.notebooks.glob("*/*.ipynb")):
        if path not in expected and not path.name.startswith(HOME_NUMBER):
            yield Finding("notebook-unknown", _shown(path, content))


def _shown(path: Path, content: Content) -> str:
    return path.relative_to(content.notebooks.parent).as_posix()
