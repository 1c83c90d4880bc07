"""The order in which elements, steps and questions are shown: one for wall, phone and paper."""

from __future__ import annotations

import pytest

from curriculum.lessons.catalogue import catalogue
from curriculum.model import kinds
from curriculum.model.shuffling import in_order, shuffled
from tests.support.checkout import content

DRAWN = {name: kinds.model(name).drawn for name in kinds.names() if kinds.model(name).drawn}


@pytest.fixture(scope="module")
def activities():
    lessons = catalogue(content())
    return {
        lang: [activity for entry in lessons.entries for activity in lessons.lesson(entry.id, lang).activities.values()]
        for lang in ("fr", "en")
    }


def test_a_shuffle_is_the_same_on_every_machine_and_never_the_order_given():
    records = [{"id": name} for name in ("north", "east", "south", "west")]
    assert [record["id"] for record in shuffled(records, "seed")] == ["south", "west", "north", "east"]
    for seed in map(str, range(200)):
        assert shuffled(records, seed) != records
        assert {record["id"] for record in shuffled(records, seed)} == {"north", "east", "south", "west"}


def test_every_compiled_activity_says_in_which_order_it_is_shown_the_same_in_both_languages(activities):
    assert {activity["kind"] for activity in activities["fr"]} >= set(DRAWN)
    for french, english in zip(activities["fr"], activities["en"], strict=True):
        assert french["shown"] == english["shown"]
        assert bool(french["shown"]) == (french["kind"] in DRAWN)


def test_no_activity_shows_its_answer_by_the_order_of_its_record(activities):
    for activity in activities["fr"]:
        if activity["kind"] in DRAWN:
            written = activity[DRAWN[activity["kind"]]]
            assert in_order(written, activity["shown"]) != written
            assert sorted(activity["shown"]) == sorted(record["id"] for record in written)
