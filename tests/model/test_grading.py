"""The grading rules of docs/scoring.md: a table of cases, and what holds for every answer whatever it is."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from curriculum.model import kinds
from curriculum.model.grading import certainty_mark, grade
from curriculum.model.kinds.classify import CHOICES, CLASSES, CONDITIONS, HOLDS, STATUSES
from curriculum.model.kinds.scenario import GAUGES, follow
from tests.support.grading_cases import CASES, OF_A_KIND

IDS = tuple("abcdefgh")
ANY_ID = st.sampled_from([*IDS, "gone"])


def _distinct(least: int, most: int):
    return st.lists(st.sampled_from(IDS), min_size=least, max_size=most, unique=True)


@st.composite
def single(draw):
    ids = draw(_distinct(2, 6))
    right = draw(st.sampled_from(ids))
    options = [{"id": id_, "right": id_ == right, "fatal": id_ != right and draw(st.booleans())} for id_ in ids]
    return {"kind": "single", "options": options}, draw(st.none() | ANY_ID)


@st.composite
def multiple(draw):
    options = [{"id": id_, "right": draw(st.booleans()), "fatal": draw(st.booleans())} for id_ in draw(_distinct(3, 8))]
    return {"kind": "multiple", "options": options}, draw(st.none() | st.lists(ANY_ID, max_size=10))


@st.composite
def sort(draw):
    places = st.sampled_from(["one", "two", "three"])
    elements = [{"id": id_, "category": draw(places)} for id_ in draw(_distinct(3, 8))]
    answer = draw(st.none() | st.dictionaries(ANY_ID, places | st.just("gone")))
    return {
        "kind": "sort",
        "categories": [{"id": id_} for id_ in ("one", "two", "three")],
        "elements": elements,
    }, answer


@st.composite
def order(draw):
    steps = [{"id": id_} for id_ in draw(_distinct(3, 8))]
    return {"kind": "order", "steps": steps}, draw(st.none() | st.lists(ANY_ID, max_size=12))


@st.composite
def mark(draw):
    passages = [{"id": id_, "error": draw(st.booleans())} for id_ in draw(_distinct(3, 8))]
    passages[0]["error"] = True
    return {"kind": "mark", "passages": passages}, draw(st.none() | st.lists(ANY_ID, max_size=10))


@st.composite
def classify(draw):
    key = {condition: draw(st.sampled_from(HOLDS)) for condition in CONDITIONS}
    key |= {"class": draw(st.sampled_from(CLASSES)), "status": draw(st.sampled_from(STATUSES))}
    key["missing"] = draw(st.sampled_from(["who", "age"])) if "unknown" in key.values() else "nothing"
    asked = {"missing": st.sampled_from(["who", "age", "nothing", "gone"])}
    parts = {part: st.sampled_from(choices) for part, choices in CHOICES.items()}
    answer = draw(st.none() | st.fixed_dictionaries({}, optional=parts | asked))
    return {"kind": "classify", "key": key, "questions": [{"id": "who"}, {"id": "age"}]}, answer


@st.composite
def scenario(draw):
    """A story of four moments; each way leads forward, as the model demands."""
    effects = st.fixed_dictionaries({gauge: st.integers(-100, 100) for gauge in GAUGES})
    steps = []
    for place in range(3):
        choices = []
        for id_ in draw(_distinct(1, 3)):
            quality = draw(st.sampled_from(["best", "poor", "fatal"]))
            ahead = st.integers(place + 1, 3).map(str)
            below = draw(st.integers(0, 100))
            turn = {"to": draw(ahead), "when": {"gauge": draw(st.sampled_from(GAUGES)), "below": below}}
            ways = [] if quality == "fatal" else [turn, {"to": draw(ahead), "when": None}]
            choices.append({"id": id_, "quality": quality, "effects": draw(effects), "next": ways})
        steps.append({"id": str(place), "choices": choices})
    steps.append({"id": "3", "choices": []})
    start = draw(st.fixed_dictionaries({gauge: st.integers(0, 100) for gauge in GAUGES}))
    activity = {"kind": "scenario", "gauges": start, "steps": steps}
    return activity, draw(st.none() | st.lists(st.sampled_from(IDS), max_size=5))


ATTEMPTS = st.one_of(single(), multiple(), sort(), order(), mark(), classify())


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_case_of_the_table_earns_what_the_rules_say(case):
    score = grade(case["activity"], case["answer"])
    assert (score.earned, score.possible, score.fatal) == (case["earned"], case["possible"], case["fatal"])
    if "certainty" in case:
        assert list(certainty_mark(score, case["certainty"])) == case["mark"]


def test_the_table_has_cases_of_every_kind_and_no_name_twice():
    assert {kind: {case["activity"]["kind"] for case in known["cases"]} for kind, known in OF_A_KIND.items()} == {
        kind: {kind} for kind in kinds.names()
    }
    assert len({case["name"] for case in CASES}) == len(CASES) >= 130


@settings(max_examples=300, deadline=None)
@given(ATTEMPTS)
def test_every_answer_earns_a_share_between_none_and_all(attempt):
    score = grade(*attempt)
    assert isinstance(score.earned, int)
    assert 0 <= score.earned <= score.possible
    assert score.possible > 0


@given(ATTEMPTS)
def test_no_answer_earns_nothing_and_is_never_fatal(attempt):
    score = grade(attempt[0], None)
    assert (score.earned, score.fatal) == (0, False)


@settings(deadline=None)
@given(ATTEMPTS, st.randoms(use_true_random=False))
def test_the_order_of_the_options_changes_nothing_except_in_order(attempt, random):
    activity, answer = attempt
    shuffled = dict(activity)
    for field in ("options", "elements", "categories", "passages", "questions"):
        if field in activity:
            shuffled[field] = random.sample(activity[field], len(activity[field]))
    assert grade(shuffled, answer) == grade(activity, answer)


@given(order())
def test_in_order_only_the_right_sequence_earns_everything(attempt):
    steps = [step["id"] for step in attempt[0]["steps"]]
    assert grade(attempt[0], steps).earned == len(steps) - 1
    assert grade(attempt[0], steps[1:] + steps[:1]).earned == len(steps) - 2


@given(st.one_of(multiple(), mark()), st.randoms(use_true_random=False))
def test_naming_a_choice_twice_or_in_another_order_changes_nothing(attempt, random):
    activity, answer = attempt
    if answer is not None:
        assert grade(activity, random.sample(answer * 2, len(answer) * 2)) == grade(activity, answer)


@given(ATTEMPTS, st.sampled_from([1, 2, 3]))
def test_the_certainty_mark_lies_between_minus_six_and_three(attempt, level):
    score = grade(*attempt)
    mark, of = certainty_mark(score, level)
    assert -6 * of <= mark <= 3 * of
    assert mark >= 0 or score.earned == 0


@given(scenario())
def test_gauges_never_leave_zero_to_a_hundred_and_a_scenario_has_no_score(attempt):
    activity, path = attempt
    position = follow(activity, path or ())
    assert all(0 <= position.gauges[gauge] <= 100 for gauge in GAUGES)
    assert position.ended or not position.fatal
    score = grade(activity, path)
    assert (score.earned, score.possible, score.fatal) == (0, 0, position.fatal)


@given(scenario())
def test_a_longer_path_never_undoes_a_fatal_error(attempt):
    activity, path = attempt
    if grade(activity, path).fatal:
        assert grade(activity, [*path, *IDS]).fatal


def test_what_has_no_score_has_no_certainty_mark():
    with pytest.raises(ValueError, match="no certainty"):
        certainty_mark(grade({"kind": "opinion"}, "agree"), 2)


@pytest.mark.parametrize("level", [0, 4, None])
def test_a_level_of_certainty_that_does_not_exist_is_an_error(level):
    activity = {"kind": "single", "options": [{"id": "a", "right": True, "fatal": False}]}
    with pytest.raises(KeyError):
        certainty_mark(grade(activity, "a"), level)


def test_an_unknown_kind_is_an_error():
    with pytest.raises(KeyError):
        grade({"kind": "essay"}, "text")
