"""Documents as one HTML file without scripts: readable on a screen, and on paper if the page is printed."""

from __future__ import annotations

from base64 import b64encode
from functools import singledispatch
from html import escape
from pathlib import Path

from curriculum import tokens
from curriculum.paper.blocks import (
    Blank,
    Block,
    Box,
    Break,
    Choices,
    Cite,
    Document,
    Entry,
    Figure,
    Heading,
    Items,
    Keep,
    Line,
    Link,
    NewPage,
    Paragraph,
    Rules,
    Run,
    Table,
    Tick,
    Track,
    Turn,
    Within,
    leads_out,
)

STYLE = Path(__file__).parent.parent / "templates" / "paper.css"


def html(document: Document) -> str:
    """Write the document as one self-contained page."""
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(document.lang)}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(document.title)}</title>\n<style>\n{_colours()}{STYLE.read_text(encoding='utf-8')}</style>\n</head>\n"
        f"<body>\n<header><p>{escape(document.running)} — {escape(document.edition)}</p></header>\n"
        f"<main>\n{_all(document.blocks)}\n</main>\n<footer><p>{escape(document.foot)}</p></footer>\n</body>\n</html>\n"
    )


def _colours() -> str:
    """Name the project's colours for the style sheet."""
    named = "; ".join(f"{tokens.custom_property(name)}: {value}" for name, value in tokens.colours("light").items())
    return f":root {{ {named} }}\n"


def _all(blocks: tuple[Block, ...]) -> str:
    return "\n".join(map(_block, blocks))


@singledispatch
def _block(block: object) -> str:
    raise TypeError(f"no HTML for {type(block).__name__}")


@_block.register
def _(block: Heading) -> str:
    return f"<h{block.level}>{_line(block.line)}</h{block.level}>"


@_block.register
def _(block: Paragraph) -> str:
    return f'<p class="{block.role}">{_line(block.line)}</p>'


@_block.register
def _(block: Items) -> str:
    if not block.numbers:
        return "<ul>" + "".join(f"<li>{_all(item)}</li>" for item in block.items) + "</ul>"
    numbered = zip(block.numbers, block.items, strict=True)
    return "<ol>" + "".join(f'<li value="{number}">{_all(item)}</li>' for number, item in numbered) + "</ol>"


@_block.register
def _(block: Table) -> str:
    caption = f"<caption>{_line(block.caption)}</caption>" if block.caption else ""
    head = "".join(f'<th scope="col"{_centre(block, n)}>{_line(cell)}</th>' for n, cell in enumerate(block.header))
    rows = "".join(f"<tr>{_cells(block, row)}</tr>" for row in block.rows)
    widths = "".join(f'<col style="width: {share:.0%}">' for share in block.widths)
    columns = f"<colgroup>{widths}</colgroup>" if widths else ""
    return (
        f'<div class="wide" tabindex="0" role="group"><table>{caption}{columns}<thead><tr>{head}</tr></thead>'
        f"<tbody>{rows}</tbody></table></div>"
    )


@_block.register
def _(block: Figure) -> str:
    data = b64encode(block.svg.encode()).decode()
    caption = f"<figcaption>{_line(block.caption)}</figcaption>" if block.caption else ""
    picture = f'<img src="data:image/svg+xml;base64,{data}" alt="{escape(block.alternative)}">'
    return f'<figure style="width: {block.width:.0%}">{caption}{picture}</figure>'


@_block.register
def _(block: Box) -> str:
    title = f'<p class="name">{_line(block.title)}</p>' if block.title else ""
    picture = _block(block.picture) if block.picture else ""
    return f'<div class="box {block.role}">{title}{picture}{_all(block.blocks)}</div>'


@_block.register
def _(block: Choices) -> str:
    drawn = {"square": _inline(Tick("square")), "round": _inline(Tick("round")), "blank": _inline(Blank()), "none": ""}
    items = "".join(
        f"<li>{drawn[block.shape]}<span>{f'<b>{escape(choice.label)}.</b> ' if choice.label else ''}"
        f"{_line(choice.line)}</span></li>"
        for choice in block.choices
    )
    return f'<ul class="choices in{block.columns}">{items}</ul>'


@_block.register
def _(block: Rules) -> str:
    return f"<p>{escape(block.label)}</p>" + '<div class="rule"></div>' * block.count


@_block.register
def _(block: Track) -> str:
    boxes = "".join(
        f'<span class="{"start" if value == block.start else "step"}">{value}</span>' for value in block.values
    )
    return f'<p class="gauge"><b>{escape(block.label)}</b> ({escape(block.said)})</p><div class="track">{boxes}</div>'


@_block.register
def _(block: Entry) -> str:
    level = block.level
    heading = f"<h{level}>{escape(block.label)}</h{level}>"
    return f'<section class="entry" id="{escape(block.id)}">{heading}<div>{_all(block.blocks)}</div></section>'


@_block.register
def _(block: Keep) -> str:
    return f'<div class="{"head" if block.head else "keep"}">{_all(block.blocks)}</div>'


@_block.register
def _(block: Within) -> str:
    return f'<div class="new-page"></div>{_all(block.blocks)}'


@_block.register
def _(_block: NewPage) -> str:
    return '<div class="new-page"></div>'


def _cells(block: Table, row: tuple[Line, ...]) -> str:
    if len(row) < len(block.header):
        return f'<th class="band" scope="colgroup" colspan="{len(block.header)}">{_line(row[0])}</th>'
    return "".join(f"<td{_centre(block, n)}>{_line(cell)}</td>" for n, cell in enumerate(row))


def _centre(block: Table, column: int) -> str:
    return ' class="centre"' if column in block.centred else ""


def _line(line: Line) -> str:
    return "".join(map(_inline, line))


@singledispatch
def _inline(inline: object) -> str:
    raise TypeError(f"no HTML for {type(inline).__name__}")


@_inline.register
def _(inline: Run) -> str:
    shown = escape(inline.text)
    shown = f"<strong>{shown}</strong>" if inline.strong else shown
    return f"<em>{shown}</em>" if inline.emphasis else shown


@_inline.register
def _(inline: Cite) -> str:
    return f"<sup>{escape(inline.marks)}</sup>"


@_inline.register
def _(inline: Link) -> str:
    if not leads_out(inline):
        return escape(inline.text)
    return f'<a href="{escape(inline.address)}">{escape(inline.text)}</a>'


@_inline.register
def _(inline: Turn) -> str:
    return f'<a href="#{escape(inline.entry)}"><strong>{escape(inline.text)}</strong></a>'


@_inline.register
def _(inline: Tick) -> str:
    label = f"<small>{escape(inline.label)}</small>\u00a0" if inline.label else ""
    return f'<span class="tick {inline.shape}"></span>{label}'


@_inline.register
def _(_blank: Blank) -> str:
    return '<span class="blank"></span>'


@_inline.register
def _(_break: Break) -> str:
    return "<br>"
