"""Three levels, three tables seen from above: who sits where, and who does not sit at the table."""

from __future__ import annotations

from typing import Literal

from curriculum import tokens
from curriculum.pictures.canvas import Canvas, regular, star
from curriculum.pictures.things import sign

SLOTS = (
    "country",
    "country-table",
    "country-who",
    "guest",
    "state",
    "headquarters",
    "headquarters-table",
    "headquarters-who",
    "council",
    "council-table",
    "council-who",
)
WALL = (1280, 640)
PHONE = (328, 700)


def draw(p: Canvas) -> None:
    """Draw the three tables side by side; on a phone, one below the other."""
    p.lay_out(_wall, _phone)


def _wall(p: Canvas) -> None:
    for level, left, right in (("country", 0, 460), ("headquarters", 460, 860), ("council", 860, 1280)):
        look, middle = tokens.level(level), (left + right) / 2
        p.rect(left, 0, right - left, 640, 0, p.ground(look.tint))
        if left and p.printed:
            p.segment(left, 0, left, 640, "line", 3, dash="3 12")
        sign(p, level, left + 40, 42, 18)
        p.text(left + 70, 42, level, 34, 700, look.colour, room=right - left - 80, place="middle", most=1)
        p.text(middle, 476, f"{level}-table", 40, 700, look.colour, "middle", room=right - left - 40, most=1)
        p.text(middle, 532, f"{level}-who", 33, anchor="middle", room=right - left - 60, most=2)
    _country(p, 152, 222, 0.93)
    p.path("M194 334C196 360 190 374 180 386", None, "accent", 4, dash="1 11")
    p.text(30, 394, "guest", 33, 400, "accent", room=400, most=1)
    _seat(p, 362, 222, 22, "soft")
    p.path("M288 222H328", None, "soft", 5, dash="1 12")
    p.text(352, 262, "state", 33, 400, "soft", "middle", room=210, most=3)
    _groups(p, 572, 200, 0.92)
    _groups(p, 748, 306, 0.92)
    _council(p, 1070, 252, 1.06)
    for x in (460, 860):
        p.circle(x, 590, 26, "ground", "soft", 3)
        p.path(
            f"M{x - 14} 590H{x + 14}M{x - 7} 582L{x - 15} 590L{x - 7} 598M{x + 7} 582L{x + 15} 590L{x + 7} 598",
            None,
            "ink",
            4,
        )


def _phone(p: Canvas) -> None:
    for level, top, height in (("country", 0, 268), ("headquarters", 268, 196), ("council", 464, 236)):
        look = tokens.level(level)
        p.rect(0, top, 328, height, 0, look.tint)
        sign(p, level, 22, top + 24, 10)
        p.text(40, top + 24, level, 16, 700, look.colour, room=270, place="middle")
    accent, indigo, council = (tokens.level(level).colour for level in ("country", "headquarters", "council"))
    _country(p, 82, 130, 0.56)
    p.text(172, 62, "country-table", 17, 700, accent, room=150, most=1)
    p.text(172, 88, "country-who", 15, room=150, most=3)
    p.path("M104 196V222", None, accent, 2, dash="1 5")
    p.text(24, 228, "guest", 14.5, room=290)
    _seat(p, 186, 174, 11, "soft")
    p.path("M158 150L178 168", None, "soft", 2, dash="1 5")
    p.text(204, 174, "state", 14.5, room=120, place="middle")
    _groups(p, 64, 380, 0.48)
    _groups(p, 150, 380, 0.48)
    p.text(206, 342, "headquarters-table", 17, 700, indigo, room=118)
    below = 350 + p.height_of("headquarters-table", 17, 700, 118)
    p.text(206, below, "headquarters-who", 15, room=118)
    _council(p, 88, 600, 0.5)
    p.text(184, 560, "council-table", 17, 700, council, room=138)
    p.text(184, 568 + p.height_of("council-table", 17, 700, 138), "council-who", 15, room=138)
    for y in (268, 464):
        p.circle(300, y, 13, "ground", "soft", 2)
        p.path(
            f"M300 {y + 7}V{y - 7}M295 {y - 2}L300 {y - 7}L305 {y - 2}M295 {y + 2}L300 {y + 7}L305 {y + 2}",
            None,
            "ink",
            2,
        )


def _country(p: Canvas, x: float, y: float, scale: float) -> None:
    """The task force: two who chair together, members, dotted seats for those who may be invited."""
    with p.group(x, y, scale):
        p.rect(-86, -66, 172, 132, 18, "bark")
        p.rect(-74, -54, 148, 108, 12, "shade")
        for across in (-40, 40):
            _seat(p, across, -98, 22, "accent", "chair")
        for up in (-32, 32):
            _seat(p, -116, up, 20, "accent")
            _seat(p, 116, up, 20, "accent")
        for across, kind in ((-69, "member"), (-23, "member"), (23, "guest"), (69, "guest")):
            _seat(p, across, 96, 18, "accent", "guest" if kind == "guest" else "member")


def _groups(p: Canvas, x: float, y: float, scale: float) -> None:
    with p.group(x, y, scale):
        p.polygon(regular(0, 0, 62, 6), "bark")
        p.polygon(regular(0, 0, 50, 6), "shade")
        for across, up in regular(0, 0, 80, 6, 30):
            _seat(p, across, up, 17, "indigo")


def _council(p: Canvas, x: float, y: float, scale: float) -> None:
    """The Working Group: fifteen equal seats inside a closed wall."""
    with p.group(x, y, scale):
        p.circle(0, 0, 160, None, "council", 7)
        p.polygon(regular(0, 0, 84, 8, 22.5), "bark")
        p.polygon(regular(0, 0, 70, 8, 22.5), "shade")
        for across, up in regular(0, 0, 116, 15, -90):
            _seat(p, across, up, 18, "council")


def _seat(
    p: Canvas, x: float, y: float, radius: float, tone: str, kind: Literal["member", "guest", "chair"] = "member"
) -> None:
    if kind == "guest":
        p.circle(x, y, radius, "ground", tone, radius * 0.28, dash=f"1 {radius * 0.56:.1f}")
    elif kind == "chair":
        p.circle(x, y, radius * 1.35, tone, "ground", radius * 0.25)
        p.polygon(star(x, y, radius * 0.95, radius * 0.4), "on_dark")
    else:
        p.circle(x, y, radius, tone)
