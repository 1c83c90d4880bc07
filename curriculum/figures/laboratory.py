"""What the laboratory's own code made, as every edition shows it: chart, table, description, notes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any


def chart(table: Any, figure: Any, title: str, text: str, notes: Sequence[str]) -> dict[str, Any]:
    """Return a DataFrame and a matplotlib figure (or None) as plain data.

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

    from curriculum.figures.charts import svg

    images = {"image": svg(figure, text_kept=True), "image_for_paper": svg(figure, text_kept=False)}
    plt.close(figure)
    return {**shown, **images}
