"""One lesson as a web page without a kernel: the phone page, and the single file that holds everything it needs."""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from jinja2 import Template
from markupsafe import Markup

from curriculum.folders import Content
from curriculum.frontend.assets import built
from curriculum.frontend.place import place_html, svg_address
from curriculum.frontend.prose import FactMarks, prose_html
from curriculum.frontend.templates import environment
from curriculum.lessons.catalogue import drawing, picture_svg
from curriculum.lessons.compiled import Lesson
from curriculum.lessons.notebook import Part, Place, Prose
from curriculum.model.languages import SOURCE, Language
from curriculum.words import words

TEMPLATES = Path(__file__).parent / "templates"
# Fields of an activity that only paper and the check read: a phone need not carry them.
_NOT_ON_SCREEN = {"bloom", "objective", "review_by", "solution", "use", "verdict"}


@dataclass(frozen=True)
class Addresses:
    """Where a phone page finds its style, its script, the other lessons and the same lesson elsewhere.

    `languages` are the other languages, each with the address of the lesson in it; a neighbour is its label, its
    address and its title. `image` gives the address of a figure's drawing by its file name.
    """

    style: str
    script: str
    home: str
    languages: Sequence[tuple[Language, str]]
    neighbours: Sequence[tuple[str, str, str]]
    image: Callable[[str], str]


def render_phone_page(
    content: Content, lesson: Lesson, parts: Sequence[Part], addresses: Addresses, today: date
) -> str:
    """Make the phone page of a lesson; style, script and figures stay in files of their own, pictures stand in it."""
    return _render(
        lesson,
        parts,
        today,
        addresses.image,
        _pictures(content, lesson),
        single=False,
        style_address=addresses.style,
        script_address=addresses.script,
        home_address=addresses.home,
        languages=addresses.languages,
        neighbours=addresses.neighbours,
    )


def render_single_file(content: Content, lesson: Lesson, parts: Sequence[Part], today: date) -> str:
    """Make the lesson as one file that works from `file://` and can be handed on."""

    def image(name: str) -> str:
        return svg_address(drawing(content, name))

    style, script = Markup(built("page.css")), Markup(built("page.js"))
    pictures = _pictures(content, lesson)
    return _render(
        lesson, parts, today, image, pictures, single=True, style=style, script=script, policy=_policy(script)
    )


def _pictures(content: Content, lesson: Lesson) -> Callable[[str], Mapping[str, str]]:
    """Read a picture of the lesson by its name: its SVG by variant, the one for phones alone, to keep pages small."""
    return lambda name: {"phone": picture_svg(content, name, lesson.lang, "phone")}


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
    lesson: Lesson,
    parts: Sequence[Part],
    today: date,
    image: Callable[[str], str],
    pictures: Callable[[str], Mapping[str, str]],
    *,
    single: bool,
    **more: Any,
) -> str:
    lang = lesson.lang
    before, sources = _before_sources(parts)
    return template("page.html.j2").render(
        lang=lang,
        single=single,
        title=lesson.title,
        page=words("page", lang),
        parts=list(_parts_html(lesson, before, image, pictures, today)),
        sources=list(_parts_html(lesson, sources, image, pictures, today)),
        word=lesson.words,
        help=lesson.help or lesson.words["bar-help-default"],
        data=Markup(_data(lesson, listed=bool(sources))),
        not_reviewed=any(not activity["reviewed"] for activity in lesson.activities.values()),
        **{"neighbours": (), **more},
    )


def _before_sources(parts: Sequence[Part]) -> tuple[Sequence[Part], Sequence[Part]]:
    """Cut a lesson where its list of sources begins; the second half is empty where it has none."""
    numbers = (number for number, part in enumerate(parts) if isinstance(part, Place) and part.kind == "sources")
    cut = next(numbers, len(parts))
    return parts[:cut], parts[cut:]


def _parts_html(
    lesson: Lesson,
    parts: Sequence[Part],
    image: Callable[[str], str],
    pictures: Callable[[str], Mapping[str, str]],
    today: date,
) -> Iterator[Markup]:
    """Draw what participants may see, in order."""
    marks = FactMarks(lesson, words("page", lesson.lang)["mark-known"])
    for part in parts:
        if part.facilitator:
            continue
        if isinstance(part, Prose):
            prose = Markup(prose_html(part.markdown, marks))
            debrief = Markup(' class="debrief"') if part.debrief else ""
            yield Markup('<section{} id="{}">{}</section>').format(debrief, part.cell, prose)
        else:
            address = image(lesson.figures[part.id].image) if part.kind == "figure" else ""
            drawn = pictures(part.id) if part.kind == "picture" else None
            yield place_html(lesson, part, today, address, drawn)


def _data(lesson: Lesson, *, listed: bool) -> str:
    """Give what the front end reads, as JSON that may stand inside a script element.

    The facts stand in it only where the page itself does not list them.
    """
    data: dict[str, Any] = {
        "lesson": lesson.id,
        "lang": lesson.lang,
        "version": lesson.version,
        "sets": [asdict(group) for group in lesson.sets],
        "activities": {
            id_: {name: value for name, value in activity.items() if name not in _NOT_ON_SCREEN}
            for id_, activity in lesson.activities.items()
        },
        "help": lesson.help,
    }
    if not listed:
        used = {fact for activity in lesson.activities.values() for fact in activity["facts"]}
        data["facts"] = {id_: asdict(fact) for id_, fact in lesson.facts.items() if id_ in used}
    data["words"] = {
        key: word for key, word in lesson.words.items() if key not in _place_words() or key.startswith("fact-")
    }
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


@cache
def _place_words() -> frozenset[str]:
    """Give the keys of the words that only places need: the page holds them as HTML already."""
    return frozenset(words("cards", SOURCE))
