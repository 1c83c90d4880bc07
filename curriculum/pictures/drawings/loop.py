"""From the list to delisting: a loop that goes on until everything is carried out."""

from __future__ import annotations

import math

from curriculum.pictures.canvas import Canvas
from curriculum.pictures.things import road

SLOTS = ("facts", "list", "plan", "measures", "check", "out", "missing", "not-enough")
WALL = (1280, 640)
PHONE = (328, 640)

_TONES = {"facts": "soft", "list": "indigo", "plan": "accent", "measures": "ochre", "check": "accent", "out": "green"}
# The middle and the half axes of the ring on the wall.
_X, _Y, _A, _B = 560, 322, 330, 206


def draw(p: Canvas) -> None:
    """Draw the stations on a ring with one way in and one way out; on a phone, a line with a way back."""
    p.lay_out(_wall, _phone, ground="sand")


def _wall(p: Canvas) -> None:
    low = _Y + _B
    ring = f"M{_X - _A} {_Y}A{_A} {_B} 0 1 1 {_X + _A} {_Y}A{_A} {_B} 0 1 1 {_X - _A} {_Y}"
    ways = ("M70 106H120C190 106 200 180 214 250", f"M{_X} {low}H1130", ring)
    for way in ways:
        p.path(way, None, "shade", 36)
    for way in ways:
        p.path(way, None, "road", 27)
    for angle in (-128, -48, 48):
        _ring_arrow(p, angle, "ink", 6)
    _ring_arrow(p, 138, "brick", 7)
    p.arrow(960, low, 0, 22, "green", 7)
    p.arrow(190, 150, 66, 20, "ink", 6)
    stations = (("facts", 92, 106), ("list", _X - _A, _Y), ("plan", _X, _Y - _B), ("measures", _X + _A, _Y))
    for kind, x, y in (*stations, ("check", _X, low), ("out", 1130, low)):
        _station(p, kind, x, y, 72)
    p.text(92, 194, "facts", 34, 700, "soft", "middle", room=170)
    p.text(316, _Y, "list", 36, 700, "indigo", room=480, place="middle", most=1)
    p.text(650, _Y - _B - 70, "plan", 36, 700, "accent", room=620, most=1)
    p.text(980, _Y, "measures", 36, 700, "ochre", room=290, place="middle")
    p.text(_X, low - 122, "check", 36, 700, "accent", "middle", room=400, most=1)
    p.text(1130, low - 84, "out", 36, 700, "green", "middle", room=280, place="bottom", most=2)
    p.text(236, low - 6, "missing", 33, 400, "brick", "middle", room=220)
    p.text(_X, _Y - _B + 92, "not-enough", 36, anchor="middle", room=440, most=1)


def _ring_arrow(p: Canvas, angle: float, colour: str, thick: float) -> None:
    turn = math.radians(angle)
    ahead = math.degrees(math.atan2(_B * math.cos(turn), -_A * math.sin(turn)))
    p.arrow(_X + _A * math.cos(turn), _Y + _B * math.sin(turn), ahead, 22, colour, thick)


def _phone(p: Canvas) -> None:
    ys = {"facts": 52, "list": 158, "plan": 264, "measures": 370, "check": 476, "out": 584}
    road(p, "M52 52V584", 15, 11)
    road(p, "M52 476H262A24 24 0 0 0 286 452V182A24 24 0 0 0 262 158H90", 15, 11)
    p.arrow(92, 158, 180, 10, "indigo", 4)
    p.arrow(286, 320, -90, 10, "ink", 3)
    for y in (110, 216, 322, 428, 538):
        p.arrow(52, y, 90, 10, "ink", 3)
    for kind, y in ys.items():
        _station(p, kind, 52, y, 34)
        if kind == "list":
            p.text(98, y + 16, kind, 17, 700, _TONES[kind], room=170)
        elif kind == "check":
            p.text(98, y - 30, kind, 17, 700, _TONES[kind], room=180)
        else:
            p.text(98, y, kind, 17, 700, _TONES[kind], room=176, place="middle")
    p.text(98, 492, "missing", 15, room=180)
    p.text(98, 290, "not-enough", 15, room=176)


def _station(p: Canvas, kind: str, x: float, y: float, radius: float) -> None:
    """A disc with the sign of a station, in its colour."""
    tone = _TONES[kind]
    p.circle(x, y, radius, "ground", tone, radius * 0.11)
    with p.group(x, y, radius / 72):
        if kind == "facts":
            p.circle(0, 0, 34, tone)
            p.tick(0, 0, 34)
        elif kind in ("list", "out"):
            _list(p, tone, struck=kind == "out")
        elif kind == "plan":
            p.rect(-30, -38, 60, 76, 5, "ground", "ink", 5)
            p.path("M-16 -20H16M-16 -5H8", None, tone, 6)
            p.path("M-18 20C-12 8 -8 8 -8 18S-2 24 0 16M6 20C10 10 14 10 14 18S18 22 20 18", None, "ink", 4)
        elif kind == "measures":
            p.path("M-34 34V-22M34 34V-22", None, "ink", 7)
            p.path("M-34 -20L-14 -30V22L-34 30ZM34 -20L14 -30V22L34 30Z", tone, "ink", 4)
            p.path("M0 30V2M-9 12L0 2L9 12", None, "ink", 6)
        else:
            p.path("M-40 0S-24 -26 0 -26S40 0 40 0S24 26 0 26S-40 0 -40 0Z", "ground", "ink", 6)
            p.circle(0, 0, 13, tone)
            p.circle(24, 26, 16, tone, "ground", 3)
            p.tick(24, 26, 16)


def _list(p: Canvas, tone: str, *, struck: bool) -> None:
    p.rect(-28, -38, 56, 76, 5, "ground", "ink", 5)
    for up in (-20, -2, 16):
        p.circle(-15, up, 4, tone)
        p.segment(-5, up, 16, up, tone, 6)
    if struck:
        p.segment(-40, 10, 40, -14, "brick", 6)
