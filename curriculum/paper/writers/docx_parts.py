"""What python-docx has no word for: page fields, borders, links, alternative texts, header rows, a date for ZIP.

Paragraphs and runs are made as XML elements, whose order WordprocessingML prescribes: python-docx looks every style up
by its name, which took half of a document's time.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from io import BytesIO
from typing import Any, cast
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.pkgwriter import PackageWriter
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from curriculum.paper.blocks import Document

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_KEEP_SPACES = "{http://www.w3.org/XML/1998/namespace}space"
# The width of the text on the page.
TEXT_WIDTH_MM = 170
# What Word takes in a document's properties.
_LONGEST_PROPERTY = 255
# The earliest date that ZIP can write.
_DATE = (1980, 1, 1, 0, 0, 0)
# Border and shade of the paragraphs of a box, by its role: sides, width in eighths of a point, fill.
_FRAMES = {
    "warning": (("top", "left", "bottom", "right"), 12, None),
    "facilitator": (("left",), 36, "F0F0F0"),
    "key": (("left",), 18, None),
    "plain": (("top", "left", "bottom", "right"), 6, None),
}


def points(size: float) -> Pt:
    """Give a size in points."""
    return Pt(size)


def set_up(made: Any, document: Document) -> None:
    """Set language, title, A4, page head and foot."""
    properties = made.core_properties
    properties.title = document.title[:_LONGEST_PROPERTY]
    properties.author = document.author[:_LONGEST_PROPERTY]
    properties.language, properties.comments = document.lang, ""
    section = made.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(20)
    section.top_margin = section.bottom_margin = Mm(20)
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


def saved(made: Any) -> bytes:
    """Give a document as a file's bytes.

    All parts have one date: python-docx takes that of the clock, and ZIP knows none before 1980.
    """
    package, target = made.part.package, BytesIO()
    for part in package.parts:
        part.before_marshal()
    with ZipFile(target, "w", ZIP_DEFLATED) as archive:
        writer, package_writer = _Dated(archive), cast(Any, PackageWriter)
        package_writer._write_content_types_stream(writer, package.parts)
        package_writer._write_pkg_rels(writer, package.rels)
        package_writer._write_parts(writer, package.parts)
    return target.getvalue()


class _Dated:
    """Takes the parts of a package, as python-docx hands them to what writes them."""

    def __init__(self, archive: ZipFile) -> None:
        self._archive = archive

    def write(self, name: Any, data: bytes) -> None:
        """Write one part."""
        self._archive.writestr(ZipInfo(name.membername, _DATE), data, ZIP_DEFLATED)


def add_paragraph(made: Any, style: str = "", *, keep_next: bool = False, frame: str = "") -> Any:
    """Add a paragraph at the end of a document: `style` is a style's id, `frame` the role of the box it stands in."""
    paragraph = made.add_paragraph()
    if style or keep_next or frame:
        properties = _child(paragraph._p, "pPr")
        if style:
            _child(properties, "pStyle", val=style)
        if keep_next:
            _child(properties, "keepNext")
        if frame:
            sides, width, fill = _FRAMES[frame]
            borders = _child(properties, "pBdr")
            for side in sides:
                _child(borders, side, val="single", sz=str(width), space="6", color="404040")
            if fill:
                _child(properties, "shd", val="clear", color="auto", fill=fill)
    return paragraph


def add_text(paragraph: Any, text: str, *, strong: bool = False, emphasis: bool = False, style: str = "") -> Any:
    """Add a run of text and give its element; `style` is the id of a style of characters."""
    run = _child(paragraph._p, "r")
    if strong or emphasis or style:
        properties = _child(run, "rPr")
        if style:
            _child(properties, "rStyle", val=style)
        if strong:
            _child(properties, "b")
        if emphasis:
            _child(properties, "i")
    for number, piece in enumerate(text.split("\t")):
        if number:
            _child(run, "tab")
        written = _child(run, "t")
        written.text = piece
        written.set(_KEEP_SPACES, "preserve")
    return run


def centre(paragraph: Any) -> None:
    """Centre a paragraph."""
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER


def size_columns(table: Any, shares: Sequence[float]) -> None:
    """Give a table's columns their shares of the line; as they come where there are none."""
    if not shares:
        return
    table.autofit = False
    widths = [Mm(TEXT_WIDTH_MM * share) for share in shares]
    for column, width in zip(table._tbl.tblGrid.gridCol_lst, widths, strict=True):
        column.w = width
    for row in table._tbl.tr_lst:
        for cell, width in zip(row.tc_lst, widths, strict=True):
            cell.width = width


def keep_whole(row: Any) -> None:
    """Let no page end inside a row."""
    _child(row.get_or_add_trPr(), "cantSplit")


def mark_header(row: Any) -> None:
    """Make a row the table's header: shaded, repeated on each page and told to screen readers."""
    _child(row.get_or_add_trPr(), "tblHeader", val="true")
    for cell in row.tc_lst:
        _child(cell.get_or_add_tcPr(), "shd", val="clear", color="auto", fill="E4E4E4")


def tighten(cell: Any) -> None:
    """Leave no space around the text of a small box."""
    cell.paragraphs[0].paragraph_format.space_after = Pt(0)
    centre(cell.paragraphs[0])
    margins = OxmlElement("w:tcMar")
    for side in ("left", "right"):
        margins.append(_element(f"w:{side}", w="0", type="dxa"))
    cell._tc.get_or_add_tcPr().append(margins)


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
    link.append(add_text(paragraph, text, strong=bool(anchor), style="Link"))
    paragraph._p.append(link)


def add_anchor(paragraph: Any, name: str, text: str) -> None:
    """Add text that links can lead to."""
    number = str(len(paragraph.part.element.xpath("//w:bookmarkStart")) + 1)
    paragraph._p.append(_element("w:bookmarkStart", id=number, name=_bookmark(name)))
    add_text(paragraph, text)
    paragraph._p.append(_element("w:bookmarkEnd", id=number))


def _bookmark(name: str) -> str:
    # Word takes letters, digits and underscores, 40 at most: the end of a name is what tells entries apart.
    return "e_" + re.sub(r"\W", "_", name)[-36:]


def _add_field(paragraph: Any, code: str) -> None:
    field = _element("w:fldSimple", instr=code)
    run = paragraph.add_run("1")
    paragraph._p.append(field)
    field.append(run._r)


def _child(parent: Any, tag: str, **attributes: str) -> Any:
    made = parent.makeelement(_W + tag, {_W + key: value for key, value in attributes.items()})
    parent.append(made)
    return made


def _element(tag: str, /, **attributes: str) -> Any:
    element = OxmlElement(tag)
    for key, value in attributes.items():
        element.set(qn(f"w:{key}"), value)
    return element
