"""Markdown prose to paper blocks; a link to `#fact-id` becomes the mark of a note."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, lru_cache
from typing import Any, cast

from curriculum.lessons.notebook import TERM
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

# A node of mistune's tree.
Node = Mapping[str, Any]


@lru_cache(maxsize=256)  # reader, guide and slides of a lesson hold the same prose
def blocks(markdown: str) -> tuple[Block, ...]:
    """Turn a Markdown text into blocks; a fact that it cites becomes a `Cite` without number.

    Raises ValueError for Markdown that has no paper form (a picture, raw HTML, a code block).
    """
    return tuple(_blocks(cast(list[Node], _parser()(markdown))))


@cache
def _parser() -> Callable[[str], object]:
    import mistune

    return mistune.create_markdown(renderer=None, plugins=["table"])


def _blocks(nodes: Iterable[Node]) -> Iterator[Block]:
    for node in nodes:
        kind = node["type"]
        if kind == "heading":
            yield Heading(node["attrs"]["level"], _line(node["children"]))
        elif kind in ("paragraph", "block_text"):
            yield Paragraph(_line(node["children"]))
        elif kind == "list":
            yield _items(node)
        elif kind == "table":
            yield _table(node)
        elif kind == "block_quote":
            yield Box("plain", (), tuple(_blocks(node["children"])))
        elif kind not in ("blank_line", "thematic_break"):
            raise ValueError(f"no paper form for Markdown of type {kind}")


def _items(node: Node) -> Items:
    attributes = node["attrs"]
    items = tuple(tuple(_blocks(item["children"])) for item in node["children"])
    start = attributes.get("start", 1)
    return Items(items, tuple(range(start, start + len(items))) if attributes.get("ordered") else ())


def _table(node: Node) -> Table:
    head, *rest = node["children"]
    rows = rest[0]["children"] if rest else []

    def cells(row: Node) -> tuple[Line, ...]:
        return tuple(_line(cell["children"]) for cell in row["children"])

    return Table(cells(head), tuple(cells(row) for row in rows))


def _line(nodes: Iterable[Node]) -> Line:
    line: list[Inline] = []
    for inline in _inlines(nodes, {}):
        before = line[-1] if line else None
        if isinstance(inline, Cite) and isinstance(before, Cite):
            line[-1] = Cite(before.facts + inline.facts)
        else:
            line.append(inline)
    return tuple(line)


def _inlines(nodes: Iterable[Node], style: dict[str, Any]) -> Iterator[Inline]:
    for node in nodes:
        kind = node["type"]
        if kind in ("text", "codespan"):
            yield Run(node["raw"], **style)
        elif kind == "softbreak":
            yield Run(" ", **style)
        elif kind == "linebreak":
            yield Break()
        elif kind in ("strong", "emphasis"):
            yield from _inlines(node["children"], {**style, kind: True})
        elif kind == "link":
            yield _link(node)
        else:
            raise ValueError(f"no paper form for Markdown of type {kind}")


def _link(node: Node) -> Inline:
    address = node["attrs"]["url"]
    if address.startswith(TERM):
        return Run("".join(child.get("raw", "") for child in node["children"]), emphasis=True)
    if address.startswith("#"):
        return Cite((address[1:],))
    return Link("".join(child.get("raw", "") for child in node["children"]), address)
