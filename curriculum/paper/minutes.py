"""The minutes of a lesson's steps as they add up, in the full and in the short form."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from curriculum.lessons.compiled import Lesson


@dataclass(frozen=True)
class Timed:
    """One step: its number, and when it begins and ends in each form; `short` is None where that form leaves it out."""

    number: int
    text: str
    full: tuple[int, int]
    short: tuple[int, int] | None

    def said(self, words: Mapping[str, str]) -> str:
        """Say the number and the minutes: `2 · 5–25 min (short form: 5–20)`."""
        short = words["step-short"].format(begin=self.short[0], end=self.short[1]) if self.short else words["step-out"]
        return words["step-minutes"].format(number=self.number, begin=self.full[0], end=self.full[1], short=short)


def timed(lesson: Lesson) -> tuple[Timed, ...]:
    """Add up the minutes of the steps of a lesson."""
    found: list[Timed] = []
    full = short = 0
    for number, step in enumerate(lesson.steps, 1):
        in_short = (short, short + step.short) if step.short else None
        found.append(Timed(number, step.text, (full, full + step.full), in_short))
        full, short = full + step.full, short + step.short
    return tuple(found)
