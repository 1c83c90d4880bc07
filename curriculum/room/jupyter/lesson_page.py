"""What our Voilà template needs to know about a notebook: its neighbours, its other languages, its numbered sources."""

from __future__ import annotations

import logging
import re
from html import escape
from typing import Any

from curriculum.lessons.catalogue import Catalogue, Entry, catalogue
from curriculum.lessons.compiled import Lesson
from curriculum.lessons.notebook import FACT_LINK, JUPYTER
from curriculum.model.languages import LANGUAGES, SOURCE, language, others
from curriculum.room.jupyter.settings import home
from curriculum.words import words

SETTING = "curriculum_content"
_log = logging.getLogger("ServerApp")


def prepare(handler: Any, notebook: Any, cwd: str) -> Any:  # noqa: ARG001 (Voilà names it)
    """Voilà's hook before a page is drawn: put what the template shows into the notebook's metadata.

    Whatever goes wrong here is logged, and the page is shown without neighbours or numbers.
    """
    handler.xsrf_token  # noqa: B018 (sets the cookie without which leaving the page would not stop its kernel)
    content, base = handler.settings.get(SETTING), handler.base_url
    lang = notebook.metadata.get("lang")
    lang = lang if lang in LANGUAGES else SOURCE
    notebook.metadata["lang"] = lang
    page: dict[str, Any] = {"words": dict(words("workshop", lang)), "home": home(base, lang)}
    notebook.cells = [cell for cell in notebook.cells if JUPYTER not in cell.metadata.get("tags", ())]
    page["notes"] = mark_notes(notebook)
    page["room"] = f"{base}curriculum/room/{lang}"
    if content is not None:
        try:
            lessons = catalogue(content)
            page.update(neighbours(lessons, base, notebook.metadata.get("lesson", ""), lang))
            lesson = lessons.lesson(notebook.metadata.get("lesson", ""), lang)
            number_sources(notebook, lesson)
            if lesson.laboratory:
                show_code(notebook)
        except Exception as error:
            _log.error("%s: %r", notebook.metadata.get("lesson"), error)
    notebook.metadata["workshop"] = page
    return notebook


def address(base: str, lang: str, file: str) -> str:
    """Return the address of a notebook's page in Voilà."""
    return f"{base}voila/render/notebooks/{lang}/{file}"


def neighbours(lessons: Catalogue, base: str, lesson: str, lang: str) -> dict[str, Any]:
    """Return the links to the lesson before, the lesson after and the same lesson in each other language."""
    if lesson not in lessons:
        return {}
    before, after = lessons.neighbours(lesson)
    found: dict[str, Any] = {"languages": [_link(base, lessons.entry(lesson), other) for other in others(lang)]}
    if before is not None:
        found["previous"] = _link(base, before, lang)
    if after is not None:
        found["next"] = _link(base, after, lang)
    return found


def number_sources(notebook: Any, lesson: Lesson) -> None:
    """Turn the fact links of the prose into numbered links to the list of sources, which has one item a fact."""
    numbers = {fact: number for number, fact in enumerate(lesson.facts, 1)}
    word, short = lesson.words, words("workshop", lesson.lang)["to-confirm"]

    def mark(found: re.Match[str]) -> str:
        fact = found[1]
        if fact not in numbers:
            return ""
        unsure = lesson.facts[fact].confidence == "known"
        name = word["source-mark-known" if unsure else "source-mark"].format(number=numbers[fact])
        shown = f"{numbers[fact]}, {short}" if unsure else str(numbers[fact])
        return f'<sup class="fact"><a href="#{fact}" aria-label="{escape(name)}">{escape(shown)}</a></sup>'

    for cell in notebook.cells:
        if cell.cell_type == "markdown":
            cell.source = FACT_LINK.sub(mark, cell.source)


def mark_notes(notebook: Any) -> int:
    """Tag the facilitator's notes, so that the page can keep them folded; returns how many there are."""
    notes = [cell for cell in notebook.cells if cell.metadata.get("slideshow", {}).get("slide_type") == "notes"]
    for cell in notes:
        cell.metadata["tags"] = [*cell.metadata.get("tags", ()), "facilitator"]
    return len(notes)


def show_code(notebook: Any) -> None:
    """Put the code of a laboratory before its results: Voilà shows results only."""
    from nbformat.v4 import new_markdown_cell

    cells = []
    for number, cell in enumerate(notebook.cells):
        own = cell.cell_type == "code" and not cell.source.startswith(("here.", "from curriculum import lesson\n"))
        if own:
            shown = new_markdown_cell(f"```python\n{cell.source}\n```", id=f"code-{number}")  # type: ignore[no-untyped-call]
            cells.append(shown)
        cells.append(cell)
    notebook.cells = cells


def _link(base: str, entry: Entry, lang: str) -> dict[str, str]:
    return {
        "href": address(base, lang, f"{entry.stem(lang)}.ipynb"),
        "title": entry.title[lang],
        "lang": lang,
        "language": language(lang).name,
    }
