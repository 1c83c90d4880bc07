"""The run sheet: what the room does step by step, with its minutes in the full and in the short form."""

from __future__ import annotations

from collections.abc import Iterator

from curriculum.paper.blocks import Block, Heading, Line, Table, paragraph, text
from curriculum.paper.material import Material


def run_sheet(material: Material) -> Iterator[Block]:
    """Yield the table of steps; a step that the short form leaves out has a dash."""
    words, lesson = material.words, material.lesson
    rows: list[tuple[Line, ...]] = [
        (text(step.text), text(str(step.full or "–")), text(str(step.short or "–"))) for step in lesson.steps
    ]
    totals = (str(lesson.minutes.full), str(lesson.minutes.short))
    rows.append((text(words["run-total"], strong=True), *(text(total, strong=True) for total in totals)))
    names = ("column-step", "column-full", "column-short")
    yield Heading(2, text(words["run-sheet"]))
    yield Table(tuple(text(words[name]) for name in names), tuple(rows), (0.72, 0.14, 0.14), centred=(1, 2))
    yield paragraph(words["run-sheet-note"], "small")
