"""The rows of a figure, taken from the bank's tables: each value with how exact it is."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from babel.numbers import format_decimal

from curriculum.model.figures import Figure, Row
from curriculum.words import words


class FigureDataError(Exception):
    """A figure names a row that its table does not hold exactly once."""


@dataclass(frozen=True)
class Point:
    """One value to draw: its label, the number, how exact it is, and the number as it is written."""

    label: str
    value: int
    qualifier: str
    written: str
    note: str


def points(figure: Figure, folder: Path, lang: str) -> list[Point]:
    """Return the values of a figure in the order of its rows; raises FigureDataError when a row is not there once."""
    table = _table(folder / figure.data)
    return [_point(figure, row, table, lang) for row in figure.rows]


def _point(figure: Figure, row: Row, table: list[dict[str, str]], lang: str) -> Point:
    found = [line for line in table if all(line.get(column) == wanted for column, wanted in row.where.items())]
    if len(found) != 1:
        raise FigureDataError(f"{figure.id}: {dict(row.where)}: {len(found)} rows in {figure.data}, one is needed")
    value = int(found[0][row.value])
    qualifier = found[0].get("qualifier") or "exact"
    number = str(value) if figure.chart == "timeline" else format_decimal(value, locale=lang)
    note = row.note.in_(lang) if row.note else ""
    return Point(
        label=row.label.in_(lang),
        value=value,
        qualifier=qualifier,
        written=words("figures", lang)[f"number-{qualifier}"].format(number=number),
        note=note,
    )


@cache
def _table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
