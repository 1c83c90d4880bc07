"""What keeps a notebook from being made into editions: what it names and nobody holds, and what no edition shows."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from typing import Any, cast
from urllib.parse import urlsplit

import mistune

from curriculum.lessons.notebook import Part, Place, Prose
from curriculum.model.findings import BankError, Finding

# Says whether there is a record of a kind ("facts", "glossary") with an id.
Holds = Callable[[str, str], bool]

_parse = mistune.create_markdown(renderer=None, plugins=["table"])
# Only a text with one of these can hold a picture, HTML or a block of code.
_UNUSUAL = re.compile(r"!\[|<[a-zA-Z/!]|```|~~~|^ *\t|^ {4}", re.MULTILINE)
_CODES = {"inline_html": "notebook-html", "block_html": "notebook-html", "block_code": "notebook-code-block"}


def unsound(
    parts: Iterable[Part], shown: str, holds: Holds, announced: Mapping[str, Collection[str]]
) -> Iterator[Finding]:
    """Yield what no edition can be made of.

    `shown` is how findings name the notebook; `announced` gives for each kind of place the ids that the lesson has.
    """
    for part in parts:
        if isinstance(part, Prose):
            yield from _of_prose(part, shown, holds)
        elif part.id and part.id not in announced.get(part.kind, (part.id,)):
            yield _finding("notebook-unknown-place", shown, part, part.id)


def refuse(findings: Iterable[Finding]) -> None:
    """Raise BankError if there are any."""
    if found := tuple(findings):
        raise BankError(found)


def _of_prose(prose: Prose, shown: str, holds: Holds) -> Iterator[Finding]:
    for code, value in dict.fromkeys(_not_shown(prose.markdown)):
        yield _finding(code, shown, prose, value)
    for term in prose.terms:
        if not holds("glossary", term):
            yield _finding("notebook-unknown-term", shown, prose, term)
    for fact in prose.facts:
        if not holds("facts", fact):
            yield _finding("notebook-unknown-fact", shown, prose, fact)


def _finding(code: str, shown: str, part: Prose | Place, value: str) -> Finding:
    return Finding(code, shown, record=part.cell, values={"value": value})


def _not_shown(markdown: str) -> Iterator[tuple[str, str]]:
    """Yield what no edition shows, however the Markdown writes it: the code of its sentence, and the address if any."""
    if _UNUSUAL.search(markdown):
        yield from _in_tokens(cast("list[dict[str, Any]]", _parse(markdown)))


def _in_tokens(tokens: Iterable[Mapping[str, Any]]) -> Iterator[tuple[str, str]]:
    for token in tokens:
        if token["type"] == "image":
            address = token["attrs"]["url"]
            parts = urlsplit(address)
            outside = parts.netloc or parts.scheme in ("http", "https")
            yield "notebook-picture-outside" if outside else "notebook-picture", address
        elif token["type"] in _CODES:
            yield _CODES[token["type"]], ""
        yield from _in_tokens(token.get("children", ()))
