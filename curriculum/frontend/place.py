"""The HTML of a place: `places/<kind>.html.j2`, the same for the notebook, the phone page and the single file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from markupsafe import Markup

from curriculum.frontend.templates import environment
from curriculum.lessons.catalogue import PictureVariant
from curriculum.lessons.compiled import Chart, Lesson

if TYPE_CHECKING:
    from curriculum.lessons.notebook import Place

FOR_ANY_WIDTH: tuple[PictureVariant, ...] = ("wall", "phone")
"""The variants of a picture that a page holds when it does not know how wide it will be: its style shows one."""
_TEMPLATES = Path(__file__).parent / "places"
# Characters of an SVG that a data address may hold as they are.
_SVG_SAFE = " =:/;,.()[]{}'!*+@$&|~-_?"


def svg_address(svg: str) -> str:
    """Give an SVG as the address of an image: percent-encoded, which compresses better than base64."""
    return "data:image/svg+xml," + quote(svg, safe=_SVG_SAFE)


def place_html(
    lesson: Lesson,
    place: Place,
    today: date,
    image: str = "",
    drawn: Mapping[str, str] | None = None,
    *,
    numbered: bool = False,
) -> Markup:
    """Draw one place of a lesson.

    `image` is the address of a figure's drawing; a laboratory's chart brings its own. `drawn` holds the SVG of a
    picture by variant, the widest first. `numbered` sources are found by their number, which the marks of `prose.py`
    bear, and leave their address to the reader; others have the id of their fact. Raises KeyError for a figure, a
    picture or a sheet that the lesson does not have, jinja2's TemplateNotFound for a kind without a template.
    """
    chart: Chart | None = place.chart
    if place.kind == "figure":
        chart = lesson.figures[place.id]
    elif chart is not None and chart.image:
        image = svg_address(chart.image)
    html = (
        environment(_TEMPLATES)
        .get_template(f"{place.kind}.html.j2")
        .render(
            lesson=lesson,
            place=place,
            word=lesson.words,
            chart=chart,
            image=image,
            sheet=lesson.sheets[place.id] if place.kind == "sheet" else None,
            picture=lesson.pictures[place.id] if place.kind == "picture" else None,
            drawn={variant: Markup(svg) for variant, svg in (drawn or {}).items()},
            today=today,
            numbered=numbered,
            until=_most_common(fact.review_by for fact in lesson.facts.values()),
        )
    )
    return Markup(html)


def _most_common(days: Iterable[str]) -> str:
    """Give the day that most of them are; a list says it once."""
    counted = Counter(days).most_common(1)
    return counted[0][0] if counted else ""
