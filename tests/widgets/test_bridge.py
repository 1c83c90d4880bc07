"""What a notebook sends to the browser, and what it never holds."""

from __future__ import annotations

import warnings

import pytest

from curriculum import lesson
from curriculum.frontend.assets import built


@pytest.fixture(scope="module")
def here():
    return lesson("mechanism", "fr")


def shown(place) -> dict:
    data = place._repr_mimebundle_()
    return data[0] if isinstance(data, tuple) else data


def test_script_and_style_reach_the_page_and_nothing_is_dropped_on_the_way(here):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        state = here.ask("mechanism-places").get_state()
    assert state["_esm"] == built("widget.js")
    assert state["_css"] == built("style.css")


def test_the_state_that_a_notebook_saves_holds_names_and_neither_key_nor_answers(here):
    place = here.ask("mechanism-places")
    ours = {name for name in place.get_state() if not name.startswith("_")} - {"layout", "tabbable", "tooltip"}
    assert ours == {"place", "id", "lesson", "lang", "version", "waiting"}


def test_a_card_brings_no_style_of_its_own(here):
    for card in (here.figure("mali-received-verified"), here.sources()):
        html = shown(card)["text/html"]
        assert "c1612" in html
        assert "<style" not in html
