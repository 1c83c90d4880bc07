"""The map of Nawaria, an invented country in which the stories of the course take place."""

from __future__ import annotations

from curriculum.pictures.canvas import Canvas, spline, star
from curriculum.pictures.things import house

_KEY = ("capital", "school", "market", "health", "well", "bridges", "front")
SLOTS = (
    "nawaria",
    "belembe",
    "peace",
    "plateau",
    "haut-talim",
    "rives",
    "siri",
    "orsenne",
    "tarelle",
    "talim",
    "invented",
    *_KEY,
)
WALL = (1280, 680)
PHONE = (328, 418)

# The field of the map is 900 units wide. A phone shows it smaller, with letters and signs that are larger in its units.
_FIELD = (900, 680)
_ON_PHONE = 328 / 900

_NORTH = [(70, 118), (128, 62), (232, 84), (330, 44), (440, 66), (548, 34), (650, 52), (744, 18)]
_RIVER = [
    *((744, -20), (730, 60), (766, 150), (742, 240), (700, 312), (712, 396)),
    *((676, 478), (612, 538), (540, 590), (438, 618), (360, 684)),
]
_WEST = [(300, 648), (214, 628), (140, 650), (76, 580), (96, 486), (44, 400), (74, 310), (38, 214)]
_TRIBUTARY = [
    *((372, 196), (352, 270), (300, 330), (290, 408), (330, 480), (330, 540), (382, 578), (440, 540)),
    *((446, 470), (452, 402), (506, 362), (556, 402), (556, 474), (570, 530), (606, 548)),
]
_FRONT = [(458, -10), (462, 60), (478, 150), (452, 240), (412, 320), (420, 384), (448, 446), (486, 520), (508, 600)]
_WEST_BORDER = "M446 -10C420 60 452 130 420 190C400 240 420 272 380 300C300 330 230 300 150 356C100 380 60 372 0 380"
_EAST_BORDER = "M446 -10C420 60 452 130 420 190C400 240 420 272 380 300C470 330 600 290 720 320"
_DISTRICT = "M246 318C276 380 262 470 250 516C220 540 130 520 60 546"
_ROAD = "M176 446H650"
_TRACKS = (
    "M176 446C150 520 190 560 232 566M176 446C150 390 190 340 214 240"
    "M176 446C260 390 380 330 470 260C520 220 540 214 570 214"
)


def draw(p: Canvas) -> None:
    """Draw the field with its names, and the key beside it; on a phone, below it."""
    p.rect(0, 0, p.width, p.height, 0, "ground")
    if p.phone:
        with p.clipped("field", "M0 8a8 8 0 0 1 8 -8H320a8 8 0 0 1 8 8V248H0Z"), p.group(0, 0, _ON_PHONE):
            _field(p, _ON_PHONE)
    else:
        with p.clipped("field", "M0 0H900V680H0Z"):
            _field(p, 1)
    _key(p)


def _field(p: Canvas, scale: float) -> None:
    p.rect(0, 0, *_FIELD, 0, "void")
    p.path(spline(_RIVER) + "L900 700L900 -20Z", p.ground("green_tint"))
    land = spline([*_NORTH, *_RIVER[1:-1], *_WEST], closed=True)
    p.path(land, p.ground("sand"))
    with p.clipped("land", land):
        _provinces(p, 5 if p.phone else 3.5)
    p.path(land, None, "bark", 7 if p.phone else 5)
    _relief_and_water(p)
    p.path(_ROAD, None, "shade", 15)
    p.path(_ROAD, None, "road", 10)
    p.path(_TRACKS, None, "bark", 4, dash="14 9")
    with p.clipped("front", land):
        _front(p)
    _places(p, scale)
    _names(p, scale)


def _provinces(p: Canvas, thick: float) -> None:
    p.path(_WEST_BORDER + "V-10Z", "ochre_tint")
    p.path(_EAST_BORDER + "H900V-20Z", p.dots("line") if p.printed else "indigo_tint")
    p.path(_DISTRICT + "L0 540V380C60 372 100 380 150 356Z", "road")
    for border in (_DISTRICT, _WEST_BORDER, "M380 300C470 330 600 290 720 320"):
        p.path(border, None, "bark", thick, dash="2 12")


def _relief_and_water(p: Canvas) -> None:
    for x, y, scale in ((116, 206, 0.9), (322, 132, 1.1), (128, 306, 0.8)):
        _mesa(p, x, y, scale)
    for x, y, scale in ((652, 172, 1.15), (694, 186, 0.85), (528, 158, 0.85)):
        _peak(p, x, y, scale)
    p.path(spline(_RIVER), None, "ground", 52)
    p.path(spline(_TRIBUTARY), None, "water", 17)
    p.path(spline(_RIVER), None, "water", 44)


def _front(p: Canvas) -> None:
    """A broad band inside Nawaria: where one fights, never who stands where."""
    line = spline(_FRONT)
    if p.printed:
        p.path(line, None, "ground", 46)
        p.path(line, None, p.hatch("ink", "ground", 11, 2), 38)
        p.path(line, None, "ground", 15)
    else:
        p.path(line, None, "brick", 38, opacity=0.2)
    p.path(line, None, "brick", 9 if p.phone else 6, dash="26 18" if p.phone else "22 14")


def _places(p: Canvas, scale: float) -> None:
    number, radius = p.least / scale, 24 if not p.phone else 9.5 / scale
    for x, bridge in ((304, 1), (448, 2), (558, 3)):
        _bridge(p, x, 446, 1.25 if p.phone else 1)
        up = 446 - (58 if p.phone else 46)
        p.circle(x, up, radius, "ink", "ground", radius * 0.16)
        p.written(x, up, str(bridge), number, fill="ground")
    size = 10.5 / scale if p.phone else 25
    _sign(p, "capital", 176, 446, size * 1.1)
    _sign(p, "school", 214, 226, size)
    _sign(p, "market", 582, 214, size)
    _sign(p, "health", 240, 568, size)
    _sign(p, "well", 622, 406, size)
    house(p, 672, 456, 0.7 if p.phone else 0.6)


def _names(p: Canvas, scale: float) -> None:
    town, province = (14 / scale, 15.5 / scale) if p.phone else (33, 36)
    country, note = (15 / scale, 14 / scale) if p.phone else (38, 33)
    p.text(170, 488, "orsenne", town, 700, "ink", "middle", room=220, halo=p.ground("road"))
    p.text(290 if p.phone else 276, 568, "tarelle", town, room=160, place="middle", halo=p.ground("sand"))
    p.text(582, 250, "talim", town, anchor="middle", room=200, halo=p.ground("indigo_tint"))
    p.text(238, 174, "plateau", province, 700, "bark", "middle", room=240, place="middle", halo=p.ground("ochre_tint"))
    at = (612, 96) if p.phone else (592, 88)
    p.text(*at, "haut-talim", province, 700, "indigo", "middle", room=280, place="middle", halo=p.ground("indigo_tint"))
    p.text(640, 350, "rives", province, 700, "accent", "middle", room=200, place="middle", halo=p.ground("sand"))
    p.text(756, 548, "belembe", country, 700, "green", "middle", room=280, place="middle")
    p.text(756, 598, "peace", note, 400, "green", "middle", room=280, place="middle")
    p.text(830, 150, "siri", town, 400, "accent", "middle", room=140, place="middle")
    p.text(26, 38, "nawaria", country, 700, "bark", room=300, place="middle")


def _key(p: Canvas) -> None:
    if p.phone:
        for i, kind in enumerate(_KEY):
            x, y = (12, 172)[i % 2], 272 + (i // 2) * 40
            _in_key(p, kind, x + 14, y, 13)
            p.text(x + 36, y, kind, 14.5, room=118, place="middle", most=2)
        p.text(172, 392, "invented", 14.5, 700, "bark", room=150, place="middle")
        return
    p.rect(900, 0, 380, 680, 0, "ground")
    p.text(938, 34, "invented", 33, 700, "bark", room=330, most=2)
    for i, kind in enumerate(_KEY):
        y = 136 + i * 76
        _in_key(p, kind, 966, y, 27)
        p.text(1014, y, kind, 34, room=258, place="middle", most=2)


def _in_key(p: Canvas, kind: str, x: float, y: float, radius: float) -> None:
    if kind == "bridges":
        _bridge(p, x, y, radius / 30)
    elif kind == "front":
        long, thick = radius * 0.9, radius * 1.1
        if p.printed:
            p.segment(x - long, y, x + long, y, p.hatch("ink", "ground", 11, 2), thick)
            p.segment(x - long, y, x + long, y, "ground", radius * 0.5)
        else:
            p.segment(x - long, y, x + long, y, "brick", thick, opacity=0.2)
        p.segment(x - long, y, x + long, y, "brick", radius * 0.24, dash=f"{radius * 0.6:.1f} {radius * 0.5:.1f}")
    else:
        _sign(p, kind, x, y, radius)


def _sign(p: Canvas, kind: str, x: float, y: float, radius: float) -> None:
    """A small drawn sign in a disc: a star for the capital, else the thing itself."""
    if kind == "capital":
        p.circle(x, y, radius, "accent", "ground", radius * 0.14)
        p.polygon(star(x, y, radius * 0.66, radius * 0.28), "on_dark")
        return
    p.circle(x, y, radius, "ground", "ink", radius * 0.12)
    with p.group(x, y, radius / 20):
        if kind == "school":
            p.path("M-12 9V-2L0 -10L12 -2V9Z", "ochre")
            p.rect(-3, 1, 6, 8, 0, "ground")
            p.path("M0 -10V-15H6V-12H0", None, "ink", 1.8)
        elif kind == "market":
            p.path("M-11 -9H11L14 0H-14Z", "ochre")
            p.path("M-4.6 -9H0L0 0H-5.6ZM5.5 -9L7.5 0H13.5L11 -9Z", "ground", opacity=0.7)
            p.path("M-11 0V10M11 0V10M-11 5H11", None, "ink", 2.2)
        elif kind == "health":
            p.path("M-4 -11H4V-4H11V4H4V11H-4V4H-11V-4H-4Z", "accent")
        else:
            p.path("M-9 3V10H9V3Z", "accent")
            p.path("M-9 3V-8M9 3V-8M-12 -8L0 -13L12 -8", None, "ink", 2.2)
            p.path("M0 -9V-1", None, "ink", 1.6)
            p.rect(-3, -2, 6, 4, 1, "ink")


def _mesa(p: Canvas, x: float, y: float, scale: float) -> None:
    with p.group(x, y, scale):
        p.path("M-44 0L-28 -34H22L40 0Z", p.ground("clay"), "shade", 3)
        p.path("M6 0L2 -34H22L40 0Z", "shade")
        p.path("M-36 -14H-12M-32 -23H-18", None, "shade", 3)


def _peak(p: Canvas, x: float, y: float, scale: float) -> None:
    with p.group(x, y, scale):
        p.path("M-34 0L-4 -46L30 0Z", "metal")
        p.path("M-4 -46L8 0H30Z", "soft", opacity=0.6)
        p.path("M-4 -46L-15 -29L-7 -33L-2 -27L6 -32Z", "paper")


def _bridge(p: Canvas, x: float, y: float, scale: float) -> None:
    """A bridge from above, for a road that runs from left to right."""
    with p.group(x, y, scale):
        p.rect(-32, -15, 64, 30, 3, "bark")
        p.rect(-32, -9, 64, 18, 0, "road")
        for across in (-16, 0, 16):
            p.segment(across, -9, across, 9, "shade", 3)
