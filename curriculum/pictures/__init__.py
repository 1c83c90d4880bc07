"""The pictures of the course, drawn by code with the words of the bank: one module a drawing in `drawings/`.

A picture is drawn in three variants: `wall` (1280 units wide), `phone` (328) and `print` (180 mm, in greys). Its
colours are those of a theme; in the theme `page` they are custom properties, so that an SVG in a page follows the
page's light and dark.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Protocol, cast

from curriculum.pictures import drawings
from curriculum.pictures.canvas import Canvas, Fault, Point, Theme, Variant


class Drawing(Protocol):
    """What the module of a drawing holds: the slots that it writes, its size by variant, and how it is drawn."""

    SLOTS: tuple[str, ...]
    WALL: Point
    PHONE: Point

    def draw(self, p: Canvas, /) -> None:
        """Draw everything, texts included, on the canvas."""
        ...


@cache
def names() -> tuple[str, ...]:
    """List the drawings that there are."""
    return tuple(sorted(module.name.replace("_", "-") for module in iter_modules(drawings.__path__)))


def slots(name: str) -> tuple[str, ...]:
    """List the slots of a drawing; KeyError for one that is not there."""
    return _drawing(name).SLOTS


def draw(name: str, words: Mapping[str, str], variant: Variant, theme: Theme) -> str:
    """Draw a picture as SVG text; KeyError for one that is not there.

    `words` gives the text of each slot, with `title` and `description`; a slot without text becomes a line to write
    on. The variant `print` is in greys, whatever the theme.
    """
    return _drawn(name, words, variant, theme).svg()


def faults(name: str, words: Mapping[str, str], variant: Variant) -> Iterator[Fault]:
    """Yield what is wrong with the texts of a picture in a variant: too long, too small, one over another."""
    return _drawn(name, words, variant, "light").faults()


def to_complete(words: Mapping[str, str], blank: Collection[str]) -> Mapping[str, str]:
    """Give the words of the version to complete by hand: its blank slots have no text."""
    return {slot: "" if slot in blank else text for slot, text in words.items()}


def _drawn(name: str, words: Mapping[str, str], variant: Variant, theme: Theme) -> Canvas:
    drawing = _drawing(name)
    canvas = Canvas(name, words, variant, theme, drawing.PHONE if variant == "phone" else drawing.WALL)
    drawing.draw(canvas)
    return canvas


def _drawing(name: str) -> Drawing:
    if name not in names():
        raise KeyError(name)
    return cast(Drawing, import_module(f"{drawings.__name__}.{name.replace('-', '_')}"))
