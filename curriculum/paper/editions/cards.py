"""What stands on the pages of cards and posters: everything in its place on A4, with the lines along which one cuts."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from curriculum import tokens
from curriculum.model.cards import Card
from curriculum.paper.blocks import Area, Board, Document, Panel, Placed, Thing, Words, text
from curriculum.paper.fitting import height, largest
from curriculum.pictures import icons

_MM = 72 / 25.4
WIDTH, HEIGHT = 210 * _MM, 297 * _MM
# What no printer reaches, with some more.
_EDGE = 12 * _MM
_LARGEST = tuple(range(96, 20, -4))
_VOTES, _STEPS = (2, 2), (2, 4)
# A step's icon, and where its words begin.
_ICON, _BESIDE = 64.0, 108.0
# The shapes of the cards to vote with, in a square of 100 units: each letter has its own, seen from far and in grey.
_SHAPES = {
    "circle": '<circle cx="50" cy="50" r="48"/>',
    "square": '<rect x="4" y="4" width="92" height="92" rx="8"/>',
    "triangle": '<path d="M50 2 99 96H1Z"/>',
    "diamond": '<path d="M50 0 100 50 50 100 0 50Z"/>',
    "pentagon": '<path d="M50 1 99 38 80 97H20L1 38Z"/>',
}
# How far below the middle of its shape a letter stands, in shares of the shape: a triangle is wide at its foot.
_LOWER = {"triangle": 0.14, "pentagon": 0.03}
_SCISSORS = (
    '<g fill="none" stroke="{colour}" stroke-width="1.2"><circle cx="-7" cy="-4" r="3"/><circle cx="-7" cy="4" r="3"/>'
    '<path d="M-4.4-2.6 8 4M-4.4 2.6 8-4"/></g>'
)
_VIEW = re.compile(r'viewBox="0 0 ([\d.]+) ([\d.]+)" width="[\d.]+" height="[\d.]+"')


@dataclass(frozen=True)
class Poster:
    """A picture to print large: its title, what it shows, its drawing."""

    title: str
    description: str
    svg: str


def votes(cards: Sequence[Card], lang: str, words: Mapping[str, str]) -> Document:
    """Set one page a letter, with the letter four times: one print serves four tables."""
    boards = (_cut([card] * 4, _VOTES, lang, words["cards-vote"].format(letter=card.text.in_(lang))) for card in cards)
    return _document("cards-votes", boards, lang, words)


def steps(cards: Sequence[Card], lang: str, words: Mapping[str, str]) -> Document:
    """Set the steps, eight a page, in no order that would tell theirs."""
    mixed = sorted(cards, key=lambda card: card.text.in_(lang))
    most = _STEPS[0] * _STEPS[1]
    pages = [mixed[start : start + most] for start in range(0, len(mixed), most)]
    return _document("cards-steps", (_cut(page, _STEPS, lang, words["cards-step"]) for page in pages), lang, words)


def markers(cards: Sequence[Card], lang: str, words: Mapping[str, str]) -> Document:
    """Set one page a marker, to hang up in the room."""
    return _document("cards-markers", (_marker(card, lang, words) for card in cards), lang, words)


COMPOSE: dict[str, Callable[[Sequence[Card], str, Mapping[str, str]], Document]] = {
    "vote": votes,
    "marker": markers,
    "step": steps,
}


def posters(pictures: Sequence[Poster], lang: str, words: Mapping[str, str]) -> Document:
    """Set each picture as large as A3 on two pages, left and right half, to be stuck together."""
    return _document("cards-posters", (tile for poster in pictures for tile in _tiles(poster, words)), lang, words)


def _document(name: str, boards: Iterator[Board], lang: str, words: Mapping[str, str]) -> Document:
    title = words[name]
    return Document(lang, title, title, "", "", "", words["programme"], tuple(boards))


def _cut(cards: Sequence[Card], grid: tuple[int, int], lang: str, heading: str) -> Board:
    columns, rows = grid
    wide, tall = WIDTH / columns, HEIGHT / rows
    things: list[Thing] = [_heading(heading), Placed(Area(0, 0, WIDTH, HEIGHT), _cut_lines(columns, rows))]
    size = min(_step_size(card, wide, tall, lang) for card in cards)
    for place, card in enumerate(cards):
        area = Area(place % columns * wide, place // columns * tall, wide, tall)
        things += _vote(card, area, lang) if card.kind == "vote" else _step(card, area, lang, size)
    return Board(tuple(things))


def _vote(card: Card, area: Area, lang: str) -> Iterator[Thing]:
    side = min(area.width, area.height) - 2 * _EDGE
    left, top = area.left + (area.width - side) / 2, area.top + (area.height - side) / 2
    yield Placed(Area(left, top, side, side), _filled(card))
    lower = side * _LOWER.get(card.shape, 0)
    letter = Area(left, top + lower, side, side)
    yield Words(letter, (text(card.text.in_(lang)),), 120, "on_dark", strong=True, across="centre", down="middle")


def _step(card: Card, area: Area, lang: str, size: float) -> Iterator[Thing]:
    yield Placed(Area(area.left + 30, area.top + (area.height - _ICON) / 2, _ICON, _ICON), _icon(card))
    room = Area(area.left + _BESIDE, area.top + 24, area.width - _BESIDE - 24, area.height - 48)
    yield Words(room, (text(card.text.in_(lang)),), size, strong=True, down="middle")


def _step_size(card: Card, wide: float, tall: float, lang: str) -> float:
    """Choose the size of type of one step: all steps take that of the one with the longest words."""
    said = (text(card.text.in_(lang)),)
    return largest(said, (26, 24, 22, 20, 19, 18, 17, 16), wide - _BESIDE - 24, tall - 48, strong=True)


def _marker(card: Card, lang: str, words: Mapping[str, str]) -> Board:
    side = 300.0
    said = (text(card.text.in_(lang)),)
    inside = WIDTH - 2 * _EDGE
    size = largest(said, _LARGEST, inside, 96 * 1.3, strong=True)
    things = (
        _heading(words["cards-marker"]),
        Panel(Area(_EDGE, _EDGE + 14, inside, HEIGHT - 2 * _EDGE - 14), line=card.colour, thick=4, radius=18),
        Placed(Area((WIDTH - side) / 2, 190, side, side), _icon(card)),
        Words(
            Area(_EDGE, 560, inside, height(said, size, inside, strong=True)), said, size, strong=True, across="centre"
        ),
    )
    return Board(things)


def _tiles(poster: Poster, words: Mapping[str, str]) -> Iterator[Board]:
    """Yield the left and the right half of a poster; each ends at its inner edge with marks where one cuts."""
    found = _VIEW.search(poster.svg)
    if found is None:
        raise ValueError(poster.title)
    across, down = float(found[1]), float(found[2])
    drawing = tokens.resolved(poster.svg)
    wide = WIDTH - 2 * _EDGE
    tall = wide * 2 * down / across
    top = (HEIGHT - tall) / 2
    for number in (1, 2):
        box = f"{(number - 1) * across / 2:g} 0 {across / 2:g} {down:g}"
        view = f'viewBox="{box}" width="{across / 2:g}" height="{down:g}"'
        half = _VIEW.sub(view, drawing, count=1)
        area = Area(_EDGE, top, wide, tall)
        yield Board(
            (
                _heading(words["cards-poster"].format(title=poster.title, number=number, count=2)),
                Placed(area, half, poster.description),
                Placed(Area(0, 0, WIDTH, HEIGHT), _crop_marks(area)),
            )
        )


def _heading(said: str) -> Words:
    return Words(Area(_EDGE, 16, WIDTH - 2 * _EDGE, 12), (text(said),), 8, "soft", role="title")


def _filled(card: Card) -> str:
    colour = tokens.colours("light")[card.colour]
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" fill="{colour}">{_SHAPES[card.shape]}</svg>'


def _icon(card: Card) -> str:
    return icons.icon(card.icon).replace("currentColor", tokens.colours("light")[card.colour])


def _cut_lines(columns: int, rows: int) -> str:
    """Draw the lines along which one cuts, dashed, each with scissors at its beginning."""
    colour = tokens.colours("light")["metal"]
    lines, marks = [], []
    for column in range(1, columns):
        x = column * WIDTH / columns
        lines.append(f"M{x:.1f} 0V{HEIGHT:.1f}")
        marks.append(f'<g transform="translate({x:.1f} {HEIGHT - 24:.1f}) rotate(-90)">{_SCISSORS}</g>')
    for row in range(1, rows):
        y = row * HEIGHT / rows
        lines.append(f"M0 {y:.1f}H{WIDTH:.1f}")
        marks.append(f'<g transform="translate(24 {y:.1f})">{_SCISSORS}</g>')
    dashed = f'<path d="{"".join(lines)}" stroke="{colour}" stroke-width="1" stroke-dasharray="5 4"/>'
    return _page(dashed + "".join(marks).format(colour=colour))


def _crop_marks(area: Area) -> str:
    """Draw short lines outside the corners of a tile, so that it can be cut to its edges."""
    colour = tokens.colours("light")["ink"]
    lines = []
    for x, outward in ((area.left, -1), (area.left + area.width, 1)):
        for y, down in ((area.top, -1), (area.top + area.height, 1)):
            lines.append(f"M{x + 4 * outward:.1f} {y:.1f}h{16 * outward}M{x:.1f} {y + 4 * down:.1f}v{16 * down}")
    return _page(f'<path d="{"".join(lines)}" stroke="{colour}" stroke-width=".7"/>')


def _page(drawn: str) -> str:
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH:.2f} {HEIGHT:.2f}">{drawn}</svg>'
