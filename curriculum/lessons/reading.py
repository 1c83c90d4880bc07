"""A lesson with its notebook, ready to be made into an edition."""

from __future__ import annotations

from curriculum.lessons import laboratory, notebook
from curriculum.lessons.catalogue import Catalogue
from curriculum.lessons.notebook import Part


def parts(catalogue: Catalogue, lesson: str, lang: str) -> tuple[Part, ...]:
    """Give prose and places of a lesson in order: read from its notebook, run by a kernel where it computes.

    Raises BankError for a notebook that cannot be read, CellFailedError for a
    laboratory's cell that fails, KeyError for a lesson that is not in the catalogue.
    """
    path = catalogue.notebook(lesson, lang)
    if catalogue.entry(lesson).kind == "laboratory":
        return laboratory.run(path)
    return notebook.read(path).parts
