"""Reading printed files back as text, and comparing texts without regard to spaces, hyphens and line ends."""

from __future__ import annotations

import ctypes
import json
import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pypdfium2.raw as pdfium
from pypdfium2 import PdfDocument

# Spaces and hyphens of every width, and the two marks that pdfium puts where a word was cut at the end of a line.
_LOST = re.compile(r"[\s\u00ad\u200b\u202f\u00a0\-‐‑\u0002\ufffe]+")


def squeezed(text: str) -> str:
    """Return a text without spaces, hyphens and line ends."""
    return _LOST.sub("", text)


@cache
def text_of(path: Path) -> str:
    """Return all the text that a file holds, squeezed; of HTML and JSON everything, shown or not."""
    return squeezed({".pdf": _pdf, ".docx": _docx, ".html": _html, ".ipynb": _notebook}[path.suffix](path))


@cache
def pages_of(path: Path) -> tuple[str, ...]:
    """Return the text of each page of a PDF."""
    with PdfDocument(path) as document:
        return tuple(page.get_textpage().get_text_range() for page in document)


@dataclass(frozen=True)
class Claims:
    """What a PDF says of itself: its language, whether it is tagged, its title, the part of PDF/UA that it follows."""

    lang: str
    tagged: bool
    title: str
    accessible: str


def claims_of(path: Path) -> Claims:
    """Return what a PDF says of itself."""
    part = re.search(rb"pdfuaid:part>(\d)<", path.read_bytes())
    with PdfDocument(path) as document:
        size = pdfium.FPDFCatalog_GetLanguage(document, None, 0)
        lang = (ctypes.c_ushort * (size // 2))()
        pdfium.FPDFCatalog_GetLanguage(document, lang, size)
        return Claims(
            bytes(lang).decode("utf-16-le").rstrip("\0"),
            bool(pdfium.FPDFCatalog_IsTagged(document)),
            document.get_metadata_dict()["Title"],
            part[1].decode() if part else "",
        )


def _pdf(path: Path) -> str:
    return "\n".join(pages_of(path))


def _docx(path: Path) -> str:
    with zipfile.ZipFile(path) as archive:
        parts = [name for name in archive.namelist() if name.endswith(".xml")]
        return "\n".join(html_text(archive.read(name).decode()) for name in parts)


def _html(path: Path) -> str:
    return html_text(path.read_text(encoding="utf-8"))


def html_text(markup: str) -> str:
    """Return the text of HTML or XML and of its attributes, shown or not."""
    parser = _Text()
    parser.feed(markup)
    return "".join(parser.found)


class _Text(HTMLParser):
    """Keeps the text, and the values of attributes, where something could hide as well."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []

    def handle_starttag(self, tag, attrs):  # noqa: ARG002
        self.found += [f"\n{value}\n" for _, value in attrs if value]

    def handle_data(self, data):
        self.found.append(data)


def _notebook(path: Path) -> str:
    return "\n".join(all_strings(json.loads(path.read_text(encoding="utf-8"))))


def all_strings(data: Any) -> Iterator[str]:
    """Yield every string inside plain data, the names of fields left out."""
    if isinstance(data, str):
        yield data
    elif isinstance(data, Mapping | list | tuple):
        for inner in data.values() if isinstance(data, Mapping) else data:
            yield from all_strings(inner)
