"""Every printed edition of every lesson, built once for all tests; and a lesson's notebook run once."""

from __future__ import annotations

from pathlib import Path

import pytest

from curriculum.content import find_content

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def content():
    return find_content(ROOT)


@pytest.fixture(scope="session")
def built(content, tmp_path_factory):
    """Return the folder with all editions, formats and languages."""
    from curriculum.editions.handouts import build_handouts

    out = tmp_path_factory.mktemp("handouts")
    return build_handouts(content, out=out, formats=("pdf", "html", "docx"))


@pytest.fixture(scope="session")
def lessons(content):
    """Return every compiled lesson in every language, by (id, language)."""
    from curriculum.activities import compiled
    from curriculum.activities.texts import LANGUAGES

    return {
        (record["id"], lang): compiled.load(record["id"], lang, content)
        for record in content.lessons()
        for lang in LANGUAGES
    }


@pytest.fixture(scope="session")
def material(content):
    """Return a function that gives what the editions of a lesson are composed from."""
    import nbformat

    from curriculum.editions import printing

    def made(lesson: str, lang: str):
        path = content.notebook(lesson, lang)
        return printing.material(nbformat.read(path, as_version=4), path.name, path.parent, content)

    return made
