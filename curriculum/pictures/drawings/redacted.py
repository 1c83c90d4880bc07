"""A file whose lines go black: what lets a child be recognised, and the same file when it is taken out."""

from __future__ import annotations

from curriculum.pictures.canvas import Canvas
from curriculum.pictures.things import accepted, refused

_LINES = ("name", "photo", "school", "village", "detail")
SLOTS = ("before", *_LINES, "after", "code", "rule")
WALL = (1280, 640)
PHONE = (328, 640)


def draw(p: Canvas) -> None:
    """Draw the file twice, with the same lines in the same places; on a phone, one below the other."""
    p.rect(0, 0, p.width, p.height, 0, "sand")
    if p.phone:
        _file(p, 14, 14, 300, 262, 15.5, "before")
        _file(p, 14, 292, 300, 262, 15.5, "after")
        p.rect(0, 570, 328, 70, 0, "clay")
        p.text(164, 605, "rule", 15.5, 700, anchor="middle", room=304, place="middle", most=2)
        return
    _file(p, 40, 30, 540, 486, 33, "before")
    _file(p, 700, 30, 540, 486, 33, "after")
    p.arrow(660, 270, 0, 44, "ink", 12)
    p.segment(606, 270, 648, 270, "ink", 12)
    p.rect(0, 540, 1280, 100, 0, "clay")
    p.text(640, 590, "rule", 36, 700, anchor="middle", room=1220, place="middle", most=1)


def _file(p: Canvas, x: float, y: float, w: float, h: float, size: float, slot: str) -> None:
    """A sheet with its heading and its five lines; in the second one each line is a black bar."""
    black, tone = slot == "after", "green" if slot == "after" else "brick"
    p.rect(x, y, w, h, size * 0.5, "ground", "green" if black else "soft", p.line)
    (accepted if black else refused)(p, x + w - size * 1.2, y + size * 1.15, size * 0.75)
    p.text(x + size * 0.8, y + size * 1.15, slot, size * 1.08, 700, tone, room=w - size * 3, place="middle", most=1)
    step = (h - size * 2.6) / 5
    for number, line in enumerate(_LINES):
        middle = y + size * 2.3 + step * (number + 0.5)
        if black and number == 0:
            p.text(x + size * 0.8, middle, "code", size, 700, room=w - size * 1.6, place="middle", most=1)
        elif black:
            long = w * (0.78, 0.52, 0.64, 0.7)[number - 1]
            p.rect(x + size * 0.8, middle - size * 0.5, long, size, 2, "ink")
        else:
            p.segment(x + size * 0.8, middle + size * 0.8, x + w - size * 0.8, middle + size * 0.8, "line", p.fine)
            p.text(x + size * 0.8, middle, line, size, room=w - size * 1.6, place="middle", most=1)
