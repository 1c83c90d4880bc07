"""Three gates, then six doors: the conditions that a fact has to meet before anybody asks which violation it is."""

from __future__ import annotations

from curriculum.pictures.canvas import Canvas
from curriculum.pictures.things import road

VIOLATIONS = (
    "killing-maiming",
    "recruitment-use",
    "sexual-violence",
    "attacks-schools-hospitals",
    "abduction",
    "access-denial",
)
SLOTS = ("gate-1", "question-1", "gate-2", "question-2", "gate-3", "question-3", "unknown", "help", *VIOLATIONS)
WALL = (1280, 640)
PHONE = (328, 760)

_GROUND = 412


def draw(p: Canvas) -> None:
    """Draw the road under the gates to the doors; on a phone, from the top down."""
    p.lay_out(_wall, _phone)


def _wall(p: Canvas) -> None:
    p.rect(0, 0, 1280, 640, 0, "sand")
    p.rect(788, 0, 492, 640, 0, "accent_tint")
    p.rect(0, _GROUND - 14, 788, 654 - _GROUND, 0, p.ground("clay"))
    doors, along = [54 + i * 89 for i in range(6)], _GROUND + 14
    branches = (f"M812 {doors[0]}V{doors[-1]}", *(f"M812 {y}H860" for y in doors))
    for colour, main, branch in (("shade", 52, 32), ("road", 42, 23)):
        p.path(f"M-40 {along}H812", None, colour, main)
        for way in branches:
            p.path(way, None, colour, branch)
    p.path(f"M0 {along}H790", None, "shade", 4, dash="18 20")
    for number, x in enumerate((132, 376, 620), 1):
        _arch(p, x, _GROUND, 1)
        _badge(p, number, x, _GROUND - 168, 36)
        p.text(x, 12, f"gate-{number}", 38, 700, "accent", "middle", room=236, most=1)
        p.text(x, 56, f"question-{number}", 33, anchor="middle", room=240, most=3)
        p.circle(x + 122, along, 24, "green", "ground", 4)
        p.tick(x + 122, along, 24)
    for y, violation in zip(doors, VIOLATIONS, strict=True):
        p.rect(846, y - 41, 426, 82, 14, "ground", "accent", 4)
        p.path(f"M846 {y + 41}V{y - 27}a14 14 0 0 1 14 -14H918V{y + 41}Z", "accent")
        p.icon(violation, 882, y, 54, "on_dark")
        p.text(932, y, violation, 33, room=336, place="middle", most=2)
    p.circle(58, 502, 26, "ground", "soft", 4)
    p.icon("pause", 58, 502, 32, "ink")
    p.text(100, 502, "unknown", 33, room=680, place="middle", most=2)
    p.rect(0, 564, 1280, 76, 0, "green")
    p.icon("protect", 62, 602, 48, "on_dark")
    p.icon("refer", 1218, 602, 48, "on_dark")
    p.text(640, 602, "help", 38, 700, "on_dark", "middle", room=1060, place="middle", most=1)


def _phone(p: Canvas) -> None:
    p.rect(0, 0, 328, 470, 8, "sand")
    p.rect(0, 470, 328, 290, 0, "accent_tint")
    road(p, "M60 18V500", 26, 21, "8 9")
    for number, y in enumerate((132, 270, 408), 1):
        _arch(p, 60, y, 0.42)
        _badge(p, number, 60, y - 68, 17)
        p.text(116, y - 70, f"gate-{number}", 18, 700, "accent", room=204)
        p.text(116, y - 46, f"question-{number}", 15.5, room=204)
        p.circle(60, y + 23, 12, "green", "ground", 2)
        p.tick(60, y + 23, 12)
    for i, violation in enumerate(VIOLATIONS):
        x, y = 8 + (i % 2) * 158, 478 + (i // 2) * 62
        p.rect(x, y, 154, 54, 8, "ground", "accent", 2)
        p.icon(violation, x + 24, y + 27, 30, "accent")
        p.text(x + 46, y + 27, violation, 14, room=104, place="middle", most=3)
    p.rect(0, 668, 328, 46, 0, "green")
    p.text(164, 691, "help", 15, 700, "on_dark", "middle", room=312, place="middle", most=2)
    p.text(164, 737, "unknown", 14.5, anchor="middle", room=312, place="middle", most=2)


def _arch(p: Canvas, x: float, y: float, scale: float) -> None:
    """An earth gate with three pinnacles, 190 wide; the point is the middle of its foot."""
    with p.group(x, y, scale):
        p.path(
            "M-95 0V-190L-80 -226L-62 -192H-18L0 -238L18 -192H62L80 -226L95 -190V0H52V-96A52 52 0 0 0 -52 -96V0Z",
            p.ground("clay"),
            "ink" if p.printed else None,
            4,
        )
        p.path("M70 0V-206L80 -226L95 -190V0Z", "shade")
        for side in (-1, 1):
            for up in (-60, -110):
                p.segment(side * 74 - 12, up, side * 74 + 2, up, "bark", 7)
        p.path("M-52 0V-96A52 52 0 0 1 52 -96V0", None, "bark", 7)


def _badge(p: Canvas, number: int, x: float, y: float, radius: float) -> None:
    """The sign of a condition: two arrows that meet, an age, a flag."""
    p.circle(x, y, radius, "accent", "ground", radius * 0.14)
    with p.group(x, y, radius / 36):
        if number == 1:
            p.path("M-20 -10H-2M-10 -19L-1 -10L-10 -1M20 11H2M10 2L1 11L10 20", None, "on_dark", 5)
        elif number == 2:
            p.written(0, 1, "<18", 33, fill="on_dark")
        else:
            p.path("M-12 -20V20M-12 -18H16L9 -8L16 2H-12", None, "on_dark", 5)
            p.path("M-12 -18H16L9 -8L16 2H-12Z", "on_dark")
