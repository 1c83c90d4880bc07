"""The icons: small, of one colour, which is that of the text beside them, and each with a name in every language."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest

from curriculum.model.languages import LANGUAGES
from curriculum.pictures import icons
from curriculum.words import words

SHAPES = {"svg", "g", "path", "circle", "rect"}


def test_there_are_icons_for_violations_verbs_statuses_and_levels():
    assert {"killing-maiming", "protect", "status-verified", "level-council", "quick-exit"} <= set(icons.names())
    assert len(icons.names()) >= 40


@pytest.mark.parametrize("name", icons.names())
def test_an_icon_is_small_valid_and_of_one_colour(name):
    text = icons.icon(name)
    root = ElementTree.fromstring(text)
    assert root.get("viewBox") == "0 0 24 24"
    assert {element.tag.rpartition("}")[2] for element in root.iter()} <= SHAPES
    assert set(re.findall(r'\b(?:fill|stroke)="([^"]+)"', text)) <= {"none", "currentColor"}
    assert "style" not in text
    assert len(text) < 900


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_icon_has_a_name_and_every_name_an_icon(lang):
    named = {key.removeprefix("icon-") for key in words("gallery", lang) if key.startswith("icon-")}
    assert named == set(icons.names())
