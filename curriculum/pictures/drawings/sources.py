"""Primary and secondary sources: an eye, an ear, and the ear of an ear."""

from __future__ import annotations

from curriculum.pictures.canvas import Canvas
from curriculum.pictures.things import bubble

_STEPS = ("saw", "heard", "heard-of")
SLOTS = (*_STEPS, *(f"{step}-kind" for step in _STEPS), *(f"{step}-who" for step in _STEPS), "question")
WALL = (1280, 620)
PHONE = (328, 596)


def draw(p: Canvas) -> None:
    """Draw three steps away from what happened; on a phone, from the top down."""
    p.lay_out(_wall, _phone, ground="sand")


def _wall(p: Canvas) -> None:
    for number, step in enumerate(_STEPS):
        left, tone = number * 427, "green" if step == "saw" else "soft"
        if step == "saw":
            p.rect(0, 0, 427, 520, 0, p.ground("green_tint"))
        else:
            p.rect(left, 0, 427, 520, 0, p.ground("void"))
            p.segment(left, 24, left, 496, "line", 3, dash="3 12")
        middle = left + 213
        _sense(p, step, middle, 134, 1)
        p.text(middle, 258, step, 38, 700, "green" if step == "saw" else "ink", "middle", room=400, most=2)
        p.text(middle, 360, f"{step}-kind", 33, 700, tone, "middle", room=400, most=1)
        p.text(middle, 410, f"{step}-who", 33, anchor="middle", room=392, most=2)
    for x, lost in ((427, 0), (853, 1)):
        _told(p, x, 134, 1, lost)
    p.rect(0, 520, 1280, 100, 0, "clay")
    p.text(640, 570, "question", 38, 700, anchor="middle", room=1200, place="middle", most=1)


def _phone(p: Canvas) -> None:
    for number, step in enumerate(_STEPS):
        top, tone = number * 178, "green" if step == "saw" else "soft"
        p.rect(0, top, 328, 178, 0, "green_tint" if step == "saw" else "void")
        _sense(p, step, 62, top + 84, 0.46)
        p.text(130, top + 24, step, 17, 700, "green" if step == "saw" else "ink", room=190, most=2)
        p.text(130, top + 76, f"{step}-kind", 15.5, 700, tone, room=190, most=1)
        p.text(130, top + 102, f"{step}-who", 15, room=190, most=3)
    for y, lost in ((178, 0), (356, 1)):
        _told(p, 62, y, 0.4, lost)
    p.rect(0, 534, 328, 62, 0, "clay")
    p.text(164, 565, "question", 17, 700, anchor="middle", room=300, place="middle", most=2)


def _sense(p: Canvas, step: str, x: float, y: float, scale: float) -> None:
    """The eye of who was there, the ear of who was told, a smaller ear beside it for who was told of it."""
    tone = "green" if step == "saw" else "soft"
    p.circle(x, y, 104 * scale, "ground", tone, 8 * scale)
    with p.group(x, y, scale):
        if step == "saw":
            p.path("M-70 0Q-36 -46 0 -46T70 0Q36 46 0 46T-70 0Z", None, tone, 10)
            p.circle(0, 0, 24, tone)
        elif step == "heard":
            _ear(p, 0, 0, 1, tone)
        else:
            _ear(p, -26, 0, 0.82, tone)
            _ear(p, 42, 8, 0.52, "metal")


def _ear(p: Canvas, x: float, y: float, scale: float, tone: str) -> None:
    with p.group(x, y, scale):
        p.path("M-36 -14A36 36 0 0 1 36 -18C36 16 10 20 8 44C6 66 -24 68 -30 44", None, tone, 11)
        p.path("M-16 -12A17 17 0 0 1 17 -14C17 4 -4 2 -2 22", None, tone, 9)


def _told(p: Canvas, x: float, y: float, scale: float, lost: int) -> None:
    """What is told from one to the next, with a line less each time."""
    w, h = 104 * scale, 66 * scale
    bubble(p, x - w / 2, y - h / 2, w, h, "ground", "soft" if lost else "ink", 5 * max(scale, 0.5), lines=2 - lost)
