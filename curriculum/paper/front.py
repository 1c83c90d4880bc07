"""The first page: what the lesson is, for whom, how long, what to know before one begins."""

from __future__ import annotations

from collections.abc import Iterator

from curriculum.paper.blocks import (
    Block,
    Box,
    Break,
    Figure,
    Heading,
    Items,
    Keep,
    Line,
    Link,
    Paragraph,
    Run,
    paragraph,
    paragraphs,
    text,
)
from curriculum.paper.material import Material, Questions


def title(questions: Questions, edition: str) -> Iterator[Block]:
    """Yield what stands above the lesson's first words: number, edition, title."""
    parts = (questions.words["programme"], lesson_number(questions), questions.words[f"edition-{edition}"])
    yield paragraph(" · ".join(filter(None, parts)), "small")
    yield Heading(1, text(questions.title))


def lesson_number(questions: Questions) -> str:
    """Say "Lesson 3", or nothing for a test paper, which has no number."""
    number = questions.number
    return questions.words["lesson-number"].format(number=number.removeprefix("0")) if number else ""


def opening(material: Material, *, facilitator: bool) -> Iterator[Block]:
    """Yield time, age and track; the warning; objectives; where help is; the way to the phone page."""
    lesson, words = material.lesson, material.words
    yield Box("warning", text(words["warning-heading"]), paragraphs(lesson.warning))
    yield Paragraph(_facts(material, facilitator=facilitator))
    if material.unreviewed:
        yield Paragraph(text(unreviewed(material), emphasis=True))
    goals = Items(tuple((paragraph(objective.text),) for objective in lesson.objectives))
    yield Keep((Heading(2, text(words["objectives-title"])), goals))
    yield Box("plain", text(words["help-title"]), paragraphs(lesson.help or words["bar-help-default"]))
    if material.phone_address:
        yield phone(material)


def unreviewed(questions: Questions) -> str:
    """Say which keys no expert has read, or nothing."""
    if len(questions.unreviewed) == len(questions.placed):
        return questions.words["unreviewed"] if questions.placed else ""
    names = ", ".join(questions.name(activity) for activity in questions.unreviewed)
    return questions.words["unreviewed-some"].format(names=names) if names else ""


def _facts(material: Material, *, facilitator: bool) -> Line:
    lesson, words = material.lesson, material.words
    pairs = [
        (words["minutes-heading"], words["minutes"].format(full=lesson.minutes.full, short=lesson.minutes.short)),
        (words["track-heading"], words[f"track-{lesson.track}"]),
        (words["age-heading"], words["age"].format(age=lesson.minimum_age)),
    ]
    if facilitator:
        pairs.append((words["materials-heading"], lesson.materials))
    line: Line = ()
    for name, value in pairs:
        line += ((Break(),) if line else ()) + (Run(words["named"].format(name=name), strong=True), Run(f" {value}"))
    return line


def phone(material: Material) -> Box:
    """Make the box with the address of the phone page and its QR code."""
    address = material.phone_address
    return Box(
        "plain", text(material.words["phone-title"]), (Paragraph((Link(address, address),)),), code(material, 0.15)
    )


def code(material: Material, width: float) -> Figure:
    """Draw the QR code of the phone page, as wide as a share of the line."""
    import io

    import segno

    drawn = io.BytesIO()
    segno.make(material.phone_address, error="m").save(drawn, kind="svg", scale=4, border=4, xmldecl=False)
    alternative = material.words["phone-alternative"].format(address=material.phone_address)
    return Figure(drawn.getvalue().decode(), alternative, width=width)
