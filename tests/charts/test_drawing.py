"""What a chart shows of its labels."""

from __future__ import annotations

from dataclasses import replace

import pytest
from matplotlib import pyplot as plt

from curriculum.charts.data import points
from curriculum.charts.drawing import draw, svg
from curriculum.charts.laboratory import STYLE
from curriculum.model.loading import load_bank
from tests.support.checkout import content

PRICE = "de $5 à $7 par jour"


@pytest.mark.parametrize("chart", ["bars", "parts", "timeline"])
def test_a_dollar_in_a_label_is_a_dollar_and_no_formula(tmp_path, chart):
    bank, folder = load_bank(content().bank), content().bank / "figures"
    figure = next(figure for figure in bank.figures.values() if figure.chart == chart)
    priced = [replace(point, label=PRICE) for point in points(figure, folder, "fr")]
    groups = [group.fr for group in figure.groups]
    draw(figure, priced, groups, tmp_path / "priced.svg", text_kept=True)
    assert PRICE in (tmp_path / "priced.svg").read_text(encoding="utf-8")


def test_a_dollar_in_a_laboratorys_chart_is_a_dollar_as_well():
    plt.switch_backend("svg")
    with plt.rc_context(STYLE):
        figure, axes = plt.subplots()
        axes.text(0, 0, PRICE)
        assert PRICE in svg(figure, text_kept=True)
        plt.close(figure)
