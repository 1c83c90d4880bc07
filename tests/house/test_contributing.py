"""CONTRIBUTING tells all the files that a kind of activity, a kind of place and a language are made of."""

from __future__ import annotations

import re

import pytest

from curriculum.lessons.places import KINDS as PLACES
from curriculum.model import kinds
from curriculum.model.languages import LANGUAGES
from tests.support.checkout import ROOT, tracked

PAGE = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
FRENCH = {
    "kind": "Ajouter une sorte d’activité",
    "place": "Ajouter une sorte de lieu",
    "language": "Ajouter une langue",
}
ENGLISH = {"kind": "Adding a kind of activity", "place": "Adding a kind of place", "language": "Adding a language"}


def section(title: str) -> str:
    """Return the text below a heading; what is named in angle brackets has one name in both halves of the page."""
    found = re.search(rf"^## {title}\n(.*?)^## ", PAGE, re.MULTILINE | re.DOTALL)
    assert found, title
    return re.sub(r"<\w+>", "{name}", found[1])


def listed(about: str, sign: str) -> list[str]:
    """Return the path at the start of each item of a list."""
    return re.findall(rf"^{sign} `([^`]+)`", section(ENGLISH[about]), re.MULTILINE)


def must(about: str) -> list[str]:
    """Return the numbered paths: what there must be."""
    return listed(about, r"\d\.")


def may(about: str) -> list[str]:
    """Return the paths behind bullets: what there may be."""
    return listed(about, r"\*")


@pytest.mark.parametrize("about", ENGLISH)
def test_both_halves_of_the_page_name_the_same_files(about):
    french, english = (re.findall(r"`([^` ]+/[^` ]*)`", section(titles[about])) for titles in (FRENCH, ENGLISH))
    assert french == english
    assert len(english) >= 3


@pytest.mark.parametrize("kind", kinds.names())
def test_every_kind_of_activity_has_each_file_that_must_be_there(kind):
    assert len(must("kind")) == 5
    assert [path for path in must("kind") if not (ROOT / path.format(name=kind)).is_file()] == []


def test_each_file_that_a_kind_may_have_is_there_for_some_kind():
    assert len(may("kind")) == 4
    for path in may("kind"):
        assert any((ROOT / path.format(name=kind)).is_file() for kind in kinds.names()), path


def test_no_kind_of_activity_has_a_file_that_the_page_does_not_tell():
    told = {path.format(name=kind) for path in must("kind") + may("kind") for kind in kinds.names()}
    folders: dict[str, set[str]] = {}
    for path in tracked():
        if path.stem in kinds.names():
            folders.setdefault(path.parent.as_posix(), set()).add(path.as_posix())
    # Where a single file bears the name of a kind it is something else's: the place of a scenario.
    assert {path for files in folders.values() if len(files) > 1 for path in files} - told == set()


@pytest.mark.parametrize(
    "path", ["docs/scoring.md", "curriculum/frontend/kinds/index.js", "curriculum/frontend/types.d.ts"]
)
def test_the_files_that_name_all_kinds_are_told_and_name_each(path):
    assert f"`{path}`" in section(ENGLISH["kind"])
    text = (ROOT / path).read_text(encoding="utf-8")
    assert [kind for kind in kinds.names() if not re.search(rf"\b{kind}\b", text)] == []


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.name)
def test_every_kind_of_place_has_each_file_that_the_page_tells(place):
    assert len(must("place")) == 4
    assert [path for path in must("place") if not (ROOT / path.format(name=place.name)).is_file()] == []
    assert f"    def {place.call}(self" in (ROOT / "curriculum/widgets/lesson.py").read_text(encoding="utf-8")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_language_has_what_the_page_tells(lang):
    assert len(must("language")) == 3
    assert [path for path in must("language") if not (ROOT / path.format(name=lang)).exists()] == []
