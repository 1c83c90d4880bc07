"""A walk from door to door: what the reader sees, passes, stops, and finds again after a reload."""

from __future__ import annotations

import pytest

from curriculum.words import words

FR = words("learner", "fr")


@pytest.fixture
def way(page, site):
    page.goto(f"{site}/way.html")
    found = page.locator("[data-activity=sample-walk]")
    found.locator("h5").wait_for()
    return found


def press(way, key: str) -> None:
    way.get_by_role("button", name=FR[key]).click()


def test_a_door_says_who_holds_it_what_is_added_and_removed_how_long_and_what_comes_back(way):
    for told in ("Le village", "L’heure", "Les noms", "Le jour même", "Un merci"):
        assert way.get_by_text(told).is_visible()


def test_stopping_tells_what_follows_in_a_live_region_and_one_may_still_go_on(way):
    press(way, "walk-stop-here")
    assert "Personne n’aide." in way.locator("[role=status].live").inner_text()
    press(way, "walk-on")
    assert way.locator("[role=status].live").inner_text() == ""
    assert "Une personne formée" in way.locator("h5").inner_text()


def test_what_the_information_has_become_is_named_at_each_door(way):
    assert way.locator("[aria-current=step]").count() == 0
    press(way, "walk-on")
    assert FR["walk-level-alert"] in way.locator("[aria-current=step]").inner_text()
    press(way, "walk-on")
    assert FR["walk-level-documented"] in way.locator("[aria-current=step]").inner_text()


def test_the_next_door_is_never_hidden_under_a_bar_at_the_top(way, page):
    page.evaluate("document.body.style.paddingBottom = '2000px'")
    page.evaluate("window.scrollTo(0, document.body.scrollHeight)")
    way.get_by_role("button", name=FR["walk-on"]).evaluate("(button) => button.click()")
    top = way.locator("h5").evaluate("(heading) => heading.getBoundingClientRect().top")
    assert 60 <= top < 400


def test_the_way_can_be_walked_to_its_end_by_keyboard_and_stands_after_a_reload(way, page):
    for _ in range(3):
        way.get_by_role("button", name=FR["walk-on"]).focus()
        page.keyboard.press("Enter")
    assert "L’enfant est aidé bien avant." in way.inner_text()
    page.reload()
    way.locator("h5").wait_for()
    assert FR["walk-end"] in way.locator("h5").inner_text()
    press(way, "walk-again")
    assert "Le village" in way.locator("h5").inner_text()
