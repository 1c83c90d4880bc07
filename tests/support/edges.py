"""What runs over an edge: letters outside the pages of a PDF, text that its box on a slide cannot hold."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.util import Pt
from pypdfium2 import PdfDocument

from curriculum.paper.fitting import PITCH
from curriculum.pictures.measure import width, wrap

# A hair's breadth, in points: a box is rounded to whole units of its format.
_HAIR = 1.0


def over_the_page(data: bytes) -> list[str]:
    """List the letters of a PDF that stand outside their page, each with the number of the page."""
    found = []
    with PdfDocument(data) as document:
        for number, page in enumerate(document, 1):
            (wide, high), words = page.get_size(), page.get_textpage()
            for place in range(words.count_chars()):
                left, bottom, right, top = words.get_charbox(place)
                if left < -_HAIR or bottom < -_HAIR or right > wide + _HAIR or top > high + _HAIR:
                    found.append(f"{number}: {words.get_text_range(place, 1)}")
    return found


def pages_in(data: bytes) -> int:
    """Count the pages of a PDF."""
    with PdfDocument(data) as document:
        return len(document)


def over_the_slide(presentation: Any) -> list[str]:
    """List the shapes of a presentation that leave their slide, and the texts that are too long for their box."""
    found = []
    for number, slide in enumerate(presentation.slides, 1):
        for shape in slide.shapes:
            right, bottom = shape.left + shape.width, shape.top + shape.height
            outside = right > presentation.slide_width + Pt(_HAIR) or bottom > presentation.slide_height + Pt(_HAIR)
            if outside or min(shape.left, shape.top) < 0:
                found.append(f"{number}: {shape.name}")
            if shape.has_text_frame and _height(shape) > shape.height / Pt(1) + _HAIR:
                found.append(f"{number}: {shape.text_frame.text}")
    return found


def _height(shape: Any) -> float:
    return sum(_of_paragraph(paragraph, shape.width / Pt(1)) for paragraph in shape.text_frame.paragraphs)


def _of_paragraph(paragraph: Any, room: float) -> float:
    """Measure one paragraph by the widest common fonts; a word too wide for its box counts as endless."""
    if not paragraph.runs:
        return 0
    size = paragraph.runs[0].font.size / Pt(1)
    weight = 700 if any(run.font.bold for run in paragraph.runs) else 400
    inside = room - int(paragraph._p.pPr.get("marL", "0")) / Pt(1)
    text = "".join(run.text for run in paragraph.runs)
    if max(width(word, size, weight) for word in text.split(" ")) > inside + _HAIR:
        return float("inf")
    return len(wrap(text, size, weight, inside)) * size * PITCH + (paragraph.space_before or 0) / Pt(1)


def titles(presentation: Any) -> Iterator[str]:
    """Yield the title of each slide as the outline shows it."""
    for slide in presentation.slides:
        kinds = (PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.CENTER_TITLE)
        yield next(shape.text_frame.text for shape in slide.placeholders if shape.placeholder_format.type in kinds)
