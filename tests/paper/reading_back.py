"""Reading printed files back as text, and comparing texts without regard to spaces, hyphens and line ends."""

from __future__ import annotations

import json
import re
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

_LOST = re.compile(r"[\s\u00ad\u200b\u202f\u00a0\-‐‑]+")


def squeezed(text: str) -> str:
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
        return "\n".join(_stripped(archive.read(name).decode()) for name in parts)


def _html(path: Path) -> str:
    return _stripped(path.read_text(encoding="utf-8"))


def _stripped(markup: str) -> str:
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
    def strings(part):
        if isinstance(part, str):
            yield part
        elif isinstance(part, dict | list):
            for inner in part.values() if isinstance(part, dict) else part:
                yield from strings(inner)

    return "\n".join(strings(json.loads(path.read_text(encoding="utf-8"))))
