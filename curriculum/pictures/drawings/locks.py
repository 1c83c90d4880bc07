"""The three conditions of the word "verified", as three padlocks on one bar."""

from __future__ import annotations

from curriculum.pictures.canvas import Canvas
from curriculum.pictures.things import sheet

SLOTS = ("lock-1", "lock-1-who", "lock-2", "lock-2-who", "lock-3", "lock-3-who", "end", "missing")
WALL = (1280, 600)
PHONE = (328, 560)

_LOCKS = (("ochre", "recognise"), ("accent", "paper"), ("indigo", "task-force"))


def draw(p: Canvas) -> None:
    """Draw three open padlocks, then the sheet with a tick; on a phone, from the top down."""
    p.lay_out(_wall, _phone, ground="sand")


def _wall(p: Canvas) -> None:
    p.path("M0 98H970", None, "metal", 24)
    p.path("M0 91H970", None, "ground", 4, opacity=0.5)
    for number, ((tone, icon), x) in enumerate(zip(_LOCKS, (166, 488, 806), strict=True), 1):
        _padlock(p, x, 214, 1, tone, icon)
        p.text(x, 312, f"lock-{number}", 36, 700, tone, "middle", room=312, most=1)
        p.text(x, 362, f"lock-{number}-who", 33, anchor="middle", room=300, most=3)
    p.rect(1000, 0, 280, 500, 0, p.ground("green_tint"))
    p.path("M918 214H960", None, "green", 12)
    p.arrow(968, 214, 0, 30, "green", 12)
    sheet(p, 1066, 96, 142, 196, "green", mark="green")
    p.text(1140, 352, "end", 48, 700, "green", "middle", room=264, most=1)
    p.rect(0, 500, 1280, 100, 0, "clay")
    p.text(640, 550, "missing", 38, anchor="middle", room=1220, place="middle", most=1)


def _phone(p: Canvas) -> None:
    p.segment(48, 0, 48, 380, "metal", 8)
    for number, ((tone, icon), y) in enumerate(zip(_LOCKS, (84, 202, 320), strict=True), 1):
        _padlock(p, 48, y, 0.46, tone, icon)
        p.text(104, y - 34, f"lock-{number}", 18, 700, tone, room=214, most=1)
        p.text(104, y - 8, f"lock-{number}-who", 15.5, room=214, most=3)
    p.path("M48 372V396", None, "green", 5)
    p.arrow(48, 400, 90, 11, "green", 5)
    p.rect(0, 416, 328, 82, 0, "green_tint")
    sheet(p, 28, 426, 44, 58, "green", mark="green")
    p.text(104, 456, "end", 22, 700, "green", room=210, place="middle", most=1)
    p.rect(0, 498, 328, 62, 0, "clay")
    p.text(164, 529, "missing", 15, anchor="middle", room=290, place="middle", most=2)


def _padlock(p: Canvas, x: float, y: float, scale: float, tone: str, icon: str) -> None:
    """An open padlock with an icon; the point is the middle of its body, 156 wide."""
    with p.group(x, y, scale):
        p.path("M-44 -62V-96A44 44 0 0 1 44 -96V-92", None, "metal", 22)
        p.rect(-78, -64, 156, 128, 22, tone)
        p.path("M-78 36V42A22 22 0 0 0 -56 64H56A22 22 0 0 0 78 42V36Z", "on_paper", opacity=0.2)
    p.icon(icon, x, y - 4 * scale, 84 * scale, "on_dark")
