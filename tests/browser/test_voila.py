"""What Voilà shows with a kernel, in a real Chromium: the laboratory and notebooks that are no lessons."""

from __future__ import annotations

import re

import pytest

from curriculum.lessons.catalogue import catalogue
from curriculum.words import words
from tests.support.checkout import content
from tests.support.chromium import PROJECTOR, come_in
from tests.support.lesson_pages import answered, faults
from tests.support.servers import awaited

LESSONS = catalogue(content())
ENTRIES = {entry.id: entry for entry in LESSONS.entries}
LABORATORY = "laboratory"
ONE_ANSWER = next(
    id_ for id_, activity in LESSONS.lesson(LABORATORY, "en").activities.items() if activity["kind"] == "single"
)
FIRST_QUESTION = f"#lesson [data-activity={ONE_ANSWER}]"


@pytest.fixture(scope="module")
def key(browser, workshop):
    """Return the cookies of a browser that came in by the door."""
    return come_in(browser, workshop)


@pytest.fixture
def facilitator(browser, key):
    """Return a page that is logged in; the test fails on a foreign request or a line of error."""
    browser.forget()
    page = browser.new_page(viewport=PROJECTOR, storage_state=key)
    page.set_default_timeout(30_000)
    yield page
    page.context.close()
    assert browser.refused == []
    assert browser.console == []


def ready(page) -> None:
    page.wait_for_selector("html.workshop-ready")


def drawn(page) -> None:
    """Wait until the activities stand in the page: one that is left before could not send its question any more."""
    page.wait_for_selector("#lesson .c1612 .bar", state="attached")
    page.wait_for_function("!document.querySelector('.c1612[aria-busy]')")


def address(workshop, lesson: str, lang: str) -> str:
    return f"{workshop.url}/voila/render/notebooks/{lang}/{LESSONS.notebook(lesson, lang).name}"


def present(page, workshop, lang: str) -> None:
    page.goto(address(workshop, LABORATORY, lang), wait_until="commit")
    ready(page)
    drawn(page)


def test_the_door_leads_to_the_home_and_the_address_bar_never_shows_the_token(facilitator, workshop):
    facilitator.context.clear_cookies()
    facilitator.goto(workshop.door.as_uri())
    facilitator.wait_for_url(f"{workshop.url}/curriculum/home/fr")
    visited = facilitator.evaluate("performance.getEntriesByType('resource').map(entry => entry.name).join()")
    assert workshop.token not in visited + facilitator.content()
    facilitator.goto(f"{workshop.url}/curriculum/room/fr?token={workshop.token}")
    assert facilitator.url == f"{workshop.url}/curriculum/room/fr"


def test_the_home_leads_to_a_lesson_and_the_lesson_leads_back(facilitator, workshop):
    facilitator.goto(f"{workshop.url}/curriculum/home/fr")
    facilitator.get_by_role("link", name=re.compile("^Présenter")).first.click()
    facilitator.wait_for_url("**/fr/00-*")
    facilitator.wait_for_selector("html.live")
    facilitator.mouse.move(200, 200)
    facilitator.get_by_role("link", name="Accueil").click()
    facilitator.wait_for_url("**/curriculum/home/fr")


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_a_laboratory_opens_in_voila_with_all_its_places(facilitator, workshop, lang):
    present(facilitator, workshop, lang)
    assert facilitator.title() == ENTRIES[LABORATORY].title[lang]
    assert facilitator.evaluate("document.documentElement.lang") == lang
    assert facilitator.get_by_role("main").count() == 1
    assert facilitator.locator("h1").count() == 1
    assert facilitator.locator(".workshop-broken, .c1612-notice, .notice").count() == 0
    compiled = LESSONS.lesson(LABORATORY, lang)
    assert facilitator.locator("#lesson .c1612 > .set").count() == len(compiled.sets) + len(compiled.scenarios)
    assert facilitator.locator(".c1612-figure").count() >= len(compiled.figures)
    assert facilitator.locator(".c1612-sheet").count() == len(compiled.sheets)


def test_a_laboratory_takes_an_answer_and_keeps_it_after_a_reload(facilitator, workshop):
    present(facilitator, workshop, "en")
    verdict = answered(facilitator.locator(FIRST_QUESTION).first)
    facilitator.reload(wait_until="commit")
    ready(facilitator)
    kept = facilitator.locator(f"{FIRST_QUESTION} .verdict").first
    kept.wait_for()
    drawn(facilitator)
    assert kept.text_content() == verdict


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_while_the_kernel_starts_the_page_says_so_in_its_language(facilitator, workshop, lang):
    facilitator.goto(address(workshop, LABORATORY, lang), wait_until="commit")
    waiting = facilitator.locator("#loading")
    waiting.wait_for()
    assert words("workshop", lang)["loading"] in waiting.text_content()
    ready(facilitator)
    assert waiting.count() == 0
    drawn(facilitator)


def test_the_notes_wait_for_a_button_or_a_key_that_the_screen_names(facilitator, workshop):
    present(facilitator, workshop, "fr")
    notes, button = facilitator.locator(".workshop-note"), facilitator.locator(".workshop-notes")
    assert notes.count() >= 3
    assert not notes.first.is_visible()
    assert "Alt + N" in button.text_content()
    button.click()
    assert notes.first.is_visible()
    assert button.get_attribute("aria-pressed") == "true"
    facilitator.keyboard.press("Alt+n")
    assert not notes.first.is_visible()
    facilitator.keyboard.press("Alt+n")
    assert notes.first.is_visible()
    facilitator.reload(wait_until="commit")
    ready(facilitator)
    drawn(facilitator)
    assert not facilitator.locator(".workshop-note").first.is_visible()


def test_the_lessons_follow_each_other_and_the_language_switch_keeps_the_place(facilitator, workshop):
    present(facilitator, workshop, "fr")
    assert (
        facilitator.locator(".workshop-bar a[rel=prev]").get_attribute("href").endswith("/fr/03b-resolution-1612.ipynb")
    )
    following = facilitator.locator(".workshop-bar a[rel=next]").get_attribute("href")
    assert following.endswith("/fr/19-glossaire.ipynb")
    place = facilitator.locator(".jp-MarkdownCell[id]:not(.workshop-note)").nth(6)
    name = place.get_attribute("id")
    place.evaluate("cell => cell.scrollIntoView()")
    facilitator.get_by_role("link", name="Français").or_(facilitator.get_by_role("link", name="English")).click()
    facilitator.wait_for_url("**/en/18-data-laboratory.ipynb*")
    ready(facilitator)
    drawn(facilitator)
    facilitator.wait_for_function(
        "name => Math.abs(document.getElementById(name).getBoundingClientRect().top - 125) < 125", arg=name
    )
    facilitator.locator(".workshop-bar a[rel=next]").click()
    facilitator.wait_for_url("**/en/19-glossary.ipynb")
    facilitator.wait_for_selector("html.live")


def test_a_source_mark_in_the_prose_leads_to_its_item_in_the_list(facilitator, workshop):
    present(facilitator, workshop, "fr")
    marks = facilitator.locator("sup.fact a")
    assert marks.count() > 10
    assert facilitator.locator("#lesson a", has_text="°").count() == 0
    numbers = facilitator.evaluate(
        """() => [...document.querySelectorAll("sup.fact a")].map(mark => {
          const item = document.getElementById(mark.hash.slice(1));
          return [mark.getAttribute("aria-label"), item ? [...item.parentNode.children].indexOf(item) + 1 : 0];
        })"""
    )
    assert all(re.match(rf"source {number}\b", name) for name, number in numbers)


def test_a_cell_that_fails_says_so_in_french_and_leaves_the_next_ones_alive(facilitator, workshop):
    facilitator.goto(f"{workshop.url}/voila/render/extra/broken.ipynb", wait_until="commit")
    ready(facilitator)
    assert facilitator.get_by_role("alert").text_content() == words("workshop", "fr")["cell-broken"]
    facilitator.get_by_text("la suite est là").wait_for()
    assert "secret detail" not in facilitator.content()


def test_the_type_can_be_read_from_the_last_row_and_nothing_scrolls_sideways(facilitator, workshop):
    present(facilitator, workshop, "fr")
    size = facilitator.locator("#lesson p").first.evaluate("p => parseFloat(getComputedStyle(p).fontSize)")
    assert size >= 24
    # A table of pandas is wider than a small window: a projector has at least these.
    for width in (1920, 1280):
        facilitator.set_viewport_size({"width": width, "height": 720})
        assert facilitator.evaluate("document.documentElement.scrollWidth") <= width


def test_leaving_a_lesson_stops_its_kernel(facilitator, workshop):
    present(facilitator, workshop, "fr")
    running = set(workshop.kernels())
    with facilitator.expect_request("**/voila/api/shutdown/**") as asked:
        facilitator.goto(f"{workshop.url}/curriculum/room/fr")
    kernel = asked.value.url.rsplit("/", 1)[1]
    assert kernel in running
    awaited(lambda: kernel not in workshop.kernels())


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_axe_finds_no_fault_on_a_presented_laboratory(facilitator, workshop, lang):
    present(facilitator, workshop, lang)
    facilitator.locator(".workshop-notes").click()
    facilitator.locator(FIRST_QUESTION).first.wait_for()
    # pandas leaves the head of its index empty.
    assert [fault for fault in faults(facilitator) if not fault.startswith("empty-table-header: <th></th>")] == []
