"""Where everything stands on a slide, whatever program draws it: 960 by 540 points, in the largest type that fits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from curriculum import tokens
from curriculum.paper.blocks import Area, Board, Line, Panel, Placed, Run, Thing, Words, text
from curriculum.paper.fitting import height, largest
from curriculum.pictures import icons

WIDTH, HEIGHT = 960.0, 540.0
_EDGE = 48.0
_INSIDE = WIDTH - 2 * _EDGE
_FOOT = 508.0
_TITLES = (40, 36, 34, 32, 30, 28, 26, 24, 22, 20, 18, 16, 14, 12)
_TEXTS = (28, 26, 24, 22, 20, 18, 17, 16, 15, 14, 13, 12, 11)
_CARDS = (30, 28, 26, 24, 22, 20, 19, 18, 17, 16, 15, 14, 13, 12)
_CARD_GAP, _CARD_PAD, _CARD_MOST = 12.0, 10.0, 100.0
# The narrow part of a card where its letter stands.
_LETTER = 50.0
_LEVELS = ("village", "country", "headquarters", "council")


@dataclass(frozen=True)
class Frame:
    """What stands at the foot of a slide, left and right, and what the speaker reads."""

    left: str
    right: str
    spoken: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Drawing:
    """A drawing with its text alternative; without SVG nothing is drawn."""

    svg: str
    alternative: str


@dataclass(frozen=True)
class Answer:
    """An answer on its card: open to choose, or shown as the right one, or faded."""

    label: str
    line: Line
    state: Literal["open", "right", "faded"] = "open"


@dataclass(frozen=True)
class _Look:
    """The colours of a card: its ground, its line, the ground of its letter, its letter, its text."""

    fill: str
    line: str
    ground: str
    letter: str
    text: str


_LOOKS = {
    "open": _Look("ground", "line", "accent_tint", "accent", "ink"),
    "right": _Look("green_tint", "green", "green", "on_dark", "ink"),
    "faded": _Look("ground", "line", "void", "metal", "soft"),
}


def about(frame: Frame, title: str, told: Sequence[str]) -> Board:
    """Say on the first slide that all may be changed, and how."""
    lines = tuple(text(line) for line in told if line)
    ground = Panel(Area(0, 0, WIDTH, HEIGHT), fill="sand")
    heading = Words(Area(_EDGE, 72, _INSIDE, 60), (text(title),), 40, "accent", strong=True, role="title")
    area = Area(_EDGE, 156, _INSIDE, 330)
    size = largest(lines, _TEXTS[3:], area.width, area.height, bullets=True)
    return Board((ground, heading, Words(area, lines, size, role="text", bullets=True), *_foot(frame)), frame.spoken)


def cover(frame: Frame, above: str, title: str, summary: str, warning: str) -> Board:
    """Open the lesson: its number, title and summary, the warning, and the shapes of the four levels."""
    wide = 600.0
    heading = text(title)
    size = largest((heading,), (44, *_TITLES), wide, 190, strong=True)
    top = 96 + height((heading,), size, wide, strong=True) + 16
    said = (text(summary),)
    shown = largest(said, _TEXTS[2:], wide, 110)
    careful = (text(warning),)
    small = largest(careful, (16, 15, 14, 13, 12, 11), wide - 20, 80)
    shapes = (
        Placed(Area(760, 84 + 96 * place, 72, 72), _tinted(f"level-{name}", tokens.level(name).colour))
        for place, name in enumerate(_LEVELS)
    )
    things: tuple[Thing, ...] = (
        Panel(Area(690, 0, 270, 496), fill="sand"),
        *shapes,
        Words(Area(_EDGE, 56, wide, 24), (text(above),), 16, "soft"),
        Words(Area(_EDGE, 96, wide, 190), (heading,), size, "accent", strong=True, role="title"),
        Words(Area(_EDGE, top, wide, 110), said, shown, role="text"),
        Panel(Area(_EDGE, 408, 5, 80), fill="ochre"),
        Words(Area(_EDGE + 20, 408, wide - 20, 80), careful, small, "soft", down="middle"),
    )
    return Board((*things, *_foot(frame)), frame.spoken)


def idea(
    frame: Frame, title: Line, lines: Sequence[Line], *, bullets: bool = False, drawing: Drawing | None = None
) -> Board:
    """Say one thing: a title, a few words, perhaps a drawing below them."""
    lines = tuple(lines)
    if drawing and drawing.svg:
        size = largest((title,), _TITLES[3:], _INSIDE, 84, strong=True)
        top = 36 + height((title,), size, _INSIDE, strong=True) + 8
        shown = largest(lines, _TEXTS[3:], _INSIDE, 84, bullets=bullets) if lines else 0
        below = top + (height(lines, shown, _INSIDE, bullets=bullets) + 12 if lines else 4)
        said = _text(Area(_EDGE, top, _INSIDE, below - top), lines, shown, bullets=bullets)
        picture = Placed(Area(_EDGE, below, _INSIDE, 494 - below), drawing.svg, drawing.alternative)
        return Board(
            (_title(title, size, Area(_EDGE, 36, _INSIDE, top - 36)), *said, picture, *_foot(frame)), frame.spoken
        )
    size = largest((title,), _TITLES, _INSIDE, 150, strong=True)
    taken = height((title,), size, _INSIDE, strong=True)
    room = 470 - 72 - taken - 24
    shown = largest(lines, (32, 30, *_TEXTS), _INSIDE, room, bullets=bullets) if lines else 0
    said_high = height(lines, shown, _INSIDE, bullets=bullets)
    # What is said stands a little above the middle of the slide.
    top = max(56.0, (HEIGHT - 60 - taken - 24 - said_high) * 0.42)
    said = _text(Area(_EDGE, top + taken + 24, _INSIDE, 486 - top - taken - 24), lines, shown, bullets=bullets)
    rule = Panel(Area(_EDGE, top - 18, 64, 5), fill="accent")
    return Board((rule, _title(title, size, Area(_EDGE, top, _INSIDE, taken)), *said, *_foot(frame)), frame.spoken)


def answers(
    frame: Frame,
    name: str,
    what: str,
    asked: Line,
    cards: Sequence[Answer],
    *,
    below: Line = (),
    explained: str = "",
    instead: str = "",
) -> Board:
    """Ask a question, or show its answer: its number, what to do, the prompt, and a card for each answer.

    What stands `below` the cards says where they belong, what is `explained` why. Cards that no size fits are not
    drawn: `instead` is said.
    """
    badge = Area(_EDGE, 32, 34 + 11.0 * len(name), 30)
    size = largest((asked,), _TITLES[4:], _INSIDE, 150 if cards else 330, strong=True)
    taken = height((asked,), size, _INSIDE, strong=True)
    things: list[Thing] = [
        Panel(badge, fill="accent", radius=6),
        Words(badge, (text(name),), 17, "on_dark", strong=True, across="centre", down="middle"),
        Words(Area(badge.left + badge.width + 12, 32, 600, 30), (text(what),), 15, "soft", down="middle"),
    ]
    top, bottom = 74 + taken + 16, 494.0
    said = text(explained) if explained else below
    foot: list[Thing] = []
    if said:
        shown = largest((said,), _TEXTS[5:], _INSIDE - 32, 66)
        tall = height((said,), shown, _INSIDE - 32) + 16
        bottom -= tall
        if explained:
            foot.append(Panel(Area(_EDGE, bottom, 5, tall), fill="green"))
            foot.append(Panel(Area(_EDGE + 5, bottom, _INSIDE - 5, tall), fill="green_tint"))
        inside = Area(_EDGE + (20 if explained else 0), bottom, _INSIDE - 32, tall)
        foot.append(Words(inside, (said,), shown, "ink" if explained else "accent", down="middle"))
        bottom -= 12
    drawn = _cards(cards, Area(_EDGE, top, _INSIDE, bottom - top))
    if cards and not drawn:
        return answers(frame, name, what, asked, (), explained=instead)
    return Board(
        (*things, _title(asked, size, Area(_EDGE, 74, _INSIDE, taken)), *drawn, *foot, *_foot(frame)), frame.spoken
    )


def story(frame: Frame, title: Line, told: Sequence[Line], choices: Sequence[Answer], fiction: str) -> Board:
    """Begin a story: left what happens, right the first choices."""
    left, right = Area(0, 0, 470, 496), Area(498, 56, WIDTH - 498 - _EDGE, 430)
    inside = left.width - _EDGE - 28
    size = largest((title,), _TITLES[5:], inside, 110, strong=True)
    taken = height((title,), size, inside, strong=True)
    lines = (*told, (Run(fiction, emphasis=True),))
    room = 486 - 48 - taken - 14
    shown = largest(lines, _TEXTS[2:], inside, room)
    things = (
        Panel(left, fill="sand"),
        _title(title, size, Area(_EDGE, 48, inside, taken)),
        Words(Area(_EDGE, 48 + taken + 14, inside, room), lines, shown, role="text"),
        *_cards(choices, right, (1,)),
    )
    return Board((*things, *_foot(frame)), frame.spoken)


def kept(frame: Frame, title: Line, lines: Sequence[Line]) -> Board:
    """End the lesson: the things to keep, numbered."""
    size = largest((title,), _TITLES[1:], _INSIDE, 100, strong=True)
    taken = height((title,), size, _INSIDE, strong=True)
    numbered = [Answer(str(number), line) for number, line in enumerate(lines, 1)]
    area = Area(_EDGE, 72 + taken + 28, _INSIDE, 480 - 72 - taken - 28)
    things = (_title(title, size, Area(_EDGE, 72, _INSIDE, taken)), *_cards(numbered, area, (1,)))
    return Board((Panel(Area(0, 0, WIDTH, 18), fill="accent"), *things, *_foot(frame)), frame.spoken)


def _title(line: Line, size: float, area: Area) -> Words:
    return Words(area, (line,), size, strong=True, role="title")


def _text(area: Area, lines: tuple[Line, ...], size: float, *, bullets: bool) -> Iterator[Words]:
    if lines:
        yield Words(area, lines, size, role="text", bullets=bullets)


def _foot(frame: Frame) -> Iterator[Thing]:
    yield Words(Area(_EDGE, _FOOT, 470, 18), (text(frame.left),), 12, "soft", down="middle")
    if frame.right:
        right = Area(_EDGE + 480, _FOOT, _INSIDE - 480, 18)
        yield Words(right, (text(frame.right),), 12, "soft", across="right", down="middle")


def _cards(cards: Sequence[Answer], area: Area, columns: Sequence[int] = (1, 2)) -> list[Thing]:
    """Set answers on cards, in the number of columns that allows the largest type; none where no size fits."""
    sets = [found for number in columns if (found := _set(cards, area, number))]
    if not cards or not sets:
        return []
    size, row, number = max(sets, key=lambda found: (found[0], -found[2]))
    across = (area.width - (number - 1) * _CARD_GAP) / number
    rows = -(-len(cards) // number)
    things: list[Thing] = []
    for place, card in enumerate(cards):
        # Two columns are read down, as lists are.
        left = area.left + (place // rows) * (across + _CARD_GAP)
        top = area.top + (place % rows) * (row + _CARD_GAP)
        things += _card(card, Area(left, top, across, row), size)
    return things


def _set(cards: Sequence[Answer], area: Area, columns: int) -> tuple[float, float, int] | None:
    """Find the size of type for a number of columns, the height of a row in it, and that number again."""
    across = (area.width - (columns - 1) * _CARD_GAP) / columns - _LETTER - 2 * _CARD_PAD
    rows = -(-len(cards) // columns)
    most = (area.height - (rows - 1) * _CARD_GAP) / max(rows, 1)
    for size in _CARDS:
        tallest = max((height((card.line,), size, across) for card in cards), default=0)
        if tallest + _CARD_PAD <= most:
            return size, min(most, max(_CARD_MOST * size / _CARDS[0], tallest + 2 * _CARD_PAD)), columns
    return None


def _card(card: Answer, area: Area, size: float) -> Iterator[Thing]:
    look = _LOOKS[card.state]
    letter = Area(area.left, area.top, _LETTER, area.height)
    said = Area(area.left + _LETTER + _CARD_PAD, area.top, area.width - _LETTER - 2 * _CARD_PAD, area.height)
    yield Panel(area, fill=look.fill, line=look.line, radius=8)
    yield Panel(letter, fill=look.ground, line=look.line, radius=8)
    if card.label:
        yield Words(
            letter, (text(card.label),), round(size * 1.15), look.letter, strong=True, across="centre", down="middle"
        )
    yield Words(said, (card.line,), size, look.text, down="middle")


def _tinted(name: str, colour: str) -> str:
    return icons.icon(name).replace("currentColor", tokens.colours("light")[colour])
