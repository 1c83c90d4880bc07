"""A message arrives: three ways on a fork, to refer at once, to alert in private, or to keep it."""

from __future__ import annotations

from curriculum.pictures.canvas import Canvas, Point
from curriculum.pictures.things import bubble, heart, lock

_WAYS = {"refer": "green", "alert": "indigo", "keep": "accent"}
SLOTS = ("message", *(f"{way}-when" for way in _WAYS), *_WAYS, *(f"{way}-how" for way in _WAYS))
WALL = (1280, 640)
PHONE = (328, 700)


def draw(p: Canvas) -> None:
    """Draw the fork with its three questions and where each leads; on a phone, from the top down."""
    p.lay_out(_wall, _phone, ground="sand")


def _wall(p: Canvas) -> None:
    rows = (106, 320, 534)
    ways = [f"M60 320H200C260 320 250 {y} 320 {y}H660" for y in rows]
    for way in ways:
        p.path(way, None, "shade", 44)
    for way in ways:
        p.path(way, None, "road", 34)
    bubble(p, 34, 262, 150, 96, "ground", "ink", 6)
    p.text(26, 424, "message", 33, 700, room=210, most=2)
    for y, (way, tone) in zip(rows, _WAYS.items(), strict=True):
        p.rect(300, y - 74, 330, 148, 20, "ground", "soft", 4)
        p.text(465, y, f"{way}-when", 33, anchor="middle", room=306, place="middle", most=3)
        p.arrow(694, y, 0, 26, "ink", 8)
        p.rect(716, y - 98, 540, 196, 20, p.ground(f"{tone}_tint"), tone, 5)
        _sign(p, way, (800, y), 58)
        p.text(880, y - 66, way, 40, 700, tone, room=360, most=1)
        p.text(880, y - 8, f"{way}-how", 33, room=360, most=2)


def _phone(p: Canvas) -> None:
    bubble(p, 14, 14, 54, 34, "ground", "ink", 2)
    p.text(84, 34, "message", 17, 700, room=230, place="middle", most=2)
    p.path("M40 66V530", None, "shade", 20)
    p.path("M40 66V530", None, "road", 15)
    for number, (way, tone) in enumerate(_WAYS.items()):
        top = 76 + number * 206
        p.text(72, top + 28, f"{way}-when", 15.5, room=246, place="middle", most=3)
        p.circle(40, top + 28, 14, "ground", "soft", 2)
        p.written(40, top + 28, "?", 16, fill="soft")
        p.rect(12, top + 66, 304, 120, 12, f"{tone}_tint", tone, 2)
        _sign(p, way, (54, top + 126), 28)
        p.text(96, top + 84, way, 18, 700, tone, room=212, most=1)
        p.text(96, top + 112, f"{way}-how", 15.5, room=212, most=3)


def _sign(p: Canvas, way: str, at: Point, radius: float) -> None:
    tone = _WAYS[way]
    x, y = at
    p.circle(x, y, radius, "ground", tone, radius * 0.12)
    if way == "keep":
        lock(p, x, y - radius * 0.08, radius / 22, tone)
        return
    p.icon(way, x, y, radius * 1.2, tone)
    if way == "refer":
        p.circle(x + radius * 0.8, y + radius * 0.7, radius * 0.42, "ground", tone, radius * 0.08)
        heart(p, x + radius * 0.8, y + radius * 0.74, radius / 56, tone)
