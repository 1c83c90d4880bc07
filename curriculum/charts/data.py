"""The rows of a figure, taken from the bank's tables: each value with how exact it is."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from babel.numbers import format_decimal

from curriculum.model.figures import Figure, Row
from curriculum.model.findings import BankError, Finding
from curriculum.words import words


class FigureDataError(BankError):
    """A figure's table cannot be read, or does not hold a row exactly once with a whole number."""


@dataclass(frozen=True)
class Point:
    """One value to draw: its label, the number, how exact it is, and the number as it is written."""

    label: str
    value: int
    qualifier: str
    written: str
    note: str


def points(figure: Figure, folder: Path, lang: str) -> list[Point]:
    """Find the values of a figure in the order of its rows; raises FigureDataError when one cannot be had."""
    try:
        table = _table(folder / figure.data)
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise _refused("figure-no-table", figure, file=f"figures/{figure.data}") from error
    return [_point(figure, number, row, table, lang) for number, row in enumerate(figure.rows, 1)]


def _refused(code: str, figure: Figure, **values: Any) -> FigureDataError:
    return FigureDataError([Finding(code, f"figures/{figure.data}", record=figure.id, values=values)])


def _point(figure: Figure, number: int, row: Row, table: list[dict[str, str]], lang: str) -> Point:
    found = [line for line in table if all(line.get(column) == wanted for column, wanted in row.where.items())]
    where = ", ".join(f"{column}: {wanted}" for column, wanted in row.where.items())
    if len(found) != 1:
        raise _refused("figure-rows", figure, row=number, where=where, count=len(found))
    try:
        value = int(found[0][row.value])
    except (KeyError, TypeError, ValueError) as error:
        raise _refused("figure-no-number", figure, row=number, where=where, column=row.value) from error
    qualifier = found[0].get("qualifier") or "exact"
    shown = str(value) if figure.chart == "timeline" else format_decimal(value, locale=lang)
    note = row.note.in_(lang) if row.note else ""
    return Point(
        label=row.label.in_(lang),
        value=value,
        qualifier=qualifier,
        written=words("figures", lang)[f"number-{qualifier}"].format(number=shown),
        note=note,
    )


@cache
def _table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
