"""From a lesson to one paper edition in one format."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from curriculum.errors import RefusedError
from curriculum.folders import Content
from curriculum.lessons.catalogue import PictureVariant, drawing, picture_svg
from curriculum.lessons.compiled import Lesson
from curriculum.lessons.notebook import Part
from curriculum.paper.blocks import Document
from curriculum.paper.editions import deck, guide, key, reader, run_sheet, sheet
from curriculum.paper.material import Material
from curriculum.paper.vocabulary import vocabulary

# The formats that each edition has.
FORMATS = {
    "sheet": ("pdf", "html", "docx"),
    "run-sheet": ("pdf", "html"),
    "reader": ("pdf", "html", "docx"),
    "guide": ("pdf", "html", "docx"),
    "key": ("pdf",),
    "deck": ("pdf", "pptx"),
    "test": ("pdf", "docx"),
    "agenda": ("pdf", "docx"),
    "cards": ("pdf",),
}
# The editions that a lesson has; a test paper, an agenda and cards have their own.
COMPOSE: dict[str, Callable[[Material], Document]] = {
    "sheet": sheet.compose,
    "run-sheet": run_sheet.compose,
    "reader": reader.compose,
    "guide": guide.compose,
    "key": key.compose,
    "deck": deck.compose,
}
OF_A_LESSON = tuple(COMPOSE)
# The editions that a template of their own draws as PDF.
_TEMPLATES = ("sheet", "run-sheet", "deck", "cards")


def material(content: Content, lesson: Lesson, parts: Sequence[Part], phone_address: str = "") -> Material:
    """Gather what all editions of a lesson are composed from; `phone_address` is the room's, "" without."""

    def svg(image: str) -> str:
        return drawing(content, image)

    def picture(name: str, variant: PictureVariant) -> str:
        return picture_svg(content, name, lesson.lang, variant)

    address = page_address(phone_address, lesson) if phone_address else ""
    return Material.of(lesson, parts, svg, picture, vocabulary(lesson.lang), date.today(), address)


def write(document: Document, edition: str, paper_format: str) -> bytes:
    """Give a document as a file's bytes; RefusedError for a format that the edition does not have."""
    if paper_format not in FORMATS[edition]:
        known = ", ".join(FORMATS[edition])
        raise RefusedError("format-unknown", who="paper", edition=edition, name=paper_format, known=known)
    if paper_format == "pdf":
        from curriculum.paper.writers.typst import pdf

        return pdf(document, edition if edition in _TEMPLATES else "paper")
    if paper_format == "html":
        from curriculum.paper.writers.html import html

        return html(document).encode()
    if paper_format == "pptx":
        from curriculum.paper.writers.pptx import pptx

        return pptx(document)
    try:
        from curriculum.paper.writers.docx import docx
    except ModuleNotFoundError as error:
        raise RefusedError("docx-missing", who="paper") from error
    return docx(document)


def file_name(lesson: Lesson, edition: str, paper_format: str) -> str:
    """Name a document's file: `<number>-<words>.<edition>.<lang>.<format>`."""
    return f"{lesson.stem}.{edition}.{lesson.lang}.{paper_format}"


def page_address(room: str, lesson: Lesson) -> str:
    """Give the address of a lesson's phone page in a room: `http://192.168.1.10:1612/fr/03-mecanisme`."""
    room = room if "://" in room else f"http://{room}"
    return f"{room.rstrip('/')}/{lesson.lang}/{lesson.stem}"
