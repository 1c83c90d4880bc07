"""Answers that come from outside: what has the form of its kind passes, anything else is refused and earns nothing."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from curriculum.model import kinds
from curriculum.model.grading import MalformedAnswerError, grade, parse_answer
from tests.support.grading_cases import CASES, OF_A_KIND

WELL_FORMED = [case for case in CASES if case["name"] != "opinion: a stance that does not exist"]
ACTIVITIES = {case["activity"]["kind"]: case["activity"] for case in CASES}

ANY_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)
# What an answer of another kind, of a broken phone or of somebody who tries looks like.
NEVER = [True, 0, 1.5, float("nan"), "x" * 61, [["a"]], [None], [1], {"a": ["b"]}, {"a": None}, "\ud800", ["x"] * 101]
NEVER += [{str(number): "x" for number in range(101)}]


@pytest.mark.parametrize(
    ("kind", "answer"),
    [(kind, answer) for kind, known in OF_A_KIND.items() for answer in (*NEVER, *known["malformed"])],
)
def test_an_answer_of_another_form_is_refused_at_the_door_and_earns_what_no_answer_earns(kind, answer):
    activity = ACTIVITIES[kind]
    with pytest.raises(MalformedAnswerError):
        parse_answer(activity, answer)
    assert grade(activity, answer) == grade(activity, None)


def test_every_kind_has_malformed_answers_to_refuse():
    assert {kind for kind, known in OF_A_KIND.items() if known["malformed"]} == set(kinds.names())


@pytest.mark.parametrize("case", WELL_FORMED, ids=lambda case: case["name"])
def test_an_answer_that_the_table_grades_passes_the_door_unchanged(case):
    assert parse_answer(case["activity"], case["answer"]) == case["answer"]


@settings(max_examples=400, deadline=None)
@given(st.sampled_from(CASES), ANY_JSON)
def test_no_value_whatsoever_makes_grading_fail(case, answer):
    score = grade(case["activity"], answer)
    assert 0 <= score.earned <= score.possible


def test_a_refused_answer_says_in_both_languages_what_to_do():
    with pytest.raises(MalformedAnswerError) as refused:
        parse_answer(ACTIVITIES["order"], 7)
    assert "Rechargez la page" in refused.value.sentences("fr")[0]
    assert "Load the page again" in refused.value.sentences("en")[0]


def test_an_answer_to_an_unknown_kind_is_an_error_of_the_program():
    with pytest.raises(KeyError):
        parse_answer({"kind": "essay"}, "text")
