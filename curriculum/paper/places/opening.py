"""The opening on paper: warning, time, age, objectives, help, the way to the phone page; then the run sheet."""

from __future__ import annotations

from collections.abc import Iterator

from curriculum.lessons.notebook import Place
from curriculum.paper import front
from curriculum.paper.blocks import Block, Items, Slide, paragraph, paragraphs, text
from curriculum.paper.material import Material
from curriculum.paper.run_sheet import run_sheet


def blocks(material: Material, _place: Place, facilitator: bool) -> Iterator[Block]:
    """Yield the opening; the guide adds the materials and the run sheet."""
    yield from front.opening(material, facilitator=facilitator)
    if facilitator:
        yield from run_sheet(material)


def slides(material: Material, _place: Place) -> Iterator[Slide]:
    """Yield the warning with the help near at hand, the objectives, and the code of the phone page if there is one."""
    words, lesson = material.words, material.lesson
    care = paragraphs(lesson.help or words["bar-help-default"])
    yield Slide(text(words["warning-heading"]), (*paragraphs(lesson.warning), *care), role="warning")
    goals = Items(tuple((paragraph(objective.text),) for objective in lesson.objectives))
    yield Slide(text(words["objectives-title"]), (goals,))
    if material.phone_address:
        yield Slide(text(material.phone_address), (front.code(material, 1.0),))
