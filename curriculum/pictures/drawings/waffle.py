"""Mali, 2015, in one report: as many squares as violations reported, full where they are verified."""

from __future__ import annotations

from curriculum.pictures.canvas import Canvas

_VERIFIED, _NOT_VERIFIED = 109, 128
SLOTS = ("where", "verified", "not-verified", "not-false")
WALL = (1280, 600)
PHONE = (328, 596)


def draw(p: Canvas) -> None:
    """Draw the squares, then what the two kinds of square mean."""
    p.rect(0, 0, p.width, p.height, 0, "ground" if p.printed else "sand")
    if p.phone:
        p.text(14, 18, "where", 15.5, 700, room=308, most=1)
        _squares(p, 13, 54, 15, 20.2, 16)
        _meaning(p, 14, 402, 18, (26, 15.5), 286)
        p.rect(0, 528, 328, 68, 0, "clay")
        p.text(164, 562, "not-false", 15, anchor="middle", room=300, place="middle", most=2)
        return
    p.text(48, 26, "where", 38, 700, room=1180, most=1)
    _squares(p, 48, 96, 24, 33.5, 26)
    _meaning(p, 892, 118, 44, (64, 34), 300)
    p.rect(0, 500, 1280, 100, 0, "clay")
    p.text(640, 550, "not-false", 36, anchor="middle", room=1220, place="middle", most=1)


def _squares(p: Canvas, x: float, y: float, columns: int, pitch: float, side: float) -> None:
    """Rows of squares from a point; the verified ones come first and are full."""
    for number in range(_VERIFIED + _NOT_VERIFIED):
        left, top = x + number % columns * pitch, y + number // columns * pitch
        _square(p, left, top, side, full=number < _VERIFIED)


def _square(p: Canvas, x: float, y: float, side: float, *, full: bool) -> None:
    edge = side * 0.1
    tone = "green" if full else "soft"
    p.rect(x + edge / 2, y + edge / 2, side - edge, side - edge, side * 0.14, tone if full else "ground", tone, edge)


def _meaning(p: Canvas, x: float, y: float, side: float, sizes: tuple[float, float], room: float) -> None:
    """Two large numbers with their square and their word."""
    number, text = sizes
    step = number * 2.6
    for row, (slot, count, full) in enumerate((("verified", _VERIFIED, True), ("not-verified", _NOT_VERIFIED, False))):
        top = y + row * step
        _square(p, x, top + number * 0.1, side, full=full)
        tone = "green" if full else "ink"
        p.written(x + side * 1.4, top, str(count), number, 700, tone, "start", place="top")
        p.text(x + side * 1.4, top + number * 1.1, slot, text, room=room - side * 1.4, most=2)
