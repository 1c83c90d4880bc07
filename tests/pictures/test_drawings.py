"""Every picture, in each language and size: its texts fit, are large enough and can be read; its colours are tokens."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import numpy
import pytest

from curriculum import pictures, tokens
from curriculum.frontend.assets import built
from curriculum.model.languages import LANGUAGES
from curriculum.model.loading import load_bank
from curriculum.pictures.canvas import LEAST
from tests.support.checkout import content
from tests.support.drawn import SVG, behind, contrast, lines, rgb

BANK = load_bank(content().bank)
NAMES = sorted(BANK.pictures)
VARIANTS = ("wall", "phone", "print")
COLOUR = re.compile(r'\b(?:fill|stroke|color)="([^"]+)"')
# What the eye needs to read a text, as WCAG counts it.
READABLE = 4.5


def drawn(name: str, lang: str, variant: str, theme: str) -> str:
    return pictures.draw(name, BANK.pictures[name].words(lang), variant, theme)


def test_every_drawing_has_its_words_in_the_bank_and_the_reverse():
    assert list(pictures.names()) == NAMES
    assert len(NAMES) >= 24
    for name in NAMES:
        assert sorted(BANK.pictures[name].slots) == sorted(pictures.slots(name)), name


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("variant", VARIANTS)
def test_no_text_is_cut_leaves_the_picture_or_touches_another(name, variant):
    for lang in LANGUAGES:
        assert list(pictures.faults(name, BANK.pictures[name].words(lang), variant)) == []


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("variant", VARIANTS)
def test_no_text_is_smaller_than_people_can_read(name, variant):
    for lang in LANGUAGES:
        small = [line for line in lines(drawn(name, lang, variant, "light")) if line.size < LEAST[variant] - 0.05]
        assert small == []


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("variant", VARIANTS)
def test_every_slot_is_written_and_nothing_else_but_signs(name, variant):
    for lang in LANGUAGES:
        words = BANK.pictures[name].words(lang)
        root = ElementTree.fromstring(drawn(name, lang, variant, "page"))
        shown = {" ".join(text.itertext()).replace("\u00a0", " ") for text in root.iter(f"{SVG}text")}
        told = {words[slot] for slot in pictures.slots(name)}
        assert all(not re.search(r"[^\W\d]", text) for text in shown - told), shown - told
        # The thread of resolutions has room for two more words on a phone than on the wall.
        assert len(told - shown) <= (1 if name == "thread" and variant != "phone" else 0), told - shown


@pytest.mark.parametrize("name", NAMES)
def test_a_picture_says_its_title_and_its_description_to_those_who_do_not_see_it(name):
    for lang in LANGUAGES:
        root, words = ElementTree.fromstring(drawn(name, lang, "phone", "page")), BANK.pictures[name].words(lang)
        assert root.get("role") == "img"
        named = {element.get("id"): element.text for element in root if element.get("id")}
        assert [named[id_] for id_ in root.get("aria-labelledby").split()] == [words["title"], words["description"]]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    ("variant", "theme"), [("wall", "light"), ("wall", "dark"), ("phone", "dark"), ("print", "print")]
)
def test_the_colours_of_a_theme_are_its_tokens(name, variant, theme):
    found = set(COLOUR.findall(drawn(name, "fr", variant, theme))) - {"none", "currentColor"}
    assert {each for each in found if not each.startswith("url(")} <= set(tokens.colours(theme).values())


@pytest.mark.parametrize("name", NAMES)
def test_on_a_page_every_colour_is_a_property_of_the_page_with_the_light_one_behind(name):
    style = built("tokens.css")
    known = {f"var({tokens.custom_property(key)},{value})" for key, value in tokens.colours("light").items()}
    for variant in ("wall", "phone"):
        found = set(COLOUR.findall(drawn(name, "fr", variant, "page"))) - {"none", "currentColor"}
        assert {each for each in found if not each.startswith("url(")} <= known
    assert all(f"{tokens.custom_property(key)}:" in style for key in tokens.colours("light"))


def test_on_paper_there_is_no_colour_at_all():
    assert all(value[1:3] == value[3:5] == value[5:7] for value in tokens.colours("print").values())


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    ("lang", "variant", "theme"),
    [
        ("fr", "wall", "light"),
        ("en", "wall", "light"),
        ("fr", "phone", "light"),
        ("en", "phone", "light"),
        ("fr", "wall", "dark"),
        ("fr", "phone", "dark"),
        ("fr", "print", "print"),
    ],
)
def test_every_text_stands_out_from_what_is_drawn_behind_it(name, lang, variant, theme):
    svg = drawn(name, lang, variant, theme)
    pixels, scale = behind(svg)
    for line in lines(svg):
        ground = pixels[
            int(line.top * scale) : int(line.bottom * scale) + 1, int(line.left * scale) : int(line.right * scale) + 1
        ]
        if line.halo:
            ground = numpy.array([[rgb(line.halo)]])
        # A tenth may be the line of a border or of a road that a letter touches.
        assert (contrast(ground, rgb(line.colour)) >= READABLE).mean() >= 0.9, (line.text, line.colour)


@pytest.mark.parametrize("name", NAMES)
def test_two_variants_and_two_pictures_on_one_page_share_no_id(name):
    other = next(each for each in NAMES if each != name)
    page = drawn(name, "fr", "wall", "page") + drawn(name, "fr", "phone", "page") + drawn(other, "fr", "wall", "page")
    ids = re.findall(r'\bid="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r"url\(#([^)]+)\)", page)) <= set(ids)


@pytest.mark.parametrize("name", [name for name in NAMES if BANK.pictures[name].blank])
def test_the_version_to_complete_leaves_its_blank_slots_empty_and_says_the_others(name):
    picture = BANK.pictures[name]
    words = picture.words("fr")
    svg = pictures.draw(name, pictures.to_complete(words, picture.blank), "print", "print")
    shown = " ".join(line.text for line in lines(svg)).replace("\u00a0", " ")
    whole = " ".join(line.text for line in lines(drawn(name, "fr", "print", "print")))
    kept = {words[slot] for slot in set(picture.slots) - set(picture.blank)}
    assert len(shown) < len(whole)
    assert svg.count('stroke-dasharray="1 10"') >= len(picture.blank)
    for slot in picture.blank:
        assert words[slot] not in shown or any(words[slot] in text for text in kept)


def test_a_drawing_that_is_not_there_is_an_error():
    with pytest.raises(KeyError):
        pictures.draw("moon", {"title": "", "description": ""}, "wall", "light")
