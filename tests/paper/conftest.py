"""Every printed edition of every lesson, built once for all tests; and a lesson's notebook run once."""

from __future__ import annotations

from pathlib import Path

import pytest

from curriculum.folders import find_content

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def content():
    return find_content(ROOT)


# Lessons of different shapes, printed in every format; the others as PDF handout, guide and key.
SAMPLE = ("mechanism", "distinctions", "documentation", "laboratory", "glossary")


@pytest.fixture(scope="session")
def built(content, tmp_path_factory):
    """Return the folder with every handout, guide and key, and the sample in all its editions and formats."""
    from curriculum.paper.handouts import build_handouts

    out = tmp_path_factory.mktemp("handouts")
    build_handouts(content, out=out, editions=("handout", "guide", "key"))
    return build_handouts(content, out=out, lessons=SAMPLE, formats=("pdf", "html", "docx"))


@pytest.fixture(scope="session")
def sampled(lessons):
    """Return the compiled lessons of the sample, by (id, language)."""
    return {key: lesson for key, lesson in lessons.items() if key[0] in SAMPLE}


@pytest.fixture(scope="session")
def lessons(content):
    """Return every compiled lesson in every language, by (id, language)."""
    from curriculum.lessons import compiled
    from curriculum.model.languages import LANGUAGES

    return {
        (record["id"], lang): compiled.load(record["id"], lang, content)
        for record in content.lessons()
        for lang in LANGUAGES
    }


@pytest.fixture(scope="session")
def material(content):
    """Return a function that gives what the editions of a lesson are composed from."""
    import nbformat

    from curriculum.paper import printing

    def made(lesson: str, lang: str):
        path = content.notebook(lesson, lang)
        return printing.material(nbformat.read(path, as_version=4), path.name, path.parent, content)

    return made
