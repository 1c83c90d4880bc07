"""A lesson of the small curriculum cut into screens, as an author would cut it."""

from __future__ import annotations

import json
from typing import Any

from curriculum.folders import Content
from curriculum.lessons import notebook
from curriculum.lessons.catalogue import catalogue
from curriculum.model.languages import LANGUAGES
from tests.support.contents import changed

LESSON = "kinds"
NOTE = "**Dire.** « Bonjour. »[°](#rule-adoption)\n\n**Faire.** Comptez les **mains**.\n\n**Surveiller.** Le bruit."
# Its steps, with their minutes: the short form drops the second. Then its screens in order, with the step of each.
STEPS = [(20, 5), (5, 0), (5, 5)]
SCREENS = {
    "title": 1,
    "rule": 1,
    "ask": 1,
    "ask-2": 1,
    "ask-3": 1,
    "ask-4": 1,
    "story": 2,
    "texts": 3,
    "texts-2": 3,
    "texts-3": 3,
    "texts-4": 3,
    "keep": 3,
}


def cut(content: Content) -> None:
    """Write the lesson anew in three steps, with a note on the rule and on its first questions, and build it."""
    record = content.bank / "lessons" / f"{LESSON}.yaml"
    changed(record, "full: 20, short: 10}", "full: 20, short: 5}")
    last = '  - {text: {fr: "On garde.", en: "Keep."}, full: 5, short: 5}\n'
    changed(record, "full: 10, short: 0}\n", f"full: 5, short: 0}}\n{last}")
    for lang in LANGUAGES:
        path = notebook.find(content.notebooks / lang, LESSON)
        document = json.loads(path.read_text(encoding="utf-8"))
        document["cells"] = _cells(lang)
        path.write_text(json.dumps(document, ensure_ascii=False, indent=1), encoding="utf-8")
    catalogue(content)


def _cells(lang: str) -> list[dict[str, Any]]:
    opening = f'from curriculum import lesson\nhere = lesson("{LESSON}", "{lang}")\nhere.opening()'
    return [
        _cell("title", "# Toutes les sortes", "slide", step=1),
        _cell("opening", opening, "skip"),
        _cell("rule", "## La règle *tient*\n\nDepuis **2005**.", "slide"),
        _cell("rule-more", "Et toujours.", "fragment"),
        _cell("rule-note", NOTE, "notes"),
        _cell("ask", 'here.ask("kinds-choices")', "slide"),
        _cell("ask-note", NOTE, "notes"),
        _cell("story", 'here.play("kinds-story")', "slide", step=2),
        _cell("texts", 'here.ask("kinds-texts")', "slide", step=3),
        _cell("villages", 'here.figure("villages")', "skip"),
        _cell("sheet", 'here.sheet("kinds-sheet")', "skip"),
        _cell("keep", "## À retenir\n\n- un\n- deux\n- trois", "slide"),
        _cell("sources", "here.sources()", "skip"),
    ]


def _cell(id_: str, source: str, slide: str, **metadata: Any) -> dict[str, Any]:
    shared = {"id": id_, "metadata": {"slideshow": {"slide_type": slide}, **metadata}, "source": source}
    if "here" in source:
        return {"cell_type": "code", "execution_count": None, "outputs": [], **shared}
    return {"cell_type": "markdown", **shared}
