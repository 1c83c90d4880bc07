"""Documents as DOCX, for trainers who adapt a sheet in Word or LibreOffice; needs the extra `docx`."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import singledispatchmethod
from io import BytesIO
from typing import Any

import docx as python_docx
from docx.text.paragraph import Paragraph as WordParagraph

from curriculum.paper.blocks import (
    Blank,
    Block,
    Box,
    Break,
    Choices,
    Cite,
    Document,
    Entry,
    Figure,
    Heading,
    Items,
    Keep,
    Line,
    Link,
    NewPage,
    Paragraph,
    Rules,
    Run,
    Table,
    Tick,
    Track,
    Turn,
    Within,
    leads_out,
)
from curriculum.paper.writers import docx_parts as parts
from curriculum.paper.writers.docx_styles import template
from curriculum.paper.writers.typst import png

# Symbols that Word, LibreOffice and phones have in their common fonts.
_SYMBOLS = {"square": "\u2610", "round": "\u25cb", "blank": "[\u2003\u2002]", "none": ""}


# The style of a paragraph by its role.
_ROLES = {
    "text": "",
    "lead": "Lead",
    "prompt": "Prompt",
    "instruction": "Instruction",
    "passages": "Passages",
    "small": "Small",
}


def docx(document: Document) -> bytes:
    """Give the document as the bytes of a DOCX file."""
    made = python_docx.Document(BytesIO(template(document.lang)))
    parts.set_up(made, document)
    writer = _Writer(made)
    for block in document.blocks:
        writer.block(block)
    return parts.saved(made)


class _Writer:
    """Writes blocks at the end of a document; paragraphs inside a box carry the box's border."""

    def __init__(self, made: Any) -> None:
        self._made = made
        self._frame = ""
        self._keep_next = False
        self._pictures = 0

    @singledispatchmethod
    def block(self, block: object) -> None:
        """Write one block; TypeError for one that has no form here."""
        raise TypeError(f"no DOCX for {type(block).__name__}")

    @block.register
    def _(self, block: Heading) -> None:
        style = "Title" if block.level == 1 else f"Heading{block.level - 1}"
        self._line(self._paragraph(style), block.line)

    @block.register
    def _(self, block: Paragraph) -> None:
        self._line(self._paragraph(_ROLES[block.role]), block.line)

    @block.register
    def _(self, block: Items) -> None:
        for place, item in enumerate(block.items):
            for number, inner in enumerate(item):
                if number == 0 and isinstance(inner, Paragraph):
                    # Written numbers: a list of Word would go on counting from the list before.
                    label = (Run(f"{block.numbers[place]}.\t"),) if block.numbers else ()
                    made = self._paragraph("ListParagraph" if label else "ListBullet")
                    self._line(made, (*label, *inner.line))
                else:
                    self.block(inner)

    @block.register
    def _(self, block: Table) -> None:
        if block.caption:
            self._line(self._paragraph("Caption", keep=True), block.caption)
        made = self._table(1 + len(block.rows), len(block.header))
        parts.size_columns(made, block.widths)
        for number, (row, cells) in enumerate(zip(made._tbl.tr_lst, (block.header, *block.rows), strict=True)):
            parts.keep_whole(row)
            for column, (cell, line) in enumerate(zip(row.tc_lst, cells, strict=True)):
                inside = WordParagraph(cell.p_lst[0], made)
                if number == 0:
                    inside._p.style = "TableHead"
                self._line(inside, line, centred=column in block.centred)
        parts.mark_header(made._tbl.tr_lst[0])
        self._made.add_paragraph()

    @block.register
    def _(self, block: Figure) -> None:
        if block.caption:
            self._line(self._paragraph("Caption", keep=True), block.caption)
        self._pictures += 1
        width = parts.TEXT_WIDTH_MM * block.width
        run = self._paragraph().add_run()
        parts.add_picture(run, png(block.svg, width), width, block.alternative, self._pictures)

    @block.register
    def _(self, block: Box) -> None:
        with self._framed(block.role):
            if block.title:
                self._line(self._paragraph("BoxTitle", keep=True), block.title)
            self._all(block.blocks)
            if block.picture:
                self.block(block.picture)

    @block.register
    def _(self, block: Choices) -> None:
        for place, choice in enumerate(block.choices):
            made = self._paragraph("Answer", keep=place < len(block.choices) - 1)
            if block.shape != "none":
                parts.add_text(made, _SYMBOLS[block.shape], style="TickBox")
                parts.add_text(made, "\t")
            label = (Run(f"{choice.label}. ", strong=True),) if choice.label else ()
            self._line(made, (*label, *choice.line))

    @block.register
    def _(self, block: Rules) -> None:
        self._line(self._paragraph(keep=True), (Run(block.label),))
        for _place in range(block.count):
            parts.add_text(self._paragraph("WritingLine"), "\t")

    @block.register
    def _(self, block: Track) -> None:
        said = (Run(block.label, strong=True), Run(f" ({block.said})"))
        self._line(self._paragraph(keep=True), said)
        made = self._table(1, len(block.values))
        for cell, value in zip(made.rows[0].cells, block.values, strict=True):
            run = cell.paragraphs[0].add_run(str(value))
            run.font.size, run.bold = parts.points(6.5), value == block.start
            parts.tighten(cell)
        self._made.add_paragraph()

    @block.register
    def _(self, block: Entry) -> None:
        heading = self._paragraph(f"Heading{block.level - 1}")
        parts.add_anchor(heading, block.id, block.label)
        self._all(block.blocks)

    @block.register
    def _(self, block: Within) -> None:
        self.block(NewPage())
        self._all(block.blocks)

    @block.register
    def _(self, _block: NewPage) -> None:
        self._paragraph().paragraph_format.page_break_before = True

    @block.register
    def _(self, block: Keep) -> None:
        before, self._keep_next = self._keep_next, True
        self._all(block.blocks[:-1])
        self._keep_next = before or block.head
        self._all(block.blocks[-1:])
        self._keep_next = before

    def _all(self, blocks: tuple[Block, ...]) -> None:
        for block in blocks:
            self.block(block)

    def _paragraph(self, style: str = "", *, keep: bool = False) -> Any:
        return parts.add_paragraph(self._made, style, keep_next=keep or self._keep_next, frame=self._frame)

    def _table(self, rows: int, columns: int) -> Any:
        made = self._made.add_table(rows, columns)
        made._tbl.tblStyle_val = "TableGrid"
        return made

    @contextmanager
    def _framed(self, role: str) -> Iterator[None]:
        before, self._frame = self._frame, role
        yield
        self._frame = before
        if not before:
            # Two boxes one after the other would grow into one: an empty line stands between them.
            self._made.add_paragraph().paragraph_format.space_after = parts.points(0)

    def _line(self, made: Any, line: Line, *, centred: bool = False) -> None:
        for inline in line:
            self._inline(inline, made)
        if centred:
            parts.centre(made)

    @singledispatchmethod
    def _inline(self, inline: object, _made: Any) -> None:
        raise TypeError(f"no DOCX for {type(inline).__name__}")

    @_inline.register
    def _(self, inline: Run, made: Any) -> None:
        parts.add_text(made, inline.text, strong=inline.strong, emphasis=inline.emphasis)

    @_inline.register
    def _(self, inline: Cite, made: Any) -> None:
        parts.add_text(made, inline.marks, style="NoteMark")

    @_inline.register
    def _(self, inline: Link, made: Any) -> None:
        if leads_out(inline):
            parts.add_link(made, inline.text, address=inline.address)
        else:
            parts.add_text(made, inline.text)

    @_inline.register
    def _(self, inline: Turn, made: Any) -> None:
        parts.add_link(made, inline.text, anchor=inline.entry)

    @_inline.register
    def _(self, inline: Tick, made: Any) -> None:
        parts.add_text(made, _SYMBOLS[inline.shape], style="TickBox")
        if inline.label:
            parts.add_text(made, inline.label, strong=True)
        parts.add_text(made, "\u00a0")

    @_inline.register
    def _(self, _blank: Blank, made: Any) -> None:
        parts.add_text(made, _SYMBOLS["blank"], style="TickBox")

    @_inline.register
    def _(self, _break: Break, made: Any) -> None:
        made.add_run().add_break()
