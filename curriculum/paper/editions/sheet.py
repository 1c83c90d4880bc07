"""The participant's worksheet: a picture to complete, five words, the questions of the room, what one keeps."""

from __future__ import annotations

from collections.abc import Iterator

from curriculum.lessons.screens import Screen
from curriculum.paper import front, prose
from curriculum.paper.blocks import (
    Block,
    Box,
    Document,
    Figure,
    Heading,
    Items,
    Keep,
    NewPage,
    Rules,
    Within,
    paragraph,
    paragraphs,
    text,
)
from curriculum.paper.document import document
from curriculum.paper.material import Material
from curriculum.paper.questions import asked
from curriculum.paper.shapes import shape
from curriculum.paper.terms import first_terms

WORDS = 5
_PAGES = 2
_TO_KEEP, _PERSON, _DOUBTS = 3, 4, 5


def compose(material: Material) -> Document:
    """Make the worksheet; nothing of a key, no source: those stand in the reader."""
    return document(material, "sheet", tuple(_blocks(material)))


def _blocks(material: Material) -> Iterator[Block]:
    words = material.words
    yield from front.title(material, "sheet")
    yield paragraph(material.lesson.warning, "small")
    yield from tuple(_picture(material)) or _goals(material)
    terms = tuple(first_terms(material, WORDS))
    if terms:
        yield Heading(2, text(words["sheet-words"]))
        yield from terms
    yield from _questions(material)
    yield NewPage()
    yield from _kept(material)
    yield Keep((Heading(2, text(words["sheet-person"])), Rules(words["sheet-person-how"], _PERSON)))
    yield Keep((Heading(2, text(words["sheet-doubts"])), Rules(words["sheet-doubts-how"], _DOUBTS)))
    yield _help(material)
    if material.unreviewed:
        yield paragraph(front.unreviewed(material), "small")


def _picture(material: Material) -> Iterator[Block]:
    """Yield the first picture of the lesson that has something to complete, with its lines to write on."""
    for place in material.places:
        if place.kind != "picture":
            continue
        drawn = material.picture(place.id, "blank")
        if drawn != material.picture(place.id, "print"):
            picture = material.lesson.pictures[place.id]
            title = text(material.words["sheet-complete"].format(title=picture.title), strong=True)
            yield Keep((Figure(drawn, picture.description, title),))
            return


def _goals(material: Material) -> tuple[Block, ...]:
    goals = Items(tuple((paragraph(objective.text),) for objective in material.lesson.objectives))
    return Heading(2, text(material.words["objectives-title"])), goals


def _questions(material: Material) -> Iterator[Block]:
    """Yield the questions that the room is asked, as many as two pages hold."""
    shown = [screen for screen in material.screens if screen.kind in ("question", "story")]
    if shown:
        heading = Heading(2, text(material.words["sheet-questions"]))
        questions = (_question(material, screen) for screen in shown)
        yield Within((heading, *questions), _PAGES, text(material.words["sheet-more"]))


def _question(material: Material, screen: Screen) -> Keep:
    """Set one question without its boxes of certainty: in the room one shows that with the fingers."""
    activity, words = material.by_id[screen.activity], material.words
    if activity["kind"] == "scenario":
        return Keep((Heading(3, text(activity["title"])), Rules(words["sheet-story"], 2)))
    if activity["kind"] == "walk":
        return Keep((asked(material, activity, 3), Rules(words["sheet-walk"], 2)))
    boxes = shape(activity["kind"]).participant({**activity, "certainty": False}, words)
    return Keep((asked(material, activity, 3), *boxes))


def _kept(material: Material) -> Iterator[Block]:
    """Yield the three things of the last screen, or lines for those that one finds oneself."""
    last = material.screens[-1]
    if last.kind == "keep":
        yield Heading(2, text(last.title))
        yield from prose.blocks(last.projected)
        return
    yield Heading(2, text(material.words["sheet-keep"]))
    yield Rules(material.words["sheet-keep-how"], _TO_KEEP)


def _help(material: Material) -> Box:
    """Set where help is and, where the room has phones, the way to the lesson's page."""
    words = material.words
    said = paragraphs(material.lesson.help or words["bar-help-default"])
    if not material.phone_address:
        return Box("plain", text(words["help-title"]), said)
    on_phone = paragraph(f"{words['phone-title']} : {material.phone_address}", "small")
    return Box("plain", text(words["help-title"]), (*said, on_phone), front.code(material, 0.16))
