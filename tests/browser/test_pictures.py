"""A picture in a page: the one for the width that there is, in the page’s colours, and nothing for axe to find."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe

from curriculum.frontend.assets import built
from curriculum.widgets.lesson import Here


@pytest.fixture
def shown(page, small_built):
    """Return a page with a picture as a notebook shows it."""
    html = Here("kinds", "fr", small_built).picture("locks")._repr_mimebundle_()["text/html"]
    page.set_content(
        f'<!doctype html><html lang="fr"><title>Image</title><style>{built("style.css")}</style>'
        f"<main><h1>Une leçon</h1>{html}</main>"
    )
    return page


@pytest.mark.parametrize(("width", "variant"), [(360, "phone"), (599, "phone"), (600, "wall"), (1280, "wall")])
def test_the_picture_for_the_width_of_the_page_is_shown_and_fits_it(shown, width, variant):
    shown.set_viewport_size({"width": width, "height": 720})
    for name in ("wall", "phone"):
        assert shown.locator(f".c1612-picture-{name} svg").is_visible() == (name == variant)
    assert shown.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_picture_takes_the_dark_colours_where_the_system_asks_for_them(shown):
    ground = shown.locator(".c1612-picture-phone svg > rect").first
    light = ground.evaluate("one => getComputedStyle(one).fill")
    shown.emulate_media(color_scheme="dark")
    dark = ground.evaluate("one => getComputedStyle(one).fill")
    assert (light, dark) == ("rgb(244, 235, 221)", "rgb(29, 42, 46)")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_picture_is_one_image_with_a_name_and_axe_finds_no_fault(shown, scheme):
    shown.emulate_media(color_scheme=scheme)
    assert shown.get_by_role("img", name="Les trois conditions du mot « vérifié »").count() == 1
    found = Axe().run(shown).response["violations"]
    assert [(one["id"], one["nodes"][0]["html"][:120]) for one in found] == []
