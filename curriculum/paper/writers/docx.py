"""Documents as DOCX, for trainers who adapt a sheet in Word or LibreOffice; needs the extra `docx`."""

from __future__ import annotations

import time
from contextlib import contextmanager
from functools import singledispatchmethod
from io import BytesIO
from typing import Any

import docx as python_docx

from curriculum.errors import RefusedError
from curriculum.paper.blocks import (
    Blank,
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
    Paragraph,
    Rules,
    Run,
    Table,
    Tick,
    Track,
    Turn,
)
from curriculum.paper.writers import docx_parts as parts

# Symbols that Word, LibreOffice and phones have in their common fonts.
_SYMBOLS = {"square": "\u2610", "round": "\u25cb", "blank": "[\u2003\u2002]", "none": ""}


# The first year that a ZIP file can write.
_FIRST_YEAR = 1980


def docx(document: Document) -> bytes:
    """Return the document as the bytes of a DOCX file.

    Raises RefusedError where the computer's clock stands before 1980: a ZIP file, which a DOCX is, knows no such date.
    """
    if time.localtime().tm_year < _FIRST_YEAR:
        raise RefusedError("clock-before-zip", who="paper", year=time.localtime().tm_year)
    made = python_docx.Document()
    parts.set_up(made, document)
    writer = _Writer(made)
    for block in document.blocks:
        writer.block(block)
    saved = BytesIO()
    made.save(saved)
    return saved.getvalue()


class _Writer:
    """Writes blocks at the end of a document; paragraphs inside a box carry the box's border."""

    def __init__(self, made: Any) -> None:
        self._made = made
        self._frame = ""
        self._keep_next = False
        self._pictures = 0

    @singledispatchmethod
    def block(self, block: object) -> None:
        raise TypeError(f"no DOCX for {type(block).__name__}")

    @block.register
    def _(self, block: Heading) -> None:
        style = "Title" if block.level == 1 else f"Heading {block.level - 1}"
        self._line(self._paragraph(style), block.line)

    @block.register
    def _(self, block: Paragraph) -> None:
        made = self._line(self._paragraph(), block.line)
        if block.role in ("small", "prompt"):
            for run in made.runs:
                run.bold = True if block.role == "prompt" else run.bold
                run.font.size = parts.points(9) if block.role == "small" else None

    @block.register
    def _(self, block: Items) -> None:
        for place, item in enumerate(block.items):
            for number, inner in enumerate(item):
                if number == 0 and isinstance(inner, Paragraph):
                    # Written numbers: a list of Word would go on counting from the list before.
                    label = f"{block.numbers[place]}.\t" if block.numbers else ""
                    made = self._paragraph("List Paragraph" if label else "List Bullet")
                    if label:
                        parts.hang(made)
                    self._line(made, (*((Run(label),) if label else ()), *inner.line))
                else:
                    self.block(inner)

    @block.register
    def _(self, block: Table) -> None:
        if block.caption:
            self._line(self._paragraph(keep=True), block.caption)
        made = self._made.add_table(1 + len(block.rows), len(block.header), style="Table Grid")
        parts.size_columns(made, block.widths)
        for row, cells in zip(made.rows, (block.header, *block.rows), strict=True):
            for column, (cell, line) in enumerate(zip(row.cells, cells, strict=True)):
                self._line(cell.paragraphs[0], line, centred=column in block.centred)
        parts.mark_header(made.rows[0])
        self._made.add_paragraph()

    @block.register
    def _(self, block: Figure) -> None:
        from curriculum.paper.writers.typst import png

        if block.caption:
            self._line(self._paragraph(keep=True), block.caption)
        self._pictures += 1
        width = 160 * block.width
        run = self._paragraph().add_run()
        parts.add_picture(run, png(block.svg, width), width, block.alternative, self._pictures)

    @block.register
    def _(self, block: Box) -> None:
        with self._framed(block.role):
            if block.title:
                self._line(self._paragraph(keep=True), tuple(_strong(inline) for inline in block.title))
            self._all(block.blocks)
            if block.picture:
                self.block(block.picture)

    @block.register
    def _(self, block: Choices) -> None:
        for place, choice in enumerate(block.choices):
            made = self._paragraph("List Paragraph", keep=place < len(block.choices) - 1)
            parts.hang(made)
            if block.shape != "none":
                parts.add_symbol(made, _SYMBOLS[block.shape])
                made.add_run("\t")
            label = (Run(f"{choice.label}. ", strong=True),) if choice.label else ()
            self._line(made, (*label, *choice.line))

    @block.register
    def _(self, block: Rules) -> None:
        self._line(self._paragraph(keep=True), (Run(block.label),))
        for _place in range(block.count):
            parts.underline(self._paragraph())

    @block.register
    def _(self, block: Track) -> None:
        said = (Run(block.label, strong=True), Run(f" ({block.said})"))
        self._line(self._paragraph(keep=True), said)
        made = self._made.add_table(1, len(block.values), style="Table Grid")
        for cell, value in zip(made.rows[0].cells, block.values, strict=True):
            run = cell.paragraphs[0].add_run(str(value))
            run.font.size, run.bold = parts.points(6.5), value == block.start
            parts.tighten(cell)
        self._made.add_paragraph()

    @block.register
    def _(self, block: Entry) -> None:
        heading = self._paragraph(f"Heading {block.level - 1}")
        parts.add_anchor(heading, block.id, block.label)
        self._all(block.blocks)

    @block.register
    def _(self, block: Keep) -> None:
        before, self._keep_next = self._keep_next, True
        self._all(block.blocks[:-1])
        self._keep_next = before or block.head
        self._all(block.blocks[-1:])
        self._keep_next = before

    def _all(self, blocks: tuple) -> None:
        for block in blocks:
            self.block(block)

    def _paragraph(self, style: str = "Normal", *, keep: bool = False) -> Any:
        made = self._made.add_paragraph(style=style)
        if keep or self._keep_next:
            made.paragraph_format.keep_with_next = True
        if self._frame:
            parts.frame(made, self._frame)
        return made

    @contextmanager
    def _framed(self, role: str) -> Any:
        before, self._frame = self._frame, role
        yield
        self._frame = before
        if not before:
            # Two boxes one after the other would grow into one: an empty line stands between them.
            self._made.add_paragraph().paragraph_format.space_after = parts.points(0)

    def _line(self, made: Any, line: Line, *, centred: bool = False) -> Any:
        for inline in line:
            self._inline(inline, made)
        if centred:
            parts.centre(made)
        return made

    @singledispatchmethod
    def _inline(self, inline: object, made: Any) -> None:  # noqa: ARG002 - the registered ones write into `made`
        raise TypeError(f"no DOCX for {type(inline).__name__}")

    @_inline.register
    def _(self, inline: Run, made: Any) -> None:
        run = made.add_run(inline.text)
        run.bold, run.italic = inline.strong or None, inline.emphasis or None

    @_inline.register
    def _(self, inline: Cite, made: Any) -> None:
        made.add_run(inline.marks).font.superscript = True

    @_inline.register
    def _(self, inline: Link, made: Any) -> None:
        parts.add_link(made, inline.text, address=inline.address)

    @_inline.register
    def _(self, inline: Turn, made: Any) -> None:
        parts.add_link(made, inline.text, anchor=inline.entry)

    @_inline.register
    def _(self, inline: Tick, made: Any) -> None:
        parts.add_symbol(made, _SYMBOLS[inline.shape])
        if inline.label:
            made.add_run(inline.label).bold = True
        made.add_run("\u00a0")

    @_inline.register
    def _(self, inline: Blank, made: Any) -> None:  # noqa: ARG002 - dispatched by its type
        parts.add_symbol(made, _SYMBOLS["blank"])

    @_inline.register
    def _(self, inline: Break, made: Any) -> None:  # noqa: ARG002 - dispatched by its type
        made.add_run().add_break()


def _strong(inline: Any) -> Any:
    return Run(inline.text, strong=True) if isinstance(inline, Run) else inline
