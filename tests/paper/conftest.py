"""Every printed edition of every lesson, built once for all tests."""

from __future__ import annotations

import pytest

from curriculum.lessons import reading
from curriculum.lessons.catalogue import catalogue
from curriculum.model.languages import LANGUAGES
from curriculum.paper import printing
from curriculum.paper.handouts import build_handouts
from tests.support import checkout

# Lessons of different shapes, printed in every format; the others as PDF handout, guide and key.
SAMPLE = ("mechanism", "distinctions", "documentation", "laboratory", "glossary")


@pytest.fixture(scope="session")
def content():
    return checkout.content()


@pytest.fixture(scope="session")
def built(content, tmp_path_factory):
    """Return the folder with every handout, guide and key, and the sample in all its editions and formats."""
    out = tmp_path_factory.mktemp("handouts")
    build_handouts(content, out=out, editions=("handout", "guide", "key"))
    return build_handouts(content, out=out, lessons=SAMPLE, formats=("pdf", "html", "docx"))


@pytest.fixture(scope="session")
def lessons(content):
    """Return every compiled lesson in every language, by (id, language)."""
    found = catalogue(content)
    return {(entry.id, lang): found.lesson(entry.id, lang) for entry in found.entries for lang in LANGUAGES}


@pytest.fixture(scope="session")
def sampled(lessons):
    """Return the compiled lessons of the sample, by (id, language)."""
    return {key: lesson for key, lesson in lessons.items() if key[0] in SAMPLE}


@pytest.fixture(scope="session")
def material(content):
    """Return a function that gives what the editions of a lesson are composed from."""

    def made(lesson: str, lang: str) -> printing.Material:
        found = catalogue(content)
        return printing.material(content, found.lesson(lesson, lang), reading.parts(found, lesson, lang))

    return made
