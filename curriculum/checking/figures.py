"""Whether each figure finds its numbers, and each table has its texts in every language."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, get_args

from curriculum.model.bank import Bank
from curriculum.model.figures import Figure, Qualifier
from curriculum.model.findings import Finding
from curriculum.model.languages import SOURCE, others


def check_figures(bank: Bank, folder: Path) -> Iterator[Finding]:
    """Yield what keeps a figure from being drawn."""
    for figure in bank.figures.values():
        path, line = bank.locations[figure.id]
        for code, values in _problems(figure, folder):
            yield Finding(code, path, line, figure.id, {"file": f"figures/{figure.data}", **values})


def check_tables(folder: Path) -> Iterator[Finding]:
    """Yield each column that a table has in the source language (`why_fr`) and not in another one."""
    for path in sorted(folder.glob("*.csv")):
        try:
            with path.open(encoding="utf-8", newline="") as file:
                columns = next(csv.reader(file), [])
        except (OSError, UnicodeDecodeError, csv.Error):
            continue  # a figure or the laboratory that draws from it says so
        texts = {name.removesuffix(f"_{SOURCE}") for name in columns if name.endswith(f"_{SOURCE}")}
        for wanted in (f"{name}_{lang}" for name in sorted(texts) for lang in others(SOURCE)):
            if wanted not in columns:
                shown = path.relative_to(folder.parents[2]).as_posix()
                yield Finding("table-no-column", shown, 1, values={"column": wanted})


def _problems(figure: Figure, folder: Path) -> Iterator[tuple[str, Mapping[str, Any]]]:
    if figure.groups and len(figure.rows) % len(figure.groups):
        yield "figure-groups", {"rows": len(figure.rows), "groups": len(figure.groups)}
    try:
        with (folder / figure.data).open(encoding="utf-8", newline="") as file:
            table = list(csv.DictReader(file))
    except (OSError, UnicodeDecodeError, csv.Error):
        yield "figure-no-table", {}
        return
    for number, row in enumerate(figure.rows, 1):
        yield from _row_problems(number, row.where, row.value, table)


def _row_problems(
    number: int, where: Mapping[str, str], column: str, table: Sequence[Mapping[str, str]]
) -> Iterator[tuple[str, Mapping[str, Any]]]:
    found = [line for line in table if all(line.get(name) == wanted for name, wanted in where.items())]
    wanted = ", ".join(f"{name}: {value}" for name, value in where.items())
    if len(found) != 1:
        yield "figure-rows", {"row": number, "where": wanted, "count": len(found)}
        return
    value, qualifier = found[0].get(column), found[0].get("qualifier") or "exact"
    if not (value or "").strip().isdecimal():
        yield "figure-no-number", {"row": number, "where": wanted, "column": column, "value": value}
    if qualifier not in get_args(Qualifier):
        values = {"field": "qualifier", "value": qualifier, "instead": ", ".join(get_args(Qualifier))}
        yield "not-one-of", values
