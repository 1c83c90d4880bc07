"""Every document of the curriculum on paper, with its address and the lessons that cite it."""

from __future__ import annotations

from collections.abc import Iterator

from curriculum.lessons.notebook import Place
from curriculum.paper.blocks import Block, Items, Line, Link, Paragraph, Run
from curriculum.paper.material import Material


def blocks(material: Material, _place: Place, _facilitator: bool) -> Iterator[Block]:
    """Yield the numbered list of documents."""
    words, items = material.words, []
    for document in material.lesson.bibliography:
        line: Line = (Run(document.source),)
        if document.official_url:
            line += (Run(" — "), Link(document.official_url, document.official_url))
        if document.copy:
            line += (Run(f" — {words['fact-copy']}", emphasis=True),)
        if document.url:
            line += (Run(" — "), Link(document.url, document.url))
        cited = words["bibliography-lessons"].format(numbers=", ".join(document.lessons))
        items.append((Paragraph((*line, Run(f" {cited}")), "small"),))
    yield Items(tuple(items), tuple(range(1, len(items) + 1)))
