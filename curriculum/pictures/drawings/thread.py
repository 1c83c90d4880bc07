"""The thread of the Council's fourteen resolutions on children and armed conflict, and what each brought."""

from __future__ import annotations

from curriculum.pictures.canvas import Anchor, Canvas, spline

_RESOLUTIONS = {
    1261: 1999,
    1314: 2000,
    1379: 2001,
    1460: 2003,
    1539: 2004,
    1612: 2005,
    1882: 2009,
    1998: 2011,
    2068: 2012,
    2143: 2014,
    2225: 2015,
    2427: 2018,
    2601: 2021,
    2764: 2024,
}
# Which violations each resolution made a ground for the list.
_OPENS = {
    1379: ("recruitment-use",),
    1882: ("killing-maiming", "sexual-violence"),
    1998: ("attacks-schools-hospitals",),
    2225: ("abduction",),
}
# What the wall says of a resolution, and in which row below the thread.
_ROWS = {1261: 0, 1379: 1, 1539: 0, 1612: 2, 2143: 0, 2427: 1, 2601: 0, 2764: 1}
_ON_PHONE = (1261, 1379, 1460, 1539, 1612, 2143, 2427, 2601, 2764)
SLOTS = ("opens", *(f"r-{number}" for number in _ON_PHONE))
WALL = (1280, 610)
PHONE = (328, 756)

_THREAD = 296


def draw(p: Canvas) -> None:
    """Draw one knot a resolution, and above it the violations that it opened the list to."""
    p.lay_out(_wall, _phone, ground="sand")


def _wall(p: Canvas) -> None:
    xs = {number: 52 + i * 90.5 for i, number in enumerate(_RESOLUTIONS)}
    p.rect(0, 0, 1280, 216, 0, p.ground("brick_tint"))
    p.text(30, 18, "opens", 36, 700, "brick", room=500, most=1)
    for number, violations in _OPENS.items():
        x = xs[number]
        p.segment(x, _THREAD, x, 60 if len(violations) > 1 else 108, "brick", 5)
        for i, violation in enumerate(violations):
            _ground_sign(p, violation, x, 150 - i * 92 if len(violations) > 1 else 118, 39)
    wave = [(x, _THREAD + (5 if i % 2 else -5)) for i, x in enumerate(xs.values())]
    p.path(spline([(-10, _THREAD), *wave, (1290, _THREAD)]), None, "accent", 9)
    ground = p.ground("sand")
    for number, row in _ROWS.items():
        p.segment(xs[number], 420, xs[number], (430, 512, 524)[row], "accent", 3, dash="1 9")
    for (x, y), (number, year) in zip(wave, _RESOLUTIONS.items(), strict=True):
        main = number == 1612
        p.circle(x, y, 24 if main else 15, "ochre" if main else "ground", "accent", 6)
        p.written(x, 350, str(number), 36 if main else 33, 700, "ochre" if main else "ink", halo=ground)
        p.written(x, 394, str(year), 33, 400, "soft", halo=ground)
    for number, row in _ROWS.items():
        _say(p, number, xs[number], row)


def _say(p: Canvas, number: int, x: float, row: int) -> None:
    slot = f"r-{number}"
    if number == 1612:
        w = p.width_of(slot, 36, 700) + 40
        p.rect(x - w / 2, 526, w, 62, 14, p.letters("ochre"))
        p.segment(x, 420, x, 526, "ochre", 5)
        p.text(x, 557, slot, 36, 700, "on_dark", "middle", room=w - 36, place="middle", most=1)
        return
    anchor: Anchor = "start" if number == 1261 else "end" if number == 2764 else "middle"
    at = {"start": 16, "end": 1266, "middle": x}[anchor]
    room = 170 if row else 200
    p.text(at, (438, 520)[row], slot, 33, anchor=anchor, room=room, halo=p.ground("sand"), most=2)


def _phone(p: Canvas) -> None:
    x, ys = 78, {number: 56 + i * 52 for i, number in enumerate(_RESOLUTIONS)}
    p.text(318, 12, "opens", 14.5, 700, "brick", "end", room=280, most=1)
    p.path(f"M{x} 36V744", None, "accent", 4)
    for number, y in ys.items():
        main = number == 1612
        ink = "on_dark" if main else "ink"
        if main:
            p.rect(8, y - 24, 312, 48, 10, "accent")
        for i, violation in enumerate(_OPENS.get(number, ())):
            _ground_sign(p, violation, 302 - i * 40, y, 17)
        p.circle(x, y, 11 if main else 8, "ochre" if main else "ground", "ground" if main else "accent", 3)
        p.written(60, y, str(_RESOLUTIONS[number]), 14.5, 400, "on_dark" if main else "soft", "end")
        p.written(100, y, str(number), 19 if main else 17, 700, ink, "start")
        if number in _ON_PHONE:
            room = 126 if number in _OPENS else 166
            p.text(152, y, f"r-{number}", 14.5, 700 if main else 400, ink, room=room, place="middle", most=2)


def _ground_sign(p: Canvas, violation: str, x: float, y: float, radius: float) -> None:
    p.circle(x, y, radius, "ground", "brick", p.line)
    p.icon(violation, x, y, radius * 1.25, "ink")
