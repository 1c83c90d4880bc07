"""The four statuses that a report can receive: two keep it open or hold it as credible, two set it aside."""

from __future__ import annotations

from curriculum.pictures.canvas import Canvas, Point
from curriculum.pictures.things import accepted, bubble, flags, refused, school

_TONES = {"pending": "accent", "verified": "green", "outside": "indigo", "not-occurred": "brick"}
SLOTS = (*_TONES, *(f"{status}-means" for status in _TONES))
WALL = (1280, 600)
PHONE = (328, 560)


def draw(p: Canvas) -> None:
    """Draw one card a status, with its sign: two by two on the wall, one below the other on a phone."""
    p.rect(0, 0, p.width, p.height, 0, "sand")
    for number, (status, tone) in enumerate(_TONES.items()):
        if p.phone:
            top = 8 + number * 137
            p.rect(10, top, 308, 129, 12, f"{tone}_tint", tone, 2)
            _scene(p, status, (62, top + 64), 0.42)
            p.text(120, top + 16, status, 16.5, 700, tone, room=190, most=2)
            p.text(120, top + 66, f"{status}-means", 14.5, room=190, most=3)
        else:
            left, top = 24 + number % 2 * 626, 24 + number // 2 * 282
            p.rect(left, top, 606, 270, 20, p.ground(f"{tone}_tint"), tone, 5)
            _scene(p, status, (left + 118, top + 135), 0.9)
            p.text(left + 242, top + 40, status, 38, 700, tone, room=350, most=2)
            p.text(left + 242, top + 140, f"{status}-means", 33, room=350, most=3)


def _scene(p: Canvas, status: str, at: Point, scale: float) -> None:
    """What stands beside the words of a status: the school, the parties or the message, with its sign."""
    x, y = at
    sign = (x + 62 * scale, y + 62 * scale)
    if status == "outside":
        flags(p, x - 26 * scale, y + 50 * scale, 1.7 * scale)
    elif status == "not-occurred":
        bubble(p, x - 84 * scale, y - 66 * scale, 150 * scale, 96 * scale, "ground", "brick", 6 * scale)
    else:
        school(p, x, y + 62 * scale, 0.98 * scale)
    if status == "verified":
        accepted(p, *sign, 38 * scale)
    elif status == "pending":
        p.circle(*sign, 40 * scale, "ground", "accent", 5 * scale)
        p.icon("clock", *sign, 56 * scale, "accent")
    else:
        refused(p, *sign, 38 * scale)
