"""One lesson as a web page without a kernel: the phone page, and the single file that holds everything it needs."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from html import escape
from pathlib import Path
from typing import Any

from curriculum.content import Content
from curriculum.frontend import cards
from curriculum.frontend.assets import built
from curriculum.frontend.prose import FactMarks, prose_html
from curriculum.lessons import compiled
from curriculum.lessons.parts import Place, Prose, parts
from curriculum.words import words

TEMPLATES = Path(__file__).parent / "templates"
# What the front end reads of a compiled lesson; the rest stands in the page as HTML.
_FRONT_END = ("lesson", "lang", "version", "sets", "activities", "help")


@dataclass(frozen=True)
class Addresses:
    """Where a phone page finds its style, its script, the other lessons and the other language."""

    style: str
    script: str
    home: str
    other: str
    other_lang: str
    neighbours: Sequence[tuple[str, str, str]]
    image: Callable[[str], str]


def render_phone_page(lesson: Mapping[str, Any], notebook: Any, addresses: Addresses, today: date) -> str:
    """Return the phone page of an executed notebook; style, script and figures stay in files of their own."""
    return _render(
        lesson,
        notebook,
        today,
        addresses.image,
        single=False,
        style_address=addresses.style,
        script_address=addresses.script,
        home_address=addresses.home,
        other_address=addresses.other,
        other_lang=addresses.other_lang,
        neighbours=addresses.neighbours,
    )


def render_single_file(content: Content, lesson: Mapping[str, Any], notebook: Any, today: date) -> str:
    """Return the lesson as one file that works from `file://` and can be handed on."""

    def image(name: str) -> str:
        return cards.svg_address(compiled.figure_path(content, name).read_text(encoding="utf-8"))

    return _render(lesson, notebook, today, image, single=True, style=page_style(), script=built("page.js"))


def page_style() -> str:
    """Return the style sheet of a page: the page's own rules, then those of the activities."""
    return (TEMPLATES / "page.css").read_text(encoding="utf-8") + built("style.css")


def template(name: str) -> Any:
    """Return a page template; what it is given is escaped, unless it is marked as safe."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template(name)


def _render(
    lesson: Mapping[str, Any], notebook: Any, today: date, image: Callable[[str], str], *, single: bool, **more: Any
) -> str:
    from markupsafe import Markup

    lang = lesson["lang"]
    marks = FactMarks(lesson, words("page", lang)["mark-known"])
    shown = [Markup(html) for html in _parts_html(lesson, notebook, marks, image, today)]
    listed = any(isinstance(part, Place) and part.kind == "sources" for part in parts(notebook))
    raw = {key: Markup(more.pop(key)) for key in ("style", "script") if key in more}
    return template("page.html.j2").render(
        lang=lang,
        single=single,
        title=lesson["title"],
        page=words("page", lang),
        parts=shown,
        word=lesson["words"],
        help=lesson["help"] or lesson["words"]["bar-help-default"],
        data=Markup(_data(lesson, listed=listed)),
        not_reviewed=any(not activity["reviewed"] for activity in lesson["activities"].values()),
        **{"neighbours": (), **more, **raw},
    )


def _parts_html(
    lesson: Mapping[str, Any], notebook: Any, marks: FactMarks, image: Callable[[str], str], today: date
) -> list[str]:
    found = []
    for part in parts(notebook):
        if part.facilitator:
            continue
        if isinstance(part, Prose):
            found.append(f'<section id="{escape(part.cell)}">{prose_html(part.markdown, marks)}</section>')
        else:
            found.append(_place_html(lesson, part, image, today))
    return found


def _place_html(lesson: Mapping[str, Any], place: Place, image: Callable[[str], str], today: date) -> str:
    if place.kind == "opening":
        return cards.opening(lesson)
    if place.kind == "figure":
        return cards.figure(lesson, place.id, image(lesson["figures"][place.id]["image"]))
    if place.kind == "chart":
        return cards.chart(lesson, place.shown)
    if place.kind == "sheet":
        return cards.sheet(lesson, place.id)
    if place.kind == "glossary":
        return cards.terms(lesson)
    if place.kind == "bibliography":
        return cards.bibliography(lesson)
    if place.kind == "sources":
        return cards.sources(lesson, today)
    asks = words("page", lesson["lang"])["needs-script"]
    names = f'id="{escape(place.id)}" data-place="{escape(place.kind)}" data-id="{escape(place.id)}"'
    return f"<section {names}><noscript><p>{escape(asks)}</p></noscript></section>"


def _data(lesson: Mapping[str, Any], *, listed: bool) -> str:
    """Return what the front end reads, as JSON that may stand inside a script element.

    The facts stand in it only where the page itself does not list them.
    """
    data = {key: lesson[key] for key in _FRONT_END}
    if not listed:
        used = {fact for activity in lesson["activities"].values() for fact in activity["facts"]}
        data["facts"] = {fact: lesson["facts"][fact] for fact in lesson["facts"] if fact in used}
    data["words"] = {
        key: word for key, word in lesson["words"].items() if key not in _cards() or key.startswith("fact-")
    }
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


@cache
def _cards() -> frozenset[str]:
    """Return the keys of the words that only the cards need: the page holds them as HTML already."""
    return frozenset(words("cards", "fr"))
