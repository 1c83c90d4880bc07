"""The front end in a real browser: every kind is drawn, answered by keyboard alone, explained, and tried again."""

from __future__ import annotations

import json
import re

import pytest

from curriculum.frontend.assets import BUILT, built
from curriculum.model import kinds
from curriculum.model.kinds.classify import CLASSES
from curriculum.words import words_of_a_lesson
from tests.browser import harness

KINDS = ("single", "multiple", "none", "sort", "order", "mark", "classify", "opinion")
FR = words_of_a_lesson("fr", kinds.names())
ANSWERS = {"sort": ("use", "neither", "use"), "classify": ("unknown", "yes", "unknown", "unknown", "alert", "who")}


@pytest.fixture
def lesson(page, site):
    """Return the page of the sample lesson in French."""
    page.goto(f"{site}/fr.html")
    page.wait_for_selector(".c1612 .exercise")
    return page


def activity(page, name):
    return page.locator(f"[data-activity=sample-{name}]")


def steps(page) -> list[str]:
    """Return the steps to order as they stand, without their letters."""
    return [text.split(". ", 1)[1] for text in activity(page, "order").locator(".step > span").all_inner_texts()]


def press(page, selector):
    """Press what a selector names by keyboard alone."""
    tab_to(page, selector)
    page.keyboard.press("Enter")


def cards(page, name, values):
    """Answer the cards of an activity one after the other, by touch."""
    for value in values:
        activity(page, name).locator(f".card.now button[value={value}]").click()


def check(page, name):
    activity(page, name).locator("button.main").click()
    return activity(page, name).locator("[role=status].live")


def tab_to(page, selector):
    """Press Tab, and nothing else, until the focus stands on an element of the selector."""
    for _ in range(150):
        if page.evaluate("(selector) => document.activeElement.matches(selector)", selector):
            return
        page.keyboard.press("Tab")
    pytest.fail(f"no way by keyboard to {selector}")


def pick(page, group, value):
    """Choose one radio button by keyboard: Tab to its group, Space for the first one, then the arrow."""
    tab_to(page, f"{group} input")
    page.keyboard.press("Space")
    for _ in range(10):
        if page.evaluate("document.activeElement.value") == value:
            return
        page.keyboard.press("ArrowDown")
    pytest.fail(f"no way by keyboard to {value}")


def test_every_kind_is_drawn_with_its_number_its_prompt_as_legend_and_nothing_chosen(lesson):
    for number, name in enumerate(KINDS, 1):
        article = activity(lesson, name)
        assert article.locator("h4").inner_text() == f"Question {number}"
        pinned = name == "classify"
        shown = article.locator(".pinned > p" if pinned else "fieldset.question > legend").inner_text()
        prompt = harness.lesson("fr")["activities"][f"sample-{name}"]["prompt"]
        assert shown.split() == prompt.split()
        named = article.locator("fieldset.question").evaluate(
            "(one) => (one.labels?.[0] || document.getElementById(one.getAttribute('aria-labelledby'))"
            " || one.querySelector('legend')).textContent"
        )
        assert named.split() == prompt.replace("\n\n", "").split()
        assert article.locator("input:checked, [aria-pressed=true]").count() == 0
        assert article.get_attribute("aria-labelledby") == article.locator("h4").get_attribute("id")
    assert lesson.locator("section.set > h3").inner_text() == "Vérifiez que vous avez compris"
    assert lesson.locator(".count").inner_text() == "Réponses données\u00a0: 0 sur 8"


def test_a_whole_set_is_answered_by_keyboard_alone(lesson):
    single = "[data-activity=sample-single]"
    pick(lesson, f"{single} .question", "alert")
    pick(lesson, f"{single} .certainty", "2")
    for name, value in (("multiple", "five"), ("multiple", "ten"), ("none", "")):
        tab_to(lesson, f'[data-activity=sample-{name}] input[value="{value}"]')
        lesson.keyboard.press("Space")
    for value in ANSWERS["sort"]:
        press(lesson, f"[data-activity=sample-sort] .now button[value={value}]")
    shown = steps(lesson)
    for step in harness.lesson("fr")["activities"]["sample-order"]["steps"]:
        press(lesson, f"[data-activity=sample-order] li:nth-child({shown.index(step['text']) + 1}) .step")
    for value in ("p2", "p4"):
        tab_to(lesson, f'[data-activity=sample-mark] input[value="{value}"]')
        lesson.keyboard.press("Space")
    for value in ANSWERS["classify"]:
        press(lesson, f"[data-activity=sample-classify] .now button[value={value}]")
    pick(lesson, "[data-activity=sample-opinion] .question", "pass")
    for name in KINDS:
        tab_to(lesson, f"[data-activity=sample-{name}] button.main")
        lesson.keyboard.press("Enter")
        assert lesson.evaluate("document.activeElement.className") == "main"
    verdicts = {name: activity(lesson, name).locator(".verdict").inner_text() for name in KINDS}
    assert verdicts.pop("sort").endswith("C’est juste en partie\u00a0: 2 sur 3.")
    assert verdicts.pop("opinion") == "Merci. Votre avis\u00a0: Je passe."
    assert verdicts.pop("classify").endswith("C’est juste.")
    assert all(verdict.endswith("C’est juste.") for verdict in verdicts.values()), verdicts
    assert lesson.locator(".count").inner_text() == "Réponses données\u00a0: 8 sur 8"


def test_feedback_is_said_in_a_live_region_and_written_under_the_option_chosen(lesson):
    single = activity(lesson, "single")
    live = single.locator("[role=status][aria-live=polite].live")
    assert live.inner_text() == ""
    single.locator("input[value=publish]").check()
    single.locator(".certainty input").nth(2).check()
    check(lesson, "single")
    feedback = "Publier le lieu expose les familles."
    assert "Ce n’est pas juste." in live.inner_text()
    assert FR["fatal"] in live.inner_text()
    assert FR["certainty-sure-wrong"] in live.inner_text()
    assert feedback in live.inner_text()
    assert feedback in single.locator(".option", has=single.page.locator("input[value=publish]")).inner_text()
    assert single.locator(".remark:visible").count() == 1
    assert "La vérification finale revient aux Nations Unies." in single.inner_text()


def test_right_and_wrong_are_told_by_a_word_and_a_shape_not_by_colour_alone(lesson):
    multiple = activity(lesson, "multiple")
    multiple.locator("input[value=five]").check()
    multiple.locator("input[value=ngo]").check()
    check(lesson, "multiple")
    remarks = multiple.locator(".remark:visible b").all_inner_texts()
    assert remarks == ["✓Juste", "✗Pas juste"]
    multiple.get_by_role("button", name=FR["reveal"]).click()
    assert multiple.locator(".remark:visible b").all_inner_texts() == [
        "✓Juste",
        "✓Il fallait aussi le choisir",
        "✗Pas juste",
    ]


def test_an_answer_that_is_not_complete_is_not_marked_but_told_what_is_missing(lesson):
    missing = {
        "single": FR["incomplete-single"],
        "multiple": FR["incomplete-multiple"],
        "sort": FR["incomplete-sort"].format(n=3),
        "order": FR["incomplete-order"].format(n=4),
        "mark": FR["incomplete-mark"],
        "classify": FR["incomplete-classify"].format(n=6),
        "opinion": FR["incomplete-single"],
    }
    for name, sentence in missing.items():
        assert check(lesson, name).inner_text() == sentence
    assert lesson.locator(".count").inner_text() == "Réponses données\u00a0: 0 sur 8"


def test_how_sure_one_is_may_be_said_once_there_is_an_answer_and_never_holds_it_up(lesson):
    single = activity(lesson, "single")
    certainty = single.locator(".certainty")
    assert not certainty.is_visible()
    single.locator("input[value=alert]").check()
    assert certainty.is_visible()
    assert check(lesson, "single").locator(".verdict").inner_text().endswith(FR["verdict-right"])
    kept = json.loads(lesson.evaluate("localStorage.getItem('curriculum-1612/sample/sample-single')"))
    assert "certainty" not in kept
    assert "certainty" not in kept["first"]


@pytest.mark.parametrize(
    ("value", "level", "said"),
    [("alert", 1, "unsure-right"), ("alert", 3, "sure-right"), ("call", 1, "unsure-wrong"), ("call", 2, "sure-wrong")],
)
def test_how_sure_one_was_is_answered_in_words_and_kept_with_the_first_answer(lesson, value, level, said):
    single = activity(lesson, "single")
    single.locator(f"input[value={value}]").check()
    single.locator(f".certainty input[value='{level}']").check()
    assert check(lesson, "single").locator(".sureness").inner_text() == FR[f"certainty-{said}"]
    kept = json.loads(lesson.evaluate("localStorage.getItem('curriculum-1612/sample/sample-single')"))
    assert kept["first"]["certainty"] == level


def test_one_may_try_again_freely_while_the_first_answer_is_kept(lesson):
    multiple = activity(lesson, "multiple")
    multiple.locator("input[value=ngo]").check()
    check(lesson, "multiple")
    multiple.get_by_role("button", name=FR["again"]).click()
    assert multiple.locator(".remark:visible").count() == 0
    multiple.locator("input[value=ngo]").uncheck()
    multiple.locator("input[value=five]").check()
    multiple.locator("input[value=ten]").check()
    assert "C’est juste." in check(lesson, "multiple").inner_text()
    kept = json.loads(lesson.evaluate("localStorage.getItem('curriculum-1612/sample/sample-multiple')"))
    assert kept["answer"] == ["five", "ten"]
    assert kept["tries"] == 2
    assert {key: kept["first"][key] for key in ("answer", "earned", "possible")} == {
        "answer": ["ngo"],
        "earned": 0,
        "possible": 2,
    }


def test_after_an_answer_the_strongest_button_leads_to_the_next_question(lesson):
    multiple = activity(lesson, "multiple")
    multiple.locator("input[value=five]").check()
    check(lesson, "multiple")
    assert multiple.locator("button.main").all_inner_texts() == [FR["next-question"]]
    assert multiple.get_by_role("button", name=FR["again"]).is_visible()
    multiple.locator("button.main").click()
    assert lesson.evaluate("document.activeElement.textContent") == "Question 3"
    top = lesson.evaluate("document.activeElement.getBoundingClientRect().top")
    assert 0 <= top < 200
    assert multiple.locator(".verdict").is_visible()


def test_after_the_last_question_of_a_set_one_goes_on_to_what_follows(lesson):
    opinion = activity(lesson, "opinion")
    opinion.locator("input[value=agree]").check()
    check(lesson, "opinion")
    assert opinion.locator("button.main").inner_text() == FR["next-part"]
    opinion.locator("button.main").click()
    title = harness.lesson("fr")["activities"]["sample-scenario"]["title"]
    assert lesson.evaluate("document.activeElement.textContent") == title


def test_a_double_tap_on_check_does_not_leave_the_verdict(lesson):
    opinion = activity(lesson, "opinion")
    opinion.locator("input[value=agree]").check()
    opinion.locator("button.main").click()
    second = "(button) => button.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail: 2 }))"
    opinion.locator("button.main").evaluate(second)
    assert lesson.evaluate("document.activeElement.textContent") == FR["next-part"]
    assert opinion.locator(".verdict").is_visible()


def test_none_of_these_takes_the_other_choices_back_and_the_other_way_round(lesson):
    none = activity(lesson, "none")
    none.locator("input").nth(0).check()
    none.locator("input").nth(3).check()
    assert none.locator("input:checked").count() == 1
    none.locator("input").nth(1).check()
    assert none.locator("input:checked").count() == 1
    assert none.locator("input").nth(1).is_checked()


def test_steps_start_mixed_always_alike_and_take_their_numbers_as_they_are_pressed(lesson):
    order = activity(lesson, "order")
    shown = steps(lesson)
    right = [step["text"] for step in harness.lesson("fr")["activities"]["sample-order"]["steps"]]
    assert sorted(shown) == sorted(right)
    assert shown != right
    live = order.locator("fieldset [role=status]")
    order.locator(".step").nth(2).press("Enter")
    assert live.inner_text() == f"Numéro 1 sur 4\u00a0: {shown[2]}"
    order.locator(".step").nth(0).press("Enter")
    order.locator(".step").nth(0).press("Enter")
    assert order.locator(".number").all_inner_texts() == ["2", "", "1", ""]
    order.get_by_role("button", name=FR["order-undo"]).press("Enter")
    assert live.inner_text() == f"Annulée\u00a0: {shown[0]}"
    assert order.locator(".number").all_inner_texts() == ["", "", "1", ""]
    assert order.locator(".step").nth(0).evaluate("(one) => one === document.activeElement")
    lesson.evaluate("localStorage.clear()")
    lesson.reload()
    assert steps(lesson) == shown


def test_the_steps_pressed_in_the_right_order_are_right_whatever_their_letters(lesson):
    order = activity(lesson, "order")
    for step in harness.lesson("fr")["activities"]["sample-order"]["steps"]:
        order.get_by_role("button", name=step["text"]).click()
    assert check(lesson, "order").locator(".verdict").inner_text().endswith(FR["verdict-right"])
    kept = json.loads(lesson.evaluate("localStorage.getItem('curriculum-1612/sample/sample-order')"))
    assert kept["answer"] == ["village", "check", "force", "council"]


def test_a_card_moves_on_by_itself_and_the_last_answer_can_be_taken_back(lesson):
    sort = activity(lesson, "sort")
    elements = {one["id"]: one["text"] for one in harness.lesson("fr")["activities"]["sample-sort"]["elements"]}
    shown = harness.lesson("fr")["activities"]["sample-sort"]["shown"]

    def asked() -> str:
        return sort.locator(".card:visible legend").inner_text()

    assert asked() == f"A. {elements[shown[0]]}"
    assert sort.get_by_role("button", name=FR["deck-undo"]).count() == 0
    sort.locator(".now button[value=use]").click()
    assert asked() == f"B. {elements[shown[1]]}"
    assert sort.locator(".now legend").evaluate("(one) => one === document.activeElement")
    sort.get_by_role("button", name=FR["deck-undo"]).click()
    assert asked() == f"A. {elements[shown[0]]}"
    cards(lesson, "sort", ["attack", "use", "neither"])
    assert sort.locator(".card:visible").count() == 0
    kept = json.loads(lesson.evaluate("localStorage.getItem('curriculum-1612/sample/sample-sort')"))
    assert kept["answer"] == dict(zip(shown, ["attack", "use", "neither"], strict=True))


def test_after_sorting_one_sees_what_was_missed_and_all_of_it_on_request(lesson):
    sort = activity(lesson, "sort")
    cards(lesson, "sort", ANSWERS["sort"])
    check(lesson, "sort")
    assert sort.locator(".card:visible").count() == 1
    assert FR["tag-wrong"] in sort.locator(".card:visible .remark").inner_text()
    sort.get_by_text(FR["deck-all"]).click()
    assert sort.locator(".card:visible").count() == 3
    sort.get_by_role("button", name=FR["again"]).click()
    assert sort.locator(".remark:visible").count() == 0


def test_the_missing_fact_earns_what_it_leaves_open_and_the_case_says_so(lesson):
    classify = activity(lesson, "classify")
    groups = classify.locator("fieldset fieldset")
    cards(lesson, "classify", ("yes", "yes", "unknown", "unknown", "alert", "litres"))
    assert "2 sur 5" in check(lesson, "classify").inner_text()
    assert "La quantité ne change pas la classe." in groups.nth(5).inner_text()
    classify.get_by_role("button", name=FR["reveal"]).click()
    assert "La réponse juste\u00a0: Qui sont les auteurs du vol" in groups.nth(5).inner_text()
    classes = [FR[f"class-{name}"] for name in CLASSES]
    shown = [text.split(None, 1) for text in groups.nth(3).locator("button").all_text_contents()]
    assert [
        button.evaluate("(one) => one.lastChild.textContent") for button in groups.nth(3).locator("button").all()
    ] == classes
    assert [text[0][0] for text in shown] == list("ABCDEFGH")


def test_an_opinion_has_an_afterword_and_no_score(lesson):
    opinion = activity(lesson, "opinion")
    opinion.locator("input[value=disagree]").check()
    assert "Pas d’accord" in check(lesson, "opinion").inner_text()
    assert "Une page donne une voix." in opinion.inner_text()
    assert opinion.locator(".right, .wrong, .part").count() == 0
    assert " sur " not in opinion.locator(".live").inner_text()


def test_sources_name_the_document_and_say_what_to_beware_of(lesson):
    single = activity(lesson, "single")
    assert single.locator("details").count() == 0
    single.locator("input[value=alert]").check()
    check(lesson, "single")
    single.locator("summary").click()
    seen, copied, known = single.locator("details li").all_inner_texts()
    assert "S/RES/1612 (2005), para. 3" in seen
    assert FR["fact-copy"] in copied
    assert FR["fact-past"] in copied
    assert FR["fact-known"] in known
    assert FR["fact-known"] not in seen + copied
    assert FR["key-unreviewed"] in single.inner_text()
    activity(lesson, "multiple").locator("input[value=five]").check()
    check(lesson, "multiple")
    assert FR["key-unreviewed"] not in activity(lesson, "multiple").inner_text()


def test_one_broken_activity_leaves_the_others_alive(page, site, browser):
    page.goto(f"{site}/broken.html")
    assert activity(page, "mark").locator(".notice").inner_text() == FR["broken"]
    activity(page, "opinion").locator("input[value=agree]").check()
    assert "Merci" in check(page, "opinion").inner_text()
    assert len(browser.console) == 1
    browser.console.clear()


def test_a_widget_drawn_twice_has_no_id_twice_and_both_views_agree(page, site):
    page.goto(f"{site}/views.html")
    page.wait_for_selector("[data-view='2'] .exercise")
    ids = page.eval_on_selector_all("[id]", "(all) => all.map((one) => one.id)")
    names = [
        set(page.eval_on_selector_all(f"[data-view='{n}'] input[name]", "(all) => all.map((one) => one.name)"))
        for n in (1, 2)
    ]
    assert len(ids) == len(set(ids))
    assert names[0].isdisjoint(names[1])
    page.locator("[data-view='1'] [data-activity=sample-opinion] input[value=agree]").check()
    page.locator("[data-view='1'] [data-activity=sample-opinion] button.main").click()
    assert page.locator("[data-view='2'] [data-activity=sample-opinion] input[value=agree]").is_checked()


def test_nothing_that_is_answered_in_a_widget_reaches_its_kernel(page, site):
    page.goto(f"{site}/views.html")
    page.wait_for_selector("[data-view='1'] .exercise")
    before = page.evaluate("widgetState")
    page.locator("[data-view='1'] [data-activity=sample-opinion] input[value=agree]").check()
    page.locator("[data-view='1'] [data-activity=sample-opinion] button.main").click()
    page.locator("[data-view='1'] [data-activity=sample-opinion] .verdict").wait_for()
    assert page.evaluate("widgetState") == before
    assert page.evaluate("sentToKernel") == [{"ask": "content"}, {"ask": "content"}]


def test_in_a_widget_no_arrow_key_changes_an_answer_and_tab_reaches_every_choice(page, site):
    page.goto(f"{site}/views.html")
    page.wait_for_selector("[data-view='1'] .exercise")
    choices = page.locator("[data-view='1'] [data-activity=sample-single] .question input")
    choices.nth(1).focus()
    page.keyboard.press("Space")
    for key in ("ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp"):
        page.keyboard.press(key)
        assert choices.evaluate_all("(all) => all.map((one) => one.checked)") == [False, True, False]
    page.keyboard.press("Tab")
    assert choices.nth(2).evaluate("(one) => one === document.activeElement")
    page.keyboard.press("Space")
    assert choices.evaluate_all("(all) => all.map((one) => one.checked)") == [False, False, True]


@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize("path", harness.MODULES, ids=lambda path: path.name)
def test_a_lesson_has_every_word_that_its_kinds_of_activity_ask_for(path, lang):
    source = path.read_text(encoding="utf-8")
    asked = set(re.findall(r"""(?:word|button|panel)\(\s*"([a-z0-9-]+)\"""", source))
    asked |= {key for pair in re.findall(r"""\? "([a-z]+-[a-z-]+)" : "([a-z]+-[a-z-]+)\"""", source) for key in pair}
    asked |= set(re.findall(r"""(?:hint|title|check|again|pinned): "([a-z-]+)\"""", source))
    known = set(words_of_a_lesson(lang, {path.stem}))
    assert asked - known == set()
    stems = set(re.findall(r"word\(`([a-z]+-)\$\{", source))
    assert all(any(key.startswith(stem) for key in known) for stem in stems)


def test_what_a_browser_loads_is_small_and_may_stand_inside_a_page():
    for script, most in (("page.js", 40_000), ("list.js", 5_000), ("widget.js", 32_000)):
        assert len(built(script).encode()) < most
        assert "</script" not in built(script)
    assert len(built("page.css").encode()) < 24_000
    assert {path.name for path in BUILT.iterdir()} == {
        *("page.js", "page.css", "list.js", "list.css"),
        *("widget.js", "style.css", "tokens.css"),
    }
