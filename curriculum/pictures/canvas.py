"""A sheet to draw on: flat shapes in the colours of a theme, texts of slots that wrap and say when they do not fit."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from html import escape
from typing import Any, Literal

from curriculum import tokens
from curriculum.pictures import icons
from curriculum.pictures.measure import width, wrap

Variant = Literal["wall", "phone", "print"]
Theme = Literal["page", "light", "dark", "print"]
Anchor = Literal["start", "middle", "end"]
Place = Literal["top", "middle", "bottom"]
Point = tuple[float, float]

# Fonts of about one width: what `measure` says of a text holds for each.
FAMILY = "Andika, Roboto, 'Noto Sans', 'Segoe UI', Arial, 'DejaVu Sans Condensed', 'Libertinus Serif', sans-serif"
LEAST: Mapping[Variant, float] = {"wall": 33, "phone": 14, "print": 33}
"""The smallest text of each variant, in the units of its drawing: 1280 or 328 to the width."""
PRINT_WIDTH = 180
"""Width of a printed drawing, in millimetres."""
BETWEEN_LINES = 1.2
_BASELINE = 0.8
# How long a line to write on is at most, in sizes of its text, and how wide a blank label is.
_BLANK_LINE = 12
_BLANK_ROOM = 160
# Letters in these colours stand on a dark shape and keep their colour on paper.
_ON_SHAPES = ("on_dark", "ground", "paper")


@dataclass(frozen=True)
class Fault:
    """A text that does not fit: the code of the sentence that says so, and what fills it."""

    code: str
    values: Mapping[str, str]


@dataclass(frozen=True)
class Box:
    """Where a text stands, in the units of the whole drawing."""

    left: float
    top: float
    right: float
    bottom: float
    text: str

    def meets(self, other: Box) -> bool:
        """Say whether two texts run into each other."""
        across = min(self.right, other.right) - max(self.left, other.left)
        return across > 1 and min(self.bottom, other.bottom) - max(self.top, other.top) > 1


@dataclass(frozen=True)
class _Frame:
    """Where the origin of a group stands in the drawing, and how much larger its units are."""

    x: float
    y: float
    scale: float


class Canvas:
    """One drawing in one variant and theme. Positions are in units of the drawing, or of the group that is open.

    A colour is a name of `tokens.json`. `line` and `fine` are the widths of a main and of a fine line.
    """

    def __init__(self, name: str, words: Mapping[str, str], variant: Variant, theme: Theme, size: Point) -> None:
        self.words = words
        self.phone, self.variant = variant == "phone", variant
        self.theme: Theme = "print" if variant == "print" else theme
        self.printed = self.theme == "print"
        self.width, self.height = size
        self.least = LEAST[variant]
        self.line, self.fine = (2.0, 1.5) if self.phone else (5.0, 3.0)
        self._id = f"c1612-picture-{name}-{variant}"
        self._colours = tokens.colours("light" if self.theme == "page" else self.theme)
        self._out: list[str] = []
        self._defs: dict[str, str] = {}
        self._frames = [_Frame(0, 0, 1)]
        self._boxes: list[Box] = []
        self._faults: list[Fault] = []

    # Colours -----------------------------------------------------------------------------------------------------

    def colour(self, name: str) -> str:
        """Give what an attribute says of a colour; KeyError for a name that is none."""
        if name.startswith("url("):
            return name
        value = self._colours[name]
        return f"var({tokens.custom_property(name)},{value})" if self.theme == "page" else value

    def ground(self, tint: str) -> str:
        """Name the ground of a zone: its tint, or white on paper, where copiers make pale greys dirty."""
        return "ground" if self.printed else tint

    def letters(self, colour: str) -> str:
        """Name the colour of letters: black on paper, a darker ochre than that of shapes."""
        if self.printed and colour not in _ON_SHAPES:
            return "ink"
        return "ochre_ink" if colour == "ochre" else colour

    def hatch(self, colour: str, ground: str, gap: float = 12, thick: float = 3, angle: float = 45) -> str:
        """Give a fill of slanted lines."""
        key = f"{self._id}-hatch-{colour}-{ground}"
        self._defs[key] = (
            f'<pattern id="{key}" width="{_n(gap)}" height="{_n(gap)}" patternUnits="userSpaceOnUse" '
            f'patternTransform="rotate({_n(angle)})"><rect width="{_n(gap)}" height="{_n(gap)}" '
            f'fill="{self.colour(ground)}"/><path d="M0 {_n(gap / 2)}H{_n(gap)}" stroke="{self.colour(colour)}" '
            f'stroke-width="{_n(thick)}"/></pattern>'
        )
        return f"url(#{key})"

    def dots(self, colour: str, gap: float = 14, radius: float = 2) -> str:
        """Give a fill of dots on nothing."""
        key = f"{self._id}-dots-{colour}"
        self._defs[key] = (
            f'<pattern id="{key}" width="{_n(gap)}" height="{_n(gap)}" patternUnits="userSpaceOnUse"><circle '
            f'cx="{_n(gap / 2)}" cy="{_n(gap / 2)}" r="{_n(radius)}" fill="{self.colour(colour)}"/></pattern>'
        )
        return f"url(#{key})"

    # Groups ------------------------------------------------------------------------------------------------------

    @contextmanager
    def group(self, x: float = 0, y: float = 0, scale: float = 1) -> Iterator[None]:
        """Draw in units of its own, with the origin at a point."""
        larger = f" scale({round(scale, 4)})" if scale != 1 else ""
        self._out.append(f'<g transform="translate({_n(x)} {_n(y)}){larger}">')
        frame = self._frames[-1]
        self._frames.append(_Frame(frame.x + x * frame.scale, frame.y + y * frame.scale, frame.scale * scale))
        yield
        self._frames.pop()
        self._out.append("</g>")

    @contextmanager
    def turned(self, x: float, y: float, angle: float) -> Iterator[None]:
        """Draw turned round a point, which is the origin; a text does not stand here."""
        self._out.append(f'<g transform="translate({_n(x)} {_n(y)}) rotate({_n(angle)})">')
        yield
        self._out.append("</g>")

    @contextmanager
    def clipped(self, key: str, path: str) -> Iterator[None]:
        """Draw inside a closed path only; `key` tells the clippings of one drawing apart."""
        name = f"{self._id}-clip-{key}"
        self._defs[name] = f'<clipPath id="{name}"><path d="{_short(path)}"/></clipPath>'
        self._out.append(f'<g clip-path="url(#{name})">')
        yield
        self._out.append("</g>")

    # Shapes ------------------------------------------------------------------------------------------------------

    def lay_out(self, wall: Callable[[Canvas], None], phone: Callable[[Canvas], None], ground: str = "") -> None:
        """Draw the layout for the variant's width, on a ground of one colour where one is named."""
        if ground:
            self.rect(0, 0, self.width, self.height, 0, ground)
        (phone if self.phone else wall)(self)

    def rect(
        self,
        x: float,
        y: float,
        w: float,
        h: float,
        radius: float = 0,
        fill: str | None = None,
        stroke: str | None = None,
        thick: float | None = None,
        **more: Any,
    ) -> None:
        """Draw a rectangle with its upper left corner at a point; `more` is as in `path`."""
        round_ = f' rx="{_n(radius)}"' if radius else ""
        place = f'x="{_n(x)}" y="{_n(y)}" width="{_n(w)}" height="{_n(h)}"{round_}'
        self._out.append(f"<rect {place}{self._look(fill, stroke, thick, **more)}/>")

    def circle(
        self,
        x: float,
        y: float,
        radius: float,
        fill: str | None = None,
        stroke: str | None = None,
        thick: float | None = None,
        **more: Any,
    ) -> None:
        """Draw a circle round a point; `more` is as in `path`."""
        place = f'cx="{_n(x)}" cy="{_n(y)}" r="{_n(radius)}"'
        self._out.append(f"<circle {place}{self._look(fill, stroke, thick, **more)}/>")

    def path(
        self,
        d: str,
        fill: str | None = None,
        stroke: str | None = None,
        thick: float | None = None,
        *,
        dash: str = "",
        opacity: float = 1,
    ) -> None:
        """Draw a path of SVG; `dash` is a pattern of lengths."""
        self._out.append(f'<path d="{_short(d)}"{self._look(fill, stroke, thick, dash=dash, opacity=opacity)}/>')

    def polygon(
        self, points: Sequence[Point], fill: str | None = None, stroke: str | None = None, thick: float | None = None
    ) -> None:
        """Draw a closed line through points."""
        self.path("M" + "L".join(f"{_n(x)} {_n(y)}" for x, y in points) + "Z", fill, stroke, thick)

    def segment(
        self, x1: float, y1: float, x2: float, y2: float, stroke: str = "ink", thick: float | None = None, **more: Any
    ) -> None:
        """Draw a straight line between two points."""
        self.path(f"M{_n(x1)} {_n(y1)}L{_n(x2)} {_n(y2)}", None, stroke, thick, **more)

    def arrow(
        self, x: float, y: float, angle: float, length: float, colour: str = "ink", thick: float | None = None
    ) -> None:
        """Draw the head of an arrow with its point there; an angle of 0 looks right, of 90 down."""
        turn = math.radians(angle)
        (ax, ay), (bx, by) = (
            (x - length * math.cos(turn + half), y - length * math.sin(turn + half)) for half in (-0.64, 0.64)
        )
        self.path(f"M{ax:.1f} {ay:.1f}L{_n(x)} {_n(y)}L{bx:.1f} {by:.1f}", None, colour, thick)

    def tick(self, x: float, y: float, radius: float, colour: str = "on_dark") -> None:
        """Draw a tick in a disc of that radius."""
        self.path(
            f"M{x - radius * 0.5:.1f} {y + radius * 0.05:.1f}L{x - radius * 0.12:.1f} {y + radius * 0.42:.1f}"
            f"L{x + radius * 0.52:.1f} {y - radius * 0.38:.1f}",
            None,
            colour,
            radius * 0.24,
        )

    def cross(self, x: float, y: float, radius: float, colour: str = "brick", thick: float | None = None) -> None:
        """Draw two strokes that cross in a point."""
        half = radius * 0.7
        self.path(
            f"M{x - half:.1f} {y - half:.1f}L{x + half:.1f} {y + half:.1f}"
            f"M{x + half:.1f} {y - half:.1f}L{x - half:.1f} {y + half:.1f}",
            None,
            colour,
            thick,
        )

    def icon(self, name: str, x: float, y: float, size: float, colour: str = "ink", thick: float = 2) -> None:
        """Draw an icon with its middle at a point."""
        ink = self.colour(colour)
        self._out.append(
            f'<g transform="translate({_n(x - size / 2)} {_n(y - size / 2)}) scale({round(size / 24, 4)})" '
            f'color="{ink}" fill="none" stroke="currentColor" stroke-width="{_n(thick)}">{icons.strokes(name)}</g>'
        )

    # Texts -------------------------------------------------------------------------------------------------------

    def text(
        self,
        x: float,
        y: float,
        slot: str,
        size: float,
        weight: int = 400,
        fill: str = "ink",
        anchor: Anchor = "start",
        *,
        room: float,
        place: Place = "top",
        halo: str = "",
        most: int | None = None,
    ) -> float:
        """Write a slot in a column that is `room` wide, and give its height; a blank one is a line to write on.

        `place` says whether `y` is the top, the middle or the bottom of the text, `most` how many lines there is room
        for. A `halo` is an outline in the colour of the ground.
        """
        words = self.words.get(slot, "")
        if not words:
            below = {"top": size, "middle": size / 2, "bottom": 0}[place]
            long = min(room - size / 2, size * _BLANK_LINE)
            left = x - {"start": 0, "middle": long / 2, "end": long}[anchor]
            ink = fill if fill in _ON_SHAPES else "soft"
            self.segment(left, y + below, left + long, y + below, ink, self.fine, dash=f"1 {_n(self.line * 2)}")
            return size * BETWEEN_LINES
        lines = wrap(words, size, weight, room)
        if most and len(lines) > most:
            self._fault("picture-lines", text=words, lines=str(len(lines)), most=str(most))
        if max(width(line, size, weight) for line in lines) > room + 0.5:
            self._fault("picture-wide", text=words)
        return self._write(x, y, lines, size, weight, fill, anchor, place, halo)

    def written(
        self,
        x: float,
        y: float,
        text: str,
        size: float,
        weight: int = 700,
        fill: str = "ink",
        anchor: Anchor = "middle",
        *,
        place: Place = "middle",
        halo: str = "",
    ) -> None:
        """Write a sign that is the same in every language: a number, a question mark, a year."""
        self._write(x, y, [text], size, weight, fill, anchor, place, halo)

    def height_of(self, slot: str, size: float, weight: int, room: float) -> float:
        """Say how high a slot would stand."""
        lines = wrap(self.words.get(slot, ""), size, weight, room)
        return ((len(lines) - 1) * BETWEEN_LINES + 1) * size

    def width_of(self, slot: str, size: float, weight: int = 400) -> float:
        """Say how wide a slot would be on one line; a blank one is given some room."""
        words = self.words.get(slot, "")
        return width(words, size, weight) if words else _BLANK_ROOM

    def _write(
        self,
        x: float,
        y: float,
        lines: Sequence[str],
        size: float,
        weight: int,
        fill: str,
        anchor: Anchor,
        place: Place,
        halo: str,
    ) -> float:
        height = ((len(lines) - 1) * BETWEEN_LINES + 1) * size
        top = y - {"top": 0, "middle": height / 2, "bottom": height}[place]
        wide = max(width(line, size, weight) for line in lines)
        left = x - {"start": 0, "middle": wide / 2, "end": wide}[anchor]
        frame = self._frames[-1]
        if size * frame.scale < self.least - 0.01:
            self._fault("picture-small", text=" ".join(lines), size=_n(size * frame.scale), least=_n(self.least))
        self._boxes.append(
            Box(
                frame.x + left * frame.scale,
                frame.y + top * frame.scale,
                frame.x + (left + wide) * frame.scale,
                frame.y + (top + height) * frame.scale,
                " ".join(lines),
            )
        )
        look = f'font-size="{_n(size)}"'
        if weight != 400:
            look += f' font-weight="{weight}"'
        if anchor != "start":
            look += f' text-anchor="{anchor}"'
        look += f' fill="{self.colour(self.letters(fill))}"'
        if halo:
            look += f' paint-order="stroke" stroke="{self.colour(halo)}" stroke-width="{_n(size * 0.24)}"'
        first = top + size * _BASELINE
        spans = "".join(
            f'<tspan x="{_n(x)}" y="{_n(first + number * BETWEEN_LINES * size)}">{escape(line)}</tspan>'
            for number, line in enumerate(lines)
        )
        self._out.append(f"<text {look}>{spans}</text>")
        return height

    # What comes of it --------------------------------------------------------------------------------------------

    def faults(self) -> Iterator[Fault]:
        """Yield what is wrong with the texts: too small, too long, outside, one over another."""
        yield from self._faults
        for number, box in enumerate(self._boxes):
            inside = box.left > -0.5 and box.top > -0.5
            if not (inside and box.right < self.width + 0.5 and box.bottom < self.height + 0.5):
                yield Fault("picture-outside", {"text": box.text})
            for other in self._boxes[:number]:
                if box.meets(other):
                    yield Fault("picture-overlap", {"text": box.text, "other": other.text})

    def svg(self) -> str:
        """Give the drawing as SVG text, with its title and its description for those who do not see it."""
        size = f'width="{_n(self.width)}" height="{_n(self.height)}"'
        if self.variant == "print":
            size = f'width="{PRINT_WIDTH}mm" height="{_n(PRINT_WIDTH * self.height / self.width)}mm"'
        defs = f"<defs>{''.join(self._defs.values())}</defs>" if self._defs else ""
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_n(self.width)} {_n(self.height)}" {size} '
            f'role="img" aria-labelledby="{self._id}-title {self._id}-desc" font-family="{FAMILY}" '
            f'stroke-linecap="round" stroke-linejoin="round">'
            f'<title id="{self._id}-title">{escape(self.words["title"])}</title>'
            f'<desc id="{self._id}-desc">{escape(self.words["description"])}</desc>'
            f"{defs}{''.join(self._out)}</svg>\n"
        )

    def _fault(self, code: str, **values: str) -> None:
        self._faults.append(Fault(code, values))

    def _look(
        self, fill: str | None, stroke: str | None, thick: float | None, *, dash: str = "", opacity: float = 1
    ) -> str:
        look = f' fill="{self.colour(fill) if fill else "none"}"'
        if stroke:
            look += f' stroke="{self.colour(stroke)}" stroke-width="{_n(self.line if thick is None else thick)}"'
        if dash:
            look += f' stroke-dasharray="{dash}"'
        return look + (f' opacity="{_n(opacity)}"' if opacity != 1 else "")


def spline(points: Sequence[Point], *, closed: bool = False) -> str:
    """Give the path of a smooth curve through points (Catmull-Rom)."""
    count = len(points)
    d = f"M{_n(points[0][0])} {_n(points[0][1])}"
    for i in range(count if closed else count - 1):
        before = points[(i - 1) % count] if closed or i else points[0]
        here, there = points[i], points[(i + 1) % count]
        after = points[(i + 2) % count] if closed or i + 2 < count else points[-1]
        d += (
            f"C{here[0] + (there[0] - before[0]) / 6:.1f} {here[1] + (there[1] - before[1]) / 6:.1f} "
            f"{there[0] - (after[0] - here[0]) / 6:.1f} {there[1] - (after[1] - here[1]) / 6:.1f} "
            f"{_n(there[0])} {_n(there[1])}"
        )
    return d + ("Z" if closed else "")


def regular(x: float, y: float, radius: float, sides: int, turn: float = 0) -> list[Point]:
    """Give the corners of a regular polygon round a point, the first one at the angle `turn`."""
    angles = (math.radians(turn + 360 / sides * i) for i in range(sides))
    return [(x + radius * math.cos(angle), y + radius * math.sin(angle)) for angle in angles]


def star(x: float, y: float, outer: float, inner: float) -> list[Point]:
    """Give the corners of a star with five points round a point."""
    points = zip(regular(x, y, outer, 5, -90), regular(x, y, inner, 5, -54), strict=True)
    return [corner for pair in points for corner in pair]


def _n(value: float) -> str:
    """Write a number with one decimal at most."""
    return f"{value:.1f}".removesuffix(".0")


def _short(d: str) -> str:
    return re.sub(r"-?\d+\.\d+", lambda found: _n(float(found[0])), d)
