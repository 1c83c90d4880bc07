"""A lesson from its first cell to its last as one series of blocks; reader and guide differ by one switch."""

from __future__ import annotations

from collections.abc import Iterator

from curriculum.lessons.notebook import Place
from curriculum.paper import prose
from curriculum.paper.blocks import Block, Box, Heading, text
from curriculum.paper.material import Material
from curriculum.paper.places import paper_place


def body(material: Material, *, facilitator: bool) -> Iterator[Block]:
    """Yield the lesson; with `facilitator` also the notes, under the number of their screen, and each set's key."""
    screen = 0
    for part in material.parts:
        if part.slide == "slide":
            screen += len(material.activities(part)) or 1 if isinstance(part, Place) else 1
        if part.facilitator and not facilitator:
            continue
        if isinstance(part, Place):
            yield from paper_place(part.kind).blocks(material, part, facilitator)
        elif not part.facilitator:
            yield from without_title(prose.blocks(part.markdown))
        else:
            of = material.words["screen-number"].format(number=screen) if material.cut else ""
            yield Box("facilitator", text(of) if of else (), prose.blocks(part.markdown))


def without_title(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Yield blocks without a heading of level 1: the title stands above the lesson already."""
    return (block for block in blocks if not (isinstance(block, Heading) and block.level == 1))
