"""The lesson behind a notebook that nbconvert hands to one of our exporters. Nothing of it is run.

A lesson's cells only place what the bank holds, and are read. A laboratory has to compute: it is exported with the
results that `--execute` or JupyterLab gave it, and refused without.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from curriculum.errors import RefusedError
from curriculum.folders import Content, find_content
from curriculum.lessons import laboratory, notebook, pictures
from curriculum.lessons.catalogue import catalogue
from curriculum.lessons.compiled import Lesson
from curriculum.lessons.notebook import Part, Place


@dataclass(frozen=True)
class ExportedLesson:
    """A compiled lesson with the parts of the notebook that was handed in."""

    content: Content
    compiled: Lesson
    parts: tuple[Part, ...]


def exported(node: Mapping[str, Any], resources: Mapping[str, Any]) -> ExportedLesson:
    """Find the lesson of nbconvert's notebook node; `resources` are nbconvert's.

    Raises RefusedError for a notebook that names no lesson, or places what its lesson does not have, and for a
    laboratory without results; BankError for one that cannot be read or shows a picture from elsewhere;
    CellFailedError for a result that is an error.
    """
    name = f"{resources.get('metadata', {}).get('name', 'notebook')}.ipynb"
    content = find_content()
    try:
        lesson = catalogue(content).lesson(node["metadata"]["lesson"], node["metadata"]["lang"])
    except (KeyError, FileNotFoundError) as error:
        raise RefusedError("not-a-lesson", who="paper", notebook=name) from error
    if not lesson.laboratory:
        parts = notebook.from_data(node, name).parts
    elif laboratory.has_outputs(node):
        parts = laboratory.parts_of_outputs(node, name)
    else:
        raise RefusedError("laboratory-not-run", who="paper", notebook=name)
    pictures.refuse_outside(parts, name)
    for part in parts:
        if isinstance(part, Place):
            _refuse_unknown(part, lesson, name)
    return ExportedLesson(content, lesson, parts)


def tell_editions_apart(resources: dict[str, Any], edition: str, lang: str) -> None:
    """Add the edition and the language to the name that nbconvert takes from the notebook.

    Two editions of one notebook then never overwrite each other. A name given with `--output` stays. (nbconvert's own
    `output_suffix` is ignored with `--output-dir`.)
    """
    name = resources.get("metadata", {}).get("name")
    if resources.get("unique_key") == name:
        resources["unique_key"] = f"{name}.{edition}.{lang}"


def _refuse_unknown(place: Place, lesson: Lesson, name: str) -> None:
    known = {
        "set": [group.id for group in lesson.sets],
        "scenario": lesson.scenarios,
        "figure": lesson.figures,
        "sheet": lesson.sheets,
    }
    if place.kind in known and place.id not in known[place.kind]:
        values = {"notebook": name, "cell": place.cell, "value": place.id}
        raise RefusedError("place-unknown", who="paper", **values)
