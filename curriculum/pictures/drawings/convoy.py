"""Three bridges on one road, and three reasons why aid stops: a flood, a permit, a theft."""

from __future__ import annotations

from curriculum.pictures.canvas import Canvas
from curriculum.pictures.things import barrier, lorry, unknown

_BRIDGES = ("flood", "permit", "theft")
SLOTS = (*_BRIDGES, "question")
WALL = (1280, 560)
PHONE = (328, 640)


def draw(p: Canvas) -> None:
    """Draw the lorry before each bridge; what it is called is left to those who look."""
    p.rect(0, 0, p.width, p.height, 0, "ground")
    if p.phone:
        for number, slot in enumerate(_BRIDGES):
            top = number * 186
            with p.clipped(slot, f"M0 {top}H328V{top + 140}H0Z"):
                _bridge(p, slot, number + 1, 0, top, 328, 140, 0.58)
            p.rect(0, top + 140, 328, 46, 0, "ground")
            p.text(164, top + 163, slot, 16, 700, anchor="middle", room=308, place="middle", most=2)
        p.rect(0, 558, 328, 82, 0, "clay")
        p.text(164, 599, "question", 16, 700, anchor="middle", room=300, place="middle", most=3)
        return
    for number, slot in enumerate(_BRIDGES):
        left = number * 430
        with p.clipped(slot, f"M{left} 0H{left + 420}V340H{left}Z"):
            _bridge(p, slot, number + 1, left, 0, 420, 340, 1)
        p.text(left + 210, 398, slot, 35, 700, anchor="middle", room=404, place="middle", most=2)
    p.rect(0, 460, 1280, 100, 0, "clay")
    p.text(640, 510, "question", 38, 700, anchor="middle", room=1220, place="middle", most=1)


def _bridge(p: Canvas, slot: str, number: int, x: float, y: float, w: float, h: float, scale: float) -> None:
    deck, aside = y + h * 0.66, x + w * (0.55 if p.phone else 0.8)
    p.rect(x, y, w, h, 0, "sand")
    p.rect(x, deck + 40 * scale, w, h, 0, "water")
    for pier in (0.58, 0.94):
        p.rect(x + w * pier - 13 * scale, deck, 26 * scale, h, 0, "metal")
    p.path(f"M{x} {deck}H{x + w * 0.46:.1f}L{x + w * 0.4:.1f} {y + h:.1f}H{x}Z", "clay")
    p.rect(x, deck, w, 16 * scale, 0, "bark")
    if slot == "flood":
        _waves(p, x, deck - 22 * scale, w, h, scale)
    lorry(p, x + 150 * scale + (w - 420 * scale) / 3, deck, 0.98 * scale)
    if slot == "permit":
        barrier(p, x + w - 40 * scale, deck, 1.06 * scale)
        _permit(p, aside, y + 80 * scale, scale)
    elif slot == "theft":
        _can(p, x + w - 110 * scale, deck, scale)
        unknown(p, aside, y + 80 * scale, 22 if p.phone else 42)
    p.circle(x + 40 * max(scale, 0.5), y + 40 * max(scale, 0.5), p.least * 0.82, "ink", "ground", 2)
    p.written(x + 40 * max(scale, 0.5), y + 40 * max(scale, 0.5), str(number), p.least, fill="ground")


def _waves(p: Canvas, x: float, y: float, w: float, h: float, scale: float) -> None:
    """High water over the end of the bridge."""
    start = x + w * 0.62
    p.path(
        f"M{start} {y + 60 * scale}Q{start + 20 * scale} {y} {start + 60 * scale} {y}H{x + w}V{y + h}H{start}Z", "water"
    )
    for up in (20, 48, 76):
        d = "".join(f"q{14 * scale:.1f} {-13 * scale:.1f} {28 * scale:.1f} 0" for _ in range(4))
        p.path(f"M{start + 40 * scale:.1f} {y + up * scale:.1f}{d}", None, "accent", 5 * max(scale, 0.5))


def _permit(p: Canvas, x: float, y: float, scale: float) -> None:
    """A paper to be stamped, that is blank."""
    with p.group(x, y, scale):
        p.rect(-42, -56, 84, 108, 6, "ground", "ink", 5)
        p.path("M-26 -34H26M-26 -14H10", None, "metal", 6)
        p.circle(14, 24, 20, None, "brick", 5, dash="6 9")


def _can(p: Canvas, x: float, y: float, scale: float) -> None:
    """A fuel can that lies empty."""
    with p.group(x, y, scale):
        p.path("M-58 -8V-50A12 12 0 0 1 -46 -62H44L62 -44V-8A8 8 0 0 1 54 0H-50A8 8 0 0 1 -58 -8Z", "ochre", "ink", 5)
        p.path("M-30 -48L26 -14M26 -48L-30 -14", None, "ink", 5)
        p.path("M62 -50L74 -62", None, "ink", 9)
        p.path("M84 -14Q90 -4 84 0Q78 -4 84 -14Z", "ink")
