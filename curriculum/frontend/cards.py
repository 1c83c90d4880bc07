"""The cards of a lesson that need no script: its opening, a figure with its table, a sheet to fill in, terms, sources.

Plain HTML from a compiled lesson; the same for the notebook, the phone page and the single file.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from html import escape
from typing import Any
from urllib.parse import quote

# Characters of an SVG that a data address may hold as they are.
_SVG_SAFE = " =:/;,.()[]{}'!*+@$&|~-_?"


def svg_address(svg: str) -> str:
    """Return an SVG as the address of an image: percent-encoded, which compresses better than base64."""
    return "data:image/svg+xml," + quote(svg, safe=_SVG_SAFE)


def opening(lesson: Mapping[str, Any]) -> str:
    """Return the opening card: for whom, how long, what one can do at the end, and the content warning."""
    word = lesson["words"]
    audience = word[f"track-{lesson['track']}"]
    facts = [
        (word["minutes-heading"], word["minutes"].format_map(lesson["minutes"])),
        (word["track-heading"], audience),
        (word["age-heading"], word["age"].format(age=lesson["minimum_age"])),
        (word["materials-heading"], lesson["materials"]),
    ]
    terms = "".join(f"<dt>{escape(term)}</dt><dd>{escape(told)}</dd>" for term, told in facts)
    objectives = _items([objective["text"] for objective in lesson["objectives"]])
    return (
        '<div class="c1612 c1612-opening">'
        f'<p class="c1612-warning"><strong>{escape(word["warning-heading"])}</strong> {escape(lesson["warning"])}</p>'
        f"<dl>{terms}</dl>"
        f'<p class="c1612-objectives"><strong>{escape(word["objectives-heading"])}</strong></p>'
        f"<ul>{objectives}</ul></div>"
    )


def figure(lesson: Mapping[str, Any], id_: str, address: str) -> str:
    """Return a figure: the image at `address`, its notes, its table and its description."""
    word, shown = lesson["words"], lesson["figures"][id_]
    return (
        f'<figure class="c1612 c1612-figure"><figcaption><strong>{escape(shown["title"])}</strong></figcaption>'
        f'<img src="{escape(address)}" alt="{escape(shown["description"])}">'
        f"<ul>{_items(shown['notes'])}</ul>"
        f"<details><summary>{escape(word['figure-table'])}</summary>{_table(shown)}</details>"
        f"<details><summary>{escape(word['figure-description'])}</summary><p>{escape(shown['description'])}</p></details>"
        "</figure>"
    )


def chart(lesson: Mapping[str, Any], shown: Mapping[str, Any]) -> str:
    """Return what the laboratory made: its chart if it has one, its notes, its table and its description."""
    word = lesson["words"]
    image = ""
    if "image" in shown:
        image = f'<img src="{escape(svg_address(shown["image"]))}" alt="{escape(shown["description"])}">'
    notes = f"<ul>{_items(shown['notes'])}</ul>" if shown["notes"] else ""
    table = f'<div class="wide" tabindex="0">{_table(shown)}</div>'
    if image:
        table = f"<details><summary>{escape(word['figure-table'])}</summary>{table}</details>"
    return (
        f'<figure class="c1612 c1612-figure"><figcaption><strong>{escape(shown["title"])}</strong></figcaption>'
        f"{image}{notes}{table}<p>{escape(shown['description'])}</p></figure>"
    )


def sheet(lesson: Mapping[str, Any], id_: str) -> str:
    """Return a sheet to fill in by hand, as a table with empty cells."""
    word, shown = lesson["words"], lesson["sheets"][id_]
    head = "".join(f'<th scope="col">{escape(column["title"])}</th>' for column in shown["columns"])
    width = len(shown["columns"])
    rows = [*shown["rows"], *([[]] * shown["blank_rows"])]
    body = "".join(
        "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in [*row, *([""] * (width - len(row)))]) + "</tr>"
        for row in rows
    )
    return (
        f'<div class="c1612 c1612-sheet"><p><strong>{escape(shown["title"])}</strong></p>'
        f"<p>{escape(shown['intro'])}</p>"
        f'<div class="wide" tabindex="0"><table class="{shown["height"]}"><thead><tr>{head}</tr></thead>'
        f"<tbody>{body}</tbody></table></div><p><em>{escape(word['sheet-note'])}</em></p></div>"
    )


def terms(lesson: Mapping[str, Any]) -> str:
    """Return the terms that a lesson explains, in alphabetical order; an empty text where there is none."""
    told = "".join(
        f'<dt id="{escape(id_)}">{escape(term["term"])}</dt>'
        f"<dd>{escape(term['definition'])}{_unsure(lesson, term)}</dd>"
        for id_, term in lesson["terms"].items()
    )
    return f'<dl class="c1612 c1612-terms">{told}</dl>' if told else ""


def _unsure(lesson: Mapping[str, Any], term: Mapping[str, Any]) -> str:
    return f" <em>({escape(lesson['words']['fact-known'])})</em>" if term["unsure"] else ""


def bibliography(lesson: Mapping[str, Any]) -> str:
    """Return every document of the curriculum, with its address and the numbers of the lessons that cite it."""
    word = lesson["words"]
    items = "".join(
        f"<li>{escape(document['source'])}"
        + (f" <em>({escape(word['fact-copy'])})</em>" if document["copy"] else "")
        + f" <small>{escape(document['url'])}</small> "
        + escape(word["bibliography-lessons"].format(numbers=", ".join(document["lessons"])))
        + "</li>"
        for document in lesson["bibliography"]
    )
    return f'<ol class="c1612 c1612-sources">{items}</ol>'


def sources(lesson: Mapping[str, Any], today: date) -> str:
    """Return the words explained, then each fact: its document, how it was read, whether its date has passed."""
    word = lesson["words"]
    items = (
        f'<li id="{escape(id_)}"{_known_of(fact)}>{escape(fact["text"])} <cite>{escape(fact["source"])}</cite>'
        + "".join(f" <em>({escape(remark)})</em>" for remark in remarks(fact, word, today))
        + "</li>"
        for id_, fact in lesson["facts"].items()
    )
    explained = terms(lesson) if "glossary" not in lesson["lists"] else ""
    heading = f'<p class="c1612"><strong>{escape(word["terms-heading"])}</strong></p>' if explained else ""
    return f'{heading}{explained}<ol class="c1612 c1612-sources">{"".join(items)}</ol>'


def _known_of(fact: Mapping[str, Any]) -> str:
    """Return what the front end reads of a fact beside its words: hosts/page.js."""
    copy = ' data-copy="1"' if fact["copy"] else ""
    return f' data-confidence="{fact["confidence"]}" data-until="{fact["review_by"]}"{copy}'


def remarks(fact: Mapping[str, Any], word: Mapping[str, str], today: date) -> list[str]:
    """Return what a reader must know of a fact: read in a copy, to be confirmed by an expert, past its date."""
    found = []
    if fact["confidence"] == "known":
        found.append(word["fact-known"])
    if fact["copy"]:
        found.append(word["fact-copy"])
    if date.fromisoformat(fact["review_by"]) < today:
        found.append(word["fact-past"])
    return found


def _table(shown: Mapping[str, Any]) -> str:
    head = "".join(f'<th scope="col">{escape(cell)}</th>' for cell in shown["header"])
    rows = "".join(
        f'<tr><th scope="row">{escape(first)}</th>{"".join(f"<td>{escape(cell)}</td>" for cell in rest)}</tr>'
        for first, *rest in shown["rows"]
    )
    return f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"


def _items(texts: Sequence[str]) -> str:
    return "".join(f"<li>{escape(text)}</li>" for text in texts)
