"""What the front end keeps, where, for how long, and that erasing and leaving leave nothing behind."""

from __future__ import annotations

import json

import pytest

from curriculum.words import words
from tests.browser import harness

FR = words("learner", "fr")
KEYS = "Object.keys(localStorage).filter((key) => key.startsWith('curriculum-1612/'))"
WEEK = 7 * 24 * 60 * 60 * 1000


def opened(page, address):
    page.goto(address)
    page.wait_for_selector(".c1612 .exercise")
    return page


def answer(page):
    """Answer one question, and choose without checking in another."""
    page.locator("[data-activity=sample-opinion] input[value=agree]").check()
    page.locator("[data-activity=sample-opinion] button.main").click()
    page.locator("[data-activity=sample-multiple] input[value=five]").check()


def is_answered(page) -> bool:
    page.wait_for_selector(".c1612 .exercise")
    chosen = page.locator("[data-activity=sample-opinion] input[value=agree]").is_checked()
    draft = page.locator("[data-activity=sample-multiple] input[value=five]").is_checked()
    assert chosen == draft == (page.locator("[data-activity=sample-opinion] .verdict").count() == 1)
    return chosen


def press(page, key):
    page.locator(".bar").get_by_role("button", name=FR[key], exact=True).click()


def test_a_reload_keeps_answers_verdicts_and_choices_not_yet_checked(page, site):
    opened(page, f"{site}/fr.html")
    answer(page)
    page.reload()
    assert is_answered(page)
    assert page.locator(".count").inner_text() == "Réponses données\u00a0: 1 sur 8"


def test_the_other_language_finds_the_same_answers(page, site):
    opened(page, f"{site}/fr.html")
    answer(page)
    opened(page, f"{site}/en.html")
    assert is_answered(page)
    assert page.locator("[data-activity=sample-opinion] .verdict").inner_text() == "Thank you. Your opinion: Agree."


def test_an_answer_stands_under_lesson_and_activity_and_goes_after_seven_days(page, site):
    opened(page, f"{site}/fr.html")
    answer(page)
    assert sorted(page.evaluate(KEYS)) == [f"curriculum-1612/sample/sample-{name}" for name in ("multiple", "opinion")]
    age = """([key, age]) => {
      const kept = JSON.parse(localStorage.getItem(key));
      localStorage.setItem(key, JSON.stringify({ ...kept, at: kept.at - age }));
    }"""
    page.evaluate(age, ["curriculum-1612/sample/sample-opinion", WEEK + 1000])
    page.evaluate(age, ["curriculum-1612/sample/sample-multiple", WEEK - 60_000])
    page.evaluate("localStorage.setItem('someone-else', 'kept')")
    page.reload()
    page.wait_for_selector(".c1612 .exercise")
    assert page.evaluate(KEYS) == ["curriculum-1612/sample/sample-multiple"]
    assert page.evaluate("localStorage.getItem('someone-else')") == "kept"


def test_erasing_asks_first_and_then_leaves_nothing_in_the_browser_or_on_the_screen(page, site):
    opened(page, f"{site}/fr.html")
    answer(page)
    page.evaluate("localStorage.setItem('curriculum-1612/other/lesson', JSON.stringify({ at: Date.now() }))")
    page.evaluate("localStorage.setItem('someone-else', 'kept')")
    press(page, "bar-erase")
    assert page.locator(".panel:visible").inner_text().startswith(FR["bar-erase-question"])
    press(page, "bar-erase-no")
    assert is_answered(page)
    press(page, "bar-erase")
    press(page, "bar-erase-yes")
    assert page.locator(".bar [role=status]").inner_text() == FR["bar-erased"]
    assert page.evaluate("document.activeElement.textContent") == FR["bar-erase"]
    assert page.evaluate(KEYS) == []
    assert page.evaluate("localStorage.getItem('someone-else')") == "kept"
    assert not is_answered(page)
    page.reload()
    assert not is_answered(page)


def test_erasing_in_one_tab_clears_the_screen_of_the_other(page, site):
    opened(page, f"{site}/fr.html")
    answer(page)
    second = opened(page.context.new_page(), f"{site}/fr.html")
    assert is_answered(second)
    press(page, "bar-erase")
    press(page, "bar-erase-yes")
    second.wait_for_function("!document.querySelector('[data-activity=sample-opinion] .verdict')")
    assert not is_answered(second)


def test_leaving_erases_everything_and_back_does_not_return(page, site):
    page.goto(f"{site}/elsewhere.html")
    opened(page, f"{site}/fr.html")
    answer(page)
    press(page, "bar-leave")
    page.wait_for_url("about:blank")
    page.go_back()
    assert page.url == f"{site}/elsewhere.html"
    assert page.evaluate(KEYS) == []


def test_where_storage_is_refused_the_lesson_works_and_says_that_nothing_is_kept(page, site):
    opened(page, f"{site}/refused.html")
    assert page.locator(".bar .kept").inner_text() == FR["store-refused"]
    answer(page)
    assert is_answered(page)
    press(page, "bar-erase")
    press(page, "bar-erase-yes")
    assert not is_answered(page)


def test_where_storage_is_full_the_lesson_works_and_says_that_nothing_is_kept(page, site):
    opened(page, f"{site}/fr.html")
    assert page.locator(".bar .kept").inner_text() == ""
    page.evaluate("""() => {
      let size = 5 * 1024 * 1024;
      for (let n = 0; size >= 1; n += 1) {
        try { localStorage.setItem(`filler-${n}`, "x".repeat(size)); } catch (error) { size = Math.floor(size / 2); }
      }
    }""")
    answer(page)
    assert page.locator(".bar .kept").inner_text() == FR["store-refused"]
    assert is_answered(page)


@pytest.fixture
def single_file(page, tmp_path):
    """Return the page of a single file, opened from the disk."""
    path = tmp_path / "lesson.html"
    path.write_text(harness.page("fr", single=True), encoding="utf-8")
    return opened(page, path.as_uri())


def test_a_single_file_keeps_nothing_until_the_reader_asks(single_file):
    assert FR["store-ask"] in single_file.locator(".bar .kept").inner_text()
    press(single_file, "store-keep-open")
    assert FR["store-keep-warning"] in single_file.locator(".panel:visible").inner_text()
    press(single_file, "bar-close")
    answer(single_file)
    assert single_file.evaluate(KEYS) == []
    single_file.reload()
    assert not is_answered(single_file)


def test_a_single_file_keeps_answers_once_asked_until_they_are_erased(single_file):
    answer(single_file)
    press(single_file, "store-keep-open")
    press(single_file, "store-keep")
    assert single_file.locator(".bar [role=status]").inner_text() == FR["store-kept"]
    single_file.reload()
    assert is_answered(single_file)
    assert single_file.locator(".bar .kept").inner_text() == ""
    press(single_file, "bar-erase")
    press(single_file, "bar-erase-yes")
    assert single_file.evaluate(KEYS) == []
    assert FR["store-ask"] in single_file.locator(".bar .kept").inner_text()
    answer(single_file)
    assert single_file.evaluate(KEYS) == []


def test_help_is_one_press_away_says_it_reports_nothing_and_closes_by_keyboard(page, site):
    opened(page, f"{site}/fr.html")
    assert page.locator(".bar .channel").inner_text() == FR["bar-not-a-channel"]
    press(page, "bar-help")
    panel = page.locator(".panel:visible").inner_text()
    assert FR["bar-help-default"] in panel
    assert FR["store-kept"] in panel
    page.keyboard.press("Escape")
    assert page.locator(".panel:visible").count() == 0
    assert page.evaluate("document.activeElement.textContent") == FR["bar-help"]


def test_help_shows_the_organisers_own_text_as_text(page, tmp_path):
    own = "Demandez Awa, au fond de la salle.\n\n<b>Sans rendez-vous</b>"
    path = tmp_path / "lesson.html"
    text = harness.page("fr", single=True).replace('"help": ""', f'"help": {json.dumps(own)}'.replace("<", "\\u003c"))
    path.write_text(text, encoding="utf-8")
    opened(page, path.as_uri())
    press(page, "bar-help")
    assert page.locator(".panel .help").all_inner_texts() == own.split("\n\n")
