"""Every place of every lesson can be shown: what a notebook asks for is what the kernel gives, and never an error."""

from __future__ import annotations

import pytest

from curriculum.lessons import notebook
from curriculum.lessons.catalogue import catalogue
from curriculum.lessons.laboratory import BUNDLE
from curriculum.lessons.notebook import Place
from curriculum.lessons.places import KIND_OF_CALL
from curriculum.widgets.lesson import Here
from tests.support.checkout import content

LESSONS = catalogue(content())
# What a laboratory's own code makes is shown only by running it: tests/paper/test_laboratory.py.
PAGES = [(entry.id, lang) for entry in LESSONS.entries for lang in ("fr", "en") if entry.kind != "laboratory"]
CALLS = {kind: call for call, kind in KIND_OF_CALL.items()}


def shown(here: Here, place: Place) -> dict[str, str]:
    """Return the names under which a place is shown."""
    made = getattr(here, CALLS[place.kind])(*([place.id] if place.id else []))
    bundle = made._repr_mimebundle_()
    return (bundle[0] if isinstance(bundle, tuple) else bundle)[BUNDLE]


@pytest.mark.parametrize(("lesson", "lang"), PAGES)
def test_every_place_of_a_lesson_is_shown_as_what_it_is(lesson, lang):
    here, read = Here(lesson, lang, content()), notebook.read(LESSONS.notebook(lesson, lang))
    names = [shown(here, place) for place in read.places]
    assert [(each["place"], each["id"]) for each in names] == [(place.kind, place.id) for place in read.places]


@pytest.mark.parametrize(("lesson", "lang"), PAGES)
def test_everything_that_a_lesson_holds_stands_in_its_notebook_once(lesson, lang):
    compiled, read = LESSONS.lesson(lesson, lang), notebook.read(LESSONS.notebook(lesson, lang))
    placed = {kind: [place.id for place in read.places if place.kind == kind] for kind in CALLS}
    assert placed["opening"] == placed["sources"] == [""]
    assert sorted(placed["set"]) == sorted(group.id for group in compiled.sets)
    assert sorted(placed["scenario"]) == sorted(compiled.scenarios)
    assert sorted(placed["figure"]) == sorted(compiled.figures)
    assert sorted(placed["picture"]) == sorted(compiled.pictures)
    assert sorted(placed["sheet"]) == sorted(compiled.sheets)
    assert len(placed["glossary"] + placed["bibliography"]) == len(compiled.lists)
