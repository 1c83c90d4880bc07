"""The line that says how to run a notebook is for Jupyter: no edition shows it."""

from __future__ import annotations

import pytest

from curriculum.lessons import notebook
from curriculum.lessons.catalogue import catalogue
from curriculum.lessons.screens import screens
from curriculum.words import words
from tests.support.contents import small_content


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_no_edition_reads_the_line_that_says_how_to_run(small_built, lang):
    lessons, line = catalogue(small_built), words("beginnings", lang)["how-to-run"]
    book = notebook.read(lessons.notebook("kinds", lang))
    assert [cell.source for cell in book.cells if cell.for_jupyter] == [line]
    assert line not in [prose.markdown for prose in book.prose]
    shown = [part for screen in screens(lessons.lesson("kinds", lang), book.parts) for part in screen.reading]
    assert "jupyter" not in [part.cell for part in shown]
    assert line not in (small_built.built / "phone" / f"{lessons.entry('kinds').page(lang)}.html").read_text()


def test_the_notebooks_of_a_laboratory_keep_their_code_open(tmp_path):
    path = notebook.find(small_content(tmp_path, laboratory=True).notebooks / "fr", "laboratory")
    cells = notebook.read(path).cells
    assert [cell.for_jupyter for cell in cells[:3]] == [False, True, False]
    assert not any(cell.folded for cell in cells if cell.kind == "code")
