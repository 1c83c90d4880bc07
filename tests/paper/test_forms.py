"""The paper form of each kind of activity: what is printed can be filled in, and the key speaks of what is printed."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass

import pytest

from curriculum.model import kinds
from curriculum.model.languages import LANGUAGES
from curriculum.model.shuffling import shuffled
from curriculum.paper.blocks import Choices, Entry, Items, Rules, Table, Tick, Track, Turn, plain
from curriculum.paper.shapes import scenario, shape
from curriculum.paper.vocabulary import vocabulary

FR = vocabulary("fr")


def found(record, kind) -> list:
    """Return every record of a kind inside blocks."""
    inside = [record] if isinstance(record, kind) else []
    if isinstance(record, tuple):
        return [one for part in record for one in found(part, kind)]
    if is_dataclass(record):
        inside += [one for field in fields(record) for one in found(getattr(record, field.name), kind)]
    return inside


def activities(lessons, kind: str, lang: str = "fr") -> list[dict]:
    return [
        activity
        for (_, spoken), lesson in lessons.items()
        for activity in lesson.activities.values()
        if spoken == lang and activity["kind"] == kind
    ]


@pytest.mark.parametrize("kind", kinds.names())
def test_every_kind_has_a_paper_form_in_both_languages(lessons, kind):
    for lang in LANGUAGES:
        words = vocabulary(lang)
        for activity in activities(lessons, kind, lang):
            drawn = shape(kind)
            assert drawn.instruction(activity, words)
            assert drawn.participant(activity, words)
            assert drawn.answer(activity, words)
            assert drawn.key(activity, words)


def test_single_has_one_round_box_for_each_option(lessons):
    for activity in activities(lessons, "single"):
        (drawn,) = found(shape("single").participant(activity, FR), Choices)
        assert drawn.shape == "round"
        assert [plain(choice.line) for choice in drawn.choices] == [option["text"] for option in activity["options"]]


def test_multiple_has_a_box_for_none_of_the_answers_and_the_key_names_it_when_none_is_right():
    options = [{"id": id_, "text": id_, "right": False, "feedback": ""} for id_ in ("one", "two", "three")]
    activity = {"id": "x", "kind": "multiple", "options": options}
    (drawn,) = found(shape("multiple").participant(activity, FR), Choices)
    assert plain(drawn.choices[-1].line) == FR["none-of-these"]
    assert shape("multiple").answer(activity, FR) == drawn.choices[-1].label == "D"


def test_certainty_is_asked_with_three_boxes_where_the_activity_asks_it(lessons):
    asked = [a for kind in ("single", "multiple", "sort", "order") for a in activities(lessons, kind)]
    assert any(activity.get("certainty") for activity in asked)
    for activity in activities(lessons, "single"):
        ticks = found(shape("single").participant(activity, FR), Tick)
        assert len(ticks) == (3 if activity.get("certainty") else 0)


def test_steps_to_order_are_never_printed_in_the_right_order_and_the_key_gives_the_printed_letters(lessons):
    for activity in activities(lessons, "order"):
        (drawn,) = found(shape("order").participant(activity, FR), Choices)
        printed = {plain(choice.line): choice.label for choice in drawn.choices}
        right = [step["text"] for step in activity["steps"]]
        assert drawn.shape == "blank"
        assert list(printed) != right
        assert shape("order").answer(activity, FR) == " → ".join(printed[step] for step in right)


def test_elements_to_sort_have_one_box_for_each_category(lessons):
    for activity in activities(lessons, "sort"):
        (drawn,) = found(shape("sort").participant(activity, FR), Table)
        assert len(drawn.rows) == len(activity["elements"])
        assert all(len(found(row, Tick)) == len(activity["categories"]) for row in drawn.rows)


def test_passages_read_on_as_text_with_a_numbered_box_before_each(lessons):
    for activity in activities(lessons, "mark"):
        ticks = found(shape("mark").participant(activity, FR), Tick)
        assert [tick.label for tick in ticks][: len(activity["passages"])] == [
            str(number) for number in range(1, len(activity["passages"]) + 1)
        ]


def test_a_case_to_classify_has_boxes_for_all_six_parts(lessons):
    for activity in activities(lessons, "classify"):
        blocks = shape("classify").participant(activity, FR)
        (conditions,) = found(blocks, Table)
        classes, statuses, missing = found(blocks, Choices)
        assert len(conditions.rows) == 3
        assert (len(classes.choices), len(statuses.choices)) == (8, 6)
        assert len(missing.choices) == len(activity["questions"]) + 1


def test_an_opinion_has_three_boxes_and_lines_and_no_right_answer(lessons):
    for activity in activities(lessons, "opinion"):
        blocks = shape("opinion").participant(activity, FR)
        assert len(found(blocks, Choices)[0].choices) == 3
        assert found(blocks, Rules)
        assert shape("opinion").answer(activity, FR) == FR["no-right-answer"]


def test_a_scenario_has_one_numbered_paragraph_for_each_step_and_each_consequence(lessons):
    for activity in activities(lessons, "scenario"):
        entries = found(scenario.participant(activity, FR), Entry)
        wanted = sum(1 + len(step["choices"]) for step in activity["steps"])
        assert [entry.label for entry in entries] == [str(number) for number in range(1, wanted + 1)]
        assert plain_text(entries[0]).startswith(activity["steps"][0]["text"][:40])


def test_every_turn_leads_to_a_paragraph_and_every_paragraph_but_the_first_is_reached(lessons):
    for activity in activities(lessons, "scenario"):
        blocks = scenario.participant(activity, FR)
        entries = {entry.id: entry.label for entry in found(blocks, Entry)}
        turns = found(blocks, Turn)
        assert {turn.entry for turn in turns} == set(list(entries)[1:])
        assert all(re.search(r"\d+", turn.text)[0] == entries[turn.entry] for turn in turns)


def test_playing_on_paper_leads_where_playing_on_screen_leads(lessons):
    for activity in activities(lessons, "scenario"):
        numbers = scenario.numbered(activity)
        steps = {step["id"]: step for step in activity["steps"]}
        for step in steps.values():
            for choice in step["choices"]:
                entry = found(scenario.participant(activity, FR), Entry)[numbers[step["id"], choice["id"]] - 1]
                led = [int(re.search(r"\d+", turn.text)[0]) for turn in found(entry, Turn)]
                assert led == [numbers[way["to"], ""] for way in choice["next"]]


def test_a_fatal_choice_on_paper_says_stop_and_talk_to_the_facilitator(lessons):
    for activity in activities(lessons, "scenario"):
        numbers = scenario.numbered(activity)
        entries = found(scenario.participant(activity, FR), Entry)
        for step in activity["steps"]:
            for choice in step["choices"]:
                said = plain_text(entries[numbers[step["id"], choice["id"]] - 1])
                assert (FR["stop"] in said) is (choice["quality"] == "fatal")


def test_the_three_gauges_are_tracks_that_begin_where_the_story_begins(lessons):
    for activity in activities(lessons, "scenario"):
        tracks = found(scenario.participant(activity, FR), Track)
        assert [track.start for track in tracks] == list(activity["gauges"].values())
        assert all(track.start in track.values for track in tracks)


def test_the_key_of_a_story_names_paragraphs_by_number_and_not_by_their_ids(lessons):
    # In French: an English id such as `clean-up` may also be a plain word of the English text.
    for activity in activities(lessons, "scenario"):
        said = plain_text(scenario.key(activity, FR))
        ids = {record["id"] for step in activity["steps"] for record in (step, *step["choices"])}
        assert not [id_ for id_ in ids if "-" in id_ and re.search(rf"(?<![\w-]){id_}(?![\w-])", said)]


def test_letters_and_paragraph_numbers_are_the_same_in_both_languages(lessons):
    for kind in ("order", "scenario"):
        for french, english in zip(activities(lessons, kind), activities(lessons, kind, "en"), strict=True):
            assert shape(kind).answer(french, FR) == shape(kind).answer(english, vocabulary("en"))


def test_a_shuffle_is_the_same_on_every_machine_and_never_the_order_given():
    records = [{"id": name} for name in ("north", "east", "south", "west")]
    assert [record["id"] for record in shuffled(records, "seed")] == EXPECTED
    for seed in map(str, range(200)):
        assert shuffled(records, seed) != records
        assert {record["id"] for record in shuffled(records, seed)} == {"north", "east", "south", "west"}


EXPECTED = ["south", "west", "north", "east"]


def plain_text(record) -> str:
    from curriculum.paper.blocks import Run

    return " ".join(run.text for run in found(record, Run | Turn))


def test_rules_of_the_story_are_numbered(lessons):
    activity = activities(lessons, "scenario")[0]
    assert found(scenario.participant(activity, FR), Items)[0].numbers == (1, 2, 3, 4)
