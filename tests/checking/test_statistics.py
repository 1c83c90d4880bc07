"""What the whole curriculum promises in figures, counted from the bank and the notebooks."""

from __future__ import annotations

import pytest

from curriculum.checking.report import tell_facts, tell_statistics
from curriculum.checking.statistics import collect
from curriculum.model.loading import load_bank
from curriculum.model.test_papers import BLUEPRINT
from tests.support import checkout

CONTENT = checkout.content()
NEITHER = ("insufficient", "outside")


@pytest.fixture(scope="module")
def bank():
    return load_bank(CONTENT.bank)


@pytest.fixture(scope="module")
def figures(bank):
    return collect(CONTENT, bank)


def test_there_are_at_least_160_activities_and_36_of_them_are_test_items(figures):
    assert figures.counts["stats-use"]["practice"] >= 160
    assert figures.counts["stats-use"]["test"] == 36


def test_one_key_in_five_says_that_information_is_missing_or_that_the_case_is_outside(figures):
    keys = figures.counts["stats-keys"]
    assert sum(keys[name] for name in NEITHER) / sum(keys.values()) >= 0.2


def test_all_twelve_cases_are_there_each_with_a_milder_variant(bank):
    cases = [case for lesson in bank.lessons.values() for case in lesson.cases]
    assert sorted(case.number for case in cases) == list(range(1, 13))
    assert all(set(case.mild).isdisjoint(case.places) for case in cases)


def test_the_three_forms_are_parallel(bank):
    forms = [[bank.activities[id_] for id_ in form.items] for form in bank.forms.values()]
    assert len(forms) == 3
    for items in zip(*forms, strict=True):
        assert len({item.bloom for item in items}) == 1
        assert len({item.objective for item in items}) == 1
    assert sum(BLUEPRINT.values()) == len(forms[0]) == 12


def test_no_two_activities_ask_the_same_in_other_words(bank):
    prompts = [activity.prompt.fr.casefold() for activity in bank.activities.values()]
    options = [
        frozenset(option.text.fr for option in activity.options)
        for activity in bank.activities.values()
        if activity.kind == "single"
    ]
    assert len(set(prompts)) >= 0.95 * len(prompts)  # some cases are told once for several questions
    assert len(set(options)) == len(options)


def test_every_statement_of_law_has_a_source(figures):
    assert figures.sourced_share() == 1
    assert sum(each.stated for each in figures.lessons) > 800


def test_the_childrens_half_day_is_the_easiest_to_read(figures):
    means = {
        each.lesson.id: each.mean for each in figures.lessons if each.lang == "fr" and each.lesson.kind == "lesson"
    }
    assert means["children"] == min(means.values())
    assert means["children"] <= 10


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_the_report_of_facts_names_each_lesson_and_a_fact_for_each_statement(bank, lang):
    lines = list(tell_facts(CONTENT, lang, as_json=False))
    assert {line.split()[1] for line in lines if not line.startswith(" ")} <= set(bank.lessons)
    assert any("<- r1612-" in line for line in lines)
    told = "\n".join(tell_statistics(CONTENT, lang, as_json=False))
    assert "100" in told
