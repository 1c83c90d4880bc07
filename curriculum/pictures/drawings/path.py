"""The path from the village to the Council and back: a road with seven doors through four levels."""

from __future__ import annotations

from curriculum import tokens
from curriculum.pictures.canvas import Canvas
from curriculum.pictures.things import (
    acacia,
    doorway,
    flags,
    granary,
    headquarters,
    horseshoe,
    house,
    person,
    road,
    sign,
    town,
)

SLOTS = (
    "village",
    "country",
    "headquarters",
    "council",
    "door-1",
    "door-2",
    "door-3",
    "door-4",
    "door-5",
    "door-6",
    "door-7",
    "help",
)
WALL = (1280, 640)
PHONE = (328, 908)

_HORIZON = 112
_TOP, _LOW = 386, 560


def draw(p: Canvas) -> None:
    """Draw the road out along the top and back along the bottom; on a phone, down and up again."""
    p.lay_out(_wall, _phone)


def _wall(p: Canvas) -> None:
    zones = (("village", 0, 292), ("country", 292, 690), ("headquarters", 690, 1072), ("council", 1072, 1280))
    for level, left, right in zones:
        p.rect(left, 0, right - left, 640, 0, p.ground(tokens.level(level).tint))
        if left and p.printed:
            p.segment(left, 0, left, 640, "line", 3, dash="3 12")
    for level, left, right in zones:
        p.rect(left, _HORIZON, right - left, 4, 0, tokens.level(level).colour)
        sign(p, level, left + 32, 32, 17)
        p.text(
            left + 58, 32, level, 33, 700, tokens.level(level).colour, room=right - left - 66, place="middle", most=1
        )
    acacia(p, 252, _HORIZON, 0.78)
    house(p, 150, _HORIZON, 0.82)
    granary(p, 206, _HORIZON, 0.74)
    town(p, 536, _HORIZON, 0.86)
    headquarters(p, 1010, _HORIZON, 0.58)
    horseshoe(p, 1176, _HORIZON - 4, 0.5)
    _road_and_doors(p)
    p.text(150, 240, "door-1", 33, anchor="middle", room=262, place="bottom", most=3)
    p.text(544, 240, "door-3", 33, anchor="middle", room=284, place="bottom", most=3)
    p.text(900, 240, "door-5", 33, anchor="middle", room=352, place="bottom", most=3)
    p.text(1176, 240, "door-6", 33, anchor="middle", room=196, place="bottom", most=3)
    p.text(424, 416, "door-2", 33, anchor="middle", room=256, most=3)
    p.text(840, 416, "door-4", 33, anchor="middle", room=290, most=3)
    p.text(700, 592, "door-7", 33, anchor="middle", room=1000, most=1)


def _road_and_doors(p: Canvas) -> None:
    bend = (_LOW - _TOP) / 2
    road(p, f"M104 {_TOP}H1169A{bend} {bend} 0 0 1 1169 {_LOW}H156", 58, 46, "18 20")
    # The way home is dotted: an answer does not always come back.
    p.path(f"M156 {_LOW}H136A{bend} {bend} 0 0 1 104 {_TOP + 46}", None, "ochre", 7, dash="3 16")
    p.arrow(104, _TOP + 44, -112, 20, "ochre", 7)
    levels = ("village", "country", "country", "headquarters", "headquarters", "council")
    for number, (x, level) in enumerate(zip((184, 396, 588, 798, 972, 1160), levels, strict=True), 1):
        doorway(p, x, _TOP + 14, 1, level, number)
    person(p, 54, _TOP + 22, 1.05, "accent", "scarf", "ochre")
    # Help starts at the first door and passes none.
    p.path(f"M184 {_TOP + 34}V{_TOP + 58}", None, "green", 8)
    p.arrow(184, _TOP + 62, 90, 18, "green", 8)
    p.text(202, 494, "help", 33, 700, "green", anchor="middle", room=170, place="middle", most=2)
    doorway(p, 1064, _LOW + 16, 1, "council", 7)
    p.arrow(800, _LOW, 180, 20, "ink", 6)
    p.arrow(350, _LOW, 180, 20, "ink", 6)
    flags(p, 590, _LOW - 14, 0.9)


def _phone(p: Canvas) -> None:
    zones = (("village", 0, 176), ("country", 176, 404), ("headquarters", 404, 640), ("council", 640, 908))
    for level, top, bottom in zones:
        p.rect(0, top, 328, bottom - top, 0, tokens.level(level).tint)
        if top:
            p.rect(0, top, 328, 2, 0, tokens.level(level).colour)
    road(p, "M44 64V800A30 30 0 0 0 74 830H270A30 30 0 0 0 300 800V118", 27, 22, "8 9")
    p.path("M300 112V86", None, "ochre", 3.5, dash="1 8")
    p.arrow(300, 80, -90, 9, "ochre", 3.5)
    for level, top, _ in zones:
        sign(p, level, 84, top + 22, 9)
        p.text(100, top + 22, level, 16, 700, tokens.level(level).colour, room=150, place="middle")
    granary(p, 264, 50, 0.5)
    house(p, 232, 50, 0.55)
    acacia(p, 194, 50, 0.52)
    town(p, 232, 214, 0.36)
    headquarters(p, 262, 440, 0.22)
    horseshoe(p, 240, 680, 0.34)
    person(p, 300, 66, 0.5, "accent", "scarf", "ochre")
    levels = ("village", "country", "country", "headquarters", "headquarters", "council")
    for number, (y, level) in enumerate(zip((118, 272, 362, 502, 594, 740), levels, strict=True), 1):
        doorway(p, 44, y, 0.5, level, number)
        p.text(86, y - 26, f"door-{number}", 15.5, room=192, place="middle")
    p.path("M44 122V128H84", None, "green", 3.5)
    p.arrow(86, 128, 0, 8, "green", 3.5)
    p.text(96, 146, "help", 15.5, 700, "green", room=180, place="middle")
    doorway(p, 168, 840, 0.5, "council", 7)
    p.arrow(232, 830, 0, 8, "ink", 2.5)
    p.arrow(300, 500, -90, 8, "ink", 2.5)
    p.arrow(300, 300, -90, 8, "ink", 2.5)
    p.text(164, 856, "door-7", 15.5, anchor="middle", room=290)
