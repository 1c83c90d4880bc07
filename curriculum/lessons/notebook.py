"""The one reader of a lesson's notebook: its prose with tag, facts and terms, and the places of the bank's material.

A notebook is read, never run: a code cell of a lesson is one to three lines that place something (`here.ask("…")`),
so what it places stands in its source. The format is Jupyter's own JSON, version 4; nothing of Jupyter is imported.
"""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Literal

from curriculum.lessons.compiled import Chart
from curriculum.lessons.places import KIND_OF_CALL
from curriculum.model.findings import BankError, Finding

FACT_LINK = re.compile(r"\[°\]\(#([a-z0-9-]+)\)")
TERM_LINK = re.compile(r"\[[^\]]+\]\(#(term-[a-z0-9-]+)\)")
# How the address of a link to a term of the glossary begins; every edition explains the term at its end.
TERM = "#term-"

Tag = Literal["", "story", "method"]
_TAGS: tuple[Tag, ...] = ("story", "method")
# Jupyter's own cut of a notebook into screens, `metadata.slideshow.slide_type`: a screen begins, something joins it on
# a key, a note for the facilitator alone, text that is read and not projected; "" goes with the cell before it.
Slide = Literal["", "slide", "fragment", "notes", "skip"]
_SLIDES: tuple[Slide, ...] = ("slide", "fragment", "notes", "skip")
# A cell for those who open the notebook in Jupyter, and for no edition: it says how to run the cells.
JUPYTER = "jupyter"
# A cell that would tell how the story before it ends: a screen shows it once that story has ended.
_DEBRIEF = "debrief"
# The lines with which a notebook says which lesson it is.
_LESSON_NAMED = re.compile(r"from curriculum import lesson|here = lesson\('[\w-]+', '[\w-]+'\)")
_SINGLE_CALLS = [[call] for call in KIND_OF_CALL]
_PARAGRAPH_END = re.compile(r"\n\s*\n|\n(?=\s*(?:[-+*] |\d+\. |> ?|\||#))")


@dataclass(frozen=True)
class Cell:
    """One cell as the file holds it; `keeps_output` says that a result was saved with it."""

    id: str
    kind: Literal["markdown", "code"]
    source: str
    metadata: Mapping[str, Any]
    keeps_output: bool = False

    @property
    def tag(self) -> Tag:
        """The first of our tags that the cell carries: story, method, or none."""
        tags = self.metadata.get("tags", ())
        return next((tag for tag in _TAGS if tag in tags), "")

    @property
    def slide(self) -> Slide:
        """What the cell is among the screens of the lesson."""
        slideshow = self.metadata.get("slideshow")
        found = slideshow.get("slide_type") if isinstance(slideshow, Mapping) else None
        return found if found in _SLIDES else ""

    @property
    def step(self) -> int:
        """The number of the step of the run of minutes that begins with the cell, from 1; 0 where none does."""
        step = self.metadata.get("step", 0)
        return step if isinstance(step, int) else 0

    @property
    def for_jupyter(self) -> bool:
        """Whether the cell is read in Jupyter alone."""
        return JUPYTER in self.metadata.get("tags", ())

    @property
    def folded(self) -> bool:
        """Whether JupyterLab shows the cell folded; what code gives is shown all the same."""
        jupyter = self.metadata.get("jupyter")
        return isinstance(jupyter, Mapping) and jupyter.get("source_hidden") is True

    @property
    def debrief(self) -> bool:
        """Whether a screen keeps the cell back until the story before it has ended."""
        return _DEBRIEF in self.metadata.get("tags", ())


@dataclass(frozen=True)
class Prose:
    """The text of one Markdown cell."""

    cell: str
    markdown: str
    tag: Tag = ""
    debrief: bool = False
    slide: Slide = ""
    step: int = 0

    @property
    def facilitator(self) -> bool:
        """Whether the text is for the facilitator alone."""
        return self.slide == "notes"

    @property
    def facts(self) -> list[str]:
        """Ids of the facts that the text cites, in order, repeated where it repeats them."""
        return FACT_LINK.findall(self.markdown)

    @property
    def terms(self) -> list[str]:
        """Ids of the terms that the text links to, in order."""
        return TERM_LINK.findall(self.markdown)


@dataclass(frozen=True)
class Place:
    """Where the lesson shows something of the bank: the kind of place and, where there are several, which one.

    `chart` is what a laboratory's own code made: it stands in no bank.
    """

    cell: str
    kind: str
    id: str = ""
    chart: Chart | None = None
    debrief: bool = False
    slide: Slide = ""
    step: int = 0

    @property
    def facilitator(self) -> bool:
        """Whether it is for the facilitator alone."""
        return self.slide == "notes"


Part = Prose | Place


@dataclass(frozen=True)
class Notebook:
    """One notebook: the name under which findings show it, its metadata and its cells."""

    shown: str
    metadata: Mapping[str, Any]
    cells: tuple[Cell, ...]

    @cached_property
    def prose(self) -> tuple[Prose, ...]:
        """The Markdown cells, in order."""
        return tuple(part for part in self.parts if isinstance(part, Prose))

    @cached_property
    def code(self) -> tuple[Cell, ...]:
        """The code cells, in order."""
        return tuple(cell for cell in self.cells if cell.kind == "code")

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        """Prose and places in the order of the cells."""
        return tuple(part for cell in self.cells for part in _parts(cell))

    @cached_property
    def places(self) -> tuple[Place, ...]:
        """The places alone, in order."""
        return tuple(part for part in self.parts if isinstance(part, Place))

    @cached_property
    def only_places(self) -> bool:
        """Whether its code does nothing but name the lesson and place the bank's material: no kernel is needed."""
        return all(_places_only(cell.source) for cell in self.code)

    @cached_property
    def facts(self) -> list[str]:
        """Ids of the facts that the prose cites, each once, in the order of their first use."""
        return _once(fact for prose in self.prose for fact in prose.facts)

    @cached_property
    def terms(self) -> list[str]:
        """Ids of the terms that the prose links to, each once, in the order of their first use."""
        return _once(term for prose in self.prose for term in prose.terms)


def read(path: Path, shown: str = "") -> Notebook:
    """Read a notebook file; raises BankError with one finding when it is missing or is no notebook of version 4.

    `shown` is how the finding names the file: its name alone unless given.
    """
    shown = shown or path.name
    try:
        return from_data(json.loads(path.read_text(encoding="utf-8")), shown)
    except FileNotFoundError as error:
        raise BankError([Finding("notebook-missing", shown, values={"lesson": path.stem})]) from error
    except (OSError, ValueError) as error:
        line = error.lineno if isinstance(error, json.JSONDecodeError) else None
        raise BankError([Finding("notebook-broken", shown, line, values={"problem": str(error)})]) from error


def find(folder: Path, lesson: str) -> Path:
    """Find the notebook of a lesson in a folder by what its metadata say; KeyError where there is none."""
    for path in sorted(folder.glob("*.ipynb")):
        try:
            if json.loads(path.read_text(encoding="utf-8"))["metadata"]["lesson"] == lesson:
                return path
        except (ValueError, KeyError, TypeError):
            continue
    raise KeyError(lesson)


def from_data(data: Mapping[str, Any], shown: str) -> Notebook:
    """Read the parsed JSON of a notebook, also nbformat's own nodes; BankError when it is no notebook of version 4."""
    try:
        cells = tuple(_cell(number, cell) for number, cell in enumerate(data["cells"], 1))
        if data["nbformat"] != 4 or not isinstance(data["metadata"], Mapping):
            raise ValueError("nbformat 4, metadata {}")
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise BankError([Finding("notebook-broken", shown, values={"problem": str(error)})]) from error
    return Notebook(shown, data["metadata"], cells)


def paragraph_sources(markdown: str) -> list[str]:
    """Split Markdown into paragraphs, list items and table rows, links kept; headings are left out."""
    return [part for part in _PARAGRAPH_END.split(markdown) if part.strip() and not part.lstrip().startswith("#")]


def _cell(number: int, cell: Mapping[str, Any]) -> Cell:
    try:
        kind, id_, metadata = cell["cell_type"], cell["id"], cell["metadata"]
        source = "".join(cell["source"])
        if not isinstance(id_, str) or kind not in ("markdown", "code") or not isinstance(metadata, Mapping):
            raise TypeError
    except (KeyError, TypeError) as error:
        raise ValueError(f"cells[{number}]: cell_type markdown | code, id, metadata, source") from error
    return Cell(id_, kind, source, metadata, bool(cell.get("outputs") or cell.get("execution_count")))


def prose(cell: Cell) -> Prose:
    """Give the text of a Markdown cell."""
    return Prose(cell.id, cell.source, cell.tag, cell.debrief, cell.slide, cell.step)


def _parts(cell: Cell) -> Iterator[Part]:
    if cell.for_jupyter:
        return
    if cell.kind == "markdown":
        yield prose(cell)
        return
    for call, argument in calls(cell.source):
        if call in KIND_OF_CALL:
            yield Place(cell.id, KIND_OF_CALL[call], argument, None, cell.debrief, cell.slide, cell.step)


def calls(source: str) -> list[tuple[str, str]]:
    """List the calls on `here` that a code cell makes: the method's name, and its first argument where that is text.

    Code that is no Python makes none.
    """
    try:
        tree = ast.parse(source)
    except SyntaxError:
        return []
    return [
        (node.func.attr, _first_text(node.args))
        for statement in tree.body
        for node in ast.walk(statement)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and isinstance(node.func.value, ast.Name)
        and node.func.value.id == "here"
    ]


def _places_only(source: str) -> bool:
    try:
        statements = ast.parse(source).body
    except SyntaxError:
        return False
    return all(_LESSON_NAMED.fullmatch(ast.unparse(each)) or _is_place(each) for each in statements)


def _is_place(statement: ast.stmt) -> bool:
    call = statement.value if isinstance(statement, ast.Expr) else None
    return isinstance(call, ast.Call) and [name for name, _ in calls(ast.unparse(call))] in _SINGLE_CALLS


def _first_text(arguments: list[ast.expr]) -> str:
    first = arguments[0] if arguments else None
    return first.value if isinstance(first, ast.Constant) and isinstance(first.value, str) else ""


def _once(ids: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(ids))
