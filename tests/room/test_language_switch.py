"""A page leads to every other language of the curriculum, however many there are."""

from __future__ import annotations

import re
from datetime import date

import pytest

from curriculum.folders import find_content
from curriculum.lessons import reading
from curriculum.lessons.catalogue import catalogue
from curriculum.model.languages import Language, language
from curriculum.pages.page import Addresses, render_phone_page
from curriculum.room.facilitator.rendering import render
from curriculum.words import words

OTHERS = (language("en"), Language("es", "Español", region="es-ES", hyphenation="es_ES"))
LINK = re.compile(r'<a href="([^"]+)"[^>]* hreflang="(\w+)"[^>]*>([^<]+)</a>')


def found(html: str) -> list[tuple[str, str, str]]:
    return [(href, lang, name) for href, lang, name in LINK.findall(html)]


def test_a_phone_page_leads_to_the_lesson_in_each_other_language():
    lessons = catalogue(find_content())
    addresses = Addresses(
        style="s",
        script="s",
        home="../",
        languages=[(each, f"../{each.code}/lesson") for each in OTHERS],
        following=None,
        image=lambda name: name,
    )
    parts = reading.parts(lessons, "mechanism", "fr")
    page = render_phone_page(lessons.content, lessons.lesson("mechanism", "fr"), parts, addresses, date(2026, 11, 23))
    assert found(page) == [("../en/lesson", "en", "English"), ("../es/lesson", "es", "Español")]


@pytest.mark.parametrize("path", ["documents", "room"])
def test_a_page_of_the_facilitator_leads_to_itself_in_each_other_language(path):
    empty = dict.fromkeys(("printed", "networks", "files", "editions", "usual", "formats", "cards"), ())
    given = {**empty, "lessons": {}, "address": "", "data": {}}
    page = render(
        f"{path}.html.j2", lang="fr", languages=OTHERS, base="/b/", static="/s/", word=words("workshop", "fr"), **given
    )
    assert found(page) == [
        (f"/b/curriculum/{path}/en", "en", "English"),
        (f"/b/curriculum/{path}/es", "es", "Español"),
    ]
