"""The lesson behind a notebook that nbconvert hands to one of our exporters. Nothing of it is run.

A lesson's cells only place what the bank holds, and are read. A laboratory has to compute: it is exported with the
results that `--execute` or JupyterLab gave it, and refused without.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from curriculum.errors import RefusedError
from curriculum.folders import Content, find_content
from curriculum.lessons import laboratory, notebook
from curriculum.lessons.catalogue import catalogue
from curriculum.lessons.compiled import Lesson
from curriculum.lessons.notebook import Part
from curriculum.lessons.soundness import refuse, unsound


@dataclass(frozen=True)
class ExportedLesson:
    """A compiled lesson with the parts of the notebook that was handed in."""

    content: Content
    compiled: Lesson
    parts: tuple[Part, ...]


def exported(node: Mapping[str, Any], resources: Mapping[str, Any]) -> ExportedLesson:
    """Find the lesson of nbconvert's notebook node; `resources` are nbconvert's.

    Raises RefusedError for a notebook that names no lesson, and for a laboratory without results; BankError for one
    that cannot be read, or holds what no edition can be made of; CellFailedError for a result that is an error.
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
    held = {"facts": lesson.facts, "glossary": lesson.terms}
    refuse(unsound(parts, name, lambda kind, id_: id_ in held[kind], _places(lesson)))
    return ExportedLesson(content, lesson, parts)


def tell_editions_apart(resources: dict[str, Any], edition: str, lang: str) -> None:
    """Add the edition and the language to the name that nbconvert takes from the notebook.

    Two editions of one notebook then never overwrite each other. A name given with `--output` stays. (nbconvert's own
    `output_suffix` is ignored with `--output-dir`.)
    """
    name = resources.get("metadata", {}).get("name")
    if resources.get("unique_key") == name:
        resources["unique_key"] = f"{name}.{edition}.{lang}"


def _places(lesson: Lesson) -> dict[str, Collection[str]]:
    return {
        "set": [group.id for group in lesson.sets],
        "scenario": lesson.scenarios,
        "figure": lesson.figures,
        "picture": lesson.pictures,
        "sheet": lesson.sheets,
    }
