"""Reading printed files back as text, and comparing texts without regard to spaces, hyphens and line ends."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

_LOST = re.compile(r"[\s\u00ad\u200b\u202f\u00a0\-‐‑]+")


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
    from pypdf import PdfReader

    return tuple(page.extract_text() for page in PdfReader(path).pages)


def _pdf(path: Path) -> str:
    return "\n".join(pages_of(path))


def _docx(path: Path) -> str:
    import zipfile

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
