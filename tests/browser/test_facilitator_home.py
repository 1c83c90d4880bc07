"""The facilitator's home in a real Chromium: one screen, the clock, the ticks, what a button makes."""

from __future__ import annotations

import re
import shutil
from datetime import datetime

import pytest

from curriculum.folders import find_content
from curriculum.lessons.catalogue import catalogue
from curriculum.words import words
from tests.support.chromium import come_in
from tests.support.lesson_pages import faults
from tests.support.small_workshop import LESSONS, open_small_workshop

PROJECTOR = {"width": 1280, "height": 720}
PHONE = {"width": 360, "height": 640}
MORNING = datetime(2026, 5, 4, 10, 45)
# What the wall keeps of an answer, by the store that its pages use.
STORE = "import('/curriculum/static/store.js').then(({ createStore }) => createStore({ lesson: 'mechanism' })%s)"


@pytest.fixture(scope="module")
def key(browser, workshop):
    return come_in(browser, workshop)


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    """Return a running workshop of two lessons, nothing of it printed yet."""
    opened = open_small_workshop(tmp_path_factory.mktemp("small"))
    yield opened
    opened.stop()
    shutil.rmtree(opened.runtime, ignore_errors=True)


@pytest.fixture
def open_home(browser, workshop, key):
    """Return a function that opens the home; the test fails on a foreign request or a line of error."""
    contexts = []

    def at(lang: str = "fr", *, of=workshop, cookies=key, now: datetime | None = None, **options):
        context = browser.new_context(**{"viewport": PROJECTOR, "storage_state": cookies, **options})
        contexts.append(context)
        page = context.new_page()
        if now:
            page.clock.set_fixed_time(now)
        page.goto(f"{of.url}/curriculum/home/{lang}")
        page.wait_for_selector("[role=tab][aria-selected=true]")
        return page

    browser.refused.clear()
    browser.console.clear()
    yield at
    for context in contexts:
        context.close()
    assert browser.refused == []
    assert browser.console == []


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_the_home_fits_one_screen_of_a_projector_whatever_the_day(open_home, lang):
    page = open_home(lang, now=MORNING)
    for tab in page.get_by_role("tab").all():
        tab.click()
        assert page.evaluate("document.documentElement.scrollHeight") <= 720
        for part in ("main", "aside"):
            assert page.locator(part).evaluate("part => part.scrollHeight - part.clientHeight") == 0
    assert page.evaluate("document.documentElement.scrollWidth") <= 1280


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_on_a_phone_the_home_does_not_scroll_sideways_and_its_buttons_can_be_touched(open_home, lang):
    page = open_home(lang, viewport=PHONE)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    for name in (".present", ".tick", "[role=tab]"):
        box = page.locator(f"{name}:visible").first.bounding_box()
        assert min(box["width"], box["height"]) >= 40


def test_the_clock_marks_what_is_on_now_and_what_comes_next(open_home):
    page, word = open_home(now=MORNING), words("workshop", "fr")
    current = page.locator("[aria-current=time]:visible")
    assert current.count() == 1
    assert "Le mécanisme" in current.text_content()
    assert word["home-now"] in current.locator(".when").text_content()
    assert "Les six violations" in page.locator(".next:visible").text_content()
    page.clock.set_fixed_time(datetime(2026, 5, 4, 12, 40))
    page.reload()
    assert "déjeuner et prière" in page.locator("[aria-current=time]:visible").text_content()
    assert "Distinctions" in page.locator(".next:visible").text_content()
    page.clock.set_fixed_time(datetime(2026, 5, 4, 20, 0))
    page.reload()
    assert page.locator("[aria-current=time]:visible, .next:visible").count() == 0


def test_a_later_start_moves_the_lessons_but_not_an_earlier_lunch_and_is_remembered(open_home):
    page = open_home(now=MORNING)
    start = page.get_by_label("Début")
    assert start.input_value() == "08:00"
    start.fill("09:10")
    for _ in range(2):
        assert "Ce que la guerre" in page.locator("[aria-current=time]:visible").text_content()
        assert page.locator(".row:visible time").first.text_content() == "9 h 10"
        assert page.locator(".break:visible time").nth(1).text_content() == "13 h 35"
        page.reload()
        page.wait_for_selector("[aria-current=time]")
    page.get_by_label("Début").fill("07:00")
    assert page.locator(".break:visible time").nth(1).text_content() == "12 h 30"


def test_the_tabs_are_moved_through_with_the_arrows_and_the_chosen_one_is_remembered(open_home):
    page = open_home("en")
    page.get_by_role("tab", name="Day 1").focus()
    page.keyboard.press("ArrowRight")
    assert page.get_by_role("tab", name="Day 2").get_attribute("aria-selected") == "true"
    assert page.get_by_role("tabpanel").count() == 1
    assert page.get_by_role("heading", name="Morning recall").is_visible()
    page.keyboard.press("End")
    page.reload()
    assert page.get_by_role("heading", name="Glossary").is_visible()
    assert not page.get_by_label("Start", exact=True).is_visible()


def test_another_programme_is_remembered(open_home):
    page = open_home()
    page.locator(".menu summary").click()
    page.get_by_role("link", name="Trois jours, parcours B").click()
    page.get_by_role("tab", name="Jour 3").wait_for()
    page.wait_for_selector("[role=tab][aria-selected=true]")  # the script has run, and kept the choice
    page.goto(page.url.split("?")[0])
    page.get_by_role("tab", name="Jour 3").wait_for()


def test_a_new_group_clears_the_ticks_and_what_the_wall_kept_but_only_once_confirmed(open_home):
    page = open_home()
    page.evaluate(STORE % ".save('a-question', { answer: 'b' })")
    page.get_by_role("button", name=re.compile("^Fait.*00 ")).click()
    page.get_by_label("Imprimer les fiches.").check()
    page.reload()
    done = page.locator("[aria-pressed=true], input:checked")
    assert done.count() == 2
    page.get_by_role("button", name="Nouveau groupe").click()
    page.get_by_role("dialog").get_by_role("button", name="Annuler").click()
    assert done.count() == 2
    assert page.evaluate(STORE % ".load('a-question')")["answer"] == "b"
    page.get_by_role("button", name="Nouveau groupe").click()
    page.get_by_role("dialog").get_by_role("button", name="Effacer").click()
    assert page.get_by_text(words("workshop", "fr")["group-done"]).is_visible()
    page.reload()
    assert done.count() == 0
    assert page.evaluate(STORE % ".load('a-question')") == {}


def test_the_code_for_the_room_fills_the_screen_with_the_address_and_three_steps(open_home, workshop):
    page = open_home()
    page.get_by_role("button", name="Afficher à la salle").click()
    room = page.get_by_role("dialog")
    code = room.get_by_role("img", name=re.compile("^Code QR de l’adresse"))
    assert code.bounding_box()["width"] >= 400
    assert code.evaluate("image => image.naturalWidth") > 0
    assert re.fullmatch(rf"http://[0-9.]+:{workshop.room_port}", room.locator(".address").text_content())
    assert room.get_by_role("listitem").count() == 3
    assert room.get_by_role("listitem").first.evaluate("item => parseFloat(getComputedStyle(item).fontSize)") >= 33
    room.get_by_role("button", name="Fermer").click()
    assert page.get_by_role("dialog").count() == 0
    assert page.evaluate("document.fullscreenElement") is None


def test_the_language_switch_leads_to_the_same_page_in_the_other_language(open_home):
    page = open_home("fr")
    page.get_by_role("link", name="English").click()
    page.get_by_role("tab", name="Day 1").wait_for()
    assert page.evaluate("document.documentElement.lang") == "en"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("lang", ["fr", "en"])
def test_axe_finds_no_fault_on_the_facilitators_plain_pages(open_home, workshop, lang, scheme):
    page = open_home(lang, color_scheme=scheme, now=MORNING)
    page.locator(".tick:visible").first.click()
    assert faults(page) == []
    for window in ("show", "help", "group"):
        page.locator(f"[data-opens={window}]").first.click()
        assert faults(page) == []
        page.locator("dialog[open]").evaluate("dialog => dialog.close()")
    for path in (f"room/{lang}", f"documents/{lang}"):
        page.goto(f"{workshop.url}/curriculum/{path}")
        assert faults(page) == []


def test_a_button_makes_the_documents_shows_how_far_it_is_and_then_links_to_them(open_home, browser, small):
    page = open_home(of=small, cookies=come_in(browser, small))
    row = page.locator(".row:visible").first
    sheet = row.get_by_role("link", name=re.compile("^Fiche"))
    assert sheet.count() == 0
    page.get_by_role("button", name="Préparer", exact=True).click()
    page.get_by_role("progressbar").wait_for()
    assert page.get_by_role("button", name="Préparer", exact=True).count() == 0
    page.get_by_text("Documents prêts").wait_for(timeout=120_000)
    page.get_by_role("status").get_by_text("C’est prêt.").wait_for()
    assert page.get_by_role("progressbar").count() == 0
    with page.expect_popup():
        sheet.click()
    assert sheet.get_attribute("href") == "/curriculum/handouts/01-sortes.sheet.fr.pdf"
    page.get_by_role("link", name="Imprimer").click()
    page.wait_for_url("**/curriculum/documents/fr")
    assert page.get_by_role("link", name=re.compile("PDF")).count() == 4


def test_a_row_makes_the_documents_of_its_lesson_alone(open_home, browser, small):
    page = open_home("en", of=small, cookies=come_in(browser, small))
    page.locator(".row:visible").first.get_by_role("button", name=re.compile("^Run sheet")).click()
    page.locator(".row:visible").first.get_by_role("link", name=re.compile("^Run sheet")).wait_for(timeout=120_000)
    page.get_by_text("2 documents to make").wait_for()


def test_the_help_text_written_here_is_read_on_the_phone(open_home, browser, small):
    page = open_home(of=small, cookies=come_in(browser, small))
    page.get_by_role("button", name="Écrire").click()
    page.get_by_label(re.compile("^Texte de l’aide")).fill("Awa, au fond de la salle.\n<b>Tente</b> bleue.")
    page.get_by_role("button", name="Enregistrer").click()
    page.get_by_text("Aide locale écrite").wait_for()
    page.get_by_role("status").get_by_text("C’est prêt.").wait_for(timeout=120_000)
    name = catalogue(find_content(small.root)).entry(LESSONS[0]).stem("fr")
    phone = browser.new_page()
    phone.goto(f"{small.phones}/fr/{name}")
    phone.locator("#open-menu").click()
    phone.get_by_role("button", name="Aide").click()
    phone.get_by_text("<b>Tente</b> bleue.").wait_for()
    phone.context.close()


def test_a_workshop_that_was_closed_is_said_on_the_page(open_home, browser):
    page = open_home()
    page.context.route("**/state", lambda route: route.abort())
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    page.get_by_role("status").get_by_text(words("workshop", "fr")["home-no-answer"]).wait_for()
    browser.console.clear()  # the browser's own line about a request that failed
