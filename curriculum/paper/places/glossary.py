"""The whole glossary on paper."""

from __future__ import annotations

from collections.abc import Iterator

from curriculum.lessons.notebook import Place
from curriculum.paper.blocks import Block
from curriculum.paper.material import Material
from curriculum.paper.terms import terms


def blocks(material: Material, _place: Place, _facilitator: bool) -> Iterator[Block]:
    """Yield every term with its meaning."""
    yield from terms(material)
