"""A scenario in a real browser: warned before, first path kept, gauges in words, and what a fatal error does."""

from __future__ import annotations

import pytest

from curriculum.words import words
from tests.browser import harness

FR = words("learner", "fr")
STORY = harness.lesson("fr")["activities"]["sample-scenario"]
KEPT = "JSON.parse(localStorage.getItem('curriculum-1612/sample/sample-scenario'))"


@pytest.fixture
def story(page, site):
    """Return the scenario's article, before it begins."""
    page.goto(f"{site}/fr.html")
    page.wait_for_selector(".c1612 .exercise")
    return page.locator("[data-activity=sample-scenario]")


def press(story, key):
    story.get_by_role("button", name=FR[key], exact=True).click()


def choose(story, value):
    story.locator(f"input[value={value}]").check()
    press(story, "scenario-confirm")


def gauges(story) -> list[str]:
    return story.locator(".gauge > span").all_inner_texts()


def test_the_warning_comes_first_and_shows_nothing_of_the_story(story):
    assert STORY["warning"] in story.inner_text()
    assert STORY["steps"][0]["text"] not in story.inner_text()
    press(story, "scenario-leave")
    assert FR["scenario-left"] in story.inner_text()
    press(story, "scenario-return")
    press(story, "scenario-begin")
    assert STORY["steps"][0]["text"] in story.inner_text()
    assert story.locator("input:checked").count() == 0
    assert gauges(story) == ["60 sur 100", "50 sur 100", "50 sur 100"]


def test_a_choice_has_to_be_made_before_it_is_confirmed(story):
    press(story, "scenario-begin")
    press(story, "scenario-confirm")
    assert story.locator("form [role=status]").inner_text() == FR["incomplete-single"]


def test_a_choice_is_followed_by_its_consequence_in_a_live_region_and_gauges_in_words(story):
    press(story, "scenario-begin")
    choose(story, "alert")
    live = story.locator("[role=status][aria-live=polite].live")
    assert STORY["steps"][0]["choices"][2]["consequence"] in live.inner_text()
    rise = FR["gauge-up"]
    assert gauges(story) == [
        f"70 sur 100 ▲ {rise.format(n=10)}",
        f"60 sur 100 ▲ {rise.format(n=10)}",
        f"100 sur 100 ▲ {rise.format(n=50)}",
    ]
    assert story.page.evaluate("document.activeElement.textContent") == "Moment 2"
    assert [meter.get_attribute("value") for meter in story.locator("meter").all()] == ["70", "60", "100"]
    named = "(all) => all.map((one) => one.labels[0].textContent)"
    assert story.locator("meter").evaluate_all(named) == [
        FR[f"gauge-{name}"] for name in ("safety", "evidence", "trust")
    ]


def test_the_story_turns_where_a_gauge_falls_below_its_level(story):
    press(story, "scenario-begin")
    choose(story, "groups")
    assert STORY["steps"][1]["text"] in story.inner_text()


def test_the_end_lists_the_path_with_choices_consequences_and_what_they_teach(story):
    press(story, "scenario-begin")
    choose(story, "alert")
    choose(story, "pass-on")
    text = story.inner_text()
    first, second = STORY["steps"][0]["choices"][2], STORY["steps"][2]["choices"][0]
    for said in (first, second):
        assert all(said[field] in text for field in ("text", "consequence", "feedback"))
    assert STORY["debrief"] in text
    assert FR["key-unreviewed"] in text
    assert STORY["solution"] not in text.replace(FR["key-unreviewed"], "")


def test_what_follows_a_story_waits_until_it_has_ended_and_stands_after_a_reload(story):
    page = story.page
    debrief, milder = page.locator("#after-story"), page.locator("#milder")
    assert (debrief.is_visible(), milder.is_visible()) == (False, True)
    press(story, "scenario-begin")
    choose(story, "alert")
    assert not debrief.is_visible()
    choose(story, "pass-on")
    assert debrief.is_visible()
    press(story, "scenario-explore")
    assert debrief.is_visible()
    page.reload()
    story.wait_for()
    assert debrief.is_visible()
    page.locator(".bar").get_by_role("button", name=FR["bar-erase"]).click()
    page.get_by_role("button", name=FR["bar-erase-yes"]).click()
    assert not debrief.is_visible()


def test_a_fatal_error_ends_the_path_and_explains(story):
    press(story, "scenario-begin")
    choose(story, "publish")
    assert FR["scenario-fatal"] in story.inner_text()
    assert STORY["steps"][0]["choices"][0]["feedback"] in story.inner_text()
    assert story.locator("input").count() == 0
    assert gauges(story)[0].startswith("0 sur 100")
    assert story.page.evaluate(KEPT)["first"]["fatal"] is True


def test_the_first_path_is_kept_and_exploring_never_changes_it(story):
    press(story, "scenario-begin")
    choose(story, "publish")
    before = story.page.evaluate(KEPT)
    press(story, "scenario-explore")
    assert FR["scenario-exploring"] in story.inner_text()
    choose(story, "alert")
    choose(story, "pass-on")
    assert FR["scenario-path-explored"] in story.inner_text()
    assert story.page.evaluate(KEPT) == before
    press(story, "scenario-back")
    assert FR["scenario-fatal"] in story.inner_text()
    story.page.reload()
    story.wait_for()
    assert FR["scenario-fatal"] in story.inner_text()
    assert story.page.evaluate(KEPT)["answer"] == ["publish"]


def test_a_reload_goes_on_where_the_story_was(story):
    press(story, "scenario-begin")
    choose(story, "alert")
    story.page.reload()
    story.locator("h4").wait_for()
    assert STORY["steps"][2]["text"] in story.inner_text()
    choose(story, "pass-on")
    assert story.page.evaluate(KEPT)["answer"] == ["alert", "pass-on"]


def test_leaving_in_the_middle_leaves_no_trace(story):
    press(story, "scenario-begin")
    choose(story, "alert")
    press(story, "scenario-leave")
    assert story.page.evaluate(KEPT) is None
    assert STORY["steps"][2]["text"] not in story.inner_text()


def test_a_path_of_an_older_edition_is_followed_as_far_as_it_goes(story):
    kept = """(answer) => {
      localStorage.setItem('curriculum-1612/sample/sample-scenario', JSON.stringify({ at: Date.now(), answer }));
    }"""
    story.page.evaluate(kept, ["alert", "gone", "publish"])
    story.page.reload()
    story.locator("h4").wait_for()
    assert STORY["steps"][2]["text"] in story.inner_text()


def test_a_story_is_played_by_keyboard_alone(story):
    keyboard = story.page.keyboard
    story.locator("button.main").focus()
    keyboard.press("Enter")
    for _ in range(2):
        for _ in range(10):
            keyboard.press("Tab")
            if story.page.evaluate("document.activeElement.type") == "radio":
                break
        keyboard.press("ArrowUp")
        keyboard.press("Enter")
    assert FR["scenario-end"] in story.inner_text()
    assert story.page.evaluate(KEPT)["answer"] == ["alert", "wait"]
