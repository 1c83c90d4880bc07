"""A question has one name everywhere: the letters on the screen, and their order, are those on paper."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import Any

import pytest

from curriculum.paper.blocks import Choice, Table, plain
from curriculum.paper.shapes import shape
from curriculum.paper.vocabulary import vocabulary
from tests.browser import harness

LETTERED = {
    "single": ".question > .option label",
    "multiple": ".option label",
    "sort": ".card > legend",
    "order": ".step > span",
    "classify": ".listed button",
}

# The letter, whether it stands in a square or before the text, and the text.
NAMED = """(one) => {
  const letter = one.querySelector(".square, .letter").textContent.replace(". ", "");
  return `${letter}. ${one.lastChild.textContent}`.replace(/^(\\w\\. )\\1/, "$1");
}"""


def named(record: Any) -> list[str]:
    """Return what stands behind a letter or a number on paper, in order: `A. The village`."""
    if isinstance(record, Choice):
        return [f"{record.label}. {plain(record.line)}"]
    if isinstance(record, Table):
        return [plain(row[0]) for row in record.rows]
    if isinstance(record, tuple):
        return [one for part in record for one in named(part)]
    if is_dataclass(record):
        return [one for field in fields(record) for one in named(getattr(record, field.name))]
    return []


@pytest.mark.parametrize("kind", LETTERED)
def test_what_is_chosen_or_moved_has_the_letter_and_the_place_that_paper_gives_it(page, site, kind):
    activity = harness.lesson("fr")["activities"][f"sample-{kind}"]
    paper = [name for name in named(shape(kind).participant(activity, vocabulary("fr"))) if not name[0].isdigit()]
    page.goto(f"{site}/fr.html")
    page.wait_for_selector(".c1612 .exercise")
    found = page.locator(f"[data-activity=sample-{kind}]").locator(LETTERED[kind]).all()
    shown = [one.evaluate(NAMED).replace("\u00a0", " ") for one in found]
    assert shown == [name.replace("\u00a0", " ") for name in paper]
    assert len(shown) >= 3


def test_the_passages_of_a_text_have_their_numbers_of_paper(page, site):
    page.goto(f"{site}/fr.html")
    page.wait_for_selector(".c1612 .exercise")
    numbers = page.locator("[data-activity=sample-mark] .square").all_inner_texts()
    assert [number.strip() for number in numbers] == ["1", "2", "3", "4"]


def test_the_choices_of_a_story_have_letters(page, site):
    page.goto(f"{site}/fr.html")
    story = page.locator("[data-activity=sample-scenario]")
    story.locator("button.main").click()
    assert story.locator(".option .square").all_inner_texts() == ["A", "B", "C"]
