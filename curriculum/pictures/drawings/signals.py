"""The three private signals of a workshop, as three cards: pause, exit, help."""

from __future__ import annotations

from curriculum.pictures.canvas import Canvas

_SIGNALS = {"pause": "accent", "exit": "ochre", "help": "green"}
SLOTS = (*_SIGNALS, *(f"{signal}-says" for signal in _SIGNALS), "rule")
WALL = (1280, 560)
PHONE = (328, 560)


def draw(p: Canvas) -> None:
    """Draw three cards, each with its shape, its word and what it says."""
    p.rect(0, 0, p.width, p.height, 0, "sand")
    for number, (signal, tone) in enumerate(_SIGNALS.items()):
        if p.phone:
            top = 12 + number * 160
            p.rect(12, top, 304, 148, 12, "ground", tone, 3)
            p.rect(12, top, 100, 148, 12, tone)
            _shape(p, signal, 62, top + 74, 30)
            p.text(126, top + 46, signal, 20, 700, tone, room=180, place="middle", most=1)
            p.text(126, top + 70, f"{signal}-says", 15.5, room=180, most=3)
        else:
            left = 40 + number * 410
            p.rect(left, 28, 380, 414, 24, "ground", tone, 6)
            p.path(f"M{left} 228V52a24 24 0 0 1 24 -24H{left + 356}a24 24 0 0 1 24 24V228Z", tone)
            _shape(p, signal, left + 190, 130, 70)
            p.text(left + 190, 258, signal, 46, 700, tone, "middle", room=350, most=1)
            p.text(left + 190, 330, f"{signal}-says", 35, anchor="middle", room=340, most=3)
    if p.phone:
        p.text(164, 526, "rule", 15.5, 700, anchor="middle", room=304, place="middle", most=2)
    else:
        p.rect(0, 470, 1280, 90, 0, "clay")
        p.text(640, 515, "rule", 36, 700, anchor="middle", room=1220, place="middle", most=1)


def _shape(p: Canvas, signal: str, x: float, y: float, half: float) -> None:
    """Two bars, an arrow, a ring: told apart without colour and without letters."""
    thick = half * 0.36
    if signal == "pause":
        for across in (-0.42, 0.42):
            p.segment(x + across * half, y - half * 0.7, x + across * half, y + half * 0.7, "on_dark", thick)
    elif signal == "exit":
        p.segment(x - half * 0.8, y, x + half * 0.7, y, "on_dark", thick)
        p.arrow(x + half * 0.8, y, 0, half * 0.8, "on_dark", thick)
    else:
        p.circle(x, y, half * 0.66, None, "on_dark", thick)
