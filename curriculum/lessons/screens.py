"""A lesson as a sequence of screens: what stands on the wall at one time, with its note, its step and its reading text.

The cut is Jupyter's own `slideshow.slide_type` (`lessons/notebook.py`). A lesson whose cells do not say where screens
begin is cut at its headings: each heading is then a screen, and the text below it is reading text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Literal

from curriculum.lessons.compiled import Activity, Lesson
from curriculum.lessons.notebook import FACT_LINK, Part, Place, Prose
from curriculum.words import words

Kind = Literal["cover", "idea", "question", "story", "keep"]
# The id of the cell that holds what a participant keeps: the phone's last screen.
KEEP = "keep"
NOTE_LABELS = ("say", "do", "watch")
_HEADING = re.compile(r"^#{1,6} +(.*?)\s*#*\s*$")
_ANY_HEADING = re.compile(r"^(#{2,6} .*)$", re.MULTILINE)
_LABEL = re.compile(r"^\*\*([^*]+?)\.?\*\*\s*")
_PARAGRAPH = re.compile(r"\n\s*\n")
_TERM = re.compile(r"\[([^\]]+)\]\(#term-[a-z0-9-]+\)")
_SHOWN = ("figure", "picture", "chart")


@dataclass(frozen=True)
class Note:
    """What the facilitator reads of a screen, as Markdown; `more` is what stands under no label."""

    say: str = ""
    do: str = ""
    watch: str = ""
    more: str = ""

    def __bool__(self) -> bool:
        return bool(self.say or self.do or self.watch or self.more)


@dataclass(frozen=True)
class Screen:
    """One screen of a lesson.

    `step` is the number of its step in the run of minutes, from 1 (0: the lesson does not say). `title` is Markdown of
    one line; of a question it is the prompt. `shown` is what is projected under the title: text without its heading
    and at most one picture, in order; a part whose `slide` is `fragment` joins it on a key. `reading` is read on
    phone and paper alone. `activity` is the id of the question or story, and `group` the id of its set. `debrief` says
    that it waits until the story before it has ended.
    """

    id: str
    kind: Kind
    title: str
    step: int = 0
    shown: tuple[Part, ...] = ()
    activity: str = ""
    group: str = ""
    note: Note = field(default_factory=Note)
    reading: tuple[Part, ...] = ()
    title_facts: tuple[str, ...] = ()
    debrief: bool = False

    @cached_property
    def projected(self) -> str:
        """The words under the title, all fragments included, without the marks of links."""
        texts = (unlinked(part.markdown).strip() for part in self.shown if isinstance(part, Prose))
        return "\n\n".join(filter(None, texts))

    @property
    def pictures(self) -> tuple[Place, ...]:
        """The pictures, figures and charts of the screen."""
        return tuple(part for part in self.shown if isinstance(part, Place))

    def facts(self, lesson: Lesson) -> tuple[str, ...]:
        """List the ids of the facts on which what is projected rests, each once."""
        found = [*self.title_facts]
        for part in self.shown:
            if isinstance(part, Prose):
                found += part.facts
            elif part.kind == "figure":
                found += lesson.figures[part.id].facts
            elif part.kind == "picture":
                found += lesson.pictures[part.id].facts
        if self.activity:
            found += lesson.activities[self.activity]["facts"]
        return tuple(dict.fromkeys(found))


def unlinked(markdown: str) -> str:
    """Give a text without its source marks, its links to terms as plain words."""
    return _TERM.sub(r"\1", FACT_LINK.sub("", markdown))


def is_cut(parts: Iterable[Part]) -> bool:
    """Say whether the cells of a lesson say where its screens begin: any but the title does."""
    return any(part.slide == "slide" for part in list(parts)[1:])


def screens(lesson: Lesson, parts: Sequence[Part]) -> tuple[Screen, ...]:
    """Cut a lesson into its screens, the cover first; `parts` are those of its notebook, in order."""
    cut = is_cut(parts)
    prepared = parts if cut else tuple(_at_headings(parts))
    found: list[Screen] = []
    step = 1 if cut else 0
    for group in _groups(prepared):
        step = group[0].step or step
        found += _screens(lesson, group, step, first=not found)
    return tuple(found)


def _groups(parts: Sequence[Part]) -> Iterator[list[Part]]:
    """Part the cells where a screen begins."""
    group: list[Part] = []
    for part in parts:
        if part.slide == "slide" and group:
            yield group
            group = []
        group.append(part)
    if group:
        yield group


def _screens(lesson: Lesson, group: Sequence[Part], step: int, *, first: bool) -> Iterator[Screen]:
    head, rest = group[0], group[1:]
    reading = tuple(part for part in rest if part.slide == "skip")
    notes = [part.markdown for part in group if part.slide == "notes" and isinstance(part, Prose)]
    note = _labelled("\n\n".join(notes), lesson.lang)
    shown: tuple[Part, ...] = tuple(part for part in rest if part.slide in ("", "fragment"))
    if isinstance(head, Place) and head.kind == "set":
        asked = lesson.set(head.id).activities
        for number, activity in enumerate(asked, 1):
            last = number == len(asked)
            yield Screen(
                id=head.cell if number == 1 else f"{head.cell}-{number}",
                kind="question",
                title=prompt(lesson.activities[activity]),
                step=step,
                activity=activity,
                group=head.id,
                note=note,
                reading=reading if last else (),
                debrief=head.debrief,
            )
        return
    if isinstance(head, Place) and head.kind == "scenario":
        title = prompt(lesson.activities[head.id])
        yield Screen(
            head.cell, "story", title, step, activity=head.id, note=note, reading=reading, debrief=head.debrief
        )
        return
    facts: tuple[str, ...] = ()
    if isinstance(head, Place):
        title, shown = _title_of(lesson, head), (head, *shown)
    else:
        title, body, facts = _headed(head)
        shown = (replace(head, markdown=body), *shown) if body.strip() else shown
    if first:
        shown, reading = (), (*shown, *reading)
    kind: Kind = "cover" if first else "keep" if head.cell == KEEP else "idea"
    yield Screen(
        head.cell, kind, title, step, shown, note=note, reading=reading, title_facts=facts, debrief=head.debrief
    )


def prompt(activity: Activity) -> str:
    """Give what an activity asks or how its story is called: what stands above it."""
    return str(activity["title"] if activity["kind"] == "scenario" else activity["prompt"])


def _title_of(lesson: Lesson, place: Place) -> str:
    if place.chart is not None:
        return place.chart.title
    if place.kind == "figure":
        return lesson.figures[place.id].title
    return lesson.title


def _headed(prose: Prose) -> tuple[str, str, tuple[str, ...]]:
    """Part a text into the words of its heading, what stands below, and the facts that the heading cites."""
    first, _, body = prose.markdown.partition("\n")
    heading = _HEADING.match(first)
    if heading is None:
        return "", prose.markdown, ()
    return FACT_LINK.sub("", heading[1]).strip(), body.strip("\n"), tuple(FACT_LINK.findall(heading[1]))


def _labelled(markdown: str, lang: str) -> Note:
    """Sort the paragraphs of a note under the labels that they begin with; those before any label are `more`."""
    word = words("screens", lang)
    by_label = {word[f"note-{label}"]: label for label in NOTE_LABELS}
    found: dict[str, list[str]] = {}
    under = "more"
    for paragraph in filter(str.strip, _PARAGRAPH.split(markdown)):
        label = _LABEL.match(paragraph)
        if label and label[1] in by_label:
            under, paragraph = by_label[label[1]], paragraph[label.end() :]
        found.setdefault(under, []).append(paragraph)
    return Note(**{label: "\n\n".join(each) for label, each in found.items()})


def _at_headings(parts: Sequence[Part]) -> Iterator[Part]:
    """Begin a screen at each heading, question, story and picture of a lesson that is not cut."""
    for part in parts:
        if part.slide == "notes":
            yield part
        elif isinstance(part, Prose):
            yield from _headings(part)
        elif part.kind in ("set", "scenario", *_SHOWN):
            yield replace(part, slide="slide")
        else:
            yield replace(part, slide="skip")


def _headings(prose: Prose) -> Iterator[Prose]:
    if prose.markdown.startswith("# "):
        yield replace(prose, slide="slide")
        return
    pieces = _ANY_HEADING.split(prose.markdown)
    if pieces[0].strip():
        yield replace(prose, markdown=pieces[0].strip("\n"), slide="skip")
    for number, (heading, text) in enumerate(zip(pieces[1::2], pieces[2::2], strict=True), 1):
        cell = prose.cell if number == 1 else f"{prose.cell}-{number}"
        yield replace(prose, cell=cell, markdown=heading, slide="slide")
        if text.strip():
            yield replace(prose, cell=f"{cell}-text", markdown=text.strip("\n"), slide="skip")
