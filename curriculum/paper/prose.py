"""Markdown prose to paper blocks; a link to `#fact-id` becomes the mark of a note."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Any

from curriculum.lessons.parts import TERM
from curriculum.paper.blocks import (
    Block,
    Box,
    Break,
    Cite,
    Heading,
    Inline,
    Items,
    Line,
    Link,
    Paragraph,
    Run,
    Table,
)

# Number of the source of a fact, and whether an expert has yet to confirm it.
Cites = Callable[[str], tuple[int, bool]]


def blocks(markdown: str, cite: Cites) -> tuple[Block, ...]:
    """Return the blocks of a Markdown text; `cite` numbers the source of a fact id.

    Raises ValueError for Markdown that has no paper form (a picture, raw HTML, a code block).
    """
    return tuple(_blocks(_parser()(markdown), cite))


@cache
def _parser() -> Callable[[str], list[dict]]:
    import mistune

    return mistune.create_markdown(renderer=None, plugins=["table"])


def _blocks(nodes: Iterable[dict], cite: Cites) -> Iterator[Block]:
    for node in nodes:
        kind = node["type"]
        if kind == "heading":
            yield Heading(node["attrs"]["level"], _line(node["children"], cite))
        elif kind in ("paragraph", "block_text"):
            yield Paragraph(_line(node["children"], cite))
        elif kind == "list":
            yield _items(node, cite)
        elif kind == "table":
            yield _table(node, cite)
        elif kind == "block_quote":
            yield Box("plain", (), tuple(_blocks(node["children"], cite)))
        elif kind not in ("blank_line", "thematic_break"):
            raise ValueError(f"no paper form for Markdown of type {kind}")


def _items(node: dict, cite: Cites) -> Items:
    attributes = node["attrs"]
    items = tuple(tuple(_blocks(item["children"], cite)) for item in node["children"])
    start = attributes.get("start", 1)
    return Items(items, tuple(range(start, start + len(items))) if attributes.get("ordered") else ())


def _table(node: dict, cite: Cites) -> Table:
    head, *rest = node["children"]
    rows = rest[0]["children"] if rest else []

    def cells(row: dict) -> tuple[Line, ...]:
        return tuple(_line(cell["children"], cite) for cell in row["children"])

    return Table(cells(head), tuple(cells(row) for row in rows))


def _line(nodes: Iterable[dict], cite: Cites) -> Line:
    line: list[Inline] = []
    for inline in _inlines(nodes, cite, {}):
        if isinstance(inline, Cite) and line and isinstance(line[-1], Cite):
            inline = _joined(line.pop(), inline)
        line.append(inline)
    return tuple(line)


def _joined(first: Cite, second: Cite) -> Cite:
    if set(second.numbers) <= set(first.numbers):
        return first
    return Cite(first.numbers + second.numbers, f"{first.marks}, {second.marks}")


def _inlines(nodes: Iterable[dict], cite: Cites, style: dict[str, Any]) -> Iterator[Inline]:
    for node in nodes:
        kind = node["type"]
        if kind in ("text", "codespan"):
            yield Run(node["raw"], **style)
        elif kind == "softbreak":
            yield Run(" ", **style)
        elif kind == "linebreak":
            yield Break()
        elif kind in ("strong", "emphasis"):
            yield from _inlines(node["children"], cite, {**style, kind: True})
        elif kind == "link":
            yield _link(node, cite)
        else:
            raise ValueError(f"no paper form for Markdown of type {kind}")


def _link(node: dict, cite: Cites) -> Inline:
    address = node["attrs"]["url"]
    if address.startswith(TERM):
        return Run("".join(child.get("raw", "") for child in node["children"]), emphasis=True)
    if address.startswith("#"):
        number, unsure = cite(address[1:])
        return Cite((number,), f"{number}*" if unsure else str(number))
    return Link("".join(child.get("raw", "") for child in node["children"]), address)
