"""Running a lesson's notebook once for all its editions; a cell that fails is named and shown.

The cells of a lesson only place what the bank holds: they are run here, in milliseconds. A laboratory is plain code:
it is run by a kernel, as in JupyterLab.
"""

from __future__ import annotations

import ast
import json
from contextlib import chdir
from copy import deepcopy
from hashlib import sha256
from pathlib import Path
from typing import Any

from curriculum.errors import RefusedError
from curriculum.lessons.parts import bundles

SECONDS_A_CELL = 120

_RUN: dict[str, Any] = {}


class CellFailedError(RefusedError):
    """A cell of a notebook failed: which notebook, which cell, its source, and what went wrong."""

    def __init__(self, notebook: str, cell: str, source: str, reason: str) -> None:
        shown = "\n".join(f"    {line}" for line in source.splitlines())
        super().__init__("cell-failed", who="paper", notebook=notebook, cell=cell, source=shown, reason=reason)

    def __str__(self) -> str:
        return "\n".join(self.sentences("fr"))


def executed(notebook: Any, name: str, folder: Path, *, by_kernel: bool) -> Any:
    """Return the notebook with its outputs, run in `folder` if it has none; run once a process for the same content.

    `by_kernel` is for a laboratory: its own kernel, and time to compute. Raises CellFailedError when a cell fails or
    says that it cannot be shown.
    """
    if not any(cell.get("outputs") for cell in notebook.cells):
        hashed = sha256(json.dumps([folder.as_posix(), notebook], sort_keys=True).encode()).hexdigest()
        if hashed not in _RUN:
            _RUN[hashed] = (_run_by_kernel if by_kernel else _run_here)(notebook, name, folder)
        notebook = _RUN[hashed]
    _refuse_errors(notebook, name)
    return notebook


def _run_here(notebook: Any, name: str, folder: Path) -> Any:
    from nbformat.v4 import new_output

    copy, names = deepcopy(notebook), {}
    with chdir(folder):
        for cell in copy.cells:
            if cell.cell_type != "code":
                continue
            try:
                shown = _value(cell.source, names)
            except Exception as error:
                reason = f"{type(error).__name__}: {error}"
                raise CellFailedError(name, cell.get("id", "?"), cell.source, reason) from error
            if shown is not None:
                data, metadata = _bundle(shown)
                cell.outputs = [new_output("execute_result", data, metadata=metadata)]
    return copy


def _value(source: str, names: dict[str, Any]) -> Any:
    """Run a cell and return the value of its last line, None where that is no expression."""
    tree = ast.parse(source)
    last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
    exec(compile(tree, "<cell>", "exec"), names)
    return eval(compile(ast.Expression(last.value), "<cell>", "eval"), names) if last else None


def _bundle(shown: Any) -> tuple[dict[str, Any], dict[str, Any]]:
    if not hasattr(shown, "_repr_mimebundle_"):
        return {"text/plain": repr(shown)}, {}
    bundle = shown._repr_mimebundle_()
    return bundle if isinstance(bundle, tuple) else (bundle, {})


def _run_by_kernel(notebook: Any, name: str, folder: Path) -> Any:
    from nbclient.exceptions import CellExecutionError, CellTimeoutError

    from curriculum.lessons.kernels import run

    copy = deepcopy(notebook)
    try:
        run(copy, folder, SECONDS_A_CELL)
    except (CellExecutionError, CellTimeoutError) as error:
        cell = _failing(copy)
        raise CellFailedError(name, cell.get("id", "?"), cell.source, _reason(cell, error)) from error
    return copy


def _failing(notebook: Any) -> Any:
    cells = [cell for cell in notebook.cells if cell.cell_type == "code"]
    broken = (cell for cell in cells if any(output.output_type == "error" for output in cell.outputs))
    # After a time-out no output says so: the cell that did not finish is the last that was begun.
    begun = [cell for cell in cells if cell.metadata.get("execution", {}).get("iopub.execute_input")]
    return next(broken, begun[-1] if begun else cells[0])


def _reason(cell: Any, error: Exception) -> str:
    said = next((output for output in cell.outputs if output.output_type == "error"), None)
    return f"{said.ename}: {said.evalue}" if said else str(error).strip().splitlines()[0]


def _refuse_errors(notebook: Any, name: str) -> None:
    for cell in notebook.cells:
        if cell.cell_type != "code":
            continue
        for output in cell.get("outputs", ()):
            if output.output_type == "error":
                raise CellFailedError(name, cell.get("id", "?"), cell.source, f"{output.ename}: {output.evalue}")
        for names in bundles(cell):
            if names["place"] == "error":
                raise CellFailedError(name, cell.get("id", "?"), cell.source, names.get("detail", ""))
