"""What the laboratory's own code made, as every edition shows it, and the few drawing habits that its charts share.

A number that is not exact is never drawn like an exact one: the pattern says so in grey too, the legend in words.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from curriculum.charts.drawing import HATCH, INK, PALE, SOFT, svg

# What `pyplot.rcParams.update(STYLE)` gives to every chart of the laboratory.
STYLE = {
    "svg.hashsalt": "1612",
    "font.family": "sans-serif",
    "font.size": 13,
    "text.parse_math": False,
    "text.color": INK,
    "axes.edgecolor": INK,
    "axes.labelcolor": INK,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "xtick.color": INK,
    "ytick.color": INK,
    "hatch.linewidth": 1.1,
    "legend.frameon": False,
    "legend.fontsize": 11.5,
}
# A pattern is seen on a pale ground, an exact number is filled.
_FILL = {"exact": SOFT}


def chart(table: Any, figure: Any, title: str, text: str, notes: Sequence[str]) -> dict[str, Any]:
    """Turn a DataFrame and a matplotlib figure (or None) into the plain data of a `Chart` (lessons/compiled.py).

    `image` is the SVG for screens, with its letters as text; `image_for_paper` has them as outlines. The figure is
    closed: it is shown once.
    """
    shown = {
        "title": title,
        "description": text,
        "notes": list(notes),
        "header": [str(name) for name in table.columns],
        "rows": [[str(value) for value in row] for row in table.itertuples(index=False)],
    }
    if figure is None:
        return shown
    from matplotlib import pyplot as plt

    images = {"image": svg(figure, text_kept=True), "image_for_paper": svg(figure, text_kept=False)}
    plt.close(figure)
    return {**shown, **images}


def written(value: float, qualifier: str, said: Mapping[str, str], lang: str) -> str:
    """Write a number as it is written: `plus de 41 370`; raises KeyError for a qualifier without words."""
    from babel.numbers import format_decimal

    return said[f"number-{qualifier}"].format(number=format_decimal(float(value), locale=lang))


def bars(
    axes: Any,
    labels: Sequence[str],
    values: Sequence[int],
    qualifiers: Sequence[str],
    said: Mapping[str, str],
    lang: str,
) -> None:
    """Draw horizontal bars from top to bottom, each with its number as it is written beside it.

    Exact numbers are filled, the others patterned: `at_least` /// , `about` |||, `computed_sum` xx, `preliminary` ---.
    The legend, in words, names the patterns that occur.
    """
    most = max(values)
    for row, (label, value, qualifier) in enumerate(zip(labels, values, qualifiers, strict=True)):
        face, hatch = _FILL.get(qualifier, PALE), HATCH[qualifier]
        axes.barh(row, value, height=0.46, color=face, edgecolor=INK, hatch=hatch)
        axes.text(0, row - 0.3, label, va="bottom")
        axes.text(value + most * 0.015, row, written(value, qualifier, said, lang), va="center", weight="bold")
    axes.set(xlim=(0, most * 1.3), ylim=(len(values) - 0.5, -0.85))
    axes.axis("off")
    patterns = [qualifier for qualifier in HATCH if qualifier in set(qualifiers)]
    if patterns != ["exact"]:
        legend(axes, patterns, said)


def legend(axes: Any, qualifiers: Sequence[str], said: Mapping[str, str]) -> None:
    """Say below the axes and what is written under them, in words, what each pattern means."""
    from matplotlib.patches import Patch

    handles = [
        Patch(
            facecolor=_FILL.get(qualifier, PALE),
            edgecolor=INK,
            hatch=HATCH[qualifier],
            label=said[f"pattern-{qualifier}"],
        )
        for qualifier in qualifiers
    ]
    figure = axes.figure
    drawn = axes.get_tightbbox().transformed(figure.transFigure.inverted())
    place = {"loc": "upper left", "bbox_to_anchor": (drawn.x0, drawn.y0 - 0.03), "borderaxespad": 0}
    figure.legend(handles=handles, handlelength=2.8, handleheight=1.3, borderpad=0, **place)
