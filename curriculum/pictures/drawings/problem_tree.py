"""A tree for a problem: roots that say why, a trunk that says what, branches that say what follows."""

from __future__ import annotations

from curriculum.pictures.canvas import Canvas

SLOTS = ("branches", "girls", "boys", "trunk", "roots", "root-1", "root-2", "how")
WALL = (1280, 680)
PHONE = (328, 640)


def draw(p: Canvas) -> None:
    """Draw the tree with a place to write in each of its parts."""
    p.rect(0, 0, p.width, p.height, 0, "sand")
    if p.phone:
        p.rect(0, 340, 328, 300, 0, "clay")
        with p.group(158, 340, 0.57):
            _tree(p)
        _leaf(p, "girls", 10, 54, 150, 84, 15)
        _leaf(p, "boys", 168, 54, 150, 84, 15)
        p.text(164, 22, "branches", 15.5, 700, "green", "middle", room=300, place="middle", most=1)
        _trunk(p, 84, 218, 160, 76, 15.5)
        _root(p, "root-1", 10, 424, 150, 84, 15)
        _root(p, "root-2", 168, 424, 150, 84, 15)
        p.text(164, 530, "roots", 15.5, 700, "ink", "middle", room=300, place="middle", most=1)
        p.text(164, 590, "how", 15, 700, anchor="middle", room=300, place="middle", most=3)
        return
    p.rect(0, 420, 1280, 260, 0, "clay")
    with p.group(564, 420, 0.9):
        _tree(p)
    p.text(30, 40, "branches", 38, 700, "green", room=250, place="middle", most=2)
    _leaf(p, "girls", 290, 40, 260, 128, 33)
    _leaf(p, "boys", 580, 40, 260, 128, 33)
    _trunk(p, 428, 244, 264, 126, 33)
    p.text(30, 500, "roots", 38, 700, "ink", room=250, place="middle", most=2)
    _root(p, "root-1", 290, 520, 260, 134, 33)
    _root(p, "root-2", 580, 520, 260, 134, 33)
    p.rect(900, 0, 380, 680, 0, p.ground("road"))
    p.icon("question", 1090, 190, 110, "accent")
    p.text(1090, 290, "how", 38, 700, "accent", "middle", room=330, most=4)


def _leaf(p: Canvas, slot: str, x: float, y: float, w: float, h: float, size: float) -> None:
    p.rect(x, y, w, h, size * 0.6, "ground", "green", p.line)
    p.text(x + w / 2, y + h / 2, slot, size, anchor="middle", room=w - size * 0.6, place="middle", most=4)


def _trunk(p: Canvas, x: float, y: float, w: float, h: float, size: float) -> None:
    p.rect(x, y, w, h, size * 0.3, "ground", "bark", p.line)
    p.text(x + w / 2, y + h / 2, "trunk", size, 700, anchor="middle", room=w - size * 0.6, place="middle", most=3)


def _root(p: Canvas, slot: str, x: float, y: float, w: float, h: float, size: float) -> None:
    p.rect(x, y, w, h, size * 0.3, "ground", "bark", p.line, dash=f"{size * 0.4:.1f} {size * 0.4:.1f}")
    p.text(x + w / 2, y + h / 2, slot, size, anchor="middle", room=w - size * 0.6, place="middle", most=4)


def _tree(p: Canvas) -> None:
    """A broad tree; the point is where its trunk goes into the ground."""
    p.path(
        "M-250 -292C-300 -400 -150 -452 -60 -408C0 -460 110 -456 150 -404C270 -430 330 -330 262 -268"
        "C210 -214 -200 -214 -250 -292Z",
        "leaf",
        opacity=0.75,
    )
    p.path("M-66 0C-40 -70 -44 -150 -52 -240H52C44 -150 40 -70 66 0Z", "bark")
    for d in ("M-40 -4C-80 60 -150 70 -210 120", "M40 -4C80 60 110 70 170 120", "M0 -4C-4 50 -30 80 -40 150"):
        p.path(d, None, "bark", 22)
    p.path("M-20 -180C-60 -220 -110 -240 -150 -270M20 -180C60 -220 110 -240 150 -270", None, "bark", 18)
