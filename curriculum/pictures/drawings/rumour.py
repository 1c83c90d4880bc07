"""A message that is forwarded and fades, and below it the short line of an alert."""

from __future__ import annotations

from curriculum.pictures.canvas import Canvas
from curriculum.pictures.things import acacia, bubble, handset, heart, house, lock, person

SLOTS = ("top", "bottom", "you", "focal", "help")
WALL = (1280, 640)
PHONE = (328, 470)


def draw(p: Canvas) -> None:
    """Draw the message that goes from group to group above, the line from person to person below."""
    p.lay_out(_wall, _phone)


def _wall(p: Canvas) -> None:
    p.rect(0, 0, 1280, 306, 0, "void")
    p.rect(0, 306, 1280, 334, 0, "accent_tint")
    p.text(48, 30, "top", 40, 700, "soft", room=1190, most=1)
    handset(p, 112, 192, 92)
    bubble(p, 86, 130, 52, 32, "ochre", lines=0)
    for i, (x, y) in enumerate(((206, 104), (386, 92), (566, 108), (744, 96), (924, 112))):
        copy(p, x, y, 128, 74, i * 0.2)
    for i, (x, y) in enumerate(((268, 214), (440, 202), (610, 218), (780, 206))):
        copy(p, x, y, 104, 60, (i + 1) * 0.2)
    for x in (357, 537, 717, 890):
        p.path(f"M{x - 8} 134l9 9l-9 9M{x + 4} 134l9 9l-9 9", None, "metal", 4)
    p.written(1160, 176, "?", 150, fill="soft")
    p.text(48, 334, "bottom", 40, 700, "accent", room=1190, most=1)
    foot, along = 560, 486
    p.segment(200, along, 986, along, "accent", 12)
    person(p, 168, foot, 1.55, "ochre", "cap", "paper")
    person(p, 620, foot, 1.55, "accent", "scarf", "indigo")
    acacia(p, 1200, foot, 1.3)
    house(p, 1090, foot, 1.9, "green")
    p.circle(394, along, 40, "ground", "accent", 6)
    lock(p, 394, along, 1.45)
    p.circle(840, along, 40, "ground", "green", 6)
    heart(p, 840, along + 3, 2, "green")
    p.arrow(992, along, 0, 30, "accent", 12)
    p.text(168, 582, "you", 34, anchor="middle", room=300, most=1)
    p.text(620, 582, "focal", 34, anchor="middle", room=420, most=1)
    p.text(1090, 582, "help", 34, 700, "green", "middle", room=360, most=1)


def _phone(p: Canvas) -> None:
    p.rect(0, 0, 328, 206, 0, "void")
    p.rect(0, 206, 328, 264, 0, "accent_tint")
    p.text(16, 18, "top", 17, 700, "soft", room=296, most=2)
    handset(p, 40, 120, 40)
    bubble(p, 29, 92, 22, 13, "ochre", lines=0)
    for i, (x, y) in enumerate(((78, 62), (142, 84), (206, 104), (262, 130))):
        copy(p, x, y, 52, 34, i * 0.25)
    for i, (x, y) in enumerate(((86, 124), (146, 146), (206, 168))):
        copy(p, x, y, 44, 28, (i + 1) * 0.25)
    p.written(288, 104, "?", 30, fill="soft")
    p.text(16, 222, "bottom", 17, 700, "accent", room=296, most=2)
    foot, along = 388, 358
    p.segment(70, along, 268, along, "accent", 5)
    person(p, 48, foot, 0.8, "ochre", "cap", "paper")
    person(p, 164, foot, 0.8, "accent", "scarf", "indigo")
    house(p, 276, foot, 0.85, "green")
    heart(p, 276, foot - 56, 0.9, "green")
    for x in (106, 222):
        p.circle(x, along, 14, "ground", "accent", 2.5)
    lock(p, 106, along, 0.5)
    p.arrow(228, along, 0, 9, "green", 3.5)
    p.text(48, foot + 12, "you", 15, anchor="middle", room=84)
    p.text(162, foot + 12, "focal", 15, anchor="middle", room=108)
    p.text(274, foot + 12, "help", 15, 700, "green", "middle", room=100)


def copy(p: Canvas, x: float, y: float, w: float, h: float, lost: float) -> None:
    """A copy of a message, with less of it: fewer words, a thinner edge, at last only dots; `lost` is from 0 to 1."""
    left, step, r = 1 - lost, lost * 5, h * 0.24
    dash = "" if lost < 0.4 else f"{max(1, 16 * left) * w / 120:.1f} {(4 + 8 * lost) * w / 120:.1f}"
    p.path(
        f"M{x + r:.1f} {y:.1f}H{x + w - r:.1f}a{r:.1f} {r:.1f} 0 0 1 {r:.1f} {r:.1f}V{y + h - r:.1f}"
        f"a{r:.1f} {r:.1f} 0 0 1 {-r:.1f} {r:.1f}H{x + w * 0.42:.1f}L{x + w * 0.2:.1f} {y + h * 1.24:.1f}"
        f"V{y + h:.1f}H{x + r:.1f}a{r:.1f} {r:.1f} 0 0 1 {-r:.1f} {-r:.1f}V{y + r:.1f}"
        f"a{r:.1f} {r:.1f} 0 0 1 {r:.1f} {-r:.1f}Z",
        "ground" if lost < 0.6 else None,
        "ink" if lost < 0.3 else "soft",
        max(1.5, p.line * (0.55 + 0.45 * left)),
        dash=dash,
    )
    for i, (up, length) in enumerate(((0.3, 0.76), (0.52, 0.62), (0.74, 0.44))):
        if i < 3 - step * 0.9:
            across = y + h * up
            end = x + w * (0.16 + length * (1 - 0.12 * step))
            p.segment(x + w * 0.16, across, end, across, "ink" if lost < 0.4 else "metal", p.line * (1 - 0.5 * lost))
