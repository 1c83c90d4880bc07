"""A well, two villages and a cord with three knots: what one knows, and what one does not."""

from __future__ import annotations

from curriculum.pictures.canvas import Canvas
from curriculum.pictures.things import acacia, accepted, granary, house, unknown

SLOTS = ("village-1", "village-2", "context", "victim", "party", "wait")
WALL = (1280, 620)
PHONE = (328, 560)


def draw(p: Canvas) -> None:
    """Draw the villages on either side of the well, and below it the three conditions on one cord."""
    p.rect(0, 0, p.width, p.height, 0, "sand")
    if p.phone:
        p.rect(0, 172, 328, 388, 0, p.ground("road"))
        p.rect(0, 168, 328, 5, 0, "shade")
        house(p, 58, 168, 0.9)
        acacia(p, 112, 168, 0.7)
        house(p, 270, 168, 0.9, "green")
        granary(p, 222, 168, 0.8)
        _well(p, 164, 168, 0.56)
        p.text(10, 20, "village-1", 15.5, 700, room=120, most=2)
        p.text(318, 20, "village-2", 15.5, 700, anchor="end", room=120, most=2)
        p.path("M50 172V470", None, "bark", 4)
        for number, slot in enumerate(SLOTS[2:5]):
            y = 226 + number * 88
            _knot(p, slot, 50, y, 22)
            p.text(90, y, slot, 16, room=226, place="middle", most=3)
        p.rect(0, 486, 328, 74, 0, "green")
        p.text(164, 523, "wait", 15.5, 700, "on_dark", "middle", room=304, place="middle", most=3)
        return
    p.rect(0, 262, 1280, 270, 0, p.ground("road"))
    p.rect(0, 256, 1280, 8, 0, "shade")
    for x, door in ((170, "bark"), (1110, "green")):
        house(p, x, 256, 1.6, door)
    granary(p, 268, 256, 1.3)
    acacia(p, 386, 256, 1.3)
    granary(p, 1012, 256, 1.3)
    acacia(p, 906, 256, 1.2)
    _well(p, 640, 256, 1)
    p.text(48, 46, "village-1", 35, 700, room=380, most=1)
    p.text(1232, 46, "village-2", 35, 700, anchor="end", room=380, most=1)
    p.path("M640 250V330M190 330H1090", None, "bark", 7)
    for slot, x in zip(SLOTS[2:5], (213, 640, 1067), strict=True):
        _knot(p, slot, x, 330, 38)
        p.text(x, 386, slot, 33, anchor="middle", room=400, most=3)
    p.rect(0, 532, 1280, 88, 0, "green")
    p.text(640, 576, "wait", 36, 700, "on_dark", "middle", room=1220, place="middle", most=1)


def _knot(p: Canvas, slot: str, x: float, y: float, radius: float) -> None:
    if slot == "victim":
        accepted(p, x, y, radius)
    else:
        unknown(p, x, y, radius)


def _well(p: Canvas, x: float, y: float, scale: float) -> None:
    """A well with its rim, its frame and a bucket on a cord; the point is the middle of its foot."""
    with p.group(x, y, scale):
        p.path("M-84 -72V-196M84 -72V-196", None, "bark", 12)
        p.path("M-108 -192L0 -236L108 -192Z", "bark")
        p.path("M-92 -168H92", None, "bark", 10)
        p.circle(0, -168, 16, "metal", "bark", 6)
        p.path("M0 -160V-108", None, "ink", 5)
        p.path("M-20 -112H20L14 -76H-14Z", "metal", "ink", 4)
        p.rect(-104, -72, 208, 72, 8, "shade", "bark", 5)
        for row, starts in ((-48, (-104, -46, 12, 70)), (-24, (-76, -18, 40))):
            p.segment(-104, row, 104, row, "bark", 4)
            for across in starts:
                p.segment(across + 14, row, across + 14, row + 24, "bark", 4)
