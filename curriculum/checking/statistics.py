"""What the curriculum holds, in figures: lessons, activities, cases, sources, reading level."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from statistics import quantiles
from typing import Any

from curriculum.checking import giveaways
from curriculum.checking.prose import reading_of
from curriculum.checking.sourcing import Statement, statements
from curriculum.folders import Content
from curriculum.lessons import notebook as notebooks
from curriculum.lessons.compiling import notebook_path
from curriculum.lessons.notebook import Notebook
from curriculum.model.bank import Bank
from curriculum.model.findings import BankError
from curriculum.model.languages import LANGUAGES
from curriculum.model.lesson import Lesson

# Keys that say "we do not know" or "this is not one of the six".
_OUTSIDE = {"outside", "outside-monitored", "unknown"}


@dataclass
class LessonFigures:
    """One lesson in one language: reading level and what its paragraphs rest on.

    `kandel_moles` is None in a language that the bank sets no such limit for.
    """

    lesson: Lesson
    lang: str
    mean: float
    kandel_moles: float | None
    lengths: tuple[int, ...]
    longest: tuple[tuple[int, str], ...]
    stated: int
    sourced: int


@dataclass
class Statistics:
    """All figures; `counts` holds one table by heading, each a count by value."""

    counts: dict[str, Counter[str]] = field(default_factory=dict)
    lessons: list[LessonFigures] = field(default_factory=list)
    options: dict[str, giveaways.Figures] = field(default_factory=dict)

    def sourced_share(self) -> float:
        """Return the share of statements that cite a fact, in both languages."""
        stated = sum(each.stated for each in self.lessons)
        return sum(each.sourced for each in self.lessons) / stated if stated else 1.0

    def as_data(self) -> dict[str, Any]:
        """Return the figures for a machine."""
        return {
            "counts": {name: dict(count) for name, count in self.counts.items()},
            "lessons": [
                {
                    "lesson": each.lesson.id,
                    "lang": each.lang,
                    "words_per_sentence": round(each.mean, 1),
                    "kandel_moles": round(each.kandel_moles) if each.kandel_moles is not None else None,
                    "longest": each.longest[0][0] if each.longest else 0,
                    "statements": each.stated,
                    "with_source": each.sourced,
                }
                for each in self.lessons
            ],
            "options": {lang: vars(figures) for lang, figures in self.options.items()},
        }


def collect(content: Content, bank: Bank) -> Statistics:
    """Count the bank and measure every notebook that can be read."""
    found = Statistics()
    activities = bank.activities.values()
    module = {id_: lesson.number for lesson in bank.lessons.values() for id_ in _placed(lesson)}
    module |= {id_: form.id for form in bank.forms.values() for id_ in form.items}
    found.counts = {
        "stats-lessons": Counter(lesson.kind for lesson in bank.lessons.values()),
        "stats-kind": Counter(activity.kind for activity in activities),
        "stats-use": Counter(activity.use for activity in activities),
        "stats-bloom": Counter(activity.bloom for activity in activities),
        "stats-module": Counter(dict(sorted(Counter(module[activity.id] for activity in activities).items()))),
        "stats-cases": Counter(case.form for lesson in bank.lessons.values() for case in lesson.cases),
        "stats-keys": Counter(_key(activity) for activity in activities if hasattr(activity, "explanation")),
        "stats-fatal": Counter(fatal=sum(_has_fatal(activity.model_dump()) for activity in activities)),
    }
    for lesson in sorted(bank.lessons.values(), key=lambda lesson: lesson.number):
        for lang in LANGUAGES:
            notebook = _notebook(content, lesson, lang)
            if notebook is not None:
                found.lessons.append(_figures(notebook, lesson, lang, bank))
    found.options = {lang: giveaways.measure(bank, lang) for lang in LANGUAGES}
    return found


def rested(content: Content, bank: Bank, lang: str) -> Iterator[tuple[Lesson, Statement]]:
    """Yield every paragraph that states something, with the facts that it rests on, lesson by lesson."""
    for lesson in sorted(bank.lessons.values(), key=lambda lesson: lesson.number):
        notebook = _notebook(content, lesson, lang)
        for statement in statements(notebook, lang, bank) if notebook else ():
            if statement.facts or (statement.signs and statement.mark != "facilitator"):
                yield lesson, statement


def quartiles(lengths: tuple[int, ...]) -> tuple[float, float, float]:
    """Return the three quartiles of the lengths of sentences, in words."""
    return tuple(quantiles(lengths, n=4)) if len(lengths) > 1 else (0.0, 0.0, 0.0)  # type: ignore[return-value]


def _placed(lesson: Lesson) -> list[str]:
    return [id_ for group in lesson.sets for id_ in group.activities] + list(lesson.scenarios)


def _notebook(content: Content, lesson: Lesson, lang: str) -> Notebook | None:
    """Read a lesson's notebook, None where it cannot be read: the check says why."""
    try:
        return notebooks.read(notebook_path(content, lesson, lang))
    except BankError:
        return None


def _figures(notebook: Notebook, lesson: Lesson, lang: str, bank: Bank) -> LessonFigures:
    reading = reading_of(notebook, lang, bank)
    stated = [
        statement
        for statement in statements(notebook, lang, bank)
        if statement.facts or (statement.signs and statement.mark not in ("facilitator", "story"))
    ]
    return LessonFigures(
        lesson,
        lang,
        reading.words_per_sentence,
        None if bank.reading.in_(lang).kandel_moles is None else reading.kandel_moles,
        tuple(sorted(length for length, _ in reading.longest)),
        reading.longest,
        len(stated),
        sum(bool(statement.facts) for statement in stated),
    )


def _key(activity: Any) -> str:
    """Return whether an item's key is that information is missing, that the case is outside the six, or another."""
    if getattr(activity, "verdict", None):
        return str(activity.verdict)
    key = getattr(activity, "key", None)
    values = set(key.model_dump(by_alias=True).values()) if key is not None and hasattr(key, "model_dump") else set()
    if "unknown" in values:
        return "insufficient"
    return "outside" if values & _OUTSIDE else "other"


def _has_fatal(record: Mapping[str, Any]) -> bool:
    return any(
        value is True if name == "fatal" else value == "fatal" if name == "quality" else _inside(value)
        for name, value in record.items()
    )


def _inside(value: Any) -> bool:
    if isinstance(value, Mapping):
        return _has_fatal(value)
    return any(_inside(part) for part in value) if isinstance(value, list) else False
