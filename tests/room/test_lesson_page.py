"""What Voilà's hook puts into a page before it is drawn."""

from __future__ import annotations

from types import SimpleNamespace

import nbformat
import pytest

from curriculum.lessons.catalogue import catalogue
from curriculum.model.languages import LANGUAGES, language, others
from curriculum.room.jupyter import lesson_page
from tests.support.checkout import content

CONTENT = content()


@pytest.fixture
def handler():
    return SimpleNamespace(xsrf_token="", settings={lesson_page.SETTING: CONTENT}, base_url="/")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_page_knows_its_neighbours_its_languages_and_its_sources_by_one_look_at_the_catalogue(
    handler, lang, monkeypatch
):
    looks = []
    monkeypatch.setattr(lesson_page, "catalogue", lambda content: looks.append(content) or catalogue(content))
    lessons = catalogue(CONTENT)
    notebook = nbformat.read(lessons.notebook("mechanism", lang), as_version=4)
    page = lesson_page.prepare(handler, notebook, "").metadata["workshop"]
    before, after = lessons.neighbours("mechanism")
    assert page["previous"]["href"].endswith(f"/{before.page(lang)}.ipynb")
    assert page["next"]["href"].endswith(f"/{after.page(lang)}.ipynb")
    assert [each["language"] for each in page["languages"]] == [language(other).name for other in others(lang)]
    for other, each in zip(others(lang), page["languages"], strict=True):
        assert each["href"].endswith(f"/{lessons.entry('mechanism').page(other)}.ipynb")
    text = "".join(cell.source for cell in notebook.cells)
    assert text.count('<sup class="fact">') > 20
    assert "[°](#" not in text
    assert len(looks) == 1


def test_a_notebook_that_is_no_lesson_is_shown_without_neighbours(handler):
    notebook = nbformat.v4.new_notebook(
        cells=[nbformat.v4.new_markdown_cell("# Titre")], metadata={"lang": "fr", "lesson": "none"}
    )
    page = lesson_page.prepare(handler, notebook, "").metadata["workshop"]
    assert "next" not in page
    assert page["words"]["nav-home"] == "Accueil"
