"""How the front end looks and measures: narrow, touchable, accessible, without colours, on paper."""

from __future__ import annotations

import json

import pytest
from axe_playwright_python.sync_playwright import Axe

from curriculum.frontend.assets import BUILT
from curriculum.words import words

# Every element a finger has to hit, and a label around it where there is one.
TARGETS = """() => Array.from(document.querySelectorAll(".c1612 button, .c1612 summary, .c1612 input"))
  .map((one) => one.closest("label") || one)
  .map((one) => {
    const lines = Array.from(one.getClientRects());
    const width = Math.round(Math.max(0, ...lines.map((line) => line.width)));
    const height = Math.round(Math.min(...lines.map((line) => line.height)));
    return { what: one.textContent.slice(0, 40), width, height };
  })
  .filter(({ width, height }) => width > 0 && (height < 44 || width < 44))"""


def opened(page, address):
    page.goto(address)
    page.wait_for_selector(".c1612 .exercise")
    return page


def button(page, key: str):
    return page.locator(".bar .row").get_by_role("button", name=words("learner", "fr")[key], exact=True)


def answer_everything(page):
    """Answer every activity with its first choices, check, open the sources, and walk the scenario to its end."""
    page.evaluate("""() => {
      for (const article of document.querySelectorAll("[data-activity]")) {
        const form = article.querySelector("form");
        if (!form) continue;
        while (form.querySelector(".card.now button")) form.querySelector(".card.now button").click();
        for (const step of form.querySelectorAll(".step")) step.click();
        const seen = new Set();
        for (const input of form.querySelectorAll("input")) {
          const first = input.type === "radio" && !seen.has(input.name);
          if (first || ["five", "p1", "ask"].includes(input.value)) input.click();
          seen.add(input.name);
        }
        form.querySelector("button.main").click();
        for (const details of form.querySelectorAll("details")) details.open = true;
      }
    }""")
    assert page.locator(".set .verdict").count() == 8


def violations(page) -> list[str]:
    found = Axe().run(
        page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
    )
    return [f"{one['id']}: {node['html'][:150]}" for one in found.response["violations"] for node in one["nodes"]]


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_axe_finds_nothing_before_during_or_after_answering(page, site, lang):
    word = words("learner", lang)
    opened(page, f"{site}/{lang}.html")
    assert violations(page) == []
    answer_everything(page)
    page.get_by_role("button", name=word["scenario-begin"], exact=True).click()
    page.get_by_role("button", name=word["bar-help"], exact=True).click()
    assert violations(page) == []
    story = page.locator("[data-activity=sample-scenario]")
    story.locator("input[value=publish]").check()
    story.get_by_role("button", name=word["scenario-confirm"]).click()
    page.get_by_role("button", name=word["bar-erase"], exact=True).click()
    assert violations(page) == []


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_nothing_scrolls_sideways_and_every_target_is_44_pixels(page, site, width):
    page.set_viewport_size({"width": width, "height": 640})
    opened(page, f"{site}/fr.html")
    wide = "document.documentElement.scrollWidth"
    assert page.evaluate(wide) <= width
    assert page.evaluate(TARGETS) == []
    answer_everything(page)
    page.get_by_role("button", name=words("learner", "fr")["scenario-begin"], exact=True).click()
    page.get_by_role("button", name=words("learner", "fr")["bar-help"], exact=True).click()
    assert page.evaluate(wide) <= width
    assert page.evaluate(TARGETS) == []


def test_dark_is_used_where_the_system_asks_for_it_and_axe_finds_nothing_in_it(page, site):
    page.emulate_media(color_scheme="dark")
    opened(page, f"{site}/fr.html")
    dark = json.loads((BUILT.parents[1] / "tokens.json").read_text(encoding="utf-8"))["colour"]["dark"]
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert ground == "rgb({}, {}, {})".format(*bytes.fromhex(dark["ground"][1:]))
    answer_everything(page)
    page.get_by_role("button", name=words("learner", "fr")["scenario-begin"], exact=True).click()
    assert violations(page) == []


def test_jupyters_own_theme_says_whether_it_is_dark_before_the_system_does(page, site):
    page.emulate_media(color_scheme="dark")
    opened(page, f"{site}/fr.html")
    ground = "getComputedStyle(document.querySelector('[data-activity]')).backgroundColor"
    page.evaluate("document.body.dataset.jpThemeLight = 'true'")
    assert page.evaluate(ground) == "rgb(255, 255, 255)"
    page.evaluate("document.body.dataset.jpThemeLight = 'false'")
    assert page.evaluate(ground) != "rgb(255, 255, 255)"


@pytest.mark.parametrize("size", ["100%", "150%"])
def test_a_radio_button_stands_at_the_height_of_its_text(page, site, size):
    opened(page, f"{site}/fr.html")
    page.evaluate("(size) => { document.documentElement.style.fontSize = size; }", size)
    row = page.locator("[data-activity=sample-opinion] .option").first
    middle = "(one) => { const { top, height } = one.getBoundingClientRect(); return top + height / 2; }"
    assert abs(row.locator("input").evaluate(middle) - row.locator("label > span").evaluate(middle)) <= 1.5


def test_text_twice_as_large_still_fits_a_narrow_phone(page, site):
    page.set_viewport_size({"width": 320, "height": 640})
    opened(page, f"{site}/fr.html")
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    answer_everything(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_the_focus_is_seen_on_everything_that_takes_it(page, site):
    opened(page, f"{site}/fr.html")
    seen = 0
    for _ in range(60):
        page.keyboard.press("Tab")
        outline = page.evaluate("""() => {
          const one = document.activeElement;
          const shown = one.closest(".option > label") || one;
          const { outlineStyle, outlineWidth } = getComputedStyle(shown);
          return one === document.body ? null : [outlineStyle, parseFloat(outlineWidth)];
        }""")
        if outline is None:
            break
        seen += 1
        assert outline[0] == "solid"
        assert outline[1] >= 3
    assert seen > 30


def test_in_forced_colours_a_marked_passage_and_a_verdict_are_still_told_apart(page, site):
    page.emulate_media(forced_colors="active")
    opened(page, f"{site}/fr.html")
    mark = page.locator("[data-activity=sample-mark]")
    mark.locator("input[value=p2]").check()
    page.locator(".count").click()
    marked, plain = (mark.locator(f"input[value={value}] + .square") for value in ("p2", "p1"))
    ground = "(one) => getComputedStyle(one).backgroundColor"
    assert marked.evaluate(ground) != plain.evaluate(ground)
    mark.locator("button.main").click()
    assert "✓" in mark.locator(".option", has=page.locator("input[value=p2]")).inner_text()


def test_with_reduced_motion_nothing_moves(page, site):
    page.emulate_media(reduced_motion="reduce")
    opened(page, f"{site}/fr.html")
    moving = """() => Array.from(document.querySelectorAll(".c1612 *")).filter((one) => {
      const { transitionDuration, animationName } = getComputedStyle(one);
      return parseFloat(transitionDuration) > 0 || animationName !== "none";
    }).length"""
    assert page.evaluate(moving) == 0


def test_on_paper_the_questions_stay_and_the_buttons_go(page, site):
    opened(page, f"{site}/fr.html")
    page.emulate_media(media="print")
    assert page.locator(".c1612 button:not(.step):not(.offered button):visible").count() == 0
    assert page.locator(".bar").is_hidden()
    assert page.locator("legend:visible").count() > 10
    box = page.locator("[data-activity=sample-multiple] input").first.evaluate(
        "(one) => [getComputedStyle(one).borderTopWidth, one.getBoundingClientRect().width]"
    )
    assert float(box[0].removesuffix("px")) >= 1
    assert box[1] >= 12
    mark = page.locator("[data-activity=sample-mark] input").first.evaluate("(one) => getComputedStyle(one).opacity")
    assert mark == "1"
    assert page.locator("[data-activity=sample-sort] .card:visible").count() == 3
    assert page.pdf()[:4] == b"%PDF"
