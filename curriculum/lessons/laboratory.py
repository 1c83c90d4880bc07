"""Running a laboratory's notebook in a kernel of its own: the only code that any edition runs.

A laboratory is plain code that computes from the bank's tables. Its cells say what they show in an output of our own
MIME type (`widgets/lesson.py` writes it), which is all that is read back.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from curriculum.errors import RefusedError
from curriculum.lessons import notebook
from curriculum.lessons.compiled import Chart
from curriculum.lessons.notebook import Part, Place

# The MIME type under which a cell's output names what it places.
BUNDLE = "application/vnd.curriculum-1612+json"
SECONDS_A_CELL = 120


class CellFailedError(RefusedError):
    """A cell of a laboratory failed: which notebook, which cell, its source, and what went wrong."""

    def __init__(self, name: str, cell: str, source: str, reason: str) -> None:
        shown = "\n".join(f"    {line}" for line in source.splitlines())
        super().__init__("cell-failed", who="paper", notebook=name, cell=cell, source=shown, reason=reason)


def run(path: Path) -> tuple[Part, ...]:
    """Run a laboratory's notebook beside its file and give its parts; CellFailedError for the first cell that fails."""
    import nbformat
    from nbclient.exceptions import CellExecutionError, CellTimeoutError

    from curriculum.lessons import kernels

    ran = nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]
    try:
        kernels.run(ran, path.parent, SECONDS_A_CELL)
    except (CellExecutionError, CellTimeoutError) as error:
        cell = _failing(ran)
        raise CellFailedError(path.name, cell.get("id", "?"), cell.source, _reason(cell, error)) from error
    return parts_of_outputs(ran, path.name)


def has_outputs(ran: Mapping[str, Any]) -> bool:
    """Whether a notebook holds results of its cells."""
    return any(cell.get("outputs") for cell in ran["cells"])


def parts_of_outputs(ran: Mapping[str, Any], name: str) -> tuple[Part, ...]:
    """Give the parts of a laboratory that was run; CellFailedError for a cell that failed or could not be shown."""
    found: list[Part] = []
    for cell in notebook.from_data(ran, name).cells:
        if cell.kind == "markdown":
            found.append(notebook.prose(cell))
        else:
            outputs = next(each.get("outputs", ()) for each in ran["cells"] if each["id"] == cell.id)
            found += _places(cell, outputs, name)
    return tuple(found)


def _places(cell: notebook.Cell, outputs: Sequence[Mapping[str, Any]], name: str) -> Iterator[Place]:
    for output in outputs:
        if output["output_type"] == "error":
            raise CellFailedError(name, cell.id, cell.source, f"{output['ename']}: {output['evalue']}")
        shown = output.get("data", {}).get(BUNDLE)
        if shown is None:
            continue
        if shown["place"] == "error":
            raise CellFailedError(name, cell.id, cell.source, shown.get("detail", ""))
        chart = Chart.from_data(shown["shown"]) if "shown" in shown else None
        yield Place(cell.id, shown["place"], shown["id"], chart, cell.debrief, cell.slide, cell.step)


def _failing(ran: Any) -> Any:
    cells = [cell for cell in ran.cells if cell.cell_type == "code"]
    broken = (cell for cell in cells if any(output.output_type == "error" for output in cell.outputs))
    # After a time-out no output says so: the cell that did not finish is the last that was begun.
    begun = [cell for cell in cells if cell.metadata.get("execution", {}).get("iopub.execute_input")]
    return next(broken, begun[-1] if begun else cells[0])


def _reason(cell: Any, error: Exception) -> str:
    said = next((output for output in cell.outputs if output.output_type == "error"), None)
    return f"{said.ename}: {said.evalue}" if said else str(error).strip().splitlines()[0]
