"""The named styles of a DOCX document: a trainer changes one in Word, and the whole document follows.

They are Word's own where it has one (Heading 1, List Bullet, Table Grid), else ours, under the names that the bank
holds as `style-…`. Of the template that python-docx brings only what is used stays.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import docx as python_docx
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_LINE_SPACING, WD_TAB_LEADER
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from curriculum.model.languages import language
from curriculum.paper.vocabulary import vocabulary
from curriculum.paper.writers.docx_parts import TEXT_WIDTH_MM, saved

_FONT, _SYMBOL_FONT = "Cambria", "Segoe UI Symbol"


@dataclass(frozen=True)
class Look:
    """How the text of a style looks; `hanging` lets its lines hang behind a box or a number."""

    size: float = 11
    bold: bool = False
    before: float = 0
    after: float = 5
    leading: float = 1.0
    hanging: bool = False


# Styles of paragraphs by id: first those of Word, then ours.
_WORDS_OWN = {
    "Normal": Look(),
    "Title": Look(22, bold=True, after=12),
    "Heading1": Look(16, bold=True, before=18, after=6),
    "Heading2": Look(13, bold=True, before=14, after=6),
    "Heading3": Look(11.5, bold=True, before=12, after=4),
    "Heading4": Look(11, bold=True, before=10, after=4),
    "Heading5": Look(11, bold=True, before=10, after=4),
    "Caption": Look(10, bold=True, before=6, after=3),
    "ListBullet": Look(after=3),
    "ListParagraph": Look(after=3, hanging=True),
}
_OURS = {
    "Lead": Look(12.5),
    "Prompt": Look(bold=True),
    "Instruction": Look(),
    "Passages": Look(leading=1.6),
    "Small": Look(9, after=3),
    "Answer": Look(after=3, hanging=True),
    "BoxTitle": Look(bold=True),
    "WritingLine": Look(before=6),
}
_KEPT = {*_WORDS_OWN, "Header", "Footer", "TableGrid", "TableNormal", "NoList", "DefaultParagraphFont"}
_UNUSED_PARTS = ("/thumbnail", "/stylesWithEffects", "/customXml", "/webSettings")


@cache
def template(lang: str) -> bytes:
    """Make the empty document of a language, with its styles and nothing else."""
    made = python_docx.Document()
    for relations in (made.part.package.rels, made.part.rels):
        for name in [name for name, relation in relations.items() if relation.reltype.endswith(_UNUSED_PARTS)]:
            del relations[name]
    for style in list(made.styles.element.style_lst):
        if style.styleId not in _KEPT:
            made.styles.element.remove(style)
        for link in style.findall(qn("w:link")):
            style.remove(link)
    by_id = {style.style_id: style for style in made.styles}
    for id_, look in _WORDS_OWN.items():
        _dress(by_id[id_], look, lang)
    words = vocabulary(lang)
    for id_, look in _OURS.items():
        _dress(_added(made, id_, WD_STYLE_TYPE.PARAGRAPH, words), look, lang)
    # A line to write on is drawn by a tab as wide as the page: it also stands inside a box.
    lines = made.styles[words["style-WritingLine"]].paragraph_format.tab_stops
    lines.add_tab_stop(Mm(TEXT_WIDTH_MM - 2), leader=WD_TAB_LEADER.LINES)
    mark = _added(made, "NoteMark", WD_STYLE_TYPE.CHARACTER, words)
    mark.font.superscript = True
    link = _added(made, "Link", WD_STYLE_TYPE.CHARACTER, words)
    link.font.underline = True
    _set_fonts(_added(made, "TickBox", WD_STYLE_TYPE.CHARACTER, words), _SYMBOL_FONT)
    return saved(made)


def _added(made: Any, id_: str, kind: WD_STYLE_TYPE, words: Mapping[str, str]) -> Any:
    style = made.styles.add_style(words[f"style-{id_}"], kind)
    style.element.styleId = id_
    style.quick_style = True
    if kind == WD_STYLE_TYPE.PARAGRAPH:
        style.base_style = made.styles["Normal"]
    return style


def _dress(style: Any, look: Look, lang: str) -> None:
    for old in style.element.findall(qn("w:rPr")):
        style.element.remove(old)
    for border in style.element.findall(f"{qn('w:pPr')}/{qn('w:pBdr')}"):
        border.getparent().remove(border)
    _set_fonts(style, _FONT)
    style.font.size, style.font.bold = Pt(look.size), look.bold
    spoken = OxmlElement("w:lang")
    spoken.set(qn("w:val"), language(lang).region)
    style.element.get_or_add_rPr().append(spoken)
    layout = style.paragraph_format
    layout.space_before, layout.space_after = Pt(look.before), Pt(look.after)
    layout.line_spacing_rule, layout.line_spacing = WD_LINE_SPACING.MULTIPLE, look.leading
    if look.hanging:
        layout.left_indent, layout.first_line_indent = Mm(10), Mm(-8)
        layout.tab_stops.add_tab_stop(Mm(10))


def _set_fonts(style: Any, font: str) -> None:
    """Give a style one font for every script, not the template's by theme."""
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for kind in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{kind}"), font)
