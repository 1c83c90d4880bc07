"""The ladder of four statuses: a rumour stays on the ground, each rung asks for more."""

from __future__ import annotations

from curriculum import tokens
from curriculum.pictures.canvas import Canvas
from curriculum.pictures.things import bubble, person

_STATUSES = ("verified", "under-verification", "documented", "alert")
_TONES = {"verified": "green", "under-verification": "accent", "documented": "accent", "alert": "ochre"}
SLOTS = (*_STATUSES, *(f"{status}-means" for status in _STATUSES), "you", "trained", "rumour")
WALL = (1280, 640)
PHONE = (328, 512)

_GROUND = 544


def draw(p: Canvas) -> None:
    """Draw the rungs with their names and meanings from the top down, and who works on which."""
    p.lay_out(_wall, _phone)


def _wall(p: Canvas) -> None:
    ys = (92, 214, 336, 458)
    p.rect(0, 0, 1280, 640, 0, "sand")
    p.rect(0, _GROUND, 1280, 640 - _GROUND, 0, "clay")
    _ladder(p, 166, 296, (30, _GROUND + 16), ys, 18, 36, 356, (676, 102))
    for status, y in zip(_STATUSES, ys, strict=True):
        p.text(384, y - 38, status, 38, 700, _TONES[status], room=620, most=1)
        p.text(384, y + 8, f"{status}-means", 33, room=640, most=1)
    for top, bottom, slot, tone in ((407, 509, "you", "ochre"), (41, 387, "trained", "accent")):
        p.path(f"M1046 {top + 4}H1062V{bottom - 4}H1046", None, tone, 6)
        p.text(1080, (top + bottom) / 2, slot, 34, 700, tone, room=196, place="middle")
    person(p, 92, _GROUND + 44, 1.5, "ochre", "cap", "paper")
    p.path("M112 496C130 500 146 478 166 462", None, "ochre", 17)
    p.circle(166, 460, 10, "bark")
    for x, y, w in ((190, 552, 60), (262, 574, 56), (206, 596, 44)):
        bubble(p, x, y, w, 34, "ground", "soft", 3)
    p.text(356, _GROUND + 48, "rumour", 34, room=900, place="middle", most=1)


def _phone(p: Canvas) -> None:
    ys = (52, 134, 216, 342)
    p.rect(0, 0, 328, 512, 0, "sand")
    p.rect(0, 432, 328, 80, 0, "clay")
    _ladder(p, 22, 68, (16, 438), ys, 8, 15, 86, (232, 72))
    for status, y in zip(_STATUSES, ys, strict=True):
        p.text(98, y - 29, status, 16.5, 700, _TONES[status], room=212, most=1)
        p.text(98, y - 6, f"{status}-means", 14.5, room=210, most=2)
    for y, slot, tone in ((278, "trained", "accent"), (404, "you", "ochre")):
        p.rect(86, y - 14, p.width_of(slot, 14.5, 700) + 44, 28, 14, p.letters(tone))
        p.path(f"M104 {y + 7}V{y - 7}M98 {y - 1}L104 {y - 7}L110 {y - 1}", None, "on_dark", 2.5)
        p.text(118, y, slot, 14.5, 700, "on_dark", room=180, place="middle")
    for x, y, w in ((10, 448, 34), (40, 466, 36), (12, 482, 26)):
        bubble(p, x, y, w, 20, "ground", "soft", 1.5)
    p.text(90, 472, "rumour", 14.5, room=230, place="middle")


def _ladder(
    p: Canvas,
    left: float,
    right: float,
    ends: tuple[float, float],
    ys: tuple[int, ...],
    thick: float,
    radius: float,
    panel: float,
    size: tuple[float, float],
) -> None:
    """The ladder with the disc of each status, joined to its panel; `size` is a panel's width and height."""
    middle, (w, h) = (left + right) / 2, size
    fine = 2 if p.phone else 4
    for status, y in zip(_STATUSES, ys, strict=True):
        tone = _TONES[status]
        p.path(f"M{middle} {y}H{panel + 4}", None, tone, fine * 1.5)
        p.rect(panel, y - h / 2, w, h, fine * 4, p.ground(f"{tone}_tint"), tone, fine)
    for x in (left, right):
        p.segment(x, ends[1], x, ends[0], "bark", thick)
    for status, y in zip(_STATUSES, ys, strict=True):
        p.segment(left - thick / 3, y, right + thick / 3, y, "bark", thick * 0.9)
        _disc(p, status, middle, y, radius)


def _disc(p: Canvas, status: str, x: float, y: float, radius: float) -> None:
    """A disc that fills up: empty, a quarter, a half, full with a tick."""
    share, tone = tokens.statuses()[status], _TONES[status]
    p.circle(x, y, radius, "ground", tone, radius * 0.2)
    if share == 1:
        p.circle(x, y, radius, tone)
        p.tick(x, y, radius)
    elif share:
        ends = {0.25: (x + radius, y), 0.5: (x, y + radius)}[share]
        p.path(f"M{x} {y}V{y - radius}A{radius} {radius} 0 0 1 {ends[0]} {ends[1]}Z", tone)
