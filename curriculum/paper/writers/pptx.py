"""Slides as PPTX with native text and shapes: a trainer changes any of them, or all of them in the master."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import singledispatchmethod
from io import BytesIO
from typing import Any

import pptx as python_pptx
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.util import Emu, Pt

from curriculum.paper.blocks import Area, Board, Document, Line, Panel, Placed, Words
from curriculum.paper.fitting import BULLET, GAP
from curriculum.paper.vocabulary import vocabulary
from curriculum.paper.writers import pptx_parts as parts
from curriculum.paper.writers.pptx_master import TEXT, TITLE, template
from curriculum.paper.writers.typst import png

_ACROSS = {"left": PP_ALIGN.LEFT, "centre": PP_ALIGN.CENTER, "right": PP_ALIGN.RIGHT}
_DOWN = {"top": MSO_ANCHOR.TOP, "middle": MSO_ANCHOR.MIDDLE, "bottom": MSO_ANCHOR.BOTTOM}
_MM_A_POINT = 25.4 / 72
# A slide as wide as a screen of 1920 points.
_DOTS = 144


def pptx(document: Document) -> bytes:
    """Give the boards of a document as the bytes of a PPTX file; TypeError for a block that is no board."""
    made = python_pptx.Presentation(BytesIO(template(document.lang)))
    parts.set_properties(made, document)
    for block in document.blocks:
        if not isinstance(block, Board):
            raise TypeError(f"no PPTX for {type(block).__name__}")
        _Slide(made, block, vocabulary(document.lang)).draw()
    return parts.saved(made)


class _Slide:
    """Draws one board on a new slide; title and text stand in the placeholders of its layout."""

    def __init__(self, made: Any, board: Board, words: Mapping[str, str]) -> None:
        self._board = board
        has_text = any(isinstance(thing, Words) and thing.role == "text" for thing in board.things)
        self._slide = made.slides.add_slide(made.slide_layouts.get_by_name(words[TEXT if has_text else TITLE]))
        self._shapes = self._slide.shapes

    def draw(self) -> None:
        """Draw what stands on the board, in its order, and write what is spoken into the notes."""
        for thing in self._board.things:
            self._draw(thing)
        if self._board.spoken:
            notes = self._slide.notes_slide.notes_text_frame
            notes.text = "\n\n".join(f"{label}. {said}" for label, said in self._board.spoken)

    @singledispatchmethod
    def _draw(self, thing: object) -> None:
        raise TypeError(f"no PPTX for {type(thing).__name__}")

    @_draw.register
    def _(self, thing: Panel) -> None:
        kind = MSO_SHAPE.ROUNDED_RECTANGLE if thing.radius else MSO_SHAPE.RECTANGLE
        shape = self._shapes.add_shape(kind, *_place(thing.area))
        if thing.radius:
            shape.adjustments[0] = thing.radius / min(thing.area.width, thing.area.height)
        parts.fill(shape, thing.fill)
        parts.outline(shape, thing.line, thing.thick)
        parts.drop_style(shape)
        parts.mark_adorning(shape)

    @_draw.register
    def _(self, thing: Placed) -> None:
        data = png(thing.svg, thing.area.width * _MM_A_POINT, _DOTS)
        picture = self._shapes.add_picture(BytesIO(data), *_place(thing.area)[:2])
        parts.fit(picture, thing.area)
        if thing.alternative:
            parts.describe(picture, thing.alternative)
        else:
            parts.mark_adorning(picture)

    @_draw.register
    def _(self, thing: Words) -> None:
        shape = self._shape(thing)
        frame = shape.text_frame
        frame.word_wrap = True
        frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
        frame.vertical_anchor = _DOWN[thing.down]
        for number, line in enumerate(thing.lines):
            paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
            paragraph.alignment = _ACROSS[thing.across]
            paragraph.line_spacing = 1.0
            paragraph.space_before = Pt(thing.size * GAP if number else 0)
            parts.bullet(paragraph, thing.size * BULLET if thing.bullets else 0)
            _write(paragraph, line, thing)

    def _shape(self, thing: Words) -> Any:
        if thing.role == "plain":
            return self._shapes.add_textbox(*_place(thing.area))
        placeholder = self._slide.shapes.title if thing.role == "title" else self._slide.placeholders[1]
        placeholder.left, placeholder.top, placeholder.width, placeholder.height = _place(thing.area)
        # A placeholder is there before anything is drawn: it moves to its place in the order of reading.
        self._shapes._spTree.append(placeholder._element)
        return placeholder


def _write(paragraph: Any, line: Line, words: Words) -> None:
    for text, strong, emphasis in parts.runs(line):
        run = paragraph.add_run()
        run.text = text
        run.font.size = Pt(words.size)
        run.font.bold = words.strong or strong
        run.font.italic = emphasis
        parts.colour(run.font, words.colour)


def _place(area: Area) -> Sequence[Emu]:
    return tuple(Emu(int(Pt(1) * length)) for length in (area.left, area.top, area.width, area.height))
