"""When a school and a hospital lose their protection: two steps for one, three for the other."""

from __future__ import annotations

from curriculum.pictures.canvas import Canvas
from curriculum.pictures.things import school

SLOTS = (
    "school",
    "school-if",
    "school-then",
    "hospital",
    "hospital-if",
    "hospital-warning",
    "hospital-then",
    "role",
)
WALL = (1280, 620)
PHONE = (328, 560)

_BOX = (312, 180)
_COLUMNS = (236, 588, 940)
_ROWS = {"school": 30, "hospital": 288}


def draw(p: Canvas) -> None:
    """Draw one line a place, with the same first and last step; on a phone, one below the other."""
    p.lay_out(_wall, _phone, ground="sand")


def _wall(p: Canvas) -> None:
    w, h = _BOX
    first, second, last = _COLUMNS
    for place, y in _ROWS.items():
        (_school if place == "school" else _hospital)(p, 112, y + 128, 0.92)
        p.text(112, y + 142, place, 36, 700, anchor="middle", room=210, most=1)
        middle = y + h / 2
        _box(p, first, y, w, h, f"{place}-if", "ochre", 33)
        if place == "school":
            _arrow(p, first + w, last, middle)
        else:
            _box(p, second, y, w, h, f"{place}-warning", "green", 33)
            _arrow(p, first + w, second, middle)
            _arrow(p, second + w, last, middle)
        _box(p, last, y, w, h, f"{place}-then", "brick", 33)
    p.rect(0, 500, 1280, 120, 0, "clay")
    p.text(640, 560, "role", 38, 700, anchor="middle", room=1220, place="middle", most=1)


def _phone(p: Canvas) -> None:
    for place, top, steps in (("school", 0, ("if", "then")), ("hospital", 216, ("if", "warning", "then"))):
        (_school if place == "school" else _hospital)(p, 66, top + 76, 0.48)
        p.text(128, top + 50, place, 20, 700, room=190, place="middle", most=1)
        for number, step in enumerate(steps):
            y = top + 88 + number * 62
            tone = {"if": "ochre", "warning": "green", "then": "brick"}[step]
            _box(p, 12, y, 304, 46, f"{place}-{step}", tone, 14.5)
            if number:
                p.path(f"M164 {y - 14}V{y - 4}", None, "ink", 2.5)
                p.arrow(164, y - 3, 90, 7, "ink", 2.5)
    p.rect(0, 492, 328, 68, 0, "clay")
    p.text(164, 526, "role", 16, 700, anchor="middle", room=296, place="middle", most=2)


def _box(p: Canvas, x: float, y: float, w: float, h: float, slot: str, tone: str, size: float) -> None:
    """A step with its words, the colour of its kind on the left edge."""
    bar = 5 if p.phone else 14
    p.rect(x, y, w, h, 2 if p.phone else 4, "ground", "ink" if p.printed else "soft", p.fine)
    p.rect(x, y, bar, h, 0, tone)
    most = 2 if p.phone else 4
    p.text(x + bar + (9 if p.phone else 14), y + h / 2, slot, size, room=w - bar - 16, place="middle", most=most)


def _arrow(p: Canvas, start: float, end: float, y: float) -> None:
    p.path(f"M{start + 6} {y}H{end - 12}", None, "ink", p.line)
    p.arrow(end - 8, y, 0, 20, "ink", p.line)


def _school(p: Canvas, x: float, y: float, scale: float) -> None:
    school(p, x, y, scale, walls="line" if p.printed else "clay")


def _hospital(p: Canvas, x: float, y: float, scale: float) -> None:
    """A low house with the board of a health centre; the point is the middle of its foot."""
    with p.group(x, y, scale):
        p.rect(-86, -92, 172, 92, 0, "line" if p.printed else "clay")
        p.rect(-98, -108, 196, 18, 3, "metal")
        p.rect(-22, -54, 44, 54, 3, "bark")
        for left in (-70, 36):
            p.rect(left, -64, 34, 30, 3, "accent_tint", "bark", 4)
        p.rect(-30, -150, 60, 60, 8, "accent")
        p.path("M-7 -142H7V-127H22V-113H7V-98H-7V-113H-22V-127H-7Z", "on_dark")
