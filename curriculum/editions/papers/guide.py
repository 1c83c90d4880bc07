"""The facilitator's guide: everything of the handout, with notes, a run sheet and, after each set, its key."""

from __future__ import annotations

from curriculum.editions.blocks import Document
from curriculum.editions.papers import front
from curriculum.editions.papers.body import body
from curriculum.editions.papers.handout import document
from curriculum.editions.papers.material import Material


def compose(material: Material) -> Document:
    """Return the guide."""
    return document(material, "guide", (*front.title(material, "guide"), *body(material, facilitator=True)))
