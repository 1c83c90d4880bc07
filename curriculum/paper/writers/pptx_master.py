"""The empty presentation: 16:9, the project's colours in its theme, two layouts with a title each.

It is made of the template that python-pptx brings; what is not used of it goes.
"""

from __future__ import annotations

from functools import cache
from io import BytesIO
from typing import Any

import pptx as python_pptx
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.opc.oxml import serialize_part_xml
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.util import Pt

from curriculum import tokens
from curriculum.paper.slides import HEIGHT, WIDTH
from curriculum.paper.vocabulary import vocabulary
from curriculum.paper.writers.pptx_parts import THEME

# The two layouts, by the key of their names, and their places in the template.
TITLE, TEXT = "layout-title", "layout-text"
_PLACES = {TITLE: 5, TEXT: 1}
# Arial and what stands in for it are everywhere, and no wider than the text is measured.
_FONT = "Arial"
_TITLE_AT, _TEXT_AT = (48, 56, 864, 90), (48, 168, 864, 320)


@cache
def template(lang: str) -> bytes:
    """Make the empty presentation of a language."""
    made = python_pptx.Presentation()
    made.slide_width, made.slide_height = Pt(WIDTH), Pt(HEIGHT)
    words = vocabulary(lang)
    layouts = list(made.slide_layouts)
    kept = [layouts[place] for place in _PLACES.values()]
    for layout in layouts:
        if layout not in kept:
            made.slide_layouts.remove(layout)
    for name, layout in zip(_PLACES, kept, strict=True):
        layout._element.cSld.set("name", words[name])
    for holder in (made.slide_master, *kept):
        _arrange(holder)
    _dress(made.slide_master)
    target = BytesIO()
    made.save(target)
    return target.getvalue()


def _arrange(holder: Any) -> None:
    """Put the title and the text in their places, and drop date, foot and number: each slide has its own foot."""
    for shape in list(holder.placeholders):
        if shape.placeholder_format.idx == 0:
            _put(shape, _TITLE_AT)
        elif shape.placeholder_format.idx == 1:
            _put(shape, _TEXT_AT)
        else:
            shape._element.getparent().remove(shape._element)


def _put(shape: Any, place: tuple[float, float, float, float]) -> None:
    shape.left, shape.top, shape.width, shape.height = map(Pt, place)


def _dress(master: Any) -> None:
    """Set the theme's colours and font; titles stand left, in bold."""
    theme = master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    tree = parse_xml(theme.blob)
    colours = tokens.colours("light")
    scheme = tree.find(f".//{qn('a:clrScheme')}")
    for name, slot in THEME.items():
        (holder,) = scheme.findall(qn(f"a:{slot}"))
        for old in list(holder):
            holder.remove(old)
        holder.append(holder.makeelement(qn("a:srgbClr"), {"val": colours[name].removeprefix("#").upper()}))
    for latin in tree.iterfind(f".//{qn('a:fontScheme')}//{qn('a:latin')}"):
        latin.set("typeface", _FONT)
    theme._blob = serialize_part_xml(tree)
    title = master._element.find(f"{qn('p:txStyles')}/{qn('p:titleStyle')}/{qn('a:lvl1pPr')}")
    title.set("algn", "l")
    title.find(qn("a:defRPr")).set("b", "1")
