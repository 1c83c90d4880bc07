"""The cards of a lesson that need no script: its opening, a figure with its table, the list of sources.

Plain HTML from a compiled lesson; the same for the notebook, the phone page and the single file.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from html import escape
from typing import Any


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


def sources(lesson: Mapping[str, Any], today: date) -> str:
    """Return the list of sources: each fact with its document, how it was read, and whether its date has passed."""
    word = lesson["words"]
    items = (
        f'<li id="{escape(id_)}">{escape(fact["text"])} <cite>{escape(fact["source"])}</cite>'
        + "".join(f" <em>({escape(remark)})</em>" for remark in remarks(fact, word, today))
        + "</li>"
        for id_, fact in lesson["facts"].items()
    )
    return f'<ol class="c1612 c1612-sources">{"".join(items)}</ol>'


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
