"""Things and people that more than one drawing shows: flat shapes, no faces, no real place."""

from __future__ import annotations

import math
from typing import Literal

from curriculum import tokens
from curriculum.pictures.canvas import Canvas, regular


def house(p: Canvas, x: float, y: float, scale: float = 1, door: str = "bark") -> None:
    """A flat-roofed earth house, 80 wide; the point is the middle of its foot."""
    with p.group(x, y, scale):
        p.path("M-40 0V-52H-34V-58H-26V-52H-4V-58H4V-52H26V-58H34V-52H40V0Z", "clay")
        p.path("M22 0V-52H26V-58H34V-52H40V0Z", "shade")
        for i in (-28, -14, 0, 12):
            p.rect(i - 2, -45, 4, 5, 0, "bark")
        p.path("M-18 0V-22a9 9 0 0 1 18 0V0Z", door)
        p.rect(7, -31, 9, 10, 2, "bark")


def granary(p: Canvas, x: float, y: float, scale: float = 1) -> None:
    """A granary with its straw roof, 54 wide; the point is the middle of its foot."""
    with p.group(x, y, scale):
        p.path("M-19 0V-30H19V0Z", "clay")
        p.path("M8 0V-30H19V0Z", "shade")
        p.path("M-27 -28 0 -62 27 -28Q0 -20 -27 -28Z", "bark")
        p.rect(-8, -16, 11, 16, 3, "bark")


def acacia(p: Canvas, x: float, y: float, scale: float = 1) -> None:
    """A flat-topped tree, 86 wide; the point is its foot."""
    with p.group(x, y, scale):
        p.path("M-4 0C-3 -16 -4 -26 -3 -40M-3 -30C-8 -40 -16 -46 -22 -52M-3 -34C4 -42 12 -46 18 -52", None, "bark", 6)
        p.path("M-44 -54C-42 -70 -20 -78 -2 -78S40 -70 42 -54C30 -48 -32 -48 -44 -54Z", "leaf")


def person(
    p: Canvas,
    x: float,
    y: float,
    scale: float = 1,
    robe: str = "accent",
    head: Literal["scarf", "cap"] = "cap",
    cloth: str = "ochre",
) -> None:
    """A grown-up seen from behind, about 100 tall; the point is between the feet, `cloth` the colour on the head."""
    with p.group(x, y, scale):
        p.path("M-24 0L-19 -58C-18 -70 -12 -74 -6 -75H6C12 -74 18 -70 19 -58L24 0Z", robe)
        p.circle(0, -88, 12, "bark")
        if head == "scarf":
            p.path(
                "M-14 -86C-15 -102 -7 -105 0 -105S15 -102 14 -86C16 -78 18 -72 17 -68"
                "C8 -62 -8 -62 -17 -68C-18 -72 -16 -78 -14 -86Z",
                cloth,
            )
        else:
            p.path("M-12 -90V-97C-10 -103 10 -103 12 -97V-90Z", cloth)


def doorway(p: Canvas, x: float, y: float, scale: float, level: str, number: int) -> None:
    """An open door with the sign of its level, 92 wide; the point is the middle of its foot."""
    look = tokens.level(level)
    with p.group(x, y, scale):
        p.path("M-46 0V-78A46 46 0 0 1 46 -78V0Z", look.colour)
        p.path("M-32 0V-76A32 32 0 0 1 32 -76V0Z", "road")
        p.path("M-32 -24H32V0H-32Z", "shade", opacity=0.4)
        p.path("M-32 4V-78C-32 -96 -40 -100 -60 -92V16Z", look.tint, look.colour, 5)
        p.circle(-53, -36, 3.5, look.colour)
    sign(p, level, x, y - 122 * scale, 26 * scale, number)


def sign(p: Canvas, level: str, x: float, y: float, radius: float, number: int | None = None) -> None:
    """The shape of a level round a point: circle, square, hexagon or octagon; known without its colour."""
    look, ring = tokens.level(level), radius * 0.2
    if look.shape == "circle":
        p.circle(x, y, radius, look.colour, "ground", ring)
    elif look.shape == "square":
        half = radius * 0.93
        p.rect(x - half, y - half, 2 * half, 2 * half, radius * 0.24, look.colour, "ground", ring)
    elif look.shape == "hexagon":
        p.polygon(regular(x, y, radius * 1.12, 6, 90), look.colour, "ground", ring)
    else:
        p.polygon(regular(x, y, radius * 1.08, 8, 22.5), look.colour, "ground", ring)
    if number is not None:
        p.written(x, y, str(number), max(p.least, radius * 1.2), fill="on_dark")


def sheet(
    p: Canvas, x: float, y: float, w: float, h: float, colour: str = "accent", lines: int = 3, mark: str = ""
) -> None:
    """A written sheet with its upper left corner at a point; `mark` is the colour of a disc with a tick."""
    fold, thick = w * 0.26, max(w * 0.05, p.fine)
    p.path(
        f"M{x:.1f} {y:.1f}H{x + w - fold:.1f}L{x + w:.1f} {y + fold:.1f}V{y + h:.1f}H{x:.1f}Z", "ground", colour, thick
    )
    p.path(f"M{x + w - fold:.1f} {y:.1f}V{y + fold:.1f}H{x + w:.1f}", None, colour, thick)
    for i in range(lines):
        across = y + h * 0.42 + i * h * 0.17
        p.segment(x + w * 0.2, across, x + w * (0.8 if i < lines - 1 else 0.55), across, colour, thick)
    if mark:
        p.circle(x + w * 0.9, y + h * 0.9, w * 0.3, mark, "ground", thick)
        p.tick(x + w * 0.9, y + h * 0.9, w * 0.3)


def town(p: Canvas, x: float, y: float, scale: float) -> None:
    """Houses of several floors and a tree; the point is the middle of their foot."""
    blocks = ((-92, 40, 44, "metal"), (-50, 46, 74, "accent"), (0, 58, 52, "metal"), (62, 34, 62, "accent"))
    with p.group(x, y, scale):
        for left, w, h, tone in blocks:
            p.rect(left, -h, w, h, 3, tone)
            for up in range(10 - h, -12, 18):
                for across in range(left + 8, left + w - 8, 13):
                    p.rect(across, up, 6, 9, 1, "accent_tint")
    acacia(p, x + 118 * scale, y, 0.7 * scale)


def headquarters(p: Canvas, x: float, y: float, scale: float) -> None:
    """A tower, a hall and three flags; the point is the middle of their foot."""
    with p.group(x, y, scale):
        p.rect(-60, -104, 46, 104, 3, "indigo")
        for up in range(-94, -10, 13):
            p.segment(-52, up, -22, up, "indigo_tint", 4)
        p.path("M-14 0V-40Q34 -16 86 -46V0Z", "metal")
        p.path("M22 -30a16 13 0 0 1 32 0Z", "indigo")
        for i, colour in enumerate(("accent", "ochre", "green")):
            p.segment(-76 - i * 17, 0, -76 - i * 17, -44, "indigo", 3)
            p.rect(-76 - i * 17, -44, 11, 9, 1, colour)


def horseshoe(p: Canvas, x: float, y: float, scale: float) -> None:
    """The Council's table with fifteen seats; the point is the middle of its foot."""
    seats = 15
    with p.group(x, y, scale):
        p.path(
            "M-62 0V-12C-62 -54 -36 -76 0 -76S62 -54 62 -12V0H40V-12C40 -40 24 -54 0 -54S-40 -40 -40 -12V0Z", "council"
        )
        p.rect(-20, -34, 40, 12, 6, "metal")
        for i in range(seats):
            angle = math.pi * (1.09 - 1.18 * i / (seats - 1))
            p.circle(84 * math.cos(angle), -14 - 80 * math.sin(angle), 7.5, "council")


def flags(p: Canvas, x: float, y: float, scale: float) -> None:
    """The flags of two parties to a conflict, side by side, neither of them real; the point is between them."""
    with p.group(x, y, scale):
        p.segment(-16, 0, -16, -62, "ink", 5)
        p.path("M-16 -60H22L14 -48L22 -36H-16Z", "soft", "ink", 3)
        p.segment(34, 0, 34, -50, "ink", 5)
        p.path("M34 -48H68L60 -37L68 -26H34Z", "shade", "ink", 3)


def heart(p: Canvas, x: float, y: float, scale: float, colour: str) -> None:
    """A heart round a point, about 28 wide: care for a child."""
    with p.group(x, y, scale):
        p.path("M0 10C-16 -2 -14 -14 -6 -14C-2 -14 0 -10 0 -8C0 -10 2 -14 6 -14C14 -14 16 -2 0 10Z", colour)


def handset(p: Canvas, x: float, y: float, w: float) -> None:
    """A telephone round a point, with an empty screen."""
    h = w * 1.9
    p.rect(x - w / 2, y - h / 2, w, h, w * 0.16, "ink")
    p.rect(x - w * 0.41, y - h * 0.41, w * 0.82, h * 0.76, w * 0.06, "ground")
    p.circle(x, y + h * 0.425, w * 0.06, "ground")


def bubble(
    p: Canvas,
    x: float,
    y: float,
    w: float,
    h: float,
    fill: str,
    stroke: str = "",
    thick: float | None = None,
    lines: int = 2,
) -> None:
    """A message with its upper left corner at a point; `lines` are those of its text."""
    r = h * 0.24
    p.path(
        f"M{x + r:.1f} {y:.1f}H{x + w - r:.1f}A{r:.1f} {r:.1f} 0 0 1 {x + w:.1f} {y + r:.1f}V{y + h - r:.1f}"
        f"A{r:.1f} {r:.1f} 0 0 1 {x + w - r:.1f} {y + h:.1f}H{x + w * 0.42:.1f}L{x + w * 0.2:.1f} {y + h * 1.26:.1f}"
        f"V{y + h:.1f}H{x + r:.1f}A{r:.1f} {r:.1f} 0 0 1 {x:.1f} {y + h - r:.1f}V{y + r:.1f}"
        f"A{r:.1f} {r:.1f} 0 0 1 {x + r:.1f} {y:.1f}Z",
        fill,
        stroke or None,
        thick,
    )
    for i in range(lines):
        across = y + h * (0.36 + 0.3 * i)
        end = x + w * (0.82 if i < lines - 1 else 0.6)
        p.segment(x + w * 0.18, across, end, across, stroke or "ground", (thick or p.fine) * 0.9)


def lock(p: Canvas, x: float, y: float, scale: float, colour: str = "accent") -> None:
    """A small closed padlock round a point, 24 wide: in private."""
    with p.group(x, y, scale):
        p.rect(-12, -4, 24, 18, 4, colour)
        p.path("M-7 -4V-9a7 7 0 0 1 14 0V-4", None, colour, 4)


def road(p: Canvas, path: str, edge: float, middle: float, dash: str = "") -> None:
    """A road along a path: its edges, its surface and, with `dash`, the line in its middle."""
    p.path(path, None, "shade", edge)
    p.path(path, None, "road", middle)
    if dash:
        p.path(path, None, "shade", p.line * 0.8 if not p.phone else p.line, dash=dash)


def school(p: Canvas, x: float, y: float, scale: float = 1, walls: str = "clay") -> None:
    """A village school with its door and two windows, about 210 wide; the point is below the middle of its roof."""
    with p.group(x, y, scale):
        p.path("M-91 0V-84H91V0Z", walls)
        p.path("M-105 -80L-77 -130H77L105 -80Z", "bark")
        for left in (-79, 41):
            p.rect(left, -64, 38, 30, 3, "accent")
            p.path(f"M{left + 19} -64V-34M{left} -49H{left + 38}", None, walls, 4)
        p.path("M-18 0V-54H18V0Z", "accent")
        p.circle(10, -26, 3.5, "ochre")


def lorry(p: Canvas, x: float, y: float, scale: float = 1) -> None:
    """A lorry that carries aid, 190 wide; the point is the foot of its load."""
    with p.group(x, y, scale):
        p.rect(-130, -132, 124, 100, 6, "ground", "accent", 5)
        p.path("M-75 -122H-61V-107H-46V-93H-61V-78H-75V-93H-90V-107H-75Z", "accent")
        p.path("M-4 -32V-108H34L58 -72V-32Z", "accent")
        p.path("M10 -95H29L45 -70H10Z", "accent_tint")
        p.rect(-132, -36, 192, 12, 2, "ink")
        for left in (-92, 24):
            p.circle(left, -21, 22, "ink", "clay", 4)
            p.circle(left, -21, 8, "metal")


def hand(p: Canvas, x: float, y: float, scale: float = 1, sleeve: str = "accent") -> None:
    """An open hand that comes from the right, palm up, 250 wide; the point is the middle of its foot."""
    with p.group(x, y, scale):
        p.rect(70, -42, 62, 44, 6, sleeve)
        p.path(
            "M74 2H-58C-84 2 -104 -8 -116 -26C-122 -36 -110 -46 -100 -37C-88 -24 -72 -20 -56 -22L-8 -25"
            "C4 -26 4 -38 -8 -39L-42 -42C-54 -44 -53 -60 -40 -60L6 -58C34 -56 50 -42 74 -38Z",
            "bark",
        )


def refused(p: Canvas, x: float, y: float, radius: float) -> None:
    """A disc with a cross round a point: this way does not lead on."""
    p.circle(x, y, radius, "ground", "brick", radius * 0.16)
    p.cross(x, y, radius * 0.72, "brick", radius * 0.2)


def accepted(p: Canvas, x: float, y: float, radius: float) -> None:
    """A disc with a tick round a point: this way leads on."""
    p.circle(x, y, radius, "green", "ground", radius * 0.14)
    p.tick(x, y, radius)


def unknown(p: Canvas, x: float, y: float, radius: float) -> None:
    """A dotted disc with a question mark round a point: nobody knows yet."""
    p.circle(x, y, radius, "ground", "soft", radius * 0.1, dash=f"{radius * 0.2:.1f} {radius * 0.24:.1f}")
    p.written(x, y, "?", max(p.least, radius * 1.1), fill="soft")


def barrier(p: Canvas, x: float, y: float, scale: float = 1) -> None:
    """A lowered barrier on its post, 190 wide; the point is the foot of the post."""
    with p.group(x, y, scale):
        p.rect(-10, -80, 20, 80, 3, "metal")
        p.rect(-160, -66, 182, 22, 5, "ground", "ink", 4)
        for left in (-150, -112, -74, -36):
            p.polygon([(left + 8, -64), (left + 28, -64), (left + 14, -46), (left - 6, -46)], "brick")
        p.circle(0, -55, 7, "ink")
