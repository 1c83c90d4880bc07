"""From an executed or unexecuted notebook to one paper edition in one format."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Any

from curriculum.errors import RefusedError
from curriculum.folders import Content
from curriculum.lessons import compiled
from curriculum.lessons.laboratory import executed
from curriculum.lessons.parts import bundles, parts
from curriculum.paper.blocks import Document
from curriculum.paper.editions.material import Material
from curriculum.paper.vocabulary import vocabulary

# The formats that each edition has.
FORMATS = {
    "handout": ("pdf", "html", "docx"),
    "guide": ("pdf", "html", "docx"),
    "key": ("pdf",),
    "slides": ("pdf",),
    "test": ("pdf", "docx"),
    "agenda": ("pdf", "docx"),
}
# The editions that a lesson has; a test form and an agenda have their own.
OF_A_LESSON = ("handout", "guide", "key", "slides")


def material(notebook: Any, name: str, folder: Path, content: Content, phone_address: str = "") -> Material:
    """Return what all editions of a lesson are composed from, running its notebook in `folder` if need be.

    Raises CellFailedError when a cell fails, RefusedError for a notebook that names no lesson.
    """
    try:
        id_, lang = notebook.metadata["lesson"], notebook.metadata["lang"]
        lesson = compiled.load(id_, lang, content)
    except KeyError as error:
        raise RefusedError("not-a-lesson", who="paper", notebook=name) from error
    ran = executed(
        _without_old_outputs(notebook, lesson["version"]), name, folder, by_kernel=lesson["kind"] == "laboratory"
    )

    def drawing(image: str) -> str:
        return compiled.figure_path(content, image).read_text(encoding="utf-8")

    address = page_address(phone_address, lesson) if phone_address else ""
    return Material(lesson, parts(ran), drawing, vocabulary(lang), date.today(), address)


def compose(edition: str, material: Material) -> Document:
    """Return an edition's document."""
    return import_module(f"curriculum.paper.editions.{edition}").compose(material)


def write(document: Document, edition: str, paper_format: str) -> bytes:
    """Return a document as a file's bytes; raises RefusedError for a format that the edition does not have."""
    if paper_format not in FORMATS[edition]:
        known = ", ".join(FORMATS[edition])
        raise RefusedError("format-unknown", who="paper", edition=edition, name=paper_format, known=known)
    if paper_format == "pdf":
        from curriculum.paper.writers.typst import pdf

        return pdf(document, "slides" if edition == "slides" else "paper")
    if paper_format == "html":
        from curriculum.paper.writers.html import html

        return html(document).encode()
    try:
        from curriculum.paper.writers.docx import docx
    except ModuleNotFoundError as error:
        raise RefusedError("docx-missing", who="paper") from error
    return docx(document)


def file_name(lesson: Mapping[str, Any], edition: str, paper_format: str) -> str:
    """Return `<number>-<words>.<edition>.<lang>.<format>`."""
    return f"{lesson['number']}-{lesson['words_in_file_name']}.{edition}.{lesson['lang']}.{paper_format}"


def page_address(room: str, lesson: Mapping[str, Any]) -> str:
    """Return the address of a lesson's phone page in a room: `http://192.168.1.10:1612/fr/03-mecanisme`."""
    room = room if "://" in room else f"http://{room}"
    return f"{room.rstrip('/')}/{lesson['lang']}/{lesson['number']}-{lesson['words_in_file_name']}"


def _without_old_outputs(notebook: Any, version: str) -> Any:
    """Return the notebook without its outputs when they were made from another version of the bank."""
    found = [names for cell in notebook.cells for names in bundles(cell)]
    if all(names["version"] == version for names in found):
        return notebook
    from copy import deepcopy

    cleared = deepcopy(notebook)
    for cell in cleared.cells:
        if cell.cell_type == "code":
            cell.outputs = []
    return cleared
