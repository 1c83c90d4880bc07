"""What our Voilà template needs to know about a notebook: its neighbours, its other language, its numbered sources."""

from __future__ import annotations

import logging
import re
from collections.abc import Mapping
from html import escape
from typing import Any

from curriculum.content import Content
from curriculum.lessons import compiled
from curriculum.room.jupyter.settings import home
from curriculum.words import words

NOTE_TAG = "facilitator"
SETTING = "curriculum_content"
OTHER = {"fr": "en", "en": "fr"}
_FACT_LINK = re.compile(r"\[°\]\(#([a-z0-9-]+)\)")
_log = logging.getLogger("ServerApp")


def prepare(handler: Any, notebook: Any, cwd: str) -> Any:  # noqa: ARG001 (Voilà names the arguments)
    """Voilà's hook before a page is drawn: put what the template shows into the notebook's metadata.

    Whatever goes wrong here is logged, and the page is shown without neighbours or numbers.
    """
    handler.xsrf_token  # noqa: B018 (sets the cookie without which leaving the page would not stop its kernel)
    content, base = handler.settings.get(SETTING), handler.base_url
    lang = notebook.metadata.get("lang")
    lang = lang if lang in OTHER else "fr"
    notebook.metadata["lang"] = lang
    page: dict[str, Any] = {"words": dict(words("workshop", lang)), "home": home(base, lang)}
    page["notes"] = sum(NOTE_TAG in cell.metadata.get("tags", []) for cell in notebook.cells)
    page["room"] = f"{base}curriculum/room/{lang}"
    if content is not None:
        try:
            page.update(neighbours(content, base, notebook.metadata.get("lesson", ""), lang))
            lesson = compiled.load(notebook.metadata.get("lesson", ""), lang, content)
            number_sources(notebook, lesson)
            if lesson["kind"] == "laboratory":
                show_code(notebook)
        except Exception as error:
            _log.error("%s: %r", notebook.metadata.get("lesson"), error)
    notebook.metadata["workshop"] = page
    return notebook


def address(base: str, lang: str, file: str) -> str:
    """Return the address of a notebook's page in Voilà."""
    return f"{base}voila/render/notebooks/{lang}/{file}"


def neighbours(content: Content, base: str, lesson: str, lang: str) -> dict[str, Any]:
    """Return the links to the lesson before, the lesson after and the same lesson in the other language."""
    ids = [record["id"] for record in content.lessons() if content.notebook(record["id"], lang).exists()]
    if lesson not in ids:
        return {}
    at = ids.index(lesson)
    found = {"twin": _link(content, base, lesson, OTHER[lang])}
    if at > 0:
        found["previous"] = _link(content, base, ids[at - 1], lang)
    if at < len(ids) - 1:
        found["next"] = _link(content, base, ids[at + 1], lang)
    return found


def number_sources(notebook: Any, lesson: Mapping[str, Any]) -> None:
    """Turn the fact links of the prose into numbered links to the list of sources, which has one item a fact."""
    numbers = {fact: number for number, fact in enumerate(lesson["facts"], 1)}
    word, short = lesson["words"], words("workshop", lesson["lang"])["to-confirm"]

    def mark(found: re.Match[str]) -> str:
        fact = found[1]
        if fact not in numbers:
            return ""
        unsure = lesson["facts"][fact]["confidence"] == "known"
        name = word["source-mark-known" if unsure else "source-mark"].format(number=numbers[fact])
        shown = f"{numbers[fact]}, {short}" if unsure else str(numbers[fact])
        return f'<sup class="fact"><a href="#{fact}" aria-label="{escape(name)}">{escape(shown)}</a></sup>'

    for cell in notebook.cells:
        if cell.cell_type == "markdown":
            cell.source = _FACT_LINK.sub(mark, cell.source)


def show_code(notebook: Any) -> None:
    """Put the code of a laboratory before its results: Voilà shows results only."""
    from nbformat.v4 import new_markdown_cell

    cells = []
    for number, cell in enumerate(notebook.cells):
        own = cell.cell_type == "code" and not cell.source.startswith(("here.", "from curriculum import lesson\n"))
        if own:
            cells.append(new_markdown_cell(f"```python\n{cell.source}\n```", id=f"code-{number}"))
        cells.append(cell)
    notebook.cells = cells


def _link(content: Content, base: str, lesson: str, lang: str) -> dict[str, str]:
    record = next(record for record in content.lessons() if record["id"] == lesson)
    path = content.notebook(lesson, lang)
    return {"href": address(base, lang, path.name), "title": record["title"][lang], "lang": lang}
