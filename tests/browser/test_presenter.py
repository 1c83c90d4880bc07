"""The presenter's window beside a wall in a real Chromium: each moves the other, and the notes stand in one alone."""

from __future__ import annotations

import re
import shutil
from datetime import datetime, timedelta

import pytest
from playwright.sync_api import expect

from curriculum.folders import find_content
from curriculum.words import words
from tests.support.checkout import ROOT
from tests.support.chromium import PROJECTOR, come_in
from tests.support.cut_lesson import LESSON, SCREENS, cut
from tests.support.lesson_pages import faults
from tests.support.small_workshop import open_small_workshop

NINE = datetime(2026, 5, 4, 9, 0)
SMALL_LAPTOP = {"width": 1024, "height": 700}
CHANNEL = (ROOT / "curriculum/frontend/wall/channel.js").read_text(encoding="utf-8").replace("export ", "")
# Stands in for the wall: what the two windows say to each other is all that it knows.
WALL = (
    f"([lesson, lang, screens, started]) => {{ {CHANNEL}"
    + """
  const channel = createChannel(lesson, lang);
  const state = { screen: screens[0], fragment: 0, state: "shown", counts: {}, first: {}, black: false, started };
  const say = () => channel.post({ type: "at", ...state });
  const show = (screen) => {
    if (screen) Object.assign(state, { screen, state: screen.startsWith("ask") ? "question" : "shown", counts: {} });
  };
  const next = { question: "vote", vote: "second", second: "answer" };
  const acts = {
    next: () => show(screens[screens.indexOf(state.screen) + 1]),
    previous: () => show(screens[screens.indexOf(state.screen) - 1]),
    black: () => Object.assign(state, { black: !state.black }),
    contents: () => {},
    reveal() {
      if (state.state === "vote") Object.assign(state, { first: state.counts, counts: {} });
      state.state = next[state.state] || state.state;
    },
  };
  window.wall = { state, act: (what) => { acts[what](); say(); }, heard: [] };
  channel.listen((message) => {
    window.wall.heard.push(message);
    if (message.type === "go") show(message.screen);
    if (message.type === "do") acts[message.what]();
    if (message.type === "count") {
      state.counts = { ...state.counts, [message.letter]: (state.counts[message.letter] || 0) + message.by };
    }
    say();
  });
  say();
}
"""
)


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
    """Return a function that opens the presenter's window, at a fixed time if one is given."""

    def at(lang: str = "fr", *, lesson: str = LESSON, now: datetime | None = None):
        page = context.new_page()
        if now:
            page.clock.set_fixed_time(now)
        page.goto(f"{small.url}/curriculum/presenter/{lang}/{lesson}")
        page.locator("#place:not(:empty)").wait_for()
        return page

    return at


@pytest.fixture
def open_wall(context, small):
    """Return a function that opens what stands in for the wall of the lesson; `started` in milliseconds."""

    def at(lang: str = "fr", *, started: datetime | None = None):
        page = context.new_page()
        page.goto(f"{small.url}/curriculum/room/{lang}")
        milliseconds = started and started.timestamp() * 1000
        page.evaluate(WALL, [LESSON, lang, list(SCREENS), milliseconds])
        return page

    return at


def extended(context, value: str) -> None:
    context.add_init_script(f"Object.defineProperty(Screen.prototype, 'isExtended', {{ get: () => {value} }})")


def shown(page) -> str:
    """Return the id of the screen whose note is there."""
    return page.locator("article:visible").get_attribute("data-screen")


def until(page, screen: str) -> None:
    page.locator(f"article[data-screen='{screen}']").wait_for()


def until_wall(wall, screen: str) -> None:
    wall.wait_for_function("screen => window.wall.state.screen === screen", arg=screen)


def test_next_in_one_window_moves_the_other_and_the_notes_follow(open_notes, open_wall):
    wall, notes = open_wall(), open_notes()
    notes.get_by_role("button", name="Après").click()
    until_wall(wall, "rule")
    until(notes, "rule")
    wall.evaluate("window.wall.act('next')")
    until(notes, "ask")
    assert notes.locator("article:visible").get_by_text("Comptez les mains.").is_visible()
    assert notes.locator("#now .title").text_content().startswith("Q1. ")


def test_the_keys_of_a_clicker_drive_the_wall_and_no_other_key_does(open_notes, open_wall):
    wall, notes = open_wall(), open_notes()
    for key in ("PageDown", "ArrowRight", " ", "PageUp", "b", ".", "g", "r", "a", "c", "1", "Control+b"):
        notes.keyboard.press(key)
    notes.get_by_role("button", name="Écrans").focus()
    notes.keyboard.press("ArrowLeft")
    wall.wait_for_function("window.wall.heard.filter(({ type }) => type === 'do').length === 9")
    heard = wall.evaluate("window.wall.heard.filter(({ type }) => type === 'do').map(({ what }) => what)")
    assert heard == ["next"] * 3 + ["previous", "black", "black", "contents", "reveal", "previous"]


def test_a_vote_is_counted_from_the_window_and_the_answer_stands_there_in_a_line(open_notes, open_wall):
    wall, notes = open_wall(), open_notes()
    wall.evaluate("window.wall.act('next'); window.wall.act('next')")
    until(notes, "ask")
    votes = notes.get_by_role("group", name="Les voix")
    assert not votes.is_visible()
    notes.get_by_role("button", name="Voter").click()
    votes.wait_for()
    for _ in range(2):
        notes.get_by_role("button", name="Une voix de plus pour B").click()
    notes.get_by_role("button", name="Une voix de plus pour A").click()
    notes.get_by_role("button", name="Une voix de moins pour A").click()
    wall.wait_for_function("window.wall.state.counts.B === 2 && window.wall.state.counts.A === 0")
    expect(notes.locator("#now .state")).to_have_text("premier vote · 2")
    expect(notes.locator("#next .title")).to_have_text("Q1 · Réponse")
    notes.get_by_role("button", name="Second vote").click()
    expect(votes.locator("[data-letter=B] small")).to_have_text("1er vote : 2")
    assert notes.locator("article:visible .answer").text_content().startswith("Réponse : ")
    notes.keyboard.press("r")
    votes.wait_for(state="hidden")


def test_without_a_wall_the_window_says_so_and_browses_by_itself(open_notes, open_wall):
    notes = open_notes()
    notes.get_by_text("Le mur n’est pas ouvert").wait_for()
    link = notes.get_by_role("link", name="Ouvrir le mur")
    assert link.get_attribute("href") == "/voila/render/notebooks/fr/01-sortes.ipynb"
    notes.keyboard.press("PageDown")
    until(notes, "rule")
    notes.keyboard.press("PageUp")
    until(notes, "title")
    notes.get_by_role("button", name="Écrans").click()
    notes.get_by_role("dialog").get_by_role("button", name="À retenir").click()
    until(notes, "keep")
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
    wall.evaluate("window.wall.state.screen = 'ask-4'; window.wall.act('contents')")
    until(notes, "ask-4")
    assert notes.locator("#next .title").text_content().startswith("Q5. ")
    wall.evaluate("window.wall.act('next')")
    until_wall(wall, "texts")
    notes.keyboard.press("PageUp")
    until_wall(wall, "ask-4")
    notes.reload()
    expect(notes.get_by_role("button", name="Forme courte")).to_have_attribute("aria-pressed", "true")
    until(notes, "ask-4")
    notes.get_by_role("button", name="Écrans").click()
    notes.get_by_role("dialog").get_by_role("button", name="Le message").click()
    until(notes, "story")
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
        ("fr", 24, "title", "20 min de retard"),
        ("fr", 5, "rule", "À l’heure"),
        ("fr", 5, "story", "15 min d’avance"),
        ("en", 24, "title", "20 min late"),
        ("en", 1, "ask", "5 min early"),
    ],
)
def test_the_window_says_how_late_or_early_one_is(open_notes, open_wall, lang, minutes, screen, said):
    wall = open_wall(lang, started=NINE - timedelta(minutes=minutes))
    notes = open_notes(lang, now=NINE)
    wall.evaluate("screen => { window.wall.state.screen = screen; window.wall.act('contents'); }", screen)
    until(notes, screen)
    expect(notes.locator("#pace")).to_have_text(said)
    expect(notes.locator("#clock")).to_have_text("9 h 00" if lang == "fr" else "9:00")


def test_the_steps_show_their_planned_and_their_real_minutes(open_notes, open_wall):
    wall = open_wall(started=NINE)
    notes = open_notes(now=NINE + timedelta(minutes=12))
    first, second = (notes.locator(".steps li").nth(place).locator(".spent") for place in (0, 1))
    expect(first).to_have_text("20 / 12 min")
    expect(second).to_have_text("5 min")
    wall.evaluate("window.wall.state.screen = 'story'; window.wall.act('contents')")
    until(notes, "story")
    notes.clock.set_fixed_time(NINE + timedelta(minutes=15))
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
        notes.keyboard.press("PageDown")
        until_wall(wall, screen)
        until(notes, screen)
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
    wall, notes = open_wall(lang, started=datetime.now() - timedelta(minutes=25)), open_notes(lang)
    notes.set_viewport_size(size)
    wall.evaluate("window.wall.state.screen = 'ask'; window.wall.state.state = 'vote'; window.wall.act('contents')")
    notes.get_by_role("group", name=words("screens", lang)["presenter-votes"]).wait_for()
    for part in ("document.documentElement", "document.querySelector('header')", "document.querySelector('footer')"):
        assert notes.evaluate(f"{part}.scrollWidth") <= size["width"]
        assert notes.evaluate(f"{part}.scrollHeight - {part}.clientHeight") == 0
    for _ in range(2):
        assert faults(notes) == []
        notes.locator("#theme").click()
    notes.locator("#list").click()
    assert faults(notes) == []
