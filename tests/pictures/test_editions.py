"""A picture that a lesson places is shown by every edition, and tells its facts."""

from __future__ import annotations

import re
from base64 import b64decode

import pytest

from curriculum.folders import Content
from curriculum.lessons.catalogue import catalogue, picture_svg
from curriculum.model.languages import LANGUAGES
from curriculum.pages.manifest import read
from curriculum.widgets.lesson import Here
from tests.support.commands import run

PHONE, WALL = 'viewBox="0 0 328 560"', 'viewBox="0 0 1280 600"'


def phone_page(content: Content, route: str) -> str:
    folder = content.built / "phone"
    return (folder / read(folder).routes[route].file).read_text(encoding="utf-8")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_build_writes_each_picture_for_wall_phone_and_paper_and_to_complete(small_built, lang):
    drawn = {
        variant: picture_svg(small_built, "locks", lang, variant) for variant in ("wall", "phone", "print", "blank")
    }
    assert WALL in drawn["wall"]
    assert PHONE in drawn["phone"]
    assert "var(--c1612-" in drawn["wall"]
    assert "var(" not in drawn["print"]
    assert 'width="180mm"' in drawn["print"]
    assert "Validation</tspan>" in drawn["print"]
    assert "Validation</tspan>" not in drawn["blank"]


def test_a_compiled_lesson_holds_title_description_and_facts_of_its_pictures(small_built):
    lesson = catalogue(small_built).lesson("kinds", "en")
    picture = lesson.pictures["locks"]
    assert picture.title == "The three conditions of the word “verified”"
    assert picture.description.startswith("Three open padlocks")
    assert picture.facts == ("rule-adoption", "rule-known")
    assert set(picture.facts) <= set(lesson.facts)


def test_the_phone_page_shows_the_picture_for_phones_alone_inside_the_page(small_built):
    page = phone_page(small_built, "/fr/01-sortes")
    assert PHONE in page
    assert WALL not in page
    assert "Trois cadenas ouverts" in page


def test_the_notebook_shows_a_picture_for_the_width_that_it_has(small_built):
    html = Here("kinds", "fr", small_built).picture("locks")._repr_mimebundle_()["text/html"]
    assert html.index(WALL) < html.index(PHONE)
    assert "Les trois conditions du mot" in html


def test_the_single_file_holds_the_picture_for_phones_to_stay_small(small, tmp_path):
    assert run("--root", small.notebooks.parent, "build", "offline", "--out", tmp_path).exit_code == 0
    page = next(tmp_path.glob("01-*.fr.html")).read_text(encoding="utf-8")
    assert PHONE in page
    assert WALL not in page


def test_paper_shows_the_picture_in_greys_with_its_description_and_its_sources(small, tmp_path):
    made = run(
        *("--root", small.notebooks.parent, "build", "handouts", "--out", tmp_path, "--format", "html,docx"),
        *("--lang", "fr"),
    )
    assert made.exit_code == 0, made.output
    page = next(tmp_path.glob("01-*.reader.fr.html")).read_text(encoding="utf-8")
    assert "Les trois conditions du mot" in page
    assert "Trois cadenas ouverts" in page
    drawn = [b64decode(data).decode() for data in re.findall(r"data:image/svg\+xml;base64,([^\"]+)", page)]
    assert any('width="180mm"' in svg and "c1612-picture-locks-print" in svg for svg in drawn)
    assert not any("var(--" in svg for svg in drawn)
    assert "Image : sources" in page.replace("\u202f", " ").replace("\u00a0", " ")
    assert next(tmp_path.glob("01-*.reader.fr.docx")).stat().st_size > 20_000
