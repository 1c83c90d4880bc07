"""A presented lesson keeps its place, and shows a wall nothing that is meant for a phone."""

from __future__ import annotations

from test_voila import (  # noqa: F401 (`facilitator` and its `key` are fixtures)
    FIRST_QUESTION,
    answered,
    drawn,
    facilitator,
    key,
    present,
    ready,
)

from curriculum.words import words

LESSON = "mechanism"


def placed(page) -> str:
    """Scroll to a cell in the middle of the lesson, and return its id once the address carries it."""
    cell = page.locator(".jp-MarkdownCell[id]:not(.workshop-note)").nth(6)
    name = cell.get_attribute("id")
    cell.evaluate("cell => cell.scrollIntoView()")
    page.wait_for_function("name => location.hash.slice(1) === name", arg=name)
    return name


def at_its_place(page, name: str) -> None:
    page.wait_for_function(
        "name => Math.abs(document.getElementById(name).getBoundingClientRect().top - 125) < 125", arg=name
    )


def test_a_reload_comes_back_to_the_place_that_was_read(facilitator, workshop):  # noqa: F811
    present(facilitator, workshop, LESSON, "fr")
    name = placed(facilitator)
    facilitator.reload(wait_until="commit")
    ready(facilitator)
    drawn(facilitator)
    at_its_place(facilitator, name)
    assert facilitator.locator(".workshop-resume").is_hidden()


def test_a_lesson_opened_again_from_the_home_offers_to_resume_and_starts_at_the_top(facilitator, workshop):  # noqa: F811
    present(facilitator, workshop, LESSON, "fr")
    assert facilitator.locator(".workshop-resume").is_hidden()
    name = placed(facilitator)
    section = facilitator.evaluate("name => JSON.parse(localStorage['curriculum-1612/place/mechanism']).section", name)
    assert section in facilitator.locator("#lesson h2").all_inner_texts()[0] or section
    facilitator.goto("about:blank")
    present(facilitator, workshop, LESSON, "fr")
    assert facilitator.evaluate("scrollY") == 0
    link = facilitator.locator(".workshop-resume")
    assert link.inner_text().startswith(words("workshop", "fr")["resume"].split("{")[0] + section)
    link.click()
    at_its_place(facilitator, name)
    assert link.is_hidden()


def test_a_new_group_finds_no_place_and_no_answer_of_the_last_one(facilitator, workshop):  # noqa: F811
    present(facilitator, workshop, LESSON, "fr")
    answered(facilitator.locator(FIRST_QUESTION).first)
    placed(facilitator)
    kept = "Object.keys(localStorage).filter(name => name.startsWith('curriculum-1612/'))"
    assert len(facilitator.evaluate(kept)) >= 2
    facilitator.evaluate(f"{kept}.forEach(name => localStorage.removeItem(name))")
    facilitator.goto("about:blank")
    present(facilitator, workshop, LESSON, "fr")
    assert facilitator.locator(".workshop-resume").is_hidden()
    assert facilitator.locator("#lesson .verdict").count() == 0


def test_the_wall_has_no_button_that_erases_or_leaves(facilitator, workshop):  # noqa: F811
    present(facilitator, workshop, LESSON, "fr")
    assert facilitator.locator(".leave").count() == 1
    assert not facilitator.locator(".leave").is_visible()
    assert not facilitator.locator("#lesson .bar").is_visible()
