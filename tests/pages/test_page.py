"""What a phone page and a single file hold, read as text."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256

import pytest

from curriculum.model.languages import LANGUAGES
from curriculum.pages.manifest import read
from curriculum.words import words
from tests.support.commands import run


def built_page(content, route: str) -> str:
    folder = content.built / "phone"
    return (folder / read(folder).routes[route].file).read_text(encoding="utf-8")


def test_the_way_to_the_next_lesson_stands_after_the_last_activity_and_before_the_sources(small_built):
    page = built_page(small_built, "/fr/01-sortes")
    onward = page.index(f'<nav class="onward" aria-label="{words("page", "fr")["lesson-nav"]}"')
    assert page.rindex('data-kind="question"') < onward < page.index('class="c1612 c1612-sources"')


@pytest.mark.parametrize("lang", LANGUAGES)
def test_each_language_has_a_start_page_with_its_lessons_alone_in_the_pages_style(small_built, lang):
    page = built_page(small_built, f"/{lang}/")
    routes = read(small_built.built / "phone").routes
    led_to = set(re.findall(r'href="\.\.(/[^"]+)"', page))
    assert f'<html lang="{lang}" class="list">' in page
    assert led_to <= routes.keys()
    assert {address for address in led_to if address.startswith(f"/{lang}/")} == {
        route for route in routes if route.startswith(f"/{lang}/") and not route.endswith("/")
    }
    assert any(address.endswith(".css") for address in led_to)


def test_a_lesson_leads_back_to_the_start_page_of_its_language(small_built):
    assert '<a class="lessons-link" href="./">' in built_page(small_built, "/fr/01-sortes")


def test_a_single_file_allows_its_own_script_alone_and_nothing_from_elsewhere(small, tmp_path):
    assert run("--root", small.notebooks.parent, "build", "offline", "--out", tmp_path).exit_code == 0
    page = next(tmp_path.glob("01-*.fr.html")).read_text(encoding="utf-8")
    (policy,) = re.findall(r'<meta http-equiv="Content-Security-Policy" content="([^"]+)">', page)
    allowed = dict(rule.split(" ", 1) for rule in policy.replace("&#39;", "'").split("; "))
    (script,) = re.findall(r"<script>(.*?)</script>", page, re.DOTALL)
    assert page.index("Content-Security-Policy") < page.index("<style>")
    assert allowed["default-src"] == "'none'"
    assert allowed["img-src"] == "data:"
    assert allowed["script-src"] == f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'"
