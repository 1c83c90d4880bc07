"""The single files: each lesson as one HTML file that needs nothing beside it and can be handed on."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from curriculum.folders import Content
from curriculum.lessons import reading
from curriculum.lessons.catalogue import catalogue
from curriculum.making import in_place
from curriculum.model.languages import LANGUAGES
from curriculum.pages.page import render_single_file


def build_single_files(
    content: Content,
    out: Path | None = None,
    progress: Callable[..., None] = lambda *_, **__: None,
    today: date | None = None,
) -> Path:
    """Write `<number>-<words>.<lang>.html` for every lesson and language; gives their folder.

    Raises BankError or CellFailedError when a lesson cannot be made: the earlier files stay as they are.
    """
    out, lessons = out or content.built / "offline", catalogue(content)
    progress("", total=len(lessons.entries) * len(LANGUAGES))
    with in_place(out) as apart:
        for entry in lessons.entries:
            for lang in LANGUAGES:
                parts = reading.parts(lessons, entry.id, lang)
                html = render_single_file(content, lessons.lesson(entry.id, lang), parts, today or date.today())
                path = apart / f"{entry.stem(lang)}.{lang}.html"
                path.write_text(html, encoding="utf-8")
                progress(path.name)
    return out
