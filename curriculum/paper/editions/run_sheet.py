"""The run sheet: two pages beside the laptop, with the minutes, the screens, what to say, do, ask and watch for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from curriculum.lessons.screens import Note, Screen
from curriculum.paper import front, prose
from curriculum.paper.blocks import (
    Block,
    Break,
    Document,
    Heading,
    Items,
    Line,
    Paragraph,
    Run,
    Table,
    paragraph,
    text,
)
from curriculum.paper.document import document
from curriculum.paper.material import Material
from curriculum.paper.minutes import Timed, timed
from curriculum.paper.shapes import shape

_WIDTHS = (0.19, 0.25, 0.32, 0.24)
# Characters of a title.
_TITLE = 72
_FREE_WIDTHS = (0.26, 0.74)
# Characters for all the notes of a lesson that is not cut: what two pages hold beside the steps and the answers.
_NOTES = 6500
# The first line of a free note, which only says for whom it is.
_HEAD = re.compile(r"^\*\*[^*]+\*\*\s*\n")
_SENTENCE_END = re.compile(r"(?<=[.!?…»])\s+")


def compose(material: Material) -> Document:
    """Make the run sheet."""
    return document(material, "run-sheet", tuple(_blocks(material)))


def _blocks(material: Material) -> Iterator[Block]:
    words, lesson = material.words, material.lesson
    parts = (words["programme"], front.lesson_number(material), words["edition-run-sheet"])
    length = words["minutes"].format(full=lesson.minutes.full, short=lesson.minutes.short)
    yield paragraph(" · ".join(filter(None, (*parts, length))), "small")
    yield Heading(1, text(lesson.title))
    needed = (Run(words["named"].format(name=words["materials-heading"]) + " ", strong=True), Run(lesson.materials))
    yield Paragraph(needed)
    if material.cut:
        yield _by_screen(material)
    else:
        yield _by_step(material)
        yield from _notes(material)
        yield from _answers(material)
    yield paragraph(" ".join(filter(None, (words["run-sheet-short"], front.unreviewed(material)))), "small")


def _by_screen(material: Material) -> Table:
    """Set one row a screen, under a band for each step."""
    words = material.words
    steps = {step.number: step for step in timed(material.lesson)}
    rows: list[tuple[Line, ...]] = []
    step = 0
    for number, screen in enumerate(material.screens, 1):
        if screen.step != step:
            step = screen.step
            rows.append((_band(steps[step], material),))
        rows.append(
            (
                (Run(f"{number}\u2002", strong=True), Run(_named(screen), strong=True)),
                flat(screen.note.say),
                (*flat(_done(screen.note)), *_asked(material, screen)),
                flat(screen.note.watch),
            )
        )
    names = ("column-screen", "column-to-say", "column-do-ask", "column-watch")
    return Table(tuple(text(words[name]) for name in names), tuple(rows), _WIDTHS)


def _named(screen: Screen) -> str:
    """Give the title of a screen, of a long question its beginning: it can be read on the wall."""
    if len(screen.title) <= _TITLE:
        return screen.title
    return screen.title[:_TITLE].rpartition(" ")[0].rstrip(",;:") + "\u00a0…"


def _done(note: Note) -> str:
    return "\n\n".join(filter(None, (note.do, note.more)))


def _band(step: Timed, material: Material) -> Line:
    said = step.said(material.words)
    return (Run(f"{said}\u2002", strong=True), Run(step.text))


def _asked(material: Material, screen: Screen) -> Line:
    """Say under which number a screen asks, and the answer."""
    if screen.kind != "question":
        return ()
    activity, words = material.by_id[screen.activity], material.words
    answer = shape(activity["kind"]).answer(activity, words)
    said = words["run-sheet-ask"].format(number=activity["number"], answer=answer)
    return (Break(), Run(said, strong=True))


def _by_step(material: Material) -> Table:
    words = material.words
    rows = tuple((text(step.said(words), strong=True), text(step.text)) for step in timed(material.lesson))
    return Table((text(words["column-minutes"]), text(words["column-step"])), rows, _FREE_WIDTHS)


def _notes(material: Material) -> Iterator[Block]:
    """Yield the notes of a lesson that is not cut, each as long as there is room for all."""
    words = material.words
    # The questions of a set share one note.
    pairs = zip((None, *material.screens), material.screens, strict=False)
    noted = [screen for before, screen in pairs if screen.note and not (before and before.note == screen.note)]
    if not noted:
        return
    room = _NOTES // len(noted)
    rows = tuple((text(_named(screen), strong=True), text(_shortened(_read(screen.note), room))) for screen in noted)
    yield Table((text(words["column-screen"]), text(words["column-note"])), rows, _FREE_WIDTHS)


def _read(note: Note) -> str:
    written = "\n\n".join(filter(None, (note.more, note.say, note.do, note.watch)))
    line = flat(_HEAD.sub("", written))
    return " ".join(" ".join(getattr(inline, "text", " ") for inline in line).split())


def _shortened(words: str, room: int) -> str:
    """Give as many whole sentences as there is room for, one at least; dots say that more stands in the guide."""
    kept, *others = _SENTENCE_END.split(words)
    for sentence in others:
        if len(kept) + 1 + len(sentence) > room:
            return f"{kept} …"
        kept = f"{kept} {sentence}"
    return kept


def _answers(material: Material) -> Iterator[Block]:
    words = material.words
    asked = [activity for activity in material.placed if activity["number"] is not None]
    if asked:
        answers = (
            words["run-sheet-ask"].format(
                number=activity["number"], answer=shape(activity["kind"]).answer(activity, words)
            )
            for activity in asked
        )
        yield Paragraph((Run(words["run-sheet-answers"] + " ", strong=True), Run(" · ".join(answers))), "instruction")


def flat(markdown: str) -> Line:
    """Set a note as one line of a table: its paragraphs and the items of its lists below one another."""
    line: Line = ()
    for block in prose.blocks(markdown):
        for said in _lines(block):
            line += ((Break(),) if line else ()) + said
    return line


def _lines(block: Block) -> Iterator[Line]:
    if isinstance(block, Paragraph):
        yield block.line
    elif isinstance(block, Items):
        for item in block.items:
            for inner in item:
                for said in _lines(inner):
                    yield (Run("– "), *said)
    elif isinstance(block, Heading):
        yield block.line
