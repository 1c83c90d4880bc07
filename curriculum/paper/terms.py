"""Terms with their meaning, as paper lists them."""

from __future__ import annotations

from collections.abc import Iterator

from curriculum.paper.blocks import Block, Line, Paragraph, Run
from curriculum.paper.material import Material


def terms(material: Material) -> Iterator[Block]:
    """Yield the lesson's terms, and what an expert has yet to confirm."""
    for term in material.lesson.terms.values():
        line: Line = (Run(term.term, strong=True), Run(f" — {term.definition}"))
        if term.unsure:
            line += (Run(f" ({material.words['fact-known']})", emphasis=True),)
        yield Paragraph(line, "small")
