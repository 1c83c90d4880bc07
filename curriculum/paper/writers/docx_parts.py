"""What python-docx has no word for: language, page fields, borders, links, alternative texts, header rows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from io import BytesIO
from typing import Any

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from curriculum.model.languages import language
from curriculum.paper.blocks import Document

_FONT, _SYMBOL_FONT = "Cambria", "Segoe UI Symbol"
_TEXT_WIDTH_MM = 170
# Border and shade of the paragraphs of a box, by its role: sides, width in eighths of a point, fill.
_FRAMES = {
    "warning": (("top", "left", "bottom", "right"), 12, None),
    "facilitator": (("left",), 36, "F0F0F0"),
    "key": (("left",), 18, None),
    "plain": (("top", "left", "bottom", "right"), 6, None),
}


def points(size: float) -> Pt:
    """Return a size in points."""
    return Pt(size)


# Word's own limit.
_LONGEST_PROPERTY = 255


def set_up(made: Any, document: Document) -> None:
    """Set language, title, A4, page head and foot, and plain black styles."""
    made.core_properties.title = document.title[:_LONGEST_PROPERTY]
    made.core_properties.author = document.author
    made.core_properties.language = document.lang
    section = made.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(20)
    section.top_margin = section.bottom_margin = Mm(20)
    _set_styles(made, document.lang)
    section.header.paragraphs[0].add_run(f"{document.running}\t\t{document.edition}")
    foot = section.footer.paragraphs[0]
    foot.add_run(f"{document.foot}  ")
    for piece in re.split(r"(\{pages?\})", document.page):
        if piece in ("{page}", "{pages}"):
            _add_field(foot, {"{page}": "PAGE", "{pages}": "NUMPAGES"}[piece])
        else:
            foot.add_run(piece)
    for run in (*section.header.paragraphs[0].runs, *foot.runs):
        run.font.size = Pt(8.5)


def _set_styles(made: Any, lang: str) -> None:
    for name in ("Normal", "Title", *(f"Heading {level}" for level in range(1, 6)), "List Bullet", "List Paragraph"):
        style = made.styles[name]
        style.font.name = _FONT
        style.font.color.rgb = None
        properties = style.element.get_or_add_rPr()
        fonts = properties.get_or_add_rFonts()
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{theme}"), None)
        for kind in ("ascii", "hAnsi", "cs", "eastAsia"):
            fonts.set(qn(f"w:{kind}"), _FONT)
        properties.append(_element("w:lang", val=language(lang).region))
    made.styles["Normal"].font.size = Pt(11)
    made.styles["Normal"].paragraph_format.space_after = Pt(5)
    made.styles["Title"].font.size = Pt(22)
    made.styles["Title"].font.bold = True


def frame(paragraph: Any, role: str) -> None:
    """Give a paragraph the border and the shade of its box."""
    sides, width, fill = _FRAMES[role]
    borders = OxmlElement("w:pBdr")
    for side in sides:
        borders.append(_element(f"w:{side}", val="single", sz=str(width), space="6", color="404040"))
    properties = paragraph._p.get_or_add_pPr()
    properties.insert_element_before(borders, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr")
    if fill:
        shade = _element("w:shd", val="clear", color="auto", fill=fill)
        properties.insert_element_before(shade, "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr")


def underline(paragraph: Any) -> None:
    """Turn an empty paragraph into a line to write on."""
    borders = OxmlElement("w:pBdr")
    borders.append(_element("w:bottom", val="single", sz="4", space="1", color="606060"))
    properties = paragraph._p.get_or_add_pPr()
    properties.insert_element_before(borders, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr")
    paragraph.paragraph_format.space_before = Pt(12)


def hang(paragraph: Any) -> None:
    """Let the lines of a paragraph hang behind its box or number."""
    layout = paragraph.paragraph_format
    layout.left_indent, layout.first_line_indent = Mm(10), Mm(-8)
    layout.tab_stops.add_tab_stop(Mm(10))


def centre(paragraph: Any) -> None:
    """Centre a paragraph."""
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER


def size_columns(table: Any, shares: Sequence[float]) -> None:
    """Give a table's columns their shares of the line."""
    if not shares:
        return
    table.autofit = False
    for column, share in zip(table.columns, shares, strict=True):
        for cell in column.cells:
            cell.width = Mm(_TEXT_WIDTH_MM * share)


def mark_header(row: Any) -> None:
    """Make a row the table's header: bold, shaded, repeated on each page and told to screen readers."""
    row._tr.get_or_add_trPr().append(_element("w:tblHeader", val="true"))
    for cell in row.cells:
        cell._tc.get_or_add_tcPr().append(_element("w:shd", val="clear", color="auto", fill="E4E4E4"))
        for run in cell.paragraphs[0].runs:
            run.bold = True


def tighten(cell: Any) -> None:
    """Leave no space around the text of a small box."""
    cell.paragraphs[0].paragraph_format.space_after = Pt(0)
    centre(cell.paragraphs[0])
    margins = OxmlElement("w:tcMar")
    for side in ("left", "right"):
        margins.append(_element(f"w:{side}", w="0", type="dxa"))
    cell._tc.get_or_add_tcPr().append(margins)


def add_symbol(paragraph: Any, symbol: str) -> None:
    """Add a box to tick as a letter of a font that has it."""
    run = paragraph.add_run(symbol)
    fonts = run._r.get_or_add_rPr().get_or_add_rFonts()
    for kind in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{kind}"), _SYMBOL_FONT)


def add_picture(run: Any, png: bytes, width_mm: float, alternative: str, number: int) -> None:
    """Add a picture with its text alternative."""
    run.add_picture(BytesIO(png), width=Mm(width_mm))
    properties = run._r.find(".//" + qn("wp:docPr"))
    properties.set("descr", alternative)
    properties.set("name", f"{number}")


def add_link(paragraph: Any, text: str, *, address: str = "", anchor: str = "") -> None:
    """Add a link to an address, or to a place in the document."""
    link = OxmlElement("w:hyperlink")
    if address:
        link.set(qn("r:id"), paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    else:
        link.set(qn("w:anchor"), _bookmark(anchor))
    run = paragraph.add_run(text)
    run.underline, run.bold = True, bool(anchor) or None
    paragraph._p.append(link)
    link.append(run._r)


def add_anchor(paragraph: Any, name: str, text: str) -> None:
    """Add text that links can lead to."""
    number = str(len(paragraph.part.element.xpath("//w:bookmarkStart")) + 1)
    paragraph._p.append(_element("w:bookmarkStart", id=number, name=_bookmark(name)))
    paragraph.add_run(text)
    paragraph._p.append(_element("w:bookmarkEnd", id=number))


def _bookmark(name: str) -> str:
    # Word takes letters, digits and underscores, 40 at most: the end of a name is what tells entries apart.
    return "e_" + re.sub(r"\W", "_", name)[-36:]


def _add_field(paragraph: Any, code: str) -> None:
    field = _element("w:fldSimple", instr=code)
    run = paragraph.add_run("1")
    paragraph._p.append(field)
    field.append(run._r)


def _element(tag: str, /, **attributes: str) -> Any:
    element = OxmlElement(tag)
    for key, value in attributes.items():
        element.set(qn(f"w:{key}"), value)
    return element
