"""A telephone with a message forwarded many times: at each copy it says less, and nobody knows where it comes from."""

from __future__ import annotations

from curriculum.pictures.canvas import Canvas
from curriculum.pictures.drawings.rumour import copy
from curriculum.pictures.things import accepted, lock, refused

SLOTS = ("tag", "who", "when", "where", "stop", "alert")
WALL = (1280, 620)
PHONE = (328, 640)


def draw(p: Canvas) -> None:
    """Draw the screen with its fading messages, what is missing in them, and the two ways on."""
    p.rect(0, 0, p.width, p.height, 0, "void")
    if p.phone:
        _screen(p, 86, 156, 0.54)
        for number, slot in enumerate(SLOTS[1:4]):
            p.text(188, 84 + number * 58, slot, 16.5, 700, "soft", room=132, place="middle", most=2)
        p.text(188, 34, "tag", 14.5, 400, "soft", room=132, place="middle", most=2)
        for number, (slot, tone) in enumerate((("stop", "brick"), ("alert", "green"))):
            top = 328 + number * 156
            p.rect(0, top, 328, 156, 0, f"{tone}_tint")
            _way(p, slot, 56, top + 78, 32)
            p.text(106, top + 78, slot, 17, 700, tone, room=210, place="middle", most=4)
        return
    _screen(p, 210, 310, 1)
    p.text(420, 56, "tag", 33, 400, "soft", room=330, place="middle", most=2)
    for number, slot in enumerate(SLOTS[1:4]):
        p.text(420, 200 + number * 120, slot, 40, 700, "soft", room=330, place="middle", most=2)
    for number, (slot, tone) in enumerate((("stop", "brick"), ("alert", "green"))):
        top = number * 310
        p.rect(780, top, 500, 310, 0, p.ground(f"{tone}_tint"))
        _way(p, slot, 868, top + 155, 56)
        p.text(950, top + 155, slot, 38, 700, tone, room=310, place="middle", most=4)
    if p.printed:
        p.segment(780, 310, 1280, 310, "line", 3, dash="3 12")


def _screen(p: Canvas, x: float, y: float, scale: float) -> None:
    with p.group(x, y, scale):
        p.rect(-150, -282, 300, 564, 40, "ink")
        p.rect(-128, -236, 256, 464, 12, "ground")
        p.segment(-26, -260, 26, -260, "ground", 8)
        p.circle(0, 256, 14, "ground")
        for number, lost in enumerate((0.0, 0.25, 0.5, 0.75)):
            copy(p, -92 + number * 5, -210 + number * 110, 190, 74, lost)
            p.path(f"M{-116 + number * 5} {-168 + number * 110}l12 -12v8h10v8h-10v8z", "soft")


def _way(p: Canvas, slot: str, x: float, y: float, radius: float) -> None:
    if slot == "stop":
        refused(p, x, y, radius)
        return
    accepted(p, x, y, radius)
    p.circle(x + radius * 0.8, y + radius * 0.8, radius * 0.52, "ground", "green", radius * 0.1)
    lock(p, x + radius * 0.8, y + radius * 0.72, radius / 52, "green")
