"""The facilitator's guide: everything of the handout, with notes, a run sheet and, after each set, its key."""

from __future__ import annotations

from curriculum.paper.blocks import Document
from curriculum.paper.editions import front
from curriculum.paper.editions.body import body
from curriculum.paper.editions.handout import document
from curriculum.paper.editions.material import Material


def compose(material: Material) -> Document:
    """Return the guide."""
    return document(material, "guide", (*front.title(material, "guide"), *body(material, facilitator=True)))
