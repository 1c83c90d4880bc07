"""A post with its picture and its lines, and the eight points that two people check before it goes out."""

from __future__ import annotations

from curriculum.pictures.canvas import Canvas
from curriculum.pictures.things import accepted

_ZONES = (
    ("people", "brick", "brick_tint", ("identity", "place", "accusation", "request")),
    ("information", "accent", "accent_tint", ("number", "help")),
    ("picture", "bark", "ochre_tint", ("text", "weight")),
)
SLOTS = ("two", *(slot for zone, _, _, points in _ZONES for slot in (zone, *points)))
WALL = (1280, 640)
PHONE = (328, 494)


def draw(p: Canvas) -> None:
    """Draw the post, then the three groups of points beside it; on a phone, below it."""
    p.rect(0, 0, p.width, p.height, 0, p.ground("sand"))
    if p.phone:
        _post(p, 14, 12, 300, 150, 15.5)
        _zones(p, 14, 174, 300, 12, 15.5, 36, 40)
        return
    _post(p, 30, 30, 420, 580, 33)
    _zones(p, 476, 30, 774, 20, 34, 66, 76)


def _zones(p: Canvas, x: float, y: float, w: float, gap: float, size: float, heading: float, row: float) -> None:
    """Three tinted zones from the top down, each with its heading and its numbered points in two columns."""
    number = 0
    for zone, colour, tint, points in _ZONES:
        rows = len(points) // 2
        h = heading + rows * row + size * 0.35
        p.rect(x, y, w, h, size * 0.4, p.ground(tint), colour, p.fine)
        p.text(x + size * 0.6, y + heading * 0.5, zone, size, 700, colour, room=w - size, place="middle", most=1)
        for at, point in enumerate(points):
            number += 1
            left = x + size * 0.5 + (at % 2) * (w - size * 0.5) / 2
            middle = y + heading + (at // 2 + 0.5) * row
            radius = size * 0.78
            p.circle(left + radius, middle, radius, colour)
            p.written(left + radius, middle, str(number), size, fill="on_dark")
            room = (w - size * 0.5) / 2 - radius * 2 - size * 0.6
            p.text(left + radius * 2 + size * 0.35, middle, point, size, room=room, place="middle", most=1)
        y += h + gap


def _post(p: Canvas, x: float, y: float, w: float, h: float, size: float) -> None:
    """A poster with the drawing of an open exercise book, lines of text and, below, the marks of two people."""
    p.rect(x, y, w, h, size * 0.4, "ground", "ink", p.line)
    foot = size * 2.5
    p.segment(x, y + h - foot, x + w, y + h - foot, "line", p.fine)
    for at in range(2):
        accepted(p, x + size * (1.1 + at * 1.75), y + h - foot / 2, size * 0.72)
    p.text(x + size * 3.75, y + h - foot / 2, "two", size, 700, room=w - size * 3.9, place="middle", most=1)
    if p.phone:
        _book(p, x + 76, y + 58, 1.0)
        left, right, top, step = x + 150, x + w - 16, y + 26, 19.0
    else:
        p.rect(x + 24, y + 24, w - 48, 250, 8, p.ground("accent_tint"))
        _book(p, x + w / 2, y + 150, 2.5)
        left, right, top, step = x + 30, x + w - 30, y + 320, 44.0
    for at, short in enumerate((0.0, 0.12, 0.05, 0.4)):
        p.segment(left, top + at * step, right - (right - left) * short, top + at * step, "shade", p.line)


def _book(p: Canvas, x: float, y: float, scale: float) -> None:
    """An open exercise book round a point, about 104 wide."""
    with p.group(x, y, scale):
        for side in (-1, 1):
            p.path(f"M0 -26Q{side * 26} -38 {side * 52} -28V30Q{side * 26} 20 0 32Z", "paper", "accent", 3)
            for row in range(3):
                p.segment(side * 10, -14 + row * 13, side * 42, -17 + row * 13, "metal", 2)
        p.segment(0, -26, 0, 32, "accent", 3)
