"""What is wrong in one notebook: its metadata, its cells, what it places and cites."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterator

from curriculum.lessons.notebook import JUPYTER, Notebook
from curriculum.lessons.places import KINDS, announced
from curriculum.lessons.soundness import unsound
from curriculum.model.bank import Bank
from curriculum.model.findings import Finding
from curriculum.model.lesson import Lesson
from curriculum.model.texts import DIRECTION_MARK
from curriculum.words import words

_HEADING = re.compile(r"^(#{1,6}) ", re.MULTILINE)
_DEFINES = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda, ast.For, ast.While, ast.If, ast.With)


def check_notebook(notebook: Notebook, lesson: Lesson, lang: str, bank: Bank) -> Iterator[Finding]:
    """Yield what is wrong in one notebook of one lesson."""
    yield from _metadata(notebook, lesson, lang)
    yield from unsound(notebook.parts, notebook.shown, bank.holds, announced(lesson))
    yield from _markdown(notebook)
    yield from _known_facts(notebook, bank)
    yield from check_outputs(notebook)
    yield from _code(notebook, lesson, lang)
    yield from _in_jupyter(notebook, lesson, lang)
    yield from _places(notebook, lesson)


def check_outputs(notebook: Notebook) -> Iterator[Finding]:
    """Yield the cells that keep a result, and the state of widgets kept for the whole notebook."""
    if "widgets" in notebook.metadata:
        yield Finding("notebook-widget-state", notebook.shown)
    for cell in notebook.code:
        if cell.keeps_output:
            yield Finding("notebook-outputs", notebook.shown, record=cell.id)


def _metadata(notebook: Notebook, lesson: Lesson, lang: str) -> Iterator[Finding]:
    title = lesson.title.in_(lang)
    for field, instead in {"lesson": lesson.id, "lang": lang, "title": title}.items():
        value = notebook.metadata.get(field)
        if value != instead:
            values = {"field": field, "value": value, "instead": instead}
            yield Finding("notebook-metadata", notebook.shown, values=values)
    for cell, count in Counter(cell.id for cell in notebook.cells).items():
        if count > 1:
            yield Finding("notebook-cell-repeated", notebook.shown, record=cell)


def _markdown(notebook: Notebook) -> Iterator[Finding]:
    titles = 0
    for prose in notebook.prose:
        text = prose.markdown
        titles += sum(len(level) == 1 for level in _HEADING.findall(text))
        if mark := DIRECTION_MARK.search(text):
            values = {"value": f"U+{ord(mark[0]):04X}"}
            yield Finding("text-direction", notebook.shown, record=prose.cell, values=values)
    first = notebook.cells[0].source if notebook.cells else ""
    if titles != 1 or not first.startswith("# "):
        yield Finding("notebook-title", notebook.shown)


def _known_facts(notebook: Notebook, bank: Bank) -> Iterator[Finding]:
    """A fact to be confirmed is marked as such in the list of sources, so a lesson that cites one shows the list."""
    if any(place.kind == "sources" for place in notebook.places):
        return
    for prose in notebook.prose:
        for fact in prose.facts:
            if fact in bank.facts and bank.facts[fact].confidence == "known":
                yield Finding("notebook-known-as-un", notebook.shown, record=prose.cell, values={"fact": fact})
                return


def _code(notebook: Notebook, lesson: Lesson, lang: str) -> Iterator[Finding]:
    code = notebook.code
    for cell in code:
        if lesson.kind != "laboratory" and _too_much(cell.source):
            yield Finding("notebook-code-long", notebook.shown, record=cell.id)
    instead = f'from curriculum import lesson\nhere = lesson("{lesson.id}", "{lang}")\nhere.opening()'
    if not code or code[0].source.strip() != instead:
        record = code[0].id if code else ""
        values = {"instead": instead.replace("\n", " / ")}
        yield Finding("notebook-first-cell", notebook.shown, record=record, values=values)


def _in_jupyter(notebook: Notebook, lesson: Lesson, lang: str) -> Iterator[Finding]:
    """Yield what would leave somebody alone who opens the notebook in Jupyter, or show them what is not for them."""
    instead = words("beginnings", lang)["how-to-run"]
    second = notebook.cells[1] if len(notebook.cells) > 1 else None
    if second is None or not second.for_jupyter or second.source.strip() != instead:
        record = second.id if second else ""
        yield Finding("notebook-how-to-run", notebook.shown, record=record, values={"tag": JUPYTER, "instead": instead})
    for cell in notebook.cells:
        # The code of a laboratory is there to be read.
        hidden = cell.slide == "notes" or (cell.kind == "code" and lesson.kind != "laboratory")
        if hidden and not cell.folded:
            yield Finding("notebook-unfolded", notebook.shown, record=cell.id)


def _too_much(source: str) -> bool:
    try:
        tree = ast.parse(source)
    except SyntaxError:
        return True
    return len(source.strip().splitlines()) > 3 or any(isinstance(node, _DEFINES) for node in ast.walk(tree))


def _places(notebook: Notebook, lesson: Lesson) -> Iterator[Finding]:
    found = {(place.kind, place.id): place for place in notebook.places}
    counted = Counter((place.kind, place.id) for place in notebook.places)
    for kind in KINDS:
        expected = kind.announced(lesson)
        for (of, id_), place in found.items():
            if of == kind.name and id_ in expected and counted[of, id_] > 1:
                yield Finding("notebook-placed-twice", notebook.shown, record=place.cell, values={"value": id_})
        for id_ in expected:
            if (kind.name, id_) not in found:
                values = {"value": id_, "instead": f'here.{kind.call}("{id_}")'}
                yield Finding("notebook-unplaced", notebook.shown, values=values)
        if kind.in_lists and kind.name in lesson.lists and (kind.name, "") not in found:
            values = {"value": kind.name, "instead": f"here.{kind.call}()"}
            yield Finding("notebook-unplaced", notebook.shown, values=values)
