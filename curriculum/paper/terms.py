"""Terms with their meaning, as paper lists them."""

from __future__ import annotations

from collections.abc import Iterator

from curriculum.lessons.compiled import Term
from curriculum.lessons.notebook import Prose
from curriculum.paper.blocks import Block, Line, Paragraph, Run
from curriculum.paper.material import Material


def terms(material: Material) -> Iterator[Block]:
    """Yield the lesson's terms, and what an expert has yet to confirm."""
    return (Paragraph(_line(term, material), "small") for term in material.lesson.terms.values())


def first_terms(material: Material, most: int) -> Iterator[Block]:
    """Yield the terms that the lesson meets first, as running text."""
    met = dict.fromkeys(term for part in material.parts if isinstance(part, Prose) for term in part.terms)
    known = [material.lesson.terms[id_] for id_ in met if id_ in material.lesson.terms]
    return (Paragraph(_line(term, material)) for term in known[:most])


def _line(term: Term, material: Material) -> Line:
    line: Line = (Run(term.term, strong=True), Run(f" — {term.definition}"))
    return (*line, Run(f" ({material.words['fact-known']})", emphasis=True)) if term.unsure else line
