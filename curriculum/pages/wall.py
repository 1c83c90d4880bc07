"""The presented lesson: one document with every screen of it, drawn for a wall and moved by keys.

Everything that a room sees is in the document, so that nothing is asked of a server once it is open. What is for the
facilitator alone is not: notes are read in the presenter's window.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from curriculum.folders import Content
from curriculum.frontend.place import place_html, svg_address
from curriculum.frontend.prose import FactMarks, prose_html
from curriculum.frontend.templates import environment
from curriculum.lessons.catalogue import drawing, picture_svg
from curriculum.lessons.compiled import Activity, Lesson
from curriculum.lessons.notebook import FACT_LINK, Part, Place, Prose
from curriculum.lessons.screens import Screen, is_cut, screens
from curriculum.model.languages import Language
from curriculum.pages.wall_questions import letter, rounds
from curriculum.words import words

# Places that the wall shows elsewhere (the list of sources), asks as screens, or leaves to other editions.
_NOT_READ = {"opening", "sources", "set", "scenario"}
_DRAWN = {"figure", "picture"}
_PARAGRAPH = re.compile(r"\n\s*\n")
_WRAPPED = re.compile(r"^<p>(.*)</p>\s*$", re.DOTALL)
_GAUGES = ("safety", "evidence", "trust")


@dataclass(frozen=True)
class Addresses:
    """Where the wall leads: the facilitator's home, the presenter's window, other languages, the lesson after.

    `languages` are the other languages, each with the address of the lesson in it; `following` is the address and
    the title of the next lesson, None at the end.
    """

    home: str
    presenter: str
    languages: Sequence[tuple[Language, str]]
    following: tuple[str, str] | None


def render_wall(
    lesson: Lesson, parts: Sequence[Part], addresses: Addresses, draw: Callable[[Place], Markup], today: date
) -> Markup:
    """Make the body of a presented lesson; `draw` gives the HTML of a picture or a figure.

    Raises KeyError when the prose cites a fact that the lesson does not hold.
    """
    word = {**lesson.words, **words("screens", lesson.lang)}
    found = screens(lesson, parts)
    wall = _Wall(lesson, word, draw, today)
    return Markup(
        _templates()
        .get_template("wall.html.j2")
        .render(
            lesson=lesson,
            word=word,
            addresses=addresses,
            cut=is_cut(parts),
            shown=[wall.screen(screen) for screen in found],
            reading=[(screen, wall.line(screen.title), list(wall.reading(screen))) for screen in found],
            steps=[(number, step, step_name(step.text)) for number, step in enumerate(lesson.steps, 1)],
            sources=place_html(lesson, Place("sources", "sources"), today),
            data=Markup(_data(lesson, found, word)),
        )
    )


def drawn(content: Content, lesson: Lesson, place: Place) -> Markup:
    """Draw a picture as elements of the page, a figure as an image; KeyError for one that the lesson does not have."""
    if place.kind == "picture":
        return Markup(picture_svg(content, place.id, lesson.lang, "wall"))
    figure = lesson.figures[place.id]
    image = Markup('<img src="{}" alt="{}">')
    return image.format(svg_address(drawing(content, figure.image)), figure.description)


def step_name(text: str) -> str:
    """Give the name of a step of the run of minutes: what stands before its first colon."""
    return re.split(r"\s*:", text, maxsplit=1)[0]


class _Wall:
    """Draws the screens of one lesson."""

    def __init__(self, lesson: Lesson, word: dict[str, str], draw: Callable[[Place], Markup], today: date) -> None:
        self._lesson, self._word, self._draw, self._today = lesson, word, draw, today
        self._marks = FactMarks(lesson, words("page", lesson.lang)["mark-known"])

    def screen(self, screen: Screen) -> Markup:
        """Draw one screen."""
        facts = [self._lesson.facts[fact] for fact in screen.facts(self._lesson)]
        shown = {
            "screen": screen,
            "word": self._word,
            "lesson": self._lesson,
            "title": self.line(screen.title),
            "facts": " ".join(screen.facts(self._lesson)),
            "unsure": any(fact.confidence == "known" for fact in facts),
        }
        return Markup(_templates().get_template(f"{screen.kind}.html.j2").render({**shown, **self._more(screen)}))

    def _more(self, screen: Screen) -> dict[str, Any]:
        if screen.kind == "cover":
            return {"steps": [(step_name(step.text), step.full) for step in self._lesson.steps]}
        if screen.kind == "question":
            return self._question(self._lesson.activities[screen.activity])
        if screen.kind == "story":
            return self._story(self._lesson.activities[screen.activity])
        texts = [(part.slide == "fragment", self._projected(part)) for part in screen.shown if isinstance(part, Prose)]
        # A drawing is made for the whole width of the stage; a chart leaves room for its title.
        apart = bool(texts) or any(part.kind == "picture" for part in screen.pictures)
        return {"texts": texts, "pictures": [self._draw(part) for part in screen.pictures], "apart": apart}

    def _question(self, activity: Activity) -> dict[str, Any]:
        if activity["kind"] == "walk":
            return {
                "activity": activity,
                "doors": activity["doors"],
                "talk_paragraphs": _paragraphs(activity["afterword"]),
            }
        talk = _paragraphs(activity["afterword"]) if activity["kind"] == "opinion" else ()
        return {"activity": activity, "doors": (), "rounds": rounds(activity, self._word), "talk_paragraphs": talk}

    def _story(self, activity: Activity) -> dict[str, Any]:
        return {
            "activity": activity,
            "paragraphs": _paragraphs,
            "letter": letter,
            "gauges": _GAUGES,
        }

    def line(self, markdown: str) -> Markup:
        """Draw a text of one line, without its source marks."""
        html = prose_html(FACT_LINK.sub("", markdown), self._marks)
        wrapped = _WRAPPED.match(html)
        return Markup(wrapped[1] if wrapped else html)

    def _projected(self, part: Prose) -> Markup:
        """Draw a text as it is projected: its sources are told by one badge a screen, not by marks."""
        return Markup(prose_html(FACT_LINK.sub("", part.markdown), self._marks))

    def reading(self, screen: Screen) -> Iterator[Markup]:
        """Draw what is read of a screen and not projected."""
        for part in screen.reading:
            if isinstance(part, Prose):
                yield Markup(prose_html(part.markdown, self._marks))
            elif part.kind in _DRAWN:
                yield self._draw(part)
            elif part.kind not in _NOT_READ:
                yield place_html(self._lesson, part, self._today)


def _data(lesson: Lesson, found: Sequence[Screen], word: dict[str, str]) -> str:
    """Give what the scripts read, as JSON that may stand inside a script element."""
    stories = {screen.activity: _ways(lesson.activities[screen.activity]) for screen in found if screen.kind == "story"}
    data = {
        "minutes": [step.full for step in lesson.steps],
        "stories": stories,
        "words": {key.removeprefix("wall-say-"): text for key, text in word.items() if key.startswith("wall-say-")},
    }
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def _ways(activity: Activity) -> dict[str, Any]:
    """Give of a story what decides its way: its texts stand in the document already."""
    kept = ("id", "quality", "effects", "next")
    return {
        "id": activity["id"],
        "gauges": activity["gauges"],
        "steps": [
            {"id": step["id"], "choices": [{name: choice[name] for name in kept} for choice in step["choices"]]}
            for step in activity["steps"]
        ],
    }


def _paragraphs(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in _PARAGRAPH.split(text) if part.strip())


def _templates() -> Environment:
    return environment(Path(__file__).parent / "templates" / "wall")
