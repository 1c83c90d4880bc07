"""The printed editions: those of a few lessons of different shapes, and with `-m walk` those of every lesson."""

from __future__ import annotations

import pytest

from curriculum.lessons import reading
from curriculum.lessons.catalogue import catalogue
from curriculum.model.languages import LANGUAGES
from curriculum.paper import printing
from curriculum.paper.handouts import build_handouts
from tests.support import checkout

# Lessons of different shapes: questions, live cases, a story with sheets, what computes, a list.
SAMPLE = ("mechanism", "distinctions", "documentation", "laboratory", "glossary")
SAMPLE_IN_ENGLISH = ("mechanism", "documentation")


@pytest.fixture(scope="session")
def content():
    return checkout.content()


@pytest.fixture(scope="session")
def built(content, tmp_path_factory):
    """Return the folder with the sample in all its editions and formats."""
    out = tmp_path_factory.mktemp("handouts")
    every = {"out": out, "formats": ("pdf", "html", "docx", "pptx")}
    build_handouts(content, lessons=SAMPLE, languages=("fr",), **every)
    return build_handouts(content, lessons=SAMPLE_IN_ENGLISH, languages=("en",), **every)


@pytest.fixture(scope="session")
def lessons(content):
    """Return every compiled lesson in every language, by (id, language)."""
    found = catalogue(content)
    return {(entry.id, lang): found.lesson(entry.id, lang) for entry in found.entries for lang in LANGUAGES}


@pytest.fixture(scope="session")
def sampled(lessons):
    """Return the compiled lessons of the sample, by (id, language)."""
    wanted = {"fr": SAMPLE, "en": SAMPLE_IN_ENGLISH}
    return {(id_, lang): lesson for (id_, lang), lesson in lessons.items() if id_ in wanted[lang]}


@pytest.fixture(
    scope="session",
    params=["sample", pytest.param("every lesson", marks=[pytest.mark.walk, pytest.mark.timeout(1800)])],
)
def printed(request, content, lessons, tmp_path_factory):
    """Return a folder of PDFs, and the lessons whose reader, guide and key stand in it: the sample's, or all."""
    if request.param == "sample":
        return request.getfixturevalue("built"), request.getfixturevalue("sampled")
    out = tmp_path_factory.mktemp("every-reader")
    return build_handouts(content, out=out, editions=("reader", "guide", "key")), lessons


@pytest.fixture(scope="session")
def material(content):
    """Return a function that gives what the editions of a lesson are composed from."""

    def made(lesson: str, lang: str) -> printing.Material:
        found = catalogue(content)
        return printing.material(content, found.lesson(lesson, lang), reading.parts(found, lesson, lang))

    return made
