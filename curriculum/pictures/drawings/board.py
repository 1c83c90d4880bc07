"""The six grave violations, each as objects only: no child, no face, no blood."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from curriculum.pictures.canvas import Canvas
from curriculum.pictures.things import hand, lorry, school

WALL = (1280, 637)
PHONE = (328, 564)


@dataclass(frozen=True)
class _Layout:
    """Width of a panel, heights of its picture and of its label, gap, columns, scale of the art, size of the text."""

    w: float
    art: float
    label: float
    gap: float
    columns: int
    scale: float
    text: float
    unit: float


_ON_WALL = _Layout(410, 214, 92, 25, 3, 1.08, 33, 2)
_ON_PHONE = _Layout(158, 118, 62, 12, 2, 0.51, 14.5, 1)


def draw(p: Canvas) -> None:
    """Draw six numbered panels in the order in which the United Nations lists the violations."""
    at = _ON_PHONE if p.phone else _ON_WALL
    for number, (violation, art) in enumerate(_ART.items()):
        x = (number % at.columns) * (at.w + at.gap)
        y = (number // at.columns) * (at.art + at.label + at.gap)
        _panel(p, at, x, y, number + 1, art)
        p.text(
            x + at.w / 2,
            y + at.art + at.label / 2,
            violation,
            at.text,
            700,
            anchor="middle",
            room=at.w - 14 * at.unit,
            place="middle",
            most=3 if p.phone else 2,
        )


def _panel(p: Canvas, at: _Layout, x: float, y: float, number: int, art: Callable[[Canvas], None]) -> None:
    round_, edge, fine = 8 * at.unit, "ink" if p.printed else "soft", 0.75 * at.unit
    p.rect(x, y, at.w, at.art + at.label, round_, "ground")
    inside = (
        f"M{x} {y + at.art}V{y + round_}a{round_} {round_} 0 0 1 {round_} {-round_}H{x + at.w - round_}"
        f"a{round_} {round_} 0 0 1 {round_} {round_}V{y + at.art}Z"
    )
    with p.clipped(str(number), inside):
        p.rect(x, y, at.w, at.art, 0, "sand")
        p.rect(x, y + at.art - 15 * at.unit, at.w, 15 * at.unit, 0, "line" if p.printed else "clay")
        with p.group(x + at.w / 2, y + at.art - 9 * at.unit, at.scale):
            art(p)
    p.rect(x + fine, y + fine, at.w - 2 * fine, at.art + at.label - 2 * fine, round_, None, edge, 2 * fine)
    p.path(f"M{x + 2 * fine} {y + at.art}H{x + at.w - 2 * fine}", None, edge, 2 * fine)
    corner = 19 * at.unit
    p.circle(x + corner, y + corner, 12.5 * at.unit, "accent", "ground", 1.5 * at.unit)
    p.written(x + corner, y + corner, str(number), p.least, fill="on_dark")


def _killing(p: Canvas) -> None:
    """A crutch and a roll of bandage."""
    p.path("M-36 -4L-62 -150M-36 -4L-10 -150", None, "bark", 9)
    p.path("M-70 -154H-2", None, "accent", 15)
    p.segment(-52, -94, -20, -94, "accent", 11)
    p.path("M-36 -46V-4", None, "bark", 11)
    p.rect(-45, -12, 18, 14, 4, "ink")
    p.path("M56 -11H126C132 -11 132 2 126 2H56Z", "paper", "metal", 4)
    p.circle(56, -38, 40, "paper", "metal", 4)
    p.path("M56 -64A26 26 0 1 1 30 -38A20 20 0 0 1 70 -38A13 13 0 0 1 44 -38", None, "metal", 4)


def _recruitment(p: Canvas) -> None:
    """A helmet that is too big on a school stool, and a school bag beside it."""
    p.path("M-46 -62L-60 0M18 -62L32 0M-54 -26H26", None, "bark", 11)
    p.rect(-64, -76, 100, 16, 6, "bark")
    p.path(
        "M-98 -84C-86 -90 -82 -100 -80 -112C-74 -150 -48 -168 -14 -168S46 -150 52 -112"
        "C54 -100 58 -90 70 -84C74 -80 70 -74 64 -74H-92C-98 -74 -102 -80 -98 -84Z",
        "soft" if p.printed else "leaf",
    )
    p.path(
        "M18 -162C42 -152 50 -130 52 -112C54 -100 58 -90 70 -84C74 -80 70 -74 64 -74H28C42 -96 38 -140 18 -162Z",
        "on_paper",
        opacity=0.2,
    )
    p.path("M-80 -106C-42 -96 18 -96 52 -106", None, "on_paper", 4, opacity=0.5)
    p.path("M-44 -74C-46 -44 -20 -40 -14 -58", None, "ink", 5)
    p.rect(72, -54, 58, 54, 10, "ochre")
    p.path("M72 -34H130", None, "bark", 4)
    p.path("M88 -54V-62a12 12 0 0 1 26 0V-54", None, "bark", 6)
    p.rect(94, -40, 14, 13, 3, "paper")


def _sexual_violence(p: Canvas) -> None:
    """A closed curtain above an open hand: what happened is not shown, care is."""
    for side in (-1, 1):
        p.path(
            f"M{-2 * side} -160H{94 * side}V-74C{80 * side} -64 {64 * side} -84 {48 * side} -74"
            f"S{14 * side} -66 {-2 * side} -74Z",
            "indigo",
        )
        for x in (24, 48, 72):
            p.path(f"M{x * side} -156V-90", None, "ground", 3, opacity=0.4)
    p.path("M0 -156V-78", None, "ground", 5)
    p.path("M-112 -164H112", None, "bark", 9)
    for x in (-112, 112):
        p.circle(x, -164, 9, "bark")
    for x in (-82, -50, -18, 18, 50, 82):
        p.circle(x, -164, 6.5, "ochre")
    hand(p, 0, 0)


def _attacks(p: Canvas) -> None:
    """A school whose wall is cracked, and the board of a health centre."""
    school(p, -41, 0, walls="line" if p.printed else "clay")
    crack = "M4 -132L-14 -110L8 -94L-16 -72L0 -52L-20 -32L-6 -16L-14 0"
    p.path(crack, None, p.ground("sand"), 13)
    p.path(crack, None, "ink", 5)
    p.polygon([(44, 2), (52, -14), (66, -10), (74, 2)], "shade")
    p.polygon([(24, 2), (30, -8), (40, 2)], "shade")
    p.segment(108, 0, 108, -86, "metal", 8)
    p.rect(76, -150, 64, 66, 8, "accent")
    p.path("M101 -140H115V-124H131V-110H115V-94H101V-110H85V-124H101Z", "on_dark")


def _abduction(p: Canvas) -> None:
    """A pair of sandals before a door that stands open."""
    p.rect(-220, -200, 440, 200, 0, "clay")
    p.rect(-220, -30, 440, 30, 0, "shade", opacity=0.5)
    p.rect(-58, -150, 98, 150, 4, "on_paper")
    p.path("M-58 -150L-112 -132V18L-58 0Z", "accent")
    p.path("M-68 -134L-102 -122V-72L-68 -78ZM-68 -62L-102 -56V2L-68 -10Z", None, "accent_tint", 3)
    p.circle(-102, -64, 5, "ochre")
    p.path("M-64 -150H46M-61 -150V0M43 -150V0", None, "bark", 9)
    for x, angle in ((78, -9), (114, 9)):
        with p.turned(x, -6, angle):
            p.path("M-12 12C-15 -8 -13 -34 0 -36S15 -8 12 12C10 22 -10 22 -12 12Z", "ochre", "bark", 4)
            p.path("M-12 -6L0 -22L12 -6", None, "bark", 5)


def _access(p: Canvas) -> None:
    """A lorry with aid before a lowered barrier."""
    lorry(p, 0, 0)
    p.rect(104, -80, 20, 80, 3, "metal")
    p.rect(-34, -66, 172, 22, 5, "paper", "ink", 4)
    for x in (-24, 14, 52, 90):
        p.polygon([(x + 8, -64), (x + 28, -64), (x + 14, -46), (x - 6, -46)], "brick")
    p.circle(114, -55, 7, "ink")


_ART = {
    "killing-maiming": _killing,
    "recruitment-use": _recruitment,
    "sexual-violence": _sexual_violence,
    "attacks-schools-hospitals": _attacks,
    "abduction": _abduction,
    "access-denial": _access,
}
SLOTS = tuple(_ART)
