"""Pictures that a page would fetch from elsewhere: no page of the curriculum asks another machine for anything."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, cast
from urllib.parse import urlsplit

import mistune

from curriculum.lessons.notebook import Part, Prose
from curriculum.model.findings import BankError, Finding

_parse = mistune.create_markdown(renderer=None, plugins=["table"])


def from_outside(prose: Prose, shown: str) -> Finding | None:
    """Say which picture of a text comes from elsewhere, None if none does; `shown` is how its notebook is named."""
    for address in _addresses(prose.markdown):
        parts = urlsplit(address)
        if parts.netloc or parts.scheme in ("http", "https"):
            return Finding("notebook-picture-outside", shown, record=prose.cell, values={"value": address})
    return None


def refuse_outside(parts: Iterable[Part], shown: str) -> None:
    """Raise BankError, with a finding for each cell, if a picture of a lesson's prose comes from elsewhere."""
    found = [from_outside(part, shown) for part in parts if isinstance(part, Prose)]
    if findings := [finding for finding in found if finding]:
        raise BankError(findings)


def _addresses(markdown: str) -> Iterator[str]:
    """Yield the address of each picture, however the Markdown writes it."""
    if "![" in markdown:
        yield from _in_tokens(cast("list[dict[str, Any]]", _parse(markdown)))


def _in_tokens(tokens: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    for token in tokens:
        if token["type"] == "image":
            yield token["attrs"]["url"]
        yield from _in_tokens(token.get("children", ()))
