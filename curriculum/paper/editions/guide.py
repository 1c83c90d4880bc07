"""The facilitator's guide: everything of the reader, with notes, a run sheet and, after each set, its key."""

from __future__ import annotations

from curriculum.paper import front
from curriculum.paper.blocks import Document
from curriculum.paper.document import document
from curriculum.paper.editions.body import body
from curriculum.paper.material import Material


def compose(material: Material) -> Document:
    """Make the guide."""
    return document(material, "guide", (*front.title(material, "guide"), *body(material, facilitator=True)))
