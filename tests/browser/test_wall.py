"""The presented lesson in a real Chromium: screen by screen, by the keys of a clicker, and nothing lost."""

from __future__ import annotations

import os
import signal
from urllib.parse import unquote

import pytest

from curriculum.lessons import notebook
from curriculum.lessons.catalogue import catalogue
from curriculum.lessons.screens import is_cut, screens
from curriculum.words import words
from tests.support.checkout import content
from tests.support.chromium import PROJECTOR, come_in
from tests.support.lesson_pages import faults
from tests.support.workshop import open_workshop

LESSONS = catalogue(content())
WORD = words("screens", "fr")
LARGE = {"width": 1920, "height": 1080}
# The model lesson, and one whose screens come from its headings and whose sheet is called `wall`; on the walk, all that
# need no kernel.
LOOKED_AT = [("mechanism", "fr"), ("mechanism", "en"), ("opening", "fr")]
OTHERS = [
    (id_, lang) for id_ in (entry.id for entry in LESSONS.entries) for lang in ("fr", "en") if id_ != "laboratory"
]
WALKED = [*LOOKED_AT, *(pytest.param(*each, marks=pytest.mark.walk) for each in OTHERS if each not in LOOKED_AT)]
LEAST, LEAST_UNCUT = 33, 24
CHOICE_OPEN = "panel => panel.classList.contains('moment') && panel.dataset.page !== 'lead'"
# What is seen, what leaves its place by more than letters reach out of a line, and the smallest letters.
LOOK = """() => {
  const screen = document.querySelector(".screen:not([hidden])");
  const panel = [...screen.querySelectorAll(".panel")].find((each) => each.getClientRects().length);
  const ink = 0.25 * parseFloat(getComputedStyle(document.documentElement).fontSize);
  const stage = document.querySelector(".stage").getBoundingClientRect();
  const foot = document.querySelector(".foot");
  const end = foot.getClientRects().length ? foot.getBoundingClientRect().top : stage.bottom;
  const outside = [];
  let least = Infinity;
  const walker = document.createTreeWalker(panel, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    const seen = element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    if (!seen || !walker.currentNode.data.trim() || element.closest(".heard, title, desc")) continue;
    const range = document.createRange();
    range.selectNodeContents(walker.currentNode);
    const box = range.getBoundingClientRect();
    const size = parseFloat(getComputedStyle(element).fontSize) * (element.getScreenCTM?.().a || 1);
    least = Math.min(least, (size * 720) / stage.height);
    const fits = box.left >= stage.left - ink && box.right <= stage.right + ink
      && box.top >= stage.top - ink && box.bottom <= end + ink;
    if (!fits) outside.push(walker.currentNode.data.trim().slice(0, 60));
  }
  const clipped = [panel, ...panel.querySelectorAll(".answers, .pages, .text, .words")].filter(
    (each) => each.scrollHeight > each.clientHeight + ink && each.clientHeight);
  const root = document.documentElement;
  const scrolls = root.scrollHeight > innerHeight || root.scrollWidth > innerWidth;
  return { screen: screen.id, state: screen.dataset.state || "", outside, scrolls, least: Math.round(least),
    clipped: clipped.map((each) => each.className), stop: [panel.className, panel.dataset.page,
      [...panel.querySelectorAll(".choices > :not([hidden])")].length, panel.querySelectorAll(".waiting").length,
      panel.querySelector(".choice:not([hidden])")?.dataset.label || "", panel.dataset.at || ""].join(" ") };
}"""


@pytest.fixture(scope="module")
def key(browser, workshop):
    """Return the cookies of a browser that came in by the door."""
    return come_in(browser, workshop)


@pytest.fixture
def open_wall(browser, workshop, key):
    """Return a function that opens a lesson on a wall; the test fails on a foreign request or a line of error."""
    browser.forget()
    opened = []

    def present(lesson="mechanism", lang="fr", at="", *, under=workshop, **options):
        options = {"viewport": PROJECTOR, "reduced_motion": "reduce", "storage_state": key, **options}
        page = browser.new_page(**options)
        opened.append(page)
        page.goto(f"{address(under, lesson, lang)}#{at}" if at else address(under, lesson, lang))
        page.wait_for_selector("html.live")
        return page

    yield present
    for page in opened:
        page.context.close()
    assert browser.refused == []
    assert browser.console == []


def address(workshop, lesson: str, lang: str) -> str:
    return f"{workshop.url}/voila/render/notebooks/{lang}/{LESSONS.notebook(lesson, lang).name}"


def cells(lesson: str, lang: str = "fr"):
    return notebook.read(LESSONS.notebook(lesson, lang)).parts


def ids(lesson: str) -> list[str]:
    return [screen.id for screen in screens(LESSONS.lesson(lesson, "fr"), cells(lesson))]


def shown(page) -> str:
    return page.locator(".screen:not([hidden])").get_attribute("id")


def state(page) -> str:
    return page.locator(".screen:not([hidden])").get_attribute("data-state")


def asking(lesson: str, kind: str) -> str:
    """Return the first screen of a lesson that asks a question of a kind."""
    compiled = LESSONS.lesson(lesson, "fr")
    return next(
        screen.id
        for screen in screens(compiled, cells(lesson))
        if screen.kind == "question" and compiled.activities[screen.activity]["kind"] == kind
    )


def looks(page):
    """Go through a lesson with the one key of a clicker, a story's first choices with their letter; yield each look."""
    before = None
    for _ in range(600):
        look = page.evaluate(LOOK)
        if look == before:
            return
        yield look
        before = look
        if "moment" in look["stop"] and " lead " not in look["stop"]:
            page.keyboard.press("a")
            page.keyboard.press("Enter")
        else:
            page.keyboard.press("PageDown")
    raise AssertionError("the lesson does not end")


@pytest.mark.parametrize("size", [PROJECTOR, LARGE], ids=["1280", "1920"])
@pytest.mark.parametrize(("lesson", "lang"), WALKED)
def test_every_screen_fits_and_is_read_from_the_last_row_and_one_key_shows_them_all(open_wall, lesson, lang, size):
    page = open_wall(lesson, lang, viewport=size)
    found = list(looks(page))
    assert [look for look in found if look["outside"] or look["clipped"] or look["scrolls"]] == []
    least = LEAST if is_cut(cells(lesson, lang)) else LEAST_UNCUT
    assert [look for look in found if look["least"] < least] == []
    assert list(dict.fromkeys(look["screen"] for look in found)) == ids(lesson)


def test_a_lesson_opens_without_a_kernel_in_few_requests(open_wall, workshop):
    before = workshop.kernels()
    page = open_wall()
    loaded = page.evaluate("performance.getEntriesByType('resource').map(entry => entry.name)")
    assert workshop.kernels() == before
    assert [name.split("/")[-1].split("?")[0] for name in loaded] == ["wall.css", "wall.js"]
    assert page.locator("html").get_attribute("lang") == "fr"
    assert page.title() == LESSONS.entry("mechanism").title["fr"]


def test_a_laboratory_still_goes_through_voila_and_its_kernel(workshop, key, browser):
    page = browser.new_page(viewport=PROJECTOR, storage_state=key)
    page.goto(address(workshop, "laboratory", "fr"), wait_until="commit")
    page.wait_for_selector("#loading, html.workshop-ready", state="attached")
    assert page.locator(".stage").count() == 0
    page.context.close()


def test_the_page_is_kept_by_no_browser_and_runs_nothing_from_elsewhere(workshop):
    status, headers, page = workshop.ask("/voila/render/notebooks/fr/03-mecanisme.ipynb", token=True)
    assert status == 200
    assert headers["Cache-Control"] == "no-store"
    assert "script-src 'self'" in headers["Content-Security-Policy"]
    assert "unsafe" not in headers["Content-Security-Policy"]
    assert len(page) < 400_000


def test_without_a_login_no_lesson_is_shown(workshop):
    assert workshop.ask("/voila/render/notebooks/fr/03-mecanisme.ipynb")[0] in (302, 403)


@pytest.mark.parametrize("number", [0, 9, -1])
def test_any_screen_is_two_keys_away(open_wall, number):
    page = open_wall()
    wanted = ids("mechanism")[number]
    page.keyboard.press("g")
    key = page.locator(".contents li kbd").nth(number if number >= 0 else len(ids("mechanism")) - 1).text_content()
    page.keyboard.press(key)
    assert shown(page) == wanted
    assert not page.locator("dialog[open]").count()


def test_a_number_and_enter_lead_to_a_screen_too(open_wall):
    page = open_wall()
    for key in ("g", "1", "2", "Enter"):
        page.keyboard.press(key)
    assert shown(page) == ids("mechanism")[11]


def test_a_reload_comes_back_to_the_screen(open_wall):
    page = open_wall()
    for key in ("g", "h"):
        page.keyboard.press(key)
    there = shown(page)
    assert unquote(page.evaluate("location.hash")) == f"#{there}"
    page.reload()
    page.wait_for_selector("html.live")
    assert shown(page) == there


def test_a_lesson_opened_again_begins_at_its_cover_and_offers_to_resume(open_wall, workshop):
    page = open_wall()
    assert not page.locator(".resume").is_visible()
    for key in ("g", "h"):
        page.keyboard.press(key)
    there = shown(page)
    page.goto("about:blank")
    page.goto(address(workshop, "mechanism", "fr"))
    page.wait_for_selector("html.live")
    assert shown(page) == ids("mechanism")[0]
    offered = page.locator(".resume")
    assert offered.text_content().startswith(WORD["wall-say-resume"].split("(")[0].format(screen=8))
    offered.click()
    assert shown(page) == there


def test_the_browser_keeps_the_place_and_nothing_that_a_group_did(open_wall):
    page = open_wall(at=asking("mechanism", "single"))
    for key in ("PageDown", "a", "a", "c", "PageDown"):
        page.keyboard.press(key)
    kept = page.evaluate("JSON.stringify(localStorage)")
    assert "place/mechanism" in kept
    assert page.evaluate("Object.keys(localStorage).length") == 1
    assert set(page.evaluate("Object.keys(JSON.parse(Object.values(localStorage)[0]))")) == {
        "screen",
        "stop",
        "at",
        "started",
        "light",
    }


def test_a_question_goes_from_vote_to_answer_and_no_key_of_a_clicker_counts_or_answers(open_wall):
    page = open_wall(at=asking("mechanism", "single"))
    here = shown(page)
    states = [state(page)]
    assert page.locator(".screen:not([hidden]) .outcome:visible, .screen:not([hidden]) .why:visible").count() == 0
    for _ in range(2):
        page.keyboard.press("PageDown")
        states.append(state(page))
    assert states == ["question", "vote", "answer"]
    assert page.locator(".counted").count() == 0
    panel = page.locator(".screen:not([hidden])")
    assert panel.locator(".choice.right").count() == 1
    assert panel.locator(".why").is_visible()
    page.keyboard.press("PageDown")
    assert shown(page) != here


def test_the_cards_of_two_votes_are_counted_by_hand_and_the_first_stays_beside_the_second(open_wall):
    page = open_wall(at=asking("mechanism", "single"))
    page.keyboard.press("PageDown")
    for key in ("a", "a", "Shift+A", "b", "b"):
        page.keyboard.press(key)
    page.mouse.move(300, 300)
    page.mouse.move(310, 300)
    option = page.locator(".screen:not([hidden]) .choice[data-label=C]")
    option.get_by_role("button", name=WORD["wall-more"].format(label="C")).click()
    counted = page.locator(".screen:not([hidden]) output")
    assert counted.all_text_contents()[:3] == ["1", "2", "1"]
    page.keyboard.press("r")
    assert state(page) == "second"
    page.keyboard.press("b")
    assert counted.all_text_contents()[:3] == ["0", "1", "0"]
    assert page.locator(".screen:not([hidden]) s").all_text_contents()[:3] == ["1", "2", "1"]
    page.keyboard.press("PageDown")
    assert state(page) == "answer"
    assert counted.all_text_contents()[:3] == ["0", "1", "0"]


def test_once_the_answer_is_shown_a_letter_says_why_not_that_one(open_wall):
    screen = asking("mechanism", "single")
    page = open_wall(at=screen)
    for key in ("PageDown", "PageDown"):
        page.keyboard.press(key)
    wrong = page.locator(".screen:not([hidden]) .choice:not(.right)[data-why]").last
    label = wrong.get_attribute("data-label")
    page.keyboard.press(label.lower())
    card = page.get_by_role("dialog")
    assert card.get_by_role("heading").text_content() == WORD["wall-say-why-not"].format(label=label)
    assert wrong.get_attribute("data-why") in card.text_content()
    page.keyboard.press("Escape")
    assert not page.locator("dialog[open]").count()
    assert shown(page) == screen


def test_the_sources_of_a_question_come_with_its_answer(open_wall):
    page = open_wall(at=asking("mechanism", "single"))
    page.keyboard.press("s")
    assert WORD["wall-say-sources-later"] in page.get_by_role("dialog").text_content()
    page.keyboard.press("Escape")
    page.keyboard.press("PageDown")
    page.keyboard.press("PageDown")
    page.keyboard.press("s")
    assert page.get_by_role("dialog").locator("li").count() > 0


def test_a_word_is_explained_in_a_card_over_the_screen(open_wall):
    page = open_wall()
    link = page.locator(".stage a[href^='#term-']").first
    screen = link.locator("xpath=ancestor::section").get_attribute("id")
    page.evaluate("id => { location.hash = id; }", screen)
    page.wait_for_function("id => !document.getElementById(id).hidden", arg=screen)
    link.click()
    term = LESSONS.lesson("mechanism", "fr").terms[link.get_attribute("href")[1:]]
    card = page.get_by_role("dialog")
    assert card.get_by_role("heading").text_content() == term.term
    assert term.definition in card.text_content()
    page.keyboard.press("PageDown")
    assert not page.locator("dialog[open]").count()
    assert shown(page) == screen


def test_the_text_to_read_opens_over_the_screen_with_the_sources_of_the_lesson(open_wall):
    page = open_wall(at=ids("mechanism")[2])
    page.keyboard.press("l")
    sheet = page.locator("dialog.reading[open]")
    assert sheet.locator(f"[data-of='{ids('mechanism')[2]}']").is_visible()
    assert sheet.locator(".c1612-sources li").count() == len(LESSONS.lesson("mechanism", "fr").facts)
    page.keyboard.press("l")
    assert not page.locator("dialog[open]").count()


def test_black_hides_the_screen_and_the_next_key_brings_it_back(open_wall):
    page = open_wall(at=ids("mechanism")[2])
    page.keyboard.press(".")
    assert page.locator(".black").is_visible()
    page.keyboard.press("PageDown")
    assert not page.locator(".black").is_visible()
    assert shown(page) == ids("mechanism")[2]


def test_a_story_shows_what_a_choice_leads_to_and_its_lesson_only_at_the_end(open_wall):
    compiled = LESSONS.lesson("distinctions", "fr")
    story = next(screen for screen in screens(compiled, cells("distinctions")) if screen.kind == "story")
    page = open_wall("distinctions", at=story.id)
    seen = page.locator(".screen:not([hidden]) .panel:visible")
    while not seen.evaluate(CHOICE_OPEN):
        page.keyboard.press("PageDown")
    page.keyboard.press("PageDown")
    assert WORD["wall-say-skip"] in seen.text_content()
    while not seen.evaluate("panel => panel.dataset.at === 'debrief'"):
        if seen.evaluate(CHOICE_OPEN):
            page.keyboard.press("b")
            assert WORD["wall-say-chose"].format(letter="B") in seen.text_content()
            page.keyboard.press("Enter")
            assert seen.locator(".gauges b").count() == 3
            assert all(seen.locator(".gauges b").all_text_contents())
        else:
            page.keyboard.press("PageDown")
        assert shown(page) == story.id
        assert page.locator(".look:visible").count() == 0


def test_a_story_is_passed_by_with_the_one_key_of_a_clicker(open_wall):
    compiled = LESSONS.lesson("distinctions", "fr")
    found = screens(compiled, cells("distinctions"))
    at = next(number for number, screen in enumerate(found) if screen.kind == "story")
    page = open_wall("distinctions", at=found[at].id)
    for _ in range(10):
        if shown(page) != found[at].id:
            break
        page.keyboard.press("PageDown")
    assert shown(page) == found[at + 1].id


def test_another_window_hears_where_the_wall_stands_and_leads_it(open_wall):
    page = open_wall(at=asking("mechanism", "single"))
    heard = page.evaluate(
        """() => new Promise((resolve) => {
          const other = new BroadcastChannel("c1612/mechanism/fr");
          other.onmessage = ({ data }) => data.state === "vote" && data.counts.B === 2 && resolve(data);
          other.postMessage({ type: "hello" });
          other.postMessage({ type: "do", what: "next" });
          other.postMessage({ type: "count", letter: "B", by: 1 });
          other.postMessage({ type: "count", letter: "B", by: 1 });
        })"""
    )
    assert heard["type"] == "at"
    assert heard["screen"] == shown(page)
    assert (heard["first"], heard["black"]) == ({}, False)
    page.evaluate(
        "id => new BroadcastChannel('c1612/mechanism/fr').postMessage({ type: 'go', screen: id })", ids("mechanism")[3]
    )
    page.wait_for_function("id => !document.getElementById(id).hidden", arg=ids("mechanism")[3])


def test_the_tools_come_with_the_pointer_and_lead_home_on_and_to_the_other_language(open_wall):
    page = open_wall(at=ids("mechanism")[4])
    assert page.locator(".tools").evaluate("tools => getComputedStyle(tools).opacity") == "0"
    page.mouse.move(200, 200)
    page.mouse.move(220, 200)
    page.wait_for_function("getComputedStyle(document.querySelector('.tools')).opacity === '1'")
    small = page.locator(".tools :is(a, button)").evaluate_all(
        """tools => tools.map((tool) => tool.getBoundingClientRect())
          .filter(({ width, height }) => width < 44 || height < 44)"""
    )
    assert small == []
    tools = page.locator(".tools")
    assert tools.get_by_role("link", name=WORD["wall-home"]).get_attribute("href").endswith("/curriculum/home/fr")
    assert tools.locator("[rel=next]").get_attribute("href").endswith("/fr/04-six-violations-graves.ipynb")
    tools.get_by_role("link", name="English").click()
    page.wait_for_url("**/en/03-mechanism.ipynb*")
    assert shown(page) == ids("mechanism")[4]


def test_a_server_that_is_gone_takes_nothing_from_an_open_lesson(browser):
    workshop = open_workshop()
    page = browser.new_page(viewport=PROJECTOR, reduced_motion="reduce")
    page.goto(workshop.door.as_uri())
    page.wait_for_url("**/curriculum/home/fr")
    page.goto(address(workshop, "mechanism", "fr"))
    page.wait_for_selector("html.live")
    os.kill(workshop.process.pid, signal.SIGKILL)
    workshop.process.wait()
    found = list(dict.fromkeys(look["screen"] for look in looks(page)))
    assert found == ids("mechanism")
    page.keyboard.press("l")
    assert page.locator("dialog.reading[open] .c1612-sources li").count() > 0
    page.context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_fault_on_any_screen_or_card(open_wall, scheme):
    page = open_wall(color_scheme=scheme)
    found = {fault for _ in looks(page) for fault in faults(page)}
    for key in ("g", "?", "l", "s"):
        page.keyboard.press(key)
        found |= set(faults(page))
        page.keyboard.press("Escape")
    assert found == set()


def test_the_key_of_light_and_dark_changes_the_ground(open_wall):
    page = open_wall(color_scheme="dark")
    ground = "getComputedStyle(document.querySelector('.stage')).backgroundColor"
    dark = page.evaluate(ground)
    page.keyboard.press("d")
    assert page.evaluate(ground) != dark
