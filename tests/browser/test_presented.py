"""A presented lesson keeps its place, and shows a wall nothing that is meant for one person's phone."""

from __future__ import annotations

import pytest

from curriculum.words import words

PAGE = "/voila/render/notebooks/fr/03-mecanisme.ipynb"
PROJECTOR = {"width": 1280, "height": 720}
KEPT = "Object.keys(localStorage).filter(name => name.startsWith('curriculum-1612/'))"


@pytest.fixture
def wall(browser, workshop):
    """Return a page of the facilitator's browser, logged in; the test fails on a line of error."""
    browser.console.clear()
    page = browser.new_page(viewport=PROJECTOR)
    page.set_default_timeout(60_000)
    page.goto(workshop.door.as_uri())
    page.wait_for_url(f"{workshop.url}/**")
    yield page
    page.context.close()
    assert browser.console == []


def present(page, workshop) -> None:
    page.goto(workshop.url + PAGE, wait_until="commit")
    drawn(page)


def drawn(page) -> None:
    page.wait_for_selector("html.workshop-ready")
    page.wait_for_selector("#lesson .c1612 .bar", state="attached")
    page.wait_for_function("!document.querySelector('.c1612[aria-busy]')")


def read_on(page) -> str:
    """Scroll to the middle of the lesson, and return the id of the cell that the address then carries."""
    page.locator(".jp-MarkdownCell[id]:not(.workshop-note)").nth(6).evaluate("cell => cell.scrollIntoView()")
    page.wait_for_function("location.hash")
    return page.evaluate("decodeURIComponent(location.hash.slice(1))")


def at_its_place(page, name: str) -> None:
    page.wait_for_function(
        "name => Math.abs(document.getElementById(name).getBoundingClientRect().top - 125) < 125", arg=name
    )


def test_a_reload_comes_back_to_the_place_that_was_read(wall, workshop):
    present(wall, workshop)
    name = read_on(wall)
    wall.reload(wait_until="commit")
    drawn(wall)
    at_its_place(wall, name)
    assert not wall.locator(".workshop-resume").is_visible()


def test_a_lesson_opened_again_starts_at_the_top_and_offers_to_resume(wall, workshop):
    present(wall, workshop)
    link = wall.locator(".workshop-resume")
    assert not link.is_visible()
    name = read_on(wall)
    wall.goto("about:blank")
    present(wall, workshop)
    assert wall.evaluate("scrollY") == 0
    section = wall.evaluate("JSON.parse(localStorage['curriculum-1612/place/mechanism']).section")
    assert section in [heading.strip("¶") for heading in wall.locator("#lesson :is(h1, h2)").all_inner_texts()]
    assert link.inner_text().startswith(words("workshop", "fr")["resume"].split("{time}")[0].format(section=section))
    link.click()
    at_its_place(wall, name)
    assert not link.is_visible()


def test_a_new_group_finds_no_answer_and_no_place_of_the_last_one(wall, workshop):
    present(wall, workshop)
    first = wall.locator("#lesson .c1612 section.set article").first
    first.locator("input").first.check()
    first.locator("button.main").click()
    read_on(wall)
    assert len(wall.evaluate(KEPT)) >= 2
    # What the home page does for a new group.
    wall.evaluate(f"{KEPT}.forEach(name => localStorage.removeItem(name))")
    wall.goto("about:blank")
    present(wall, workshop)
    assert not wall.locator(".workshop-resume").is_visible()
    assert wall.locator("#lesson input:checked").count() == 0


def test_the_wall_has_no_button_that_erases_answers_or_leaves(wall, workshop):
    present(wall, workshop)
    assert wall.locator("#lesson .leave").count() == 1
    assert not wall.locator("#lesson .leave").is_visible()
    assert not wall.locator("#lesson .bar").is_visible()
