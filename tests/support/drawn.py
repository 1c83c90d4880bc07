"""What a test reads back from a picture: its texts with their place and size, and the pixels behind them."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree import ElementTree

import numpy
from matplotlib.image import imread

from curriculum.paper.writers.typst import png
from curriculum.pictures.measure import width

SVG = "{http://www.w3.org/2000/svg}"
_MM_AN_INCH = 25.4


@dataclass(frozen=True)
class Line:
    """One line of text: its box and its size in units of the drawing, its colour and that of its halo."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    size: float
    colour: str
    halo: str


def lines(svg: str) -> list[Line]:
    """Read every line of text, whatever the groups that it stands in."""
    return list(_lines(ElementTree.fromstring(svg), 0, 0, 1))


def _lines(element: ElementTree.Element, x: float, y: float, scale: float) -> Iterator[Line]:
    moved = re.match(r"translate\(([-\d.]+) ([-\d.]+)\)(?: scale\(([\d.]+)\))?", element.get("transform", ""))
    if moved:
        x, y, scale = (
            x + float(moved[1]) * scale,
            y + float(moved[2]) * scale,
            scale * float(moved[3] or 1),
        )
    if element.tag == f"{SVG}text":
        size, weight = float(element.get("font-size")), int(element.get("font-weight", 400))
        for line in element:
            wide = width(line.text, size, weight)
            left = (
                float(line.get("x"))
                - {"start": 0, "middle": wide / 2, "end": wide}[element.get("text-anchor", "start")]
            )
            base = float(line.get("y"))
            yield Line(
                line.text,
                x + left * scale,
                y + (base - size * 0.75) * scale,
                x + (left + wide) * scale,
                y + (base + size * 0.05) * scale,
                size * scale,
                element.get("fill"),
                element.get("stroke", ""),
            )
        return
    for child in element:
        yield from _lines(child, x, y, scale)


def behind(svg: str) -> tuple[numpy.ndarray, float]:
    """Draw a picture without its texts; gives the pixels, from 0 to 1, and how many of them a unit is wide."""
    without = re.sub(r"<text .*?</text>", "", svg)
    wide = float(ElementTree.fromstring(svg).get("viewBox").split()[2])
    pixels = imread(io.BytesIO(png(without, 100, 1000 / 100 * _MM_AN_INCH)))[:, :, :3]
    return pixels, pixels.shape[1] / wide


def contrast(one: numpy.ndarray, other: numpy.ndarray) -> numpy.ndarray:
    """Give the contrast of colours, as WCAG counts it; the last axis is red, green, blue from 0 to 1."""
    light, dark = _luminance(one), _luminance(other)
    return (numpy.maximum(light, dark) + 0.05) / (numpy.minimum(light, dark) + 0.05)


def rgb(colour: str) -> numpy.ndarray:
    return numpy.array([int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)])


def _luminance(colour: numpy.ndarray) -> numpy.ndarray:
    linear = numpy.where(colour <= 0.04045, colour / 12.92, ((colour + 0.055) / 1.055) ** 2.4)
    return linear @ numpy.array([0.2126, 0.7152, 0.0722])
