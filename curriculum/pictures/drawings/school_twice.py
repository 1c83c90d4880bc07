"""The same school twice: as a school, and used by soldiers behind sandbags."""

from __future__ import annotations

from curriculum.pictures.canvas import Canvas
from curriculum.pictures.things import acacia, school

SLOTS = ("before", "after", "rule")
WALL = (1280, 600)
PHONE = (328, 560)


def draw(p: Canvas) -> None:
    """Draw the school without and with sandbags; nobody is seen, in either."""
    p.rect(0, 0, p.width, p.height, 0, "ground")
    if p.phone:
        for number, slot in enumerate(SLOTS[:2]):
            top = number * 236
            _scene(p, 0, top, 328, 190, 0.9, used=slot == "after")
            p.rect(0, top + 190, 328, 46, 0, "ground")
            p.text(164, top + 213, slot, 16.5, 700, anchor="middle", room=310, place="middle", most=2)
        p.rect(0, 472, 328, 88, 0, "clay")
        p.text(164, 516, "rule", 15, anchor="middle", room=300, place="middle", most=3)
        return
    for number, slot in enumerate(SLOTS[:2]):
        left = number * 648
        _scene(p, left, 0, 632, 396, 1.9, used=slot == "after")
        p.text(left + 316, 448, slot, 36, 700, anchor="middle", room=610, place="middle", most=1)
    p.rect(0, 500, 1280, 100, 0, "clay")
    p.text(640, 550, "rule", 36, anchor="middle", room=1240, place="middle", most=1)


def _scene(p: Canvas, x: float, y: float, w: float, h: float, scale: float, *, used: bool) -> None:
    ground = y + h - 34 * scale
    tone = p.ground("sand")
    p.rect(x, y, w, h, 0, tone)
    p.rect(x, ground, w, y + h - ground, 0, "line" if p.printed else "clay")
    middle = x + w / 2
    acacia(p, x + w - 44 * scale, ground, 0.9 * scale)
    school(p, middle - 6 * scale, ground, scale, "line" if p.printed else "clay")
    with p.group(middle, ground, scale):
        if used:
            _sandbags(p)
        else:
            _yard(p)


def _yard(p: Canvas) -> None:
    """A flagless mast with a bell, a bicycle at the wall: a day of class."""
    p.path("M-142 0V-96H-118", None, "bark", 6)
    p.path("M-126 -92C-116 -92 -116 -78 -112 -72H-140C-136 -78 -136 -92 -126 -92Z", "ochre")
    for across in (54, 98):
        p.circle(across, -16, 16, None, "ink", 4)
    p.path("M54 -16L68 -42H92L98 -16M68 -42L80 -16H54M80 -16L92 -42M62 -42H74", None, "ink", 4)


def _sandbags(p: Canvas) -> None:
    """Rows of bags before the door and in a window, and a net over the roof."""
    p.path("M-112 -80L-84 -134H72L100 -80Z", "leaf" if not p.printed else "soft", opacity=0.75)
    with p.clipped("net", "M-112 -80L-84 -134H72L100 -80Z"):
        for start in range(-160, 150, 22):
            p.path(f"M{start} -80l54 -54M{start} -134l54 54", None, "ink", 2, opacity=0.5)
    for row, count in enumerate((5, 4, 3)):
        for number in range(count):
            across = (number - (count - 1) / 2) * 38 - 6
            p.rect(across - 19, -17 * (row + 1), 38, 18, 9, "shade", "bark", 3)
    for side in (-66, 54):
        for up in (-36, -50):
            p.rect(side - 20, up - 14, 40, 15, 7, "shade", "bark", 3)
    p.path("M112 0V-66M104 -66H146V-40H104Z", "ground", "ink", 4)
    p.path("M114 -58L136 -48M136 -58L114 -48", None, "brick", 5)
