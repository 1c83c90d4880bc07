"""Who knows what: the nearer somebody is to the help for the child, the more they need to know; the rest nothing."""

from __future__ import annotations

from curriculum.pictures.canvas import Canvas
from curriculum.pictures.things import heart, lock, person, refused

_RINGS = ("helper", "focal", "others")
SLOTS = (*_RINGS, *(f"{ring}-knows" for ring in _RINGS), "question")
WALL = (1280, 640)
PHONE = (328, 640)


def draw(p: Canvas) -> None:
    """Draw three circles round the help for a child, and what is said in each."""
    p.rect(0, 0, p.width, p.height, 0, "sand")
    if p.phone:
        with p.clipped("rings", "M0 0H328V306H0Z"):
            _circles(p, 164, 156, 0.56)
        for number, ring in enumerate(_RINGS):
            top = 316 + number * 84
            _dot(p, ring, 30, top + 14, 14)
            p.text(56, top, ring, 17, 700, _tone(ring), room=264, most=1)
            p.text(56, top + 24, f"{ring}-knows", 15, room=264, most=2)
        p.rect(0, 570, 328, 70, 0, "clay")
        p.text(164, 605, "question", 16, 700, anchor="middle", room=300, place="middle", most=2)
        return
    with p.clipped("rings", "M0 0H660V540H0Z"):
        _circles(p, 330, 272, 1)
    for number, ring in enumerate(_RINGS):
        top = 44 + number * 164
        _dot(p, ring, 712, top + 22, 28)
        p.text(764, top, ring, 38, 700, _tone(ring), room=500, most=1)
        p.text(764, top + 50, f"{ring}-knows", 33, room=500, most=2)
    p.rect(0, 540, 1280, 100, 0, "clay")
    p.text(640, 590, "question", 38, 700, anchor="middle", room=1220, place="middle", most=1)


def _tone(ring: str) -> str:
    return {"helper": "green", "focal": "accent", "others": "soft"}[ring]


def _circles(p: Canvas, x: float, y: float, scale: float) -> None:
    with p.group(x, y, scale):
        p.circle(0, 0, 258, "void", "soft", 5, dash="2 16")
        p.circle(0, 0, 172, "accent_tint", "accent", 6)
        p.circle(0, 0, 92, "green_tint", "green", 7)
        heart(p, 0, 8, 3.6, "green")
        person(p, -128, 40, 0.82, "accent", "scarf", "indigo")
        lock(p, 128, 2, 1.7, "accent")
        for across, up in ((-158, -130), (-172, 116), (172, 116)):
            person(p, across, up + 34, 0.62, "metal", "cap", "soft")
        refused(p, 152, -152, 32)


def _dot(p: Canvas, ring: str, x: float, y: float, radius: float) -> None:
    """The sign of a circle in the key: a heart, a padlock, a cross."""
    tone = _tone(ring)
    if ring == "others":
        refused(p, x, y, radius)
        return
    p.circle(x, y, radius, p.ground(f"{tone}_tint"), tone, radius * 0.16)
    if ring == "helper":
        heart(p, x, y + radius * 0.1, radius / 21, tone)
    else:
        lock(p, x, y - radius * 0.1, radius / 22, tone)
