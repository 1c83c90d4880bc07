"""A map of services with empty sockets: which door for which need, to be filled in for one's own town."""

from __future__ import annotations

from curriculum.pictures.canvas import Canvas, Point
from curriculum.pictures.things import heart

_NEEDS = ("health", "support", "protection", "papers", "shelter", "learning")
SLOTS = ("child", *_NEEDS, "empty", "date")
WALL = (1280, 680)
PHONE = (328, 640)

# Where the sockets are on the wall: two columns of three, in the order of the needs.
_SOCKETS: tuple[Point, ...] = ((478, 100), (478, 282), (478, 464), (802, 100), (802, 282), (802, 464))


def draw(p: Canvas) -> None:
    """Draw the child's place in the middle and a socket for each need round it; on a phone, in a column."""
    p.rect(0, 0, p.width, p.height, 0, "sand")
    if p.phone:
        p.path("M44 52V446", None, "road", 18)
        p.path("M44 52V446", None, "shade", 2, dash="8 9")
        p.circle(44, 40, 30, "green_tint", "green", 3)
        heart(p, 44, 43, 1.3, "green")
        p.text(90, 40, "child", 17, 700, "green", room=226, place="middle", most=2)
        for number, need in enumerate(_NEEDS):
            y = 108 + number * 68
            _socket(p, need, (44, y), 25)
            p.rect(84, y - 27, 232, 54, 10, "ground", "soft", 2, dash="2 6")
            p.text(96, y, need, 15.5, 700, room=208, place="middle", most=2)
        p.rect(0, 494, 328, 146, 0, "clay")
        p.text(164, 532, "empty", 15, anchor="middle", room=300, place="middle", most=3)
        p.text(164, 598, "date", 15, 700, anchor="middle", room=300, place="middle", most=2)
        return
    _wall(p)


def _wall(p: Canvas) -> None:
    for thick, colour in ((30, "shade"), (22, "road")):
        for x, y in _SOCKETS:
            p.segment(640, 282, x, y, colour, thick)
    p.circle(640, 282, 96, "green_tint", "green", 6)
    heart(p, 640, 262, 2.6, "green")
    p.text(640, 300, "child", 33, 700, "green", "middle", room=170, most=1)
    for need, (x, y) in zip(_NEEDS, _SOCKETS, strict=True):
        edge = 36 if x < 640 else 868
        _socket(p, need, (x, y), 52)
        p.rect(edge, y - 66, 376, 132, 16, "ground", "soft", 3, dash="3 11")
        p.text(edge + 188, y - 48, need, 34, 700, anchor="middle", room=360, most=1)
        p.segment(edge + 24, y + 36, edge + 352, y + 36, "soft", 3, dash="1 10")
    p.rect(0, 560, 1280, 120, 0, "clay")
    p.text(48, 620, "empty", 33, room=800, place="middle", most=2)
    p.text(1232, 620, "date", 33, 700, anchor="end", room=340, place="middle", most=2)


def _socket(p: Canvas, need: str, at: Point, radius: float) -> None:
    """A socket with the sign of a need: empty until a service that answered is written beside it."""
    x, y = at
    p.circle(x, y, radius, "ground", "accent", radius * 0.14)
    with p.group(x, y, radius / 50):
        if need == "health":
            p.path("M-8 -28H8V-8H28V8H8V28H-8V8H-28V-8H-8Z", "accent")
        elif need == "support":
            p.path("M-28 -18H8A6 6 0 0 1 14 -12V4A6 6 0 0 1 8 10H-10L-20 20V10H-28Z", None, "accent", 6)
            p.path("M22 -6H30V20H24V28L14 20H4", None, "accent", 6)
        elif need == "protection":
            p.path("M-30 4A30 30 0 0 1 30 4ZM0 4V24A8 8 0 0 0 16 24", None, "accent", 6)
        elif need == "papers":
            p.path("M-20 -30H10L22 -18V30H-20ZM8 -30V-16H22M-10 0H12M-10 14H12", None, "accent", 6)
        elif need == "shelter":
            p.path("M-32 2L0 -28L32 2M-22 -6V28H22V-6M-6 28V8H6V28", None, "accent", 6)
        else:
            p.path("M0 -18Q-16 -28 -32 -24V18Q-16 14 0 24Q16 14 32 18V-24Q16 -28 0 -18V24", None, "accent", 6)
