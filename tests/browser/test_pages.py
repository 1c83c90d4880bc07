"""The phone pages and the single files, opened by a real Chromium that reaches no other machine."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from curriculum.lessons import reading
from curriculum.lessons.catalogue import catalogue
from curriculum.pages.page import render_single_file
from curriculum.pages.single_files import build_single_files
from curriculum.words import words
from tests.support.checkout import content
from tests.support.chromium import ROOM_NAME, TO_THE_ROOM
from tests.support.lesson_pages import faults, judged, judged_before, show
from tests.support.phone_pages import phone_pages

CONTENT = content()
CATALOGUE = catalogue(CONTENT)
ENTRIES = {entry.number: entry for entry in CATALOGUE.entries}
ALL = list(ENTRIES)
# Lessons with a set, a live case, a scenario and a chart; every other one is opened by test_salle.py.
LESSONS = ["03", "05", "09", "18"]
SOME_THEN_ALL = [number if number in LESSONS else pytest.param(number, marks=pytest.mark.walk) for number in ALL]
# Of these a single file is made as well; one of a lesson that computes is made on the walk.
KEPT = ["03", "09"]
LANGUAGES = ["fr", "en"]
# What a reader who has been through the stories of a page keeps of them.
STORIES_ENDED = """(lesson) => {
  const { activities } = JSON.parse(document.querySelector("#lesson").textContent);
  for (const [name, { kind }] of Object.entries(activities)) {
    const state = JSON.stringify({ at: Date.now(), answer: [], checked: true });
    if (kind === "scenario") localStorage.setItem(`curriculum-1612/${lesson}/${name}`, state);
  }
}"""
KILOBYTES_OF_A_SINGLE_FILE = {"lesson": 250, "reference": 150, "laboratory": 220}  # its data, unpacked; pictures apart


@pytest.fixture(scope="module")
def address():
    """Serve the phone pages as the room does, and return their address."""
    with phone_pages(CONTENT) as address:
        yield address


@pytest.fixture(scope="module")
def single_files(tmp_path_factory):
    """Return a folder with the single files of KEPT."""
    folder = tmp_path_factory.mktemp("offline")
    for entry, lang in ((ENTRIES[number], lang) for number in KEPT for lang in LANGUAGES):
        parts = reading.parts(CATALOGUE, entry.id, lang)
        page = render_single_file(CONTENT, CATALOGUE.lesson(entry.id, lang), parts, date.today())
        (folder / f"{entry.stem(lang)}.{lang}.html").write_text(page, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def every_single_file(tmp_path_factory):
    return build_single_files(CONTENT, tmp_path_factory.mktemp("all-offline"))


def drawn(page) -> None:
    """Wait until the front end has drawn the page: its strip, one screen, and its foot."""
    page.locator("#foot .main").wait_for()
    assert page.locator(".screen:visible").count() == 1


def phone_url(address: str, number: str, lang: str) -> str:
    return f"{address}/{ENTRIES[number].page(lang)}"


def single_url(folder: Path, number: str, lang: str) -> str:
    return (folder / f"{ENTRIES[number].stem(lang)}.{lang}.html").as_uri()


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("number", LESSONS)
def test_an_answer_on_a_phone_page_is_judged_at_once_and_stands_after_a_reload(page, address, number, lang):
    page.goto(phone_url(address, number, lang))
    feedback = judged(page)
    page.reload()
    assert judged_before(page) == feedback


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("number", KEPT)
def test_a_single_file_keeps_an_answer_only_once_the_reader_asks(page, single_files, number, lang):
    page.goto(single_url(single_files, number, lang))
    judged(page)
    assert page.evaluate("localStorage.length") == 0
    word = words("learner", lang)
    page.locator("#open-menu").click()
    page.get_by_role("button", name=word["store-keep-open"]).click()
    assert page.get_by_text(word["store-keep-warning"]).is_visible()
    assert page.evaluate("localStorage.length") == 0
    page.get_by_role("button", name=word["store-keep"]).click()
    page.wait_for_function("localStorage.length > 0")
    page.go_back()
    feedback = judged_before(page)
    page.reload()
    assert judged_before(page) == feedback


def test_a_single_file_works_in_a_browser_that_cannot_unpack_anything(page, single_files):
    page.add_init_script("delete window.DecompressionStream;")
    page.goto(single_url(single_files, "03", "fr"))
    assert judged(page)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_where_the_script_fails_the_page_says_what_to_do_and_help_and_the_way_out_stay(
    browser, single_files, tmp_path, lang
):
    path = tmp_path / "broken.html"
    whole = next(single_files.glob(f"03-*.{lang}.html")).read_text(encoding="utf-8")
    path.write_text(whole.replace('id="lesson">{', 'id="lesson">no lesson', 1), encoding="utf-8")
    page = browser.new_page()
    page.goto(path.as_uri())
    bar, word = page.locator("[data-place=bar]"), words("learner", lang)
    assert page.get_by_text(words("page", lang)["no-questions"]).is_visible()
    bar.get_by_text(word["bar-help"], exact=True).click()
    assert bar.get_by_text(word["bar-help-default"]).is_visible()
    assert page.locator("main h2").count() > 3
    page.get_by_role("link", name=word["bar-leave"]).click()
    page.wait_for_url("about:blank")
    page.context.close()
    assert len(browser.console) == 1
    browser.console.clear()


def test_a_single_file_that_was_tampered_with_runs_nothing_added_and_asks_nobody(browser, single_files):
    whole = next(single_files.glob("03-*.fr.html")).read_text(encoding="utf-8")
    added = '<img src="https://tracker.example/a.png" onerror="window.ran = 1"><script>window.ran = 2</script>'
    path = single_files / "tampered.html"
    path.write_text(whole.replace('<main id="main">', f'<main id="main">{added}', 1), encoding="utf-8")
    page = browser.new_page()
    page.goto(path.as_uri())
    path.unlink()
    assert judged(page)
    assert page.evaluate("window.ran") is None
    assert browser.refused == []
    page.context.close()
    browser.console.clear()


def too_heavy(folder: Path) -> list[str]:
    limits = {path.name: KILOBYTES_OF_A_SINGLE_FILE[ENTRIES[path.name.split("-")[0]].kind] for path in folder.iterdir()}
    texts = {name: re.sub("<svg.*?</svg>", "", (folder / name).read_text("utf-8"), flags=re.DOTALL) for name in limits}
    return [name for name, limit in limits.items() if len(texts[name].encode()) > limit * 1000]


def test_a_single_file_is_small_enough_to_hand_on(single_files):
    assert too_heavy(single_files) == []


@pytest.mark.walk
def test_every_lesson_is_a_single_file_small_enough_to_hand_on(every_single_file):
    assert len(list(every_single_file.iterdir())) == len(ALL) * len(LANGUAGES)
    assert too_heavy(every_single_file) == []


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("number", SOME_THEN_ALL)
def test_a_page_has_no_accessibility_fault_that_axe_finds(page, address, number, lang):
    page.goto(phone_url(address, number, lang))
    drawn(page)
    assert faults(page) == []


def test_a_single_file_has_no_accessibility_fault_either(page, single_files):
    page.goto(single_url(single_files, "09", "fr"))
    drawn(page)
    assert faults(page) == []


def test_the_first_page_leads_to_the_list_of_lessons_in_each_language(page, address):
    page.goto(address + "/")
    assert faults(page) == []
    page.get_by_role("link", name="English").click()
    page.wait_for_url("**/en/")
    for_participants = [entry for entry in CATALOGUE.entries if entry.part != "team"]
    assert page.locator(".lessons a").count() == len(for_participants) < len(ALL)
    assert faults(page) == []
    page.get_by_role("link", name="Français").click()
    page.wait_for_url("**/fr/")
    page.locator(".lessons a").first.click()
    page.locator("#foot .main").wait_for()
    assert page.evaluate("document.documentElement.lang") == "fr"


@pytest.mark.parametrize("number", SOME_THEN_ALL)
def test_no_page_scrolls_sideways(page, address, number):
    page.goto(phone_url(address, number, "fr"))
    drawn(page)
    for width in (320, 360, 1280):
        page.set_viewport_size({"width": width, "height": 640})
        assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("width", [320, 640])
def test_no_page_scrolls_sideways_where_the_text_is_twice_as_large(page, address, width):
    page.set_viewport_size({"width": width, "height": 640})
    for number in LESSONS:
        page.goto(phone_url(address, number, "fr"))
        drawn(page)
        page.evaluate("document.documentElement.style.fontSize = '200%'")
        for screen in page.locator(".screen:not(.c1612-waiting)").evaluate_all("all => all.map(one => one.id)"):
            show(page, screen)
            assert page.evaluate("document.documentElement.scrollWidth") <= width, page.url


def test_questions_are_counted_once_through_a_lesson(page, address):
    for number in LESSONS:
        page.goto(phone_url(address, number, "fr"))
        drawn(page)
        page.evaluate(STORIES_ENDED, ENTRIES[number].id)
        page.reload()
        drawn(page)
        for screen in page.locator("main > .screen").evaluate_all("all => all.map(one => one.id)"):
            show(page, screen)
        # On the way and in practice, which stands folded below.
        headings = page.locator("[data-activity] > h2, .set > [data-activity] > h4")
        shown = sorted(int(text.split()[-1]) for text in headings.all_text_contents() if text.startswith("Question"))
        assert shown == [*range(1, len(shown) + 1)]
        assert len(shown) > 10


def test_what_follows_a_story_stands_on_the_way_only_once_the_story_has_ended(page, address):
    page.goto(phone_url(address, "05", "fr"))
    drawn(page)
    debriefs = page.locator("#play-sandbags ~ .debrief").evaluate_all("all => all.map(one => one.id)")
    second = page.locator("#play-keo ~ .debrief").evaluate_all("all => all.map(one => one.id)")
    first = [one for one in debriefs if one not in second]
    assert first
    assert second

    def on_the_way() -> set[str]:
        page.locator("#open-menu").click()
        found = page.locator("#contents a").evaluate_all("all => all.map(one => one.hash.slice(1))")
        page.go_back()
        return {*debriefs} & {*found}

    show(page, "play-sandbags")
    page.get_by_role("button", name=words("learner", "fr")["scenario-begin"]).click()
    while not page.locator("#play-sandbags .path").count():
        assert on_the_way() == set()
        page.locator("#play-sandbags input[type=radio]").first.check()
        page.locator("#foot .main").click()
    assert on_the_way() == {*first}
    page.locator("#foot .main").click()
    assert page.locator(".screen.shown").get_attribute("id") == first[0]


def test_the_language_switch_leads_to_the_same_place_in_the_other_language(page, address):
    page.goto(phone_url(address, "03", "fr"))
    drawn(page)
    place = page.locator(".screen").nth(4).get_attribute("id")
    show(page, place)
    page.locator("#open-menu").click()
    page.get_by_role("link", name="English").click()
    page.wait_for_url("**/en/**")
    assert urlsplit(page.url).fragment == place
    assert page.locator(f"#{place}").is_visible()


def test_the_pages_policy_is_never_broken(page, address):
    page.add_init_script(
        "window.reports = [];"
        "document.addEventListener('securitypolicyviolation', event => reports.push(event.violatedDirective))"
    )
    for number in LESSONS:
        page.goto(phone_url(address, number, "fr"))
        judged(page)
        assert page.evaluate("window.reports") == []


def test_charts_show_on_a_phone_page_under_the_policy(page, address):
    page.goto(phone_url(address, "04", "fr"))
    drawn(page)
    image = page.locator("figure img")
    show(page, page.locator(".screen", has=image).get_attribute("id"))
    assert image.evaluate("async image => { await image.decode(); return image.naturalWidth; }") > 100
    assert len(image.get_attribute("alt")) > 80


def test_leaving_erases_the_answers_and_the_way_back(page, address):
    page.goto(address + "/")
    page.goto(phone_url(address, "03b", "fr"))
    judged(page)
    assert page.evaluate("localStorage.length") > 0
    page.get_by_role("link", name=words("learner", "fr")["bar-leave"]).click()
    page.wait_for_url("about:blank")
    page.goto(address + "/")
    assert page.evaluate("localStorage.length") == 0


def test_an_answer_is_kept_under_a_name_that_the_browser_does_not_trust(launch, address):
    browser = launch(TO_THE_ROOM, hosts=(ROOM_NAME,))
    page = browser.new_page()
    port = urlsplit(address).port
    page.goto(phone_url(f"http://{ROOM_NAME}:{port}", "03", "fr"))
    feedback = judged(page)
    assert page.evaluate("window.isSecureContext") is False
    page.reload()
    assert judged_before(page) == feedback
    assert browser.refused == []
    assert browser.console == []
    page.context.close()


def test_the_text_of_a_lesson_can_be_read_without_javascript(browser, address):
    page = browser.new_page(java_script_enabled=False)
    page.goto(phone_url(address, "03", "fr"))
    assert page.locator("main > section h2").count() >= 5
    assert page.locator(".c1612-sources li").count() > 10
    page.context.close()
