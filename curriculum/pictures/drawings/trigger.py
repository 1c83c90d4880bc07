"""What can set the mechanism in motion in a country: the list; not an alert, not the press."""

from __future__ import annotations

from curriculum.pictures.canvas import Canvas, Point, regular
from curriculum.pictures.things import accepted, bubble, refused

SLOTS = ("list", "alert", "press", "mechanism", "then")
WALL = (1280, 620)
PHONE = (328, 560)


def draw(p: Canvas) -> None:
    """Draw three ways towards a wheel: one arrives, two stop at a cross."""
    p.lay_out(_wall, _phone, ground="sand")


def _wall(p: Canvas) -> None:
    p.rect(860, 0, 420, 520, 0, p.ground("accent_tint"))
    _wheel(p, 1070, 214, 1.1)
    p.text(1070, 396, "mechanism", 40, 700, "accent", "middle", room=390, most=2)
    rows = ((92, "list", "green"), (264, "alert", "soft"), (436, "press", "soft"))
    p.path("M640 92H800A60 60 0 0 1 850 122L884 144", None, "green", 12)
    p.arrow(890, 148, 33, 30, "green", 12)
    accepted(p, 700, 92, 36)
    for y in (264, 436):
        p.path(f"M640 {y}H660", None, "soft", 8, dash="2 18")
        p.path(f"M742 {y}H830", None, "line" if not p.printed else "soft", 6, dash="2 18")
        refused(p, 700, y, 38)
    _report(p, (104, 92), 1)
    bubble(p, 48, 218, 112, 74, "ground", "soft", 5, lines=2)
    _newspaper(p, (104, 436), 1)
    for y, slot, tone in rows:
        p.text(
            200,
            y,
            slot,
            36,
            700 if slot == "list" else 400,
            "green" if tone == "green" else "ink",
            room=430,
            place="middle",
            most=3,
        )
    p.rect(0, 520, 1280, 100, 0, "clay")
    p.text(640, 570, "then", 36, anchor="middle", room=1220, place="middle", most=1)


def _phone(p: Canvas) -> None:
    p.rect(0, 296, 328, 182, 0, "accent_tint")
    _wheel(p, 82, 388, 0.52)
    p.text(166, 388, "mechanism", 18, 700, "accent", room=150, place="middle", most=3)
    p.path("M298 52V330L290 338H160", None, "green", 5)
    p.arrow(156, 338, 180, 10, "green", 5)
    accepted(p, 298, 52, 14)
    for y in (144, 236):
        p.segment(250, y, 284, y, "soft", 3, dash="1 6")
        refused(p, 266, y, 14)
    _report(p, (38, 52), 0.48)
    bubble(p, 12, 124, 52, 34, "ground", "soft", 2, lines=2)
    _newspaper(p, (38, 236), 0.48)
    p.text(76, 52, "list", 16, 700, "green", room=196, place="middle", most=3)
    p.text(76, 144, "alert", 15.5, room=172, place="middle", most=3)
    p.text(76, 236, "press", 15.5, room=172, place="middle", most=3)
    p.rect(0, 478, 328, 82, 0, "clay")
    p.text(164, 519, "then", 15, anchor="middle", room=300, place="middle", most=3)


def _wheel(p: Canvas, x: float, y: float, scale: float) -> None:
    """A toothed wheel with an eye in its middle: it looks, and it goes on."""
    with p.group(x, y, scale):
        for across, up in regular(0, 0, 126, 10):
            p.circle(across, up, 21, "accent")
        p.circle(0, 0, 120, "accent")
        p.circle(0, 0, 92, "ground")
        p.icon("recognise", 0, 0, 128, "accent")


def _report(p: Canvas, at: Point, scale: float) -> None:
    """A report that lies open at its annex: a list with one line that is marked."""
    with p.group(*at, scale):
        p.path("M-66 -50Q-34 -62 0 -46V56Q-34 40 -66 52Z", "ground", "ink", 5)
        p.path("M66 -50Q34 -62 0 -46V56Q34 40 66 52Z", "ground", "ink", 5)
        for up in (-26, -4, 18):
            p.path(f"M-52 {up}Q-34 {up - 7} -14 {up + 2}", None, "metal", 5)
        for up in (-26, 18):
            p.circle(18, up + 2, 4, "metal")
            p.path(f"M30 {up}Q42 {up - 5} 54 {up - 2}", None, "metal", 5)
        p.rect(8, -16, 52, 22, 6, "green")
        p.segment(18, -5, 50, -5, "ground", 5)


def _newspaper(p: Canvas, at: Point, scale: float) -> None:
    with p.group(*at, scale):
        p.rect(-58, -48, 106, 98, 6, "ground", "soft", 5)
        p.path("M48 -28H60V40A12 12 0 0 1 48 50", "ground", "soft", 5)
        p.rect(-46, -36, 82, 18, 2, "soft")
        p.rect(-46, -6, 34, 42, 2, "line")
        for up in (-2, 14, 30):
            p.segment(-2, up, 34, up, "soft", 4)
