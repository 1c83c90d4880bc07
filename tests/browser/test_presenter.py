"""The presenter's window beside a wall in a real Chromium: each moves the other, and the notes stand in one alone."""

from __future__ import annotations

import re
import shutil
from datetime import datetime, timedelta

import pytest
from playwright.sync_api import expect

from curriculum.folders import find_content
from curriculum.words import words
from tests.support.chromium import PROJECTOR, come_in
from tests.support.cut_lesson import LESSON, SCREENS, cut
from tests.support.lesson_pages import faults
from tests.support.small_workshop import open_small_workshop

NINE = datetime(2026, 5, 4, 9, 0)
STEMS = {"fr": "01-sortes", "en": "01-kinds"}
HEAR = """() => {
  window.sent = [];
  new BroadcastChannel("c1612/kinds/fr").addEventListener("message", ({ data }) => window.sent.push(data));
}"""
SMALL_LAPTOP = {"width": 1024, "height": 700}


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    """Return a running workshop of two lessons, the first cut into screens."""
    opened = open_small_workshop(tmp_path_factory.mktemp("small"))
    cut(find_content(opened.root))
    yield opened
    opened.stop()
    shutil.rmtree(opened.runtime, ignore_errors=True)


@pytest.fixture(scope="module")
def cookies(browser, small):
    return come_in(browser, small)


@pytest.fixture
def context(browser, cookies):
    """Return a browser that came in, with two screens; the test fails on a foreign request or a line of error."""
    browser.forget()
    opened = browser.new_context(viewport=PROJECTOR, storage_state=cookies)
    extended(opened, "true")
    yield opened
    opened.close()
    assert browser.refused == []
    assert browser.console == []


@pytest.fixture
def open_notes(context, small):
    """Return a function that opens the presenter's window."""

    def at(lang: str = "fr"):
        page = context.new_page()
        page.goto(f"{small.url}/curriculum/presenter/{lang}/{LESSON}")
        page.locator("#place:not(:empty)").wait_for()
        return page

    return at


@pytest.fixture
def open_wall(context, small):
    """Return a function that opens the wall of the lesson."""

    def at(lang: str = "fr"):
        page = context.new_page()
        page.goto(f"{small.url}/voila/render/notebooks/{lang}/{STEMS[lang]}.ipynb")
        page.locator("html.live").wait_for()
        return page

    return at


def extended(context, value: str) -> None:
    context.add_init_script(f"Object.defineProperty(Screen.prototype, 'isExtended', {{ get: () => {value} }})")


def until(page, screen: str) -> None:
    page.locator(f"article[data-screen='{screen}']").wait_for()


def until_wall(wall, screen: str, state: str = "") -> None:
    """Wait until the wall shows a screen, and of a question a state."""
    wall.locator(f"section[id='{screen}']" + (f"[data-state='{state}']" if state else "")).wait_for()


def lead(notes, screen: str) -> None:
    """Lead the wall to a screen by the list."""
    notes.locator("#list").click()
    notes.locator(f"[data-go='{screen}']").click()
    until(notes, screen)


def test_next_in_one_window_moves_the_other_and_the_notes_follow(open_notes, open_wall):
    wall, notes = open_wall(), open_notes()
    for following in ("Suite de cet écran (1 sur 1)", "La règle tient"):
        expect(notes.locator("#next .title")).to_have_text(following)
        notes.get_by_role("button", name="Après").click()
    until_wall(wall, "rule")
    until(notes, "rule")
    expect(notes.locator("#next .title")).to_have_text("Suite de cet écran (1 sur 1)")
    wall.keyboard.press("PageDown")
    expect(notes.locator("#next .title")).to_contain_text("Q1. ")
    wall.keyboard.press("PageDown")
    until(notes, "ask")
    assert notes.locator("article:visible").get_by_text("Comptez les mains.").is_visible()
    expect(notes.locator("#now .title")).to_contain_text("Q1. ")
    notes.get_by_role("button", name="Avant").click()
    until_wall(wall, "rule")


def test_the_notes_stand_in_one_window_alone_and_the_answers_note_too(open_notes, open_wall):
    wall, notes = open_wall(), open_notes()
    for said in ("« Bonjour. »", "Le bruit."):
        assert said in notes.content()
        assert said not in wall.content()
    for heading in ("Dire", "Faire", "Surveiller"):
        assert notes.locator("h2", has_text=heading).count() > 0
        assert wall.get_by_text(heading, exact=True).count() == 0


def test_the_keys_of_a_clicker_drive_the_wall_and_no_other_key_does(open_notes, open_wall):
    wall, notes = open_wall(), open_notes()
    lead(notes, "rule")
    notes.evaluate(HEAR)
    for key in ("PageDown", "ArrowRight", " ", "PageUp", "b", ".", "r", "a", "c", "1", "Control+b"):
        notes.keyboard.press(key)
    notes.get_by_role("button", name="Écrans").focus()
    notes.keyboard.press("ArrowLeft")
    until_wall(wall, "ask", "question")
    notes.keyboard.press("g")
    wall.locator("dialog.contents[open]").wait_for()
    heard = notes.evaluate("window.sent.filter(({ type }) => type === 'do').map(({ what }) => what)")
    assert heard == ["next"] * 3 + ["previous", "black", "black", "reveal", "previous", "contents"]


def test_a_vote_is_counted_from_the_window_and_the_answer_stands_there_in_a_line(open_notes, open_wall):
    wall, notes = open_wall(), open_notes()
    lead(notes, "ask")
    votes = notes.get_by_role("group", name="Les voix")
    assert not votes.is_visible()
    notes.get_by_role("button", name="Voter").click()
    votes.wait_for()
    for _ in range(2):
        notes.get_by_role("button", name="Une voix de plus pour B").click()
    notes.get_by_role("button", name="Une voix de plus pour A").click()
    notes.get_by_role("button", name="Une voix de moins pour A").click()
    expect(wall.locator("section:visible .choice[data-label=B] output")).to_have_text("2")
    expect(wall.locator("section:visible .choice[data-label=A] output")).to_have_text("0")
    expect(notes.locator("#now .state")).to_have_text("premier vote · 2")
    expect(notes.locator("#next .title")).to_have_text("Q1 · Réponse")
    notes.get_by_role("button", name="Second vote").click()
    until_wall(wall, "ask", "second")
    expect(votes.locator("[data-letter=B] small")).to_have_text("1er vote : 2")
    assert notes.locator("article:visible .answer").text_content().startswith("Réponse : ")
    notes.keyboard.press("r")
    until_wall(wall, "ask", "answer")
    votes.wait_for(state="hidden")


def test_a_space_after_a_click_on_a_vote_counts_none(open_notes, open_wall):
    wall, notes = open_wall(), open_notes()
    lead(notes, "ask")
    notes.keyboard.press("r")
    until_wall(wall, "ask", "vote")
    notes.get_by_role("button", name="Une voix de plus pour B").click()
    expect(notes.locator("[data-letter=B] output")).to_have_text("1")
    notes.keyboard.press(" ")
    until_wall(wall, "ask", "answer")
    expect(wall.locator("section:visible .choice[data-label=B] output")).to_have_text("1")


def test_without_a_wall_the_window_says_so_and_browses_by_itself(open_notes, open_wall):
    notes = open_notes()
    notes.get_by_text("Le mur n’est pas ouvert").wait_for()
    link = notes.get_by_role("link", name="Ouvrir le mur")
    assert link.get_attribute("href") == "/voila/render/notebooks/fr/01-sortes.ipynb"
    notes.keyboard.press("PageDown")
    until(notes, "rule")
    notes.keyboard.press("PageUp")
    until(notes, "title")
    lead(notes, "keep")
    wall = open_wall()
    until(notes, "title")
    assert not link.is_visible()
    wall.close()
    link.wait_for()


def test_the_list_leads_to_any_screen(open_notes, open_wall):
    wall, notes = open_wall(), open_notes()
    notes.get_by_role("button", name="Écrans").click()
    notes.get_by_role("dialog").get_by_role("button", name=re.compile("Le message")).click()
    until_wall(wall, "story")
    until(notes, "story")
    assert notes.get_by_role("dialog").count() == 0


def test_the_short_form_jumps_over_the_steps_that_it_drops_from_either_window_and_is_remembered(open_notes, open_wall):
    wall, notes = open_wall(), open_notes()
    notes.get_by_role("button", name="Forme courte").click()
    expect(notes.locator(".steps li").nth(1).locator(".spent")).to_have_text("sautée")
    lead(notes, "ask-4")
    for state in ("vote", "answer"):
        wall.keyboard.press("PageDown")
        until_wall(wall, "ask-4", state)
    expect(notes.locator("#next .title")).to_contain_text("Q5. ")
    wall.keyboard.press("PageDown")
    until_wall(wall, "texts")
    until(notes, "texts")
    notes.keyboard.press("PageUp")
    until_wall(wall, "ask-4")
    notes.reload()
    expect(notes.get_by_role("button", name="Forme courte")).to_have_attribute("aria-pressed", "true")
    until(notes, "ask-4")
    lead(notes, "story")
    until_wall(wall, "story")


def test_alone_the_window_browses_the_short_form_too(open_notes):
    notes = open_notes()
    notes.get_by_role("button", name="Forme courte").click()
    for screen in [screen for screen in SCREENS if screen != "story"][1:]:
        notes.keyboard.press("PageDown")
        until(notes, screen)


@pytest.mark.parametrize(
    ("lang", "minutes", "screen", "said"),
    [
        ("fr", 24, "rule", "17 min de retard"),
        ("fr", 5, "rule", "À l’heure"),
        ("fr", 5, "story", "15 min d’avance"),
        ("en", 24, "rule", "17 min late"),
        ("en", 1, "ask", "5 min early"),
    ],
)
def test_the_window_says_how_late_or_early_one_is(context, open_notes, open_wall, lang, minutes, screen, said):
    context.clock.set_fixed_time(NINE - timedelta(minutes=minutes))
    wall, notes = open_wall(lang), open_notes(lang)
    assert notes.locator("#pace").text_content() == ""
    lead(notes, screen)
    until_wall(wall, screen)
    context.clock.set_fixed_time(NINE)
    expect(notes.locator("#pace")).to_have_text(said)
    expect(notes.locator("#clock")).to_have_text("9 h 00" if lang == "fr" else "9:00")


def test_the_steps_show_their_planned_and_their_real_minutes(context, open_notes, open_wall):
    context.clock.set_fixed_time(NINE)
    wall, notes = open_wall(), open_notes()
    first, second = (notes.locator(".steps li").nth(place).locator(".spent") for place in (0, 1))
    expect(first).to_have_text("20 min")
    lead(notes, "rule")
    until_wall(wall, "rule")
    context.clock.set_fixed_time(NINE + timedelta(minutes=12))
    expect(first).to_have_text("20 / 12 min")
    expect(second).to_have_text("5 min")
    lead(notes, "story")
    until_wall(wall, "story")
    context.clock.set_fixed_time(NINE + timedelta(minutes=15))
    expect(second).to_have_text("5 / 3 min")
    notes.reload()
    expect(second).to_have_text("5 / 3 min")
    expect(first).to_have_text("20 / 12 min")


def test_the_size_of_the_notes_and_the_light_are_remembered(open_notes):
    notes = open_notes()
    size = "article => parseFloat(getComputedStyle(article).fontSize)"
    before = notes.locator("article:visible").evaluate(size)
    ground = "getComputedStyle(document.body).backgroundColor"
    dark = notes.evaluate(ground)
    notes.get_by_role("button", name="Notes plus grandes").click()
    notes.get_by_role("button", name="Fond clair ou sombre").click()
    notes.reload()
    assert notes.locator("article:visible").evaluate(size) > before
    assert notes.evaluate(ground) != dark


@pytest.mark.parametrize(("known", "sentence"), [("false", "Un seul écran"), ("undefined", "Ces notes sont pour vous")])
def test_where_the_screens_may_be_mirrored_the_window_says_so_and_offers_the_printed_run_sheet(
    browser, small, cookies, known, sentence
):
    own = browser.new_context(viewport=PROJECTOR, storage_state=cookies)
    extended(own, known)
    page = own.new_page()
    page.goto(f"{small.url}/curriculum/presenter/fr/{LESSON}")
    page.get_by_text(sentence).wait_for()
    assert page.get_by_role("link", name="Le conducteur imprimé").get_attribute("href") == "/curriculum/documents/fr"
    page.get_by_role("button", name="J’ai compris").click()
    assert not page.get_by_text(sentence).is_visible()
    page.reload()
    page.locator("#place:not(:empty)").wait_for()
    assert page.get_by_text(sentence).is_visible() == (known == "false")
    own.close()


def test_with_two_screens_nothing_is_said_of_mirrors(open_notes):
    notes = open_notes()
    assert notes.locator("#mirrored:visible, #perhaps-mirrored:visible").count() == 0


def test_where_the_browser_has_no_channel_the_windows_speak_through_the_storage(context, open_notes, open_wall):
    context.add_init_script("delete window.BroadcastChannel")
    wall, notes = open_wall(), open_notes()
    for screen in ("rule", "ask"):
        lead(notes, screen)
        until_wall(wall, screen)
    wall.keyboard.press("ArrowLeft")
    until(notes, "rule")
    assert notes.evaluate("Object.keys(localStorage).filter((key) => key.startsWith('c1612/'))") == []


def test_the_home_opens_the_notes_in_a_window_of_their_own(context, small):
    page = context.new_page()
    page.goto(f"{small.url}/curriculum/home/fr")
    page.wait_for_selector("[role=tab][aria-selected=true]")
    with page.expect_popup() as opened:
        page.locator(".row:visible").first.get_by_role("link", name=re.compile("^Notes")).click()
    opened.value.locator("article:visible").wait_for()
    assert opened.value.url.endswith(f"/curriculum/presenter/fr/{LESSON}")
    assert page.url.endswith("/curriculum/home/fr")


@pytest.mark.parametrize("size", [PROJECTOR, SMALL_LAPTOP], ids=lambda size: str(size["width"]))
@pytest.mark.parametrize("lang", ["fr", "en"])
def test_the_window_fits_a_laptop_during_a_vote_and_axe_finds_no_fault_dark_or_light(open_notes, open_wall, lang, size):
    wall, notes = open_wall(lang), open_notes(lang)
    notes.set_viewport_size(size)
    lead(notes, "ask")
    until_wall(wall, "ask")
    notes.keyboard.press("r")
    notes.get_by_role("group", name=words("screens", lang)["presenter-votes"]).wait_for()
    for part in ("document.documentElement", "document.querySelector('header')", "document.querySelector('footer')"):
        assert notes.evaluate(f"{part}.scrollWidth") <= size["width"]
        assert notes.evaluate(f"{part}.scrollHeight - {part}.clientHeight") == 0
    for _ in range(2):
        assert faults(notes) == []
        notes.locator("#theme").click()
    notes.locator("#list").click()
    assert faults(notes) == []
