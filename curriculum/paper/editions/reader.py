"""The reader: the whole lesson to read and fill in, without any key, its sources at its end."""

from __future__ import annotations

from curriculum.paper import front
from curriculum.paper.blocks import Document
from curriculum.paper.document import document
from curriculum.paper.editions.body import body
from curriculum.paper.material import Material


def compose(material: Material) -> Document:
    """Make the reader."""
    return document(material, "reader", (*front.title(material, "reader"), *body(material, facilitator=False)))
