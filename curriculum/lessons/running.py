"""The notebooks of several lessons, run for their editions."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from curriculum.errors import UnreadableError
from curriculum.folders import Content


def read_notebook(path: Path) -> Any:
    """Return a notebook; raises UnreadableError when the file holds none, OSError when it is not there."""
    import nbformat

    try:
        return nbformat.read(path, as_version=4)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise UnreadableError("file-unreadable", path=path, reason=str(error).partition("\n")[0]) from error


def run_lessons(content: Content, wanted: Sequence[tuple[str, str]]) -> dict[tuple[str, str], Any]:
    """Return the executed notebook of each (lesson, language).

    Raises CellFailedError for the first that fails, UnreadableError for one that is no notebook.
    """
    from curriculum.lessons.laboratory import executed

    laboratories = {record["id"] for record in content.lessons() if record["kind"] == "laboratory"}

    def run(lesson: str, lang: str) -> Any:
        path = content.notebook(lesson, lang)
        return executed(read_notebook(path), path.name, path.parent, by_kernel=lesson in laboratories)

    return {pair: run(*pair) for pair in wanted}
