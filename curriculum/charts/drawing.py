"""Charts drawn with matplotlib: quiet, readable in grey, the number written beside every mark."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from matplotlib import pyplot as plt

from curriculum import tokens
from curriculum.charts.data import Point
from curriculum.model.figures import Figure

INK, SOFT, PALE = (tokens.colours("light")[name] for name in ("ink", "accent", "accent_tint"))
# The part of a bar that is filled, and the one that is empty.
SQUARES = "■□"
# A number that is not exact is hatched, so that it can be told apart in grey and by those who see no colours.
HATCH = {"exact": "", "at_least": "///", "about": "|||", "computed_sum": "xx", "preliminary": "---"}


def draw(figure: Figure, points: Sequence[Point], group_names: Sequence[str], path: Path, *, text_kept: bool) -> None:
    """Draw a figure into an SVG file.

    `text_kept` writes letters as text (small, for screens); otherwise as outlines (for paper, where the fonts of the
    page are not those of the chart).
    """
    style: dict[Any, Any] = {
        "svg.fonttype": "none" if text_kept else "path",
        "svg.hashsalt": figure.id,
        "font.family": "sans-serif",
        "font.size": 13,
        "text.parse_math": False,  # a sum in dollars is no formula
        "text.color": INK,
        "axes.edgecolor": INK,
        "hatch.linewidth": 0.8,
    }
    plt.switch_backend("svg")  # here and not on import: in a laboratory one's own charts are shown by Jupyter
    with plt.rc_context(style):
        canvas, axes = plt.subplots()
        {"bars": _bars, "parts": _parts, "timeline": _timeline}[figure.chart](canvas, axes, points, group_names)
        path.write_text(svg(canvas), encoding="utf-8")
        plt.close(canvas)


def svg(canvas: Any, *, text_kept: bool | None = None) -> str:
    """Write a matplotlib figure as a compact SVG; `text_kept` as in `draw`, by default what the settings say."""
    drawn = io.StringIO()
    settings: dict[Any, Any] = (
        {} if text_kept is None else {"svg.fonttype": "none" if text_kept else "path", "svg.hashsalt": "1612"}
    )
    with plt.rc_context(settings):
        canvas.savefig(drawn, format="svg", bbox_inches="tight", pad_inches=0.1)
    return _compact(drawn.getvalue())


def _compact(svg: str) -> str:
    """Write an SVG without its metadata, comments, unused names and line breaks: the same picture, half the bytes."""
    svg = re.sub(r"<\?xml.*?\?>|<!DOCTYPE.*?>|<!--.*?-->|<metadata>.*?</metadata>", "", svg, flags=re.DOTALL)
    used = set(re.findall(r"#([\w-]+)", svg))
    svg = re.sub(r' id="([\w-]+)"', lambda name: name[0] if name[1] in used else "", svg)
    svg = re.sub(r"scale\([^)]*\)|(\d+\.\d\d)\d+", lambda number: number[1] or number[0], svg)  # scales stay exact
    svg = re.sub(r"font-family: [^;\"]*", "font-family: sans-serif", svg)
    return re.sub(r"\s*\n\s*", " ", svg).replace("> <", "><").strip()


def _bars(canvas: Any, axes: Any, points: Sequence[Point], _groups: Sequence[str]) -> None:
    canvas.set_size_inches(7, 0.85 * len(points) + 0.2)
    most = max(point.value for point in points)
    for row, point in enumerate(points):
        axes.barh(row, point.value, height=0.42, color=SOFT, edgecolor=INK, hatch=HATCH[point.qualifier])
        axes.text(0, row - 0.32, point.label, va="bottom")
        axes.text(point.value + most * 0.015, row, point.written, va="center", weight="bold")
    axes.set(xlim=(0, most * 1.18), ylim=(len(points) - 0.4, -0.95))
    axes.axis("off")


def _parts(canvas: Any, axes: Any, points: Sequence[Point], groups: Sequence[str]) -> None:
    each = len(points) // len(groups)
    canvas.set_size_inches(7, 1.35 * len(groups) + 0.2)
    most = max(sum(point.value for point in points[i : i + each]) for i in range(0, len(points), each))
    for row, name in enumerate(groups):
        left, parts = 0, points[row * each : (row + 1) * each]
        axes.text(0, row - 0.3, name, va="bottom", weight="bold")
        for number, point in enumerate(parts):
            axes.barh(row, point.value, left=left, height=0.36, color=(SOFT, "white")[number % 2], edgecolor=INK)
            left += point.value
        # One line for all parts: a label under a narrow part would run into the next.
        shown = (f"{SQUARES[number % 2]} {point.label} – {point.written}" for number, point in enumerate(parts))
        axes.text(0, row + 0.32, "\u2003".join(shown), va="center", fontsize=11)
    axes.set(xlim=(0, most * 1.1), ylim=(len(groups) - 0.5, -0.7))
    axes.axis("off")


def _timeline(canvas: Any, axes: Any, points: Sequence[Point], _groups: Sequence[str]) -> None:
    canvas.set_size_inches(7, 0.5 * len(points) + 0.2)
    axes.plot([0, 0], [0, len(points) - 1], color=INK, linewidth=2, zorder=1)
    for row, point in enumerate(points):
        filled = "white" if not point.note else INK
        axes.scatter(0, row, s=90, color=filled, edgecolor=INK, linewidth=2, zorder=2)
        axes.text(-0.25, row, point.written, va="center", ha="right", weight="bold")
        axes.text(0.25, row, point.label, va="center", weight="bold" if point.note else "normal")
    axes.set(xlim=(-1.3, 8.5), ylim=(len(points) - 0.4, -0.6))
    axes.axis("off")
