"""A lesson on a phone: one screen at a time, from the cover to the end, with the way out always at hand."""

from __future__ import annotations

import json
from datetime import date
from urllib.parse import urlsplit

import pytest

from curriculum.lessons import reading
from curriculum.lessons.catalogue import catalogue
from curriculum.pages.page import render_single_file
from curriculum.pages.sequence import way
from curriculum.words import words
from tests.support.checkout import content
from tests.support.lesson_pages import ASKED_HERE, choose, faults, judged, show
from tests.support.phone_pages import phone_pages

CONTENT = content()
CATALOGUE = catalogue(CONTENT)
PAGE, LEARNER = words("page", "fr"), words("learner", "fr")
MODEL = CATALOGUE.entry("mechanism")
# The taps that the model lesson took as one long page, and the screens that it may have.
TAPS_ONCE, MOST_SCREENS = 80, 30


@pytest.fixture(scope="module")
def address():
    """Serve the phone pages as the room does, and return their address."""
    with phone_pages(CONTENT) as address:
        yield address


@pytest.fixture
def lesson(page, address):
    """Return the model lesson in French, on its cover."""
    return opened(page, f"{address}/{MODEL.page('fr')}")


def opened(page, url: str):
    page.goto(url)
    page.locator("#foot .main").wait_for()
    return page


def main(page):
    return page.locator("#foot .main")


def here(page) -> str:
    return page.locator(".screen.shown").get_attribute("id")


def kind_of(page) -> str:
    return page.locator(".screen.shown").get_attribute("data-kind")


def on_the_way(page) -> list[str]:
    return page.locator("main > .screen:not(.beside)").evaluate_all("all => all.map(one => one.id)")


def test_the_cover_says_what_comes_and_its_one_button_begins(lesson):
    cover = lesson.locator(".screen.shown")
    record = CATALOGUE.lesson(MODEL.id, "fr")
    for told in (record.number, record.title, record.warning, PAGE["not-a-channel"]):
        assert cover.get_by_text(told, exact=True).first.is_visible()
    assert PAGE["minutes-long"].format(n=record.minutes.full) in cover.locator(".meta").inner_text()
    assert lesson.locator("#foot button:visible").all_inner_texts() == [PAGE["begin"]]
    main(lesson).click()
    assert here(lesson) == on_the_way(lesson)[1]


def test_one_screen_stands_on_the_phone_at_a_time_and_says_how_far_one_has_come(lesson):
    order = on_the_way(lesson)
    for number in range(2, 6):
        main(lesson).click()
        assert lesson.locator(".screen:visible").count() == 1
        assert here(lesson) == order[number - 1] == urlsplit(lesson.url).fragment
        assert lesson.locator("#foot .place").inner_text() == f"{number} / {len(order)}"
        focused = lesson.evaluate("document.activeElement.tagName + document.activeElement.closest('.screen').id")
        assert focused in (f"H2{here(lesson)}", f"FIGCAPTION{here(lesson)}")


def test_the_phones_own_back_goes_one_screen_back_and_so_does_the_foot(lesson):
    order = on_the_way(lesson)
    for _ in range(3):
        main(lesson).click()
    lesson.go_back()
    assert here(lesson) == order[2]
    lesson.locator("#foot .back").click()
    lesson.locator(f"#{order[1]}.shown").wait_for()
    lesson.go_back()
    assert here(lesson) == "cover"
    lesson.go_forward()
    assert here(lesson) == order[1]


def test_a_reload_stays_on_its_screen_and_the_cover_leads_back_to_it(lesson):
    for _ in range(4):
        main(lesson).click()
    screen = here(lesson)
    lesson.reload()
    main(lesson).wait_for()
    assert here(lesson) == screen
    show(lesson, "cover")
    assert main(lesson).inner_text() == PAGE["resume"].format(n=5)
    main(lesson).click()
    assert here(lesson) == screen


def test_the_place_is_kept_as_the_answers_are_for_seven_days_and_erased_with_them(lesson):
    main(lesson).click()
    kept = json.loads(lesson.evaluate("localStorage.getItem('curriculum-1612/mechanism/@screens')"))
    assert kept["progress"] == {"screen": here(lesson), "seen": [here(lesson)], "done": False}
    week = 7 * 24 * 60 * 60 * 1000
    old = json.dumps({**kept, "at": kept["at"] - week - 1000})
    lesson.evaluate("(old) => localStorage.setItem('curriculum-1612/mechanism/@screens', old)", old)
    show(lesson, "cover")
    lesson.reload()
    assert main(lesson).inner_text() == PAGE["begin"]
    main(lesson).click()
    lesson.locator("#open-menu").click()
    lesson.get_by_role("button", name=LEARNER["bar-erase"]).click()
    lesson.get_by_role("button", name=LEARNER["bar-erase-yes"]).click()
    assert lesson.evaluate("Object.keys(localStorage).filter(key => key.endsWith('@screens'))") == []
    assert lesson.locator("#contents .tick[role]").count() == 0


def test_the_shortest_way_through_the_model_lesson_takes_fewer_screens_and_taps(lesson, record_property):
    screens, taps, seen = 0, 0, []
    main(lesson).click()
    taps += 1
    while kind_of(lesson) != "keep":
        seen.append(here(lesson))
        height = lesson.evaluate("document.documentElement.scrollHeight")
        screens += 1
        if kind_of(lesson) == "question":
            if lesson.locator(".shown .walk").count():
                while not lesson.locator(".shown h3", has_text=LEARNER["walk-end"]).count():
                    main(lesson).click()
                    taps += 1
            else:
                taps += choose(lesson.locator(ASKED_HERE))
                assert main(lesson).inner_text() in (LEARNER["check"], LEARNER.get("opinion-give"))
                main(lesson).click()
                taps += 1
                assert lesson.locator(".shown .verdict").is_visible()
        assert height < 20 * 640, seen[-1]
        assert main(lesson).inner_text() == PAGE["next"]
        assert main(lesson).is_visible()
        main(lesson).click()
        taps += 1
    print(f"\n{MODEL.number}: {screens + 2} screens (cover and end with them), {taps} taps")
    record_property("screens", screens + 2)
    record_property("taps", taps)
    assert screens + 2 == len(on_the_way(lesson)) <= MOST_SCREENS
    assert taps < TAPS_ONCE


def test_a_question_may_be_passed_until_something_is_chosen(lesson):
    question = lesson.locator("[data-kind=question].screen").nth(1).get_attribute("id")
    show(lesson, question)
    assert main(lesson).inner_text() == PAGE["pass"]
    lesson.locator(".shown .option label").first.click()
    assert main(lesson).inner_text() == LEARNER["check"]
    main(lesson).click()
    assert main(lesson).inner_text() == PAGE["next"]
    verdict = lesson.locator(".shown .live")
    assert verdict.get_attribute("role") == "status"
    box, foot = verdict.locator(".verdict").bounding_box(), lesson.locator("#foot").bounding_box()
    assert 44 <= box["y"] <= box["y"] + box["height"] <= foot["y"]
    lesson.get_by_role("button", name=LEARNER["again"]).click()
    assert main(lesson).inner_text() == LEARNER["check"]
    assert main(lesson).evaluate("one => one === document.activeElement")


def test_a_double_tap_on_check_does_not_leave_the_verdict(lesson):
    question = lesson.locator("[data-kind=question].screen").nth(1).get_attribute("id")
    show(lesson, question)
    lesson.locator(".shown .option label").first.click()
    main(lesson).dblclick()
    assert here(lesson) == question
    assert lesson.locator(".shown .verdict").is_visible()


@pytest.mark.parametrize("size", ["100%", "200%"])
@pytest.mark.parametrize(("width", "height"), [(360, 640), (320, 640), (640, 360)])
def test_the_strip_with_the_way_out_stands_at_the_top_in_any_posture_and_size_of_text(lesson, width, height, size):
    lesson.set_viewport_size({"width": width, "height": height})
    lesson.evaluate("(size) => { document.documentElement.style.fontSize = size; }", size)
    for screen in ("cover", lesson.locator("[data-kind=question].screen").first.get_attribute("id"), "menu", "sources"):
        show(lesson, screen)
        lesson.evaluate("window.scrollTo(0, document.body.scrollHeight)")
        strip = lesson.locator(".strip").bounding_box()
        assert strip["y"] == 0
        assert strip["height"] <= 45
        way_out = lesson.locator("#leave")
        box = way_out.bounding_box()
        assert box["y"] >= 0
        assert box["x"] + box["width"] <= width
        assert box["y"] + box["height"] <= 44
        middle = [box["x"] + box["width"] / 2, box["y"] + box["height"] / 2]
        top = "([x, y]) => document.elementFromPoint(x, y).closest('#leave') !== null"
        assert lesson.evaluate(top, middle)
        assert way_out.evaluate("one => one.textContent").strip().endswith(LEARNER["bar-leave"])
        assert lesson.locator("#foot").bounding_box()["height"] <= height / 3
        assert lesson.evaluate("document.documentElement.scrollWidth") <= width


def test_the_quick_exit_erases_everything_and_back_does_not_return(page, address):
    page.goto(f"{address}/")
    opened(page, f"{address}/{MODEL.page('fr')}")
    main(page).click()
    judged(page)
    page.locator("#leave").click()
    page.wait_for_url("about:blank")
    page.go_back()
    assert page.url == f"{address}/"
    assert page.evaluate("localStorage.length") == 0


def test_a_word_and_a_source_open_a_card_and_the_page_stays_where_it_is(lesson):
    screen = lesson.locator(".screen:not(.beside)", has=lesson.locator("a.fact")).nth(1).get_attribute("id")
    show(lesson, screen)
    for details in lesson.locator(".shown details.more > summary").all():
        details.click()
    for link in (lesson.locator(".shown a.fact").first, lesson.locator("a[href^='#term-']:visible").first):
        if not link.count():
            continue
        link.click()
        card = lesson.get_by_role("dialog")
        assert len(card.inner_text()) > 20
        assert here(lesson) == screen
        assert card.locator("h2").evaluate("one => one === document.activeElement")
        lesson.keyboard.press("Escape")
        assert not card.is_visible()
        assert link.evaluate("one => one === document.activeElement")


def test_a_source_mark_opens_the_source_of_its_number(lesson):
    mark = lesson.locator("a.fact").first
    show(lesson, lesson.locator(".screen", has=mark).first.get_attribute("id"))
    for details in lesson.locator(".shown details.more > summary").all():
        details.click()
    number = int("".join(filter(str.isdigit, mark.inner_text())))
    fact = list(CATALOGUE.lesson(MODEL.id, "fr").facts.values())[number - 1]
    mark.click()
    assert fact.text in lesson.get_by_role("dialog").inner_text()
    assert fact.source in lesson.get_by_role("dialog").inner_text()


def test_the_menu_leads_to_every_screen_and_to_the_sources_which_are_not_in_the_way(lesson):
    lesson.locator("#open-menu").click()
    order = on_the_way(lesson)
    assert lesson.locator("#contents a").evaluate_all("all => all.map(one => one.hash.slice(1))") == order
    assert "sources" not in order
    lesson.locator("#contents a").nth(3).click()
    assert here(lesson) == order[3]
    lesson.locator("#open-menu").click()
    lesson.locator(".shown").get_by_role("link", name=PAGE["sources"]).click()
    assert here(lesson) == "sources"
    assert lesson.locator("#sources li:visible").count() > 10
    main(lesson).click()
    main(lesson).click()
    assert here(lesson) == order[3]


def test_larger_text_and_a_dark_ground_are_chosen_in_the_menu_and_hold_in_every_lesson(lesson, address):
    lesson.locator("#open-menu").click()
    ground = "getComputedStyle(document.body).backgroundColor"
    before = lesson.evaluate(ground)
    lesson.get_by_role("button", name=PAGE["dark"]).click()
    lesson.get_by_role("button", name=PAGE["larger"]).click()
    dark = lesson.evaluate(ground)
    assert dark != before
    opened(lesson, f"{address}/{CATALOGUE.entry('violations').page('fr')}")
    assert lesson.evaluate(ground) == dark
    assert lesson.evaluate("parseFloat(getComputedStyle(document.documentElement).fontSize)") == 20
    lesson.emulate_media(color_scheme="dark")
    lesson.locator("#open-menu").click()
    lesson.get_by_role("button", name=PAGE["dark"]).click()
    assert lesson.evaluate(ground) == before


def test_a_whole_lesson_is_gone_through_by_keyboard_alone(lesson):
    keyboard, order = lesson.keyboard, on_the_way(lesson)

    def tab_to(selector: str) -> None:
        for _ in range(200):
            if lesson.evaluate("(selector) => document.activeElement.matches(selector)", selector):
                return
            keyboard.press("Tab")
        pytest.fail(f"no way by keyboard to {selector} on {here(lesson)}")

    def press(selector: str) -> None:
        tab_to(selector)
        keyboard.press("Enter")

    press("#foot .main")
    for screen in order[1:-1]:
        assert here(lesson) == screen
        if kind_of(lesson) == "question" and not lesson.locator(".shown .walk").count():
            while lesson.locator(ASKED_HERE + " .now button").count():
                press(ASKED_HERE + " .now button")
            for number in range(1, lesson.locator(f"{ASKED_HERE} .step").count() + 1):
                press(f"{ASKED_HERE} li:nth-child({number}) > .step")
            if lesson.locator(f"{ASKED_HERE} .option input:visible").count():
                tab_to(f"{ASKED_HERE} .option input")
                keyboard.press("Space")
            press("#foot .main")
            assert lesson.locator(".shown .verdict").is_visible()
        while lesson.locator(".shown .walk").count() and main(lesson).inner_text() != PAGE["next"]:
            press("#foot .main")
        press("#foot .main")
    assert kind_of(lesson) == "keep"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_fault_on_any_kind_of_screen_in_light_and_in_dark(lesson, scheme):
    lesson.emulate_media(color_scheme=scheme)
    figure = lesson.locator(".screen:has(figure)").first.get_attribute("id")
    idea = lesson.locator("[data-kind=idea].screen").first.get_attribute("id")
    for screen in ("cover", idea, figure, "sources", "menu", on_the_way(lesson)[-1]):
        show(lesson, screen)
        assert faults(lesson) == [], screen
    kinds: set[str] = set()
    for screen in lesson.locator("[data-kind=question].screen").evaluate_all("all => all.map(one => one.id)"):
        show(lesson, screen)
        drawn = lesson.locator(".shown .exercise").get_attribute("class")
        if drawn in kinds:
            continue
        kinds.add(drawn)
        assert faults(lesson) == [], screen
        if "walk" not in drawn:
            choose(lesson.locator(ASKED_HERE))
            main(lesson).click()
            assert faults(lesson) == [], screen
    assert len(kinds) >= 4


@pytest.mark.parametrize("width", [320, 640])
def test_no_screen_of_the_model_lesson_scrolls_sideways_also_when_answered(lesson, width):
    lesson.set_viewport_size({"width": width, "height": 640 if width == 320 else 360})
    for screen in lesson.locator(".screen").evaluate_all("all => all.map(one => one.id)"):
        show(lesson, screen)
        if kind_of(lesson) == "question" and not lesson.locator(".shown .walk").count():
            choose(lesson.locator(ASKED_HERE))
            main(lesson).click()
        assert lesson.evaluate("document.documentElement.scrollWidth") <= width, screen


def test_without_javascript_every_text_of_the_lesson_is_read_in_order(browser, address):
    page = browser.new_page(java_script_enabled=False)
    page.goto(f"{address}/{MODEL.page('fr')}")
    lesson = CATALOGUE.lesson(MODEL.id, "fr")
    titles = [one.title for one in way(lesson, reading.parts(CATALOGUE, MODEL.id, "fr")).screens if not one.activity]
    shown = page.locator("main h2:visible, main figcaption:visible").all_inner_texts()
    assert [title for title in titles if title not in shown] == []
    assert [title for title in shown if title in titles] == titles
    asked_for = "all => all.every(one => one.closest('details:not(.more):not(.practice)'))"
    assert page.locator("main p:not(:visible), main li:not(:visible)").evaluate_all(asked_for)
    assert page.get_by_text(PAGE["no-questions"]).is_visible()
    assert page.locator("#leave").is_visible()
    page.context.close()


def test_a_single_file_steps_from_screen_to_screen_from_the_disk_and_keeps_nothing(page, tmp_path):
    parts = reading.parts(CATALOGUE, MODEL.id, "fr")
    path = tmp_path / "lesson.html"
    html = render_single_file(CONTENT, CATALOGUE.lesson(MODEL.id, "fr"), parts, date.today())
    path.write_text(html, encoding="utf-8")
    opened(page, path.as_uri())
    main(page).click()
    main(page).click()
    screen = here(page)
    page.go_back()
    page.go_forward()
    assert here(page) == screen
    assert judged(page)
    assert page.evaluate("localStorage.length") == 0
    show(page, on_the_way(page)[-1])
    assert main(page).inner_text() == PAGE["again"]


def test_the_end_leads_to_the_next_lesson_and_ticks_this_one_in_the_list(lesson, address):
    show(lesson, on_the_way(lesson)[-1])
    _, following = CATALOGUE.neighbours(MODEL.id)
    label = PAGE["next-lesson"].format(number=following.number, title=following.title["fr"])
    assert main(lesson).inner_text() == label
    main(lesson).click()
    lesson.wait_for_url(f"**/{following.page('fr')}")
    main(lesson).click()
    lesson.goto(f"{address}/fr")
    assert lesson.url == f"{address}/fr/"
    ticked = lesson.locator(".lessons li", has=lesson.get_by_role("img", name=PAGE["done"]))
    assert ticked.evaluate_all("all => all.map(one => one.dataset.lesson)") == [MODEL.id]
    resume = lesson.locator("a.resume")
    assert following.title["fr"] in resume.inner_text()
    resume.click()
    lesson.wait_for_url(f"**/{following.page('fr')}#*")
    assert here(lesson) != "cover"
