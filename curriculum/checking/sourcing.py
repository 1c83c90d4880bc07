"""What each paragraph of a lesson rests on: its facts, or the mark that it is method or story.

A paragraph that cites no fact stands in a cell tagged `method` (how one works) or `story` (Nawaria and Belembe), or in
a facilitator's note. Method holds no date, number, symbol or verb of obligation; a story holds no symbol and no verb of
obligation; a facilitator's note no symbol.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from curriculum.checking.prose import paragraphs
from curriculum.lessons.notebook import FACT_LINK, Notebook, paragraph_sources
from curriculum.model.bank import Bank
from curriculum.model.findings import Finding

_SYMBOL = re.compile(r"\b[AS]/(?:RES/|AC\.|HRC/|PRST/)?[\dA-Z][\w./-]*")
_LISTED = re.compile(r"\s*(?:[-+*] |\d+\. |\|)")
_NUMBER = re.compile(r"(?<![\w/])\d[\d\u00a0\u202f,.]*")
# What each kind of cell may not say without a fact.
_REFUSED = {
    "method": ("date", "number", "symbol", "obligation"),
    "story": ("symbol", "obligation"),
    "facilitator": ("symbol",),
}


@dataclass(frozen=True)
class Statement:
    """A paragraph: where it stands, what in it asks for a source, the facts it rests on, and the mark of its cell."""

    cell: str
    text: str
    signs: tuple[tuple[str, str], ...]
    facts: tuple[str, ...]
    mark: str


def statements(notebook: Notebook, lang: str, bank: Bank) -> Iterator[Statement]:
    """Yield every paragraph, list item and table row of a notebook's prose; headings are left out.

    An item or a row without a fact of its own rests on the facts of the sentence that introduces the list.
    """
    for prose in notebook.prose:
        introduction: tuple[str, ...] = ()
        mark = "facilitator" if prose.facilitator else prose.tag
        for source in paragraph_sources(prose.markdown):
            text = " ".join(paragraphs(source))
            facts = tuple(FACT_LINK.findall(source))
            if not _LISTED.match(source):
                introduction = facts
            if text:
                facts = facts or introduction
                yield Statement(prose.cell, text, tuple(_signs(text, lang, bank)), facts, mark)


def check_sourcing(notebook: Notebook, lang: str, bank: Bank) -> Iterator[Finding]:
    """Yield every paragraph that cites nothing and is not marked, and every statement that its mark does not allow."""
    for statement in statements(notebook, lang, bank):
        if statement.facts:
            continue
        values = {"text": _short(statement.text)}
        if not statement.mark:
            yield Finding("paragraph-unmarked", notebook.shown, record=statement.cell, values=values)
            continue
        refused = [sign for kind, sign in statement.signs if kind in _REFUSED[statement.mark]]
        if refused:
            values |= {"signs": ", ".join(dict.fromkeys(refused)), "mark": statement.mark}
            yield Finding("statement-unsourced", notebook.shown, record=statement.cell, values=values)


def _signs(text: str, lang: str, bank: Bank) -> Iterator[tuple[str, str]]:
    words = bank.statements.in_(lang)
    for found in _SYMBOL.findall(text):
        yield "symbol", found
    rest = _SYMBOL.sub(" ", text)
    if words.references:
        pointing = rf"\b(?:{'|'.join(words.references)})\s\d+[a-zA-Z]?(?:(?:,|\s(?:à|et|ou|to|and|or))\s\d+[a-zA-Z]?)*"
        rest = re.sub(pointing, " ", rest, flags=re.IGNORECASE)
    for month in words.months:
        # A month alone is a word like another (« mars », "May"): beside a number it is a date.
        for found in re.findall(rf"\b\d{{1,4}}(?:er)?\s{month}\b|\b{month}\s\d{{1,4}}\b", rest):
            yield "date", found
    for found in _NUMBER.findall(rest):
        yield ("date" if re.fullmatch(r"(?:19|20)\d\d", found.strip(".,")) else "number"), found.strip(".,\u00a0\u202f")
    for word in words.obligation:
        for found in re.findall(rf"(?<![\w’'-]){re.escape(word)}(?![\w-])", rest, re.IGNORECASE):
            yield "obligation", found


def _short(text: str) -> str:
    return text if len(text) <= 90 else text[:87] + "…"
