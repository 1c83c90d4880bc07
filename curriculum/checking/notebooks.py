"""What is wrong in one notebook: its metadata, its cells, what it places and cites."""

from __future__ import annotations

import ast
import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from curriculum.content import read_json
from curriculum.lessons.compiling import FACT_LINK, TERM_LINK
from curriculum.model.bank import Bank
from curriculum.model.findings import Finding
from curriculum.model.lesson import Lesson

_PICTURE = re.compile(r"!\[(.*?)\][(\[]", re.DOTALL)
_HTML = re.compile(r"<[a-zA-Z/!][^>]*>")
_HEADING = re.compile(r"^(#{1,6}) ", re.MULTILINE)
_DEFINES = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda, ast.For, ast.While, ast.If, ast.With)
_PLACES = ("ask", "play", "figure", "sheet")


@dataclass(frozen=True)
class Notebook:
    """A notebook as the check reads it: its path as shown, its metadata and its cells."""

    shown: str
    metadata: dict[str, Any]
    cells: list[dict[str, Any]]

    def of_type(self, cell_type: str) -> list[dict[str, Any]]:
        """Return the cells of one type."""
        return [cell for cell in self.cells if cell["cell_type"] == cell_type]


def read_notebook(path: Path, shown: str) -> tuple[Notebook | None, list[Finding]]:
    """Read a notebook file, or say why it cannot be read."""
    try:
        data = read_json(path)
        cells = [_cell(number, cell) for number, cell in enumerate(data["cells"], 1)]
        if data["nbformat"] != 4 or not isinstance(data["metadata"], dict):
            raise ValueError("nbformat 4, metadata {}")
        return Notebook(shown, data["metadata"], cells), []
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        line = error.lineno if isinstance(error, json.JSONDecodeError) else None
        return None, [Finding("notebook-broken", shown, line, values={"problem": str(error)})]


def _cell(number: int, cell: dict) -> dict[str, Any]:
    try:
        source = "".join(cell["source"])
        sound = isinstance(cell["id"], str) and cell["cell_type"] in ("markdown", "code")
        if not (sound and isinstance(cell["metadata"], dict)):
            raise TypeError
    except (KeyError, TypeError) as error:
        raise ValueError(f"cells[{number}]: cell_type markdown | code, id, metadata, source") from error
    return {**cell, "source": source}


def check_notebook(notebook: Notebook, lesson: Lesson, lang: str, bank: Bank) -> Iterator[Finding]:
    """Yield what is wrong in one notebook of one lesson."""
    yield from _metadata(notebook, lesson, lang)
    yield from _markdown(notebook, bank)
    yield from _known_facts(notebook, bank)
    yield from check_outputs(notebook)
    yield from _code(notebook, lesson, lang)
    yield from _places(notebook, lesson)


def check_outputs(notebook: Notebook) -> Iterator[Finding]:
    """Yield the cells that keep a result, and the state of widgets kept for the whole notebook."""
    if "widgets" in notebook.metadata:
        yield Finding("notebook-widget-state", notebook.shown)
    for cell in notebook.of_type("code"):
        if cell.get("outputs") or cell.get("execution_count"):
            yield Finding("notebook-outputs", notebook.shown, record=cell["id"])


def _metadata(notebook: Notebook, lesson: Lesson, lang: str) -> Iterator[Finding]:
    title = lesson.title.in_(lang)
    for field, instead in {"lesson": lesson.id, "lang": lang, "title": title}.items():
        value = notebook.metadata.get(field)
        if value != instead:
            values = {"field": field, "value": value, "instead": instead}
            yield Finding("notebook-metadata", notebook.shown, values=values)
    for cell, count in Counter(cell["id"] for cell in notebook.cells).items():
        if count > 1:
            yield Finding("notebook-cell-repeated", notebook.shown, record=cell)


def _markdown(notebook: Notebook, bank: Bank) -> Iterator[Finding]:
    titles = 0
    for cell in notebook.of_type("markdown"):
        text = cell["source"]
        titles += sum(len(level) == 1 for level in _HEADING.findall(text))
        if any(not alternative.strip() for alternative in _PICTURE.findall(text)):
            yield Finding("notebook-picture", notebook.shown, record=cell["id"])
        if _HTML.search(text):
            yield Finding("notebook-html", notebook.shown, record=cell["id"])
        for term in TERM_LINK.findall(text):
            if not bank.holds("glossary", term):
                instead = next(iter(get_close_matches(term, list(bank.glossary), n=1)), "glossary.yaml")
                values = {"term": term, "instead": instead}
                yield Finding("notebook-unknown-term", notebook.shown, record=cell["id"], values=values)
        for fact in FACT_LINK.findall(text):
            if not bank.holds("facts", fact):
                instead = next(iter(get_close_matches(fact, list(bank.facts), n=1)), "facts.yaml")
                values = {"fact": fact, "instead": instead}
                yield Finding("notebook-unknown-fact", notebook.shown, record=cell["id"], values=values)
    first = notebook.cells[0]["source"] if notebook.cells else ""
    if titles != 1 or not first.startswith("# "):
        yield Finding("notebook-title", notebook.shown)


def _known_facts(notebook: Notebook, bank: Bank) -> Iterator[Finding]:
    """A fact to be confirmed is marked as such in the list of sources, so a lesson that cites one shows the list."""
    if any("here.sources()" in cell["source"] for cell in notebook.of_type("code")):
        return
    for cell in notebook.of_type("markdown"):
        for fact in FACT_LINK.findall(cell["source"]):
            if fact in bank.facts and bank.facts[fact].confidence == "known":
                yield Finding("notebook-known-as-un", notebook.shown, record=cell["id"], values={"fact": fact})
                return


def _code(notebook: Notebook, lesson: Lesson, lang: str) -> Iterator[Finding]:
    code = notebook.of_type("code")
    for cell in code:
        if lesson.kind != "laboratory" and _too_much(cell["source"]):
            yield Finding("notebook-code-long", notebook.shown, record=cell["id"])
    instead = f'from curriculum import lesson\nhere = lesson("{lesson.id}", "{lang}")\nhere.opening()'
    if not code or code[0]["source"].strip() != instead:
        record = code[0]["id"] if code else ""
        values = {"instead": instead.replace("\n", " / ")}
        yield Finding("notebook-first-cell", notebook.shown, record=record, values=values)


def _too_much(source: str) -> bool:
    try:
        tree = ast.parse(source)
    except SyntaxError:
        return True
    return len(source.strip().splitlines()) > 3 or any(isinstance(node, _DEFINES) for node in ast.walk(tree))


def _places(notebook: Notebook, lesson: Lesson) -> Iterator[Finding]:
    announced = {
        "ask": [group.id for group in lesson.sets],
        "play": lesson.scenarios,
        "figure": lesson.figures,
        "sheet": lesson.sheets,
    }
    placed: set[tuple[str, str]] = set()
    for cell in notebook.of_type("code"):
        for call, id_ in _calls(cell["source"]):
            values = {"value": id_, "instead": ", ".join(announced[call]) or "–"}
            if id_ not in announced[call]:
                yield Finding("notebook-unknown-place", notebook.shown, record=cell["id"], values=values)
            elif (call, id_) in placed:
                yield Finding("notebook-placed-twice", notebook.shown, record=cell["id"], values=values)
            placed.add((call, id_))
    calls = "\n".join(cell["source"] for cell in notebook.of_type("code"))
    for name in lesson.lists:
        if f"here.{name}()" not in calls:
            yield Finding("notebook-unplaced", notebook.shown, values={"value": name, "instead": f"here.{name}()"})
    for call in _PLACES:
        for id_ in announced[call]:
            if (call, id_) not in placed:
                values = {"value": id_, "instead": f'here.{call}("{id_}")'}
                yield Finding("notebook-unplaced", notebook.shown, values=values)


def _calls(source: str) -> Iterator[tuple[str, str]]:
    """Yield which of the three calls a cell makes, and with which id."""
    try:
        tree = ast.parse(source)
    except SyntaxError:
        return
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in _PLACES:
            for argument in node.args[:1]:
                if isinstance(argument, ast.Constant):
                    yield node.func.attr, str(argument.value)
