"""Where to listen to somebody: neither behind a closed door nor in a crowd, but on a bench in sight."""

from __future__ import annotations

from typing import Literal

from curriculum.pictures.canvas import Canvas
from curriculum.pictures.things import acacia, house, person

_PLACES = {"closed": "brick", "bench": "green", "crowd": "brick"}
SLOTS = tuple(f"{place}{part}" for place in _PLACES for part in ("", "-why"))
WALL = (1280, 560)
PHONE = (328, 560)


def draw(p: Canvas) -> None:
    """Draw three places side by side (one above the other on a phone), each with its mark and its reason."""
    p.rect(0, 0, p.width, p.height, 0, "sand")
    for number, (place, tone) in enumerate(_PLACES.items()):
        if p.phone:
            top = 10 + number * 182
            p.rect(10, top, 308, 174, 12, "ground", tone, 3)
            _scene(p, place, 80, top + 138, 0.94)
            _mark(p, place, 32, top + 26, 13, tone)
            p.text(148, top + 56, place, 20, 700, tone, room=160, place="middle", most=2)
            p.text(148, top + 92, f"{place}-why", 15.5, room=160, most=4)
        else:
            left = 30 + number * 410
            p.rect(left, 24, 390, 512, 24, "ground", tone, 6)
            _scene(p, place, left + 195, 318, 2.2)
            _mark(p, place, left + 52, 74, 27, tone)
            p.text(left + 195, 384, place, 40, 700, tone, "middle", room=360, place="middle", most=1)
            p.text(left + 195, 440, f"{place}-why", 33, anchor="middle", room=356, most=2)


def _scene(p: Canvas, place: str, x: float, y: float, scale: float) -> None:
    """A house with its door shut, an empty bench under a tree, or five grown-ups seen from behind."""
    with p.group(x, y, scale):
        p.rect(-62, 0, 124, 5, 2, "clay")
        if place == "closed":
            house(p, 0, 0, 1.35)
        elif place == "bench":
            acacia(p, -12, 0, 1.02)
            p.rect(6, -17, 48, 5, 1, "bark")
            p.rect(10, -12, 5, 12, 0, "bark")
            p.rect(45, -12, 5, 12, 0, "bark")
        else:
            heads: tuple[tuple[int, str, Literal["scarf", "cap"], str], ...] = (
                (-46, "indigo", "cap", "ochre"),
                (-24, "accent", "scarf", "clay"),
                (0, "brick", "cap", "clay"),
                (24, "ochre", "scarf", "indigo"),
                (46, "accent", "cap", "ochre"),
            )
            for across, robe, head, cloth in heads:
                person(p, across, 0, 0.7, robe, head, cloth)


def _mark(p: Canvas, place: str, x: float, y: float, half: float, tone: str) -> None:
    """A tick or a cross in a disc: told apart without colour."""
    p.circle(x, y, half, tone)
    thick = half * 0.24
    if place == "bench":
        p.segment(x - half * 0.5, y + half * 0.02, x - half * 0.12, y + half * 0.42, "on_dark", thick)
        p.segment(x - half * 0.12, y + half * 0.42, x + half * 0.52, y - half * 0.38, "on_dark", thick)
    else:
        for way in (-1, 1):
            p.segment(x - half * 0.42, y - way * half * 0.42, x + half * 0.42, y + way * half * 0.42, "on_dark", thick)
