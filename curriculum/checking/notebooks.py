"""What is wrong in one notebook: its metadata, its cells, what it places and cites."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from curriculum.activities.bank import Bank
from curriculum.activities.findings import Finding
from curriculum.activities.lessons import Lesson
from curriculum.content import read_json
from curriculum.editions.compiling import FACT_LINK

_PICTURE = re.compile(r"!\[(.*?)\]\(")
_HTML = re.compile(r"<[a-zA-Z/!][^>]*>")
_HEADING = re.compile(r"^(#{1,6}) ", re.MULTILINE)
_DEFINES = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda, ast.For, ast.While, ast.If, ast.With)
_PLACES = {"ask": "sets", "play": "scenarios", "figure": "figures"}


@dataclass(frozen=True)
class Notebook:
    """A notebook as the check reads it: its path as shown, its metadata and its cells."""

    shown: str
    metadata: dict[str, Any]
    cells: list[dict[str, Any]]


def read_notebook(path: Path, shown: str) -> tuple[Notebook | None, list[Finding]]:
    """Read a notebook file, or say why it cannot be read."""
    try:
        data = read_json(path)
        cells = [{**cell, "source": "".join(cell["source"])} for cell in data["cells"]]
        if not all(isinstance(cell["id"], str) and cell["cell_type"] in ("markdown", "code") for cell in cells):
            raise ValueError("cells")
        return Notebook(shown, data["metadata"], cells), []
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        return None, [Finding("notebook-broken", shown, values={"problem": f"{type(error).__name__}: {error}"})]


def check_notebook(notebook: Notebook, lesson: Lesson, lang: str, bank: Bank) -> Iterator[Finding]:
    """Yield what is wrong in one notebook of one lesson."""
    yield from _metadata(notebook, lesson, lang)
    yield from _markdown(notebook, bank)
    yield from _code(notebook, lesson, lang)
    yield from _places(notebook, lesson)


def _metadata(notebook: Notebook, lesson: Lesson, lang: str) -> Iterator[Finding]:
    title = lesson.title.fr if lang == "fr" else lesson.title.en
    for field, instead in {"lesson": lesson.id, "lang": lang, "title": title}.items():
        value = notebook.metadata.get(field)
        if value != instead:
            values = {"field": field, "value": value, "instead": instead}
            yield Finding("notebook-metadata", notebook.shown, values=values)


def _markdown(notebook: Notebook, bank: Bank) -> Iterator[Finding]:
    titles = 0
    cites_known, shows_sources = None, any("here.sources()" in cell["source"] for cell in notebook.cells)
    for cell in notebook.cells:
        if cell["cell_type"] != "markdown":
            continue
        text = cell["source"]
        titles += sum(len(level) == 1 for level in _HEADING.findall(text))
        if any(not alternative.strip() for alternative in _PICTURE.findall(text)):
            yield Finding("notebook-picture", notebook.shown, record=cell["id"])
        if _HTML.search(text):
            yield Finding("notebook-html", notebook.shown, record=cell["id"])
        for fact in FACT_LINK.findall(text):
            if fact not in bank.facts:
                yield Finding("notebook-unknown-fact", notebook.shown, record=cell["id"], values={"fact": fact})
            elif bank.facts[fact].confidence == "known":
                cites_known = fact
    first = notebook.cells[0]["source"] if notebook.cells else ""
    if titles != 1 or not first.startswith("# "):
        yield Finding("notebook-title", notebook.shown)
    if cites_known and not shows_sources:
        yield Finding("notebook-known-as-un", notebook.shown, values={"fact": cites_known})


def _code(notebook: Notebook, lesson: Lesson, lang: str) -> Iterator[Finding]:
    code = [cell for cell in notebook.cells if cell["cell_type"] == "code"]
    for cell in code:
        if cell.get("outputs") or cell.get("execution_count"):
            yield Finding("notebook-outputs", notebook.shown, record=cell["id"])
        if _too_much(cell["source"]):
            yield Finding("notebook-code-long", notebook.shown, record=cell["id"])
    instead = f'from curriculum import lesson\nhere = lesson("{lesson.id}", "{lang}")\nhere.opening()'
    if not code or code[0]["source"].strip() != instead:
        shown = instead.replace("\n", " / ")
        yield Finding("notebook-first-cell", notebook.shown, values={"instead": shown})


def _too_much(source: str) -> bool:
    try:
        tree = ast.parse(source)
    except SyntaxError:
        return True
    return len(source.strip().splitlines()) > 3 or any(isinstance(node, _DEFINES) for node in ast.walk(tree))


def _places(notebook: Notebook, lesson: Lesson) -> Iterator[Finding]:
    announced = {
        "ask": {group.id for group in lesson.sets},
        "play": set(lesson.scenarios),
        "figure": set(lesson.figures),
    }
    placed: dict[str, set[str]] = {call: set() for call in _PLACES}
    for cell in notebook.cells:
        if cell["cell_type"] != "code":
            continue
        for call, id_ in re.findall(r'here\.(ask|play|figure)\("([^"]*)"\)', cell["source"]):
            placed[call].add(id_)
            if id_ not in announced[call]:
                yield Finding("notebook-unknown-place", notebook.shown, record=cell["id"], values={"value": id_})
    for call in _PLACES:
        for id_ in sorted(announced[call] - placed[call]):
            yield Finding("notebook-unplaced", notebook.shown, values={"value": id_})
