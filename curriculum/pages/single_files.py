"""The single files: each lesson as one HTML file that needs nothing beside it and can be handed on."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from curriculum.folders import Content
from curriculum.lessons import compiled
from curriculum.lessons.running import run_lessons
from curriculum.model.texts import LANGUAGES
from curriculum.pages.page import render_single_file


def build_single_files(
    content: Content,
    out: Path | None = None,
    progress: Callable[..., None] = lambda *_, **__: None,
    today: date | None = None,
) -> Path:
    """Write `<number>-<words>.<lang>.html` for every lesson and language; returns their folder.

    Raises BankError or CellFailedError when a lesson cannot be made: the earlier files stay as they are.
    """
    out = out or content.built / "offline"
    wanted = [(record, lang) for record in content.lessons() for lang in LANGUAGES]
    progress("", total=len(wanted))
    notebooks = run_lessons(content, [(record["id"], lang) for record, lang in wanted])
    out.mkdir(parents=True, exist_ok=True)
    for record, lang in wanted:
        lesson = compiled.load(record["id"], lang, content)
        html = render_single_file(content, lesson, notebooks[record["id"], lang], today or date.today())
        path = out / f"{record['number']}-{record['words'][lang]}.{lang}.html"
        made = path.with_suffix(".making")
        made.write_text(html, encoding="utf-8")
        made.replace(path)
        progress(path.name)
    return out
