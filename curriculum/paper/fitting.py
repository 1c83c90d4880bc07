"""Which size of type an area takes, by the widths of the widest common fonts: what fits here fits in any of them."""

from __future__ import annotations

from collections.abc import Sequence

from curriculum.paper.blocks import Break, Line, Run, Words, plain
from curriculum.pictures.measure import width, wrap

# From the top of a line to the top of the next, and from a paragraph to the next, in sizes of the type.
PITCH, GAP = 1.22, 0.4
# The bullet of an item and the room behind it.
BULLET = 1.1
_REGULAR, _BOLD = 400, 700


def lines_of(line: Line, size: float, room: float, *, strong: bool = False) -> int:
    """Count the lines that a text takes in a column; one with a bold word is measured as if it were all bold."""
    weight = _BOLD if strong or any(isinstance(part, Run) and part.strong for part in line) else _REGULAR
    stretches = plain(_marked(line)).split("\n")
    return sum(len(wrap(stretch, size, weight, room)) for stretch in stretches)


def height(lines: Sequence[Line], size: float, room: float, *, strong: bool = False, bullets: bool = False) -> float:
    """Say how high paragraphs stand in a column."""
    room -= BULLET * size if bullets else 0
    counted = sum(lines_of(line, size, room, strong=strong) for line in lines)
    return counted * size * PITCH + max(0, len(lines) - 1) * size * GAP


def high(words: Words) -> float:
    """Say how high the text of an area stands."""
    return height(words.lines, words.size, words.area.width, strong=words.strong, bullets=words.bullets)


def wide(words: Words) -> float:
    """Give the width of the widest word of an area: one that is wider than the area would run over its edge."""
    return _widest(words.lines, words.size, strong=words.strong) + (BULLET * words.size if words.bullets else 0)


def largest(
    lines: Sequence[Line],
    sizes: Sequence[float],
    room: float,
    most: float,
    *,
    strong: bool = False,
    bullets: bool = False,
) -> float:
    """Choose the largest of `sizes` in which no word is wider than `room` and all is at most so high, else the last."""
    for size in sizes:
        inside = room - (BULLET * size if bullets else 0)
        high = height(lines, size, room, strong=strong, bullets=bullets)
        if high <= most and _widest(lines, size, strong=strong) <= inside:
            return size
    return sizes[-1]


def _widest(lines: Sequence[Line], size: float, *, strong: bool) -> float:
    pieces = (piece for line in lines for piece in plain(line).split(" "))
    return max((width(piece, size, _BOLD if strong else _REGULAR) for piece in pieces), default=0)


def _marked(line: Line) -> Line:
    return tuple(Run("\n") if isinstance(part, Break) else part for part in line)
