"""One lesson as a web page without a kernel: the phone page, and the single file that holds everything it needs."""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any, TypeGuard

from jinja2 import Template
from markupsafe import Markup

from curriculum.folders import Content
from curriculum.frontend.assets import built
from curriculum.frontend.place import place_html, svg_address
from curriculum.frontend.prose import FactMarks, prose_html
from curriculum.frontend.templates import environment
from curriculum.lessons.catalogue import drawing, picture_svg
from curriculum.lessons.compiled import Activity, Lesson
from curriculum.lessons.notebook import Part, Place, Prose
from curriculum.lessons.screens import Screen
from curriculum.model.languages import SOURCE, Language
from curriculum.pages.sequence import step_name, way
from curriculum.words import words

TEMPLATES = Path(__file__).parent / "templates"
# Words that a page asks for only where it shows a whole set of questions.
_SET_WORDS = {"answered", "loading", "next-part", "next-question"}
# Fields of an activity that only paper and the check read: a phone need not carry them.
_NOT_ON_SCREEN = {"bloom", "id", "objective", "review_by", "solution", "use", "verdict"}


@dataclass(frozen=True)
class Addresses:
    """Where a phone page finds its style, its script, the other lessons and the same lesson elsewhere.

    `languages` are the other languages, each with the address of the lesson in it; `following` is the next lesson:
    its address, its number and its title. `image` gives the address of a figure's drawing by its file name.
    """

    style: str
    script: str
    home: str
    languages: Sequence[tuple[Language, str]]
    following: tuple[str, str, str] | None
    image: Callable[[str], str]


def render_phone_page(
    content: Content, lesson: Lesson, parts: Sequence[Part], addresses: Addresses, today: date
) -> str:
    """Make the phone page of a lesson; style, script and figures stay in files of their own, pictures stand in it."""
    return _render(
        content,
        lesson,
        parts,
        today,
        addresses.image,
        single=False,
        style_address=addresses.style,
        script_address=addresses.script,
        home_address=addresses.home,
        languages=addresses.languages,
        following=addresses.following,
    )


def render_single_file(content: Content, lesson: Lesson, parts: Sequence[Part], today: date) -> str:
    """Make the lesson as one file that works from `file://` and can be handed on."""

    def image(name: str) -> str:
        return svg_address(drawing(content, name))

    style, script = Markup(built("page.css")), Markup(built("page.js"))
    return _render(
        content, lesson, parts, today, image, single=True, style=style, script=script, policy=_policy(script)
    )


def _policy(script: str) -> str:
    """Let a single file run its own script and show what it holds: no other code, and nothing from elsewhere."""
    hashed = b64encode(sha256(script.encode()).digest()).decode()
    return (
        f"default-src 'none'; script-src 'sha256-{hashed}'; style-src 'unsafe-inline'; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


def template(name: str) -> Template:
    """Find a page template by its file name."""
    return environment(TEMPLATES).get_template(name)


def _render(
    content: Content,
    lesson: Lesson,
    parts: Sequence[Part],
    today: date,
    image: Callable[[str], str],
    *,
    single: bool,
    **more: Any,
) -> str:
    lang = lesson.lang
    shown = way(lesson, parts)
    drawn = _Drawn(content, lesson, image, today)
    cover, *others = shown.screens
    asked = [screen.activity for screen in others if screen.activity]
    practised = {part.id for screen in others for part in screen.reading if _is_practice(part)}
    return template("page.html.j2").render(
        lang=lang,
        single=single,
        lesson=lesson,
        page=words("page", lang),
        steps=[step_name(step.text) for step in lesson.steps] if cover.step else [],
        cover=drawn.parts(part for part in cover.reading if isinstance(part, Prose) or part.kind != "opening"),
        screens=[_screen(screen, drawn) for screen in others],
        ends=shown.ends,
        sources=drawn.parts(shown.sources),
        word=lesson.words,
        help=lesson.help or lesson.words["bar-help-default"],
        data=Markup(_data(lesson, asked, practised, listed=bool(shown.sources))),
        not_reviewed=any(not activity["reviewed"] for activity in lesson.activities.values()),
        **{"following": None, "languages": (), "home_address": "", **more},
    )


def _screen(screen: Screen, drawn: _Drawn) -> dict[str, Any]:
    """Draw what a screen shows, and apart from it what is read and what is practised."""
    practice = [part for part in screen.reading if _is_practice(part)]
    return {
        "screen": screen,
        "title": drawn.title(screen),
        "shown": drawn.parts((*screen.pictures, *(part for part in screen.shown if isinstance(part, Prose)))),
        "reading": drawn.parts(part for part in screen.reading if part not in practice),
        "practice": drawn.parts(practice),
    }


def _is_practice(part: Part) -> TypeGuard[Place]:
    return isinstance(part, Place) and part.kind in ("set", "scenario")


class _Drawn:
    """The parts of a lesson as HTML, in order; what is for the facilitator is left out."""

    def __init__(self, content: Content, lesson: Lesson, image: Callable[[str], str], today: date) -> None:
        self._content, self._lesson, self._image, self._today = content, lesson, image, today
        self._marks = FactMarks(lesson, words("page", lesson.lang)["mark-known"])

    def title(self, screen: Screen) -> Markup:
        """Draw the title of a screen; a figure that stands alone brings its own."""
        if screen.activity or any(screen.title == self._caption(place) for place in screen.pictures):
            return Markup()
        marks = "".join(f" [°](#{fact})" for fact in screen.title_facts)
        return Markup(prose_html(f"## {screen.title}{marks}", self._marks))

    def parts(self, parts: Iterable[Part]) -> list[Markup]:
        """Draw parts."""
        return [self._part(part) for part in parts if not part.facilitator]

    def _part(self, part: Part) -> Markup:
        if isinstance(part, Prose):
            return Markup(prose_html(part.markdown, self._marks))
        address = self._image(self._lesson.figures[part.id].image) if part.kind == "figure" else ""
        return place_html(self._lesson, part, self._today, address, self._drawn(part), numbered=True)

    def _drawn(self, place: Place) -> dict[str, str]:
        """Read the SVG of a picture: the one for phones alone, to keep the page small."""
        if place.kind != "picture":
            return {}
        return {"phone": picture_svg(self._content, place.id, self._lesson.lang, "phone")}

    def _caption(self, place: Place) -> str:
        if place.kind == "figure":
            return self._lesson.figures[place.id].title
        return place.chart.title if place.chart else ""


def _data(lesson: Lesson, asked: Sequence[str], practised: Container[str], *, listed: bool) -> str:
    """Give what the front end reads, as JSON that may stand inside a script element.

    The activities `asked` on screens of their own stand first, in the order of those screens; of the sets, those in
    `practised` alone are asked as sets. An activity names its facts by their place in the list of sources, from 0; they
    stand in the data only where the page itself does not list them.
    """
    unused = _place_words() if practised else _place_words() | _SET_WORDS
    places = {fact: place for place, fact in enumerate(lesson.facts)}
    # The words stand first, near those that the page itself holds: so they compress better.
    data: dict[str, Any] = {
        "words": {key: word for key, word in lesson.words.items() if key not in unused},
        "lesson": lesson.id,
        "lang": lesson.lang,
        "version": lesson.version,
        "sets": [asdict(group) for group in lesson.sets if group.id in practised],
        "activities": {
            id_: _told({name: value for name, value in activity.items() if name not in _NOT_ON_SCREEN and value != []})
            | {"facts": [places[fact] for fact in activity["facts"]]}
            for id_, activity in _in_order(lesson, asked)
        },
        "help": lesson.help,
    }
    if not listed:
        data["facts"] = [asdict(fact) for fact in lesson.facts.values()]
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def _in_order(lesson: Lesson, first: Sequence[str]) -> Iterator[tuple[str, Activity]]:
    """Put activities first, the others after them; a question whose number is its place does not say it."""
    place = 0
    for id_ in dict.fromkeys([*first, *lesson.activities]):
        activity = lesson.activities[id_]
        place += activity["number"] is not None
        yield id_, {**activity, "number": None} if activity["number"] == place else activity


def _told(value: Any) -> Any:
    """Leave out what is false, which the front end reads from its absence."""
    if isinstance(value, Mapping):
        return {name: _told(each) for name, each in value.items() if each is not False and each is not None}
    return [_told(each) for each in value] if isinstance(value, list | tuple) else value


@cache
def _place_words() -> frozenset[str]:
    """Give the keys of the words that only places need: the page holds them as HTML already."""
    return frozenset(key for key in words("cards", SOURCE) if not key.startswith("fact-"))
