"""The data laboratory: what its open code draws is what the published figures say."""

from __future__ import annotations

import csv
import re

import pytest

from curriculum.charts.drawing import HATCH
from curriculum.lessons.notebook import Place
from tests.support.checkout import ROOT

SIX = (
    "killing_maiming",
    "recruitment_use",
    "sexual_violence",
    "abduction",
    "attacks_schools_hospitals",
    "denial_humanitarian_access",
)


@pytest.fixture(scope="module", params=["fr", "en"])
def charts(request, material):
    """Return what the laboratory showed, in order."""
    return [
        part.chart for part in material("laboratory", request.param).parts if isinstance(part, Place) and part.chart
    ]


@pytest.fixture(scope="module")
def world():
    with (ROOT / "curriculum" / "bank" / "figures" / "global_by_violation.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def digits(cell: str) -> int:
    """Return the number that a cell holds, whatever the language puts between its digits or before them."""
    return int(re.sub(r"\D", "", cell) or 0)


def test_every_chart_has_a_table_a_description_and_notes(charts):
    assert len(charts) >= 8
    for chart in charts:
        assert chart.rows
        assert len(chart.description.split()) >= 12
        assert chart.notes
        assert {len(row) for row in chart.rows} == {len(chart.header)}


def test_numbers_that_are_not_exact_are_patterned_so_that_grey_paper_tells_them(charts):
    mixed = [chart for chart in charts if chart.image and re.search("plus de|more than", str(chart.rows))]
    assert mixed
    assert HATCH["at_least"] != HATCH["about"] != HATCH["exact"]
    for chart in mixed:
        assert "<pattern" in chart.image
        assert "<pattern" in chart.image_for_paper


def test_the_numbers_of_the_six_violations_in_2024_do_not_add_up_to_the_total_but_to_the_year_itself(charts, world):
    of_2024 = {row["violation"]: int(row["value"]) for row in world if row["year"] == "2024" and row["sex"] == "all"}
    six = sum(of_2024[name] for name in SIX)
    assert six < of_2024["total_violations"]
    assert abs(six - of_2024["total_committed_in_year"]) < 0.01 * six
    rows = [row for chart in charts for row in chart.rows if row[0] == "2024"]
    assert any(six in map(digits, row) for row in rows)


def test_the_rate_of_a_mali_report_is_its_total_divided_by_its_months(charts):
    with (ROOT / "curriculum" / "bank" / "figures" / "mali_by_period.csv").open(encoding="utf-8") as file:
        totals = [
            row
            for row in csv.DictReader(file)
            if row["violation"] == "total_violations" and len(row["period_end"]) == 10
        ]
    rates = set()
    for row in totals:
        (first, month), (last, final) = (map(int, row[name].split("-")[:2]) for name in ("period_start", "period_end"))
        rates.add(round(int(row["value"]) / (12 * (last - first) + final - month + 1)))
    numbers = [{digits(cell) for cell in row if re.search(r"\d", cell)} for chart in charts for row in chart.rows]
    assert all(any(rate in row for row in numbers) for rate in rates)


def test_a_year_without_a_number_stays_without_one(charts):
    written = {cell for chart in charts for row in chart.rows for cell in row}
    assert written & {"pas de nombre vu", "no number seen"} or any("?" in chart.image for chart in charts)
