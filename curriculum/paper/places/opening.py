"""The opening on paper: warning, time, age, objectives, help, the way to the phone page; then the run sheet."""

from __future__ import annotations

from collections.abc import Iterator

from curriculum.lessons.notebook import Place
from curriculum.paper import front
from curriculum.paper.blocks import Block
from curriculum.paper.material import Material
from curriculum.paper.run_sheet import run_sheet


def blocks(material: Material, _place: Place, facilitator: bool) -> Iterator[Block]:
    """Yield the opening; the guide adds the materials and the run sheet."""
    yield from front.opening(material, facilitator=facilitator)
    if facilitator:
        yield from run_sheet(material)
