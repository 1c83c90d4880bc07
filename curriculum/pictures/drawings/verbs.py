"""Your part in four verbs: recognise, protect, refer, alert without danger; each a thing in an open hand."""

from __future__ import annotations

from curriculum.pictures.canvas import Canvas
from curriculum.pictures.things import hand, lock

_VERBS = {"recognise": "ochre", "protect": "accent", "refer": "green", "alert": "indigo"}
SLOTS = (*_VERBS, *(f"{verb}-how" for verb in _VERBS))
WALL = (1280, 560)
PHONE = (328, 560)


def draw(p: Canvas) -> None:
    """Draw four panels side by side; on a phone, one below the other."""
    for number, (verb, tone) in enumerate(_VERBS.items()):
        if p.phone:
            top = number * 140
            p.rect(0, top, 328, 140, 0, f"{tone}_tint")
            _held(p, verb, tone, 66, top + 122, 0.44)
            p.text(136, top + 34, verb, 18, 700, tone, room=184, most=2)
            p.text(136, top + 34 + p.height_of(verb, 18, 700, 184) + 8, f"{verb}-how", 15, room=184, most=3)
        else:
            left = number * 320
            p.rect(left, 0, 320, 560, 0, p.ground(f"{tone}_tint"))
            if p.printed and number:
                p.segment(left, 0, left, 560, "line", 3, dash="3 12")
            _held(p, verb, tone, left + 160, 316, 1)
            p.text(left + 160, 396, verb, 38, 700, tone, "middle", room=304, place="middle", most=2)
            p.text(left + 160, 454, f"{verb}-how", 33, anchor="middle", room=300, most=2)


def _held(p: Canvas, verb: str, tone: str, x: float, y: float, scale: float) -> None:
    """An open hand with the sign of a verb above it; the point is the middle of the hand's foot."""
    hand(p, x, y, 0.92 * scale, tone)
    up = y - 168 * scale
    p.circle(x, up, 96 * scale, "ground", tone, 8 * scale)
    p.icon(verb, x, up, 118 * scale, tone)
    if verb == "alert":
        p.circle(x + 70 * scale, up + 66 * scale, 34 * scale, "ground", tone, 6 * scale)
        lock(p, x + 70 * scale, up + 66 * scale, 1.2 * scale, tone)
