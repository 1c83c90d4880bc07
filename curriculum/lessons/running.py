"""The notebooks of several lessons, run for their editions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from curriculum.content import Content


def run_lessons(content: Content, wanted: Sequence[tuple[str, str]]) -> dict[tuple[str, str], Any]:
    """Return the executed notebook of each (lesson, language); raises CellFailedError for the first that fails."""
    import nbformat

    from curriculum.lessons.laboratory import executed

    laboratories = {record["id"] for record in content.lessons() if record["kind"] == "laboratory"}

    def run(lesson: str, lang: str) -> Any:
        path = content.notebook(lesson, lang)
        notebook = nbformat.read(path, as_version=4)
        return executed(notebook, path.name, path.parent, by_kernel=lesson in laboratories)

    return {pair: run(*pair) for pair in wanted}
