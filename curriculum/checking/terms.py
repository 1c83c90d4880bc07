"""Whether the first use of each glossary term in a lesson's prose leads to its meaning."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from curriculum.lessons.notebook import Notebook
from curriculum.model.bank import Bank
from curriculum.model.findings import Finding
from curriculum.model.glossary import Term
from curriculum.model.lesson import Lesson

_LINK = re.compile(r"\[([^\]]*)\]\(#([^)]*)\)")
# Headings, tables' rulers and emphasis marks hold no link: a term counts from its first use in running text.
_HEADING = re.compile(r"^#{1,6} .*$", re.MULTILINE)


@dataclass(frozen=True)
class FirstUse:
    """Where a term stands first: the cell, the words as written, their place in the cell, the link if there is one."""

    cell: str
    words: str
    start: int
    linked_to: str


def first_use(notebook: Notebook, term: Term, lang: str) -> FirstUse | None:
    """Return the first use of a term in what participants read, None when the lesson does not use it."""
    spellings = sorted(term.spellings.in_(lang), key=len, reverse=True)
    pattern = re.compile(rf"(?<![\w’'-])(?:{'|'.join(map(re.escape, spellings))})(?![\w-])", re.IGNORECASE)
    for prose in notebook.prose:
        if prose.facilitator:
            continue
        text = _HEADING.sub(lambda found: " " * len(found[0]), prose.markdown)
        if found := pattern.search(text):
            links = (link for link in _LINK.finditer(text) if link.start(1) <= found.start() < link.end(1))
            return FirstUse(prose.cell, found[0], found.start(), next((link[2] for link in links), ""))
    return None


def check_terms(notebook: Notebook, lesson: Lesson, lang: str, bank: Bank) -> Iterator[Finding]:
    """Yield each term whose first use is not a link to it; a page that lists the whole glossary needs none."""
    if "glossary" in lesson.lists:
        return
    for term in bank.glossary.values():
        use = first_use(notebook, term, lang)
        if use and not use.linked_to.startswith("term-"):
            values = {"value": use.words, "instead": term.id}
            yield Finding("term-unlinked", notebook.shown, record=use.cell, values=values)
