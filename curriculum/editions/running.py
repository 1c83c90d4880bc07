"""Several lessons' notebooks run side by side: a kernel is a process of its own, so two use both cores."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from curriculum.content import Content

AT_ONCE = 2


def run_lessons(content: Content, wanted: Sequence[tuple[str, str]]) -> dict[tuple[str, str], Any]:
    """Return the executed notebook of each (lesson, language); raises CellFailedError for the first that fails."""
    import nbformat

    from curriculum.editions.execution import executed

    def run(lesson: str, lang: str) -> Any:
        path = content.notebook(lesson, lang)
        return executed(nbformat.read(path, as_version=4), path.name, path.parent)

    with ThreadPoolExecutor(AT_ONCE) as pool:
        done = list(pool.map(lambda pair: run(*pair), wanted))
    return dict(zip(wanted, done, strict=True))
