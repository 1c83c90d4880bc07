"""What a picture states rests on facts of the bank."""

from __future__ import annotations

import pytest

from curriculum.model.loading import load_bank
from tests.support.checkout import content

BANK = load_bank(content().bank)
# Slots that state nothing of law or fact: names of places, people and acts, headings, questions, what an invented story
# shows, how a workshop or a sheet works.
STATES_NOTHING = {
    "convoy": {"flood", "permit", "theft"},
    "decision": {"message"},
    "eight-points": {"two", "people", "request", "information", "help", "picture", "text", "weight"},
    "forwarded": {"tag", "who", "when", "where"},
    "gates": {"gate-1", "gate-2", "gate-3"},
    "need-to-know": {"question"},
    "path": {"village", "country", "headquarters", "council"},
    "referral-map": {"papers", "shelter", "learning", "empty", "date"},
    "rumour": {"you", "focal"},
    "school-twice": {"before", "after"},
    "sources": {"question"},
    "tables": {"country", "headquarters", "council"},
    "verbs": {"recognise", "protect", "refer", "alert"},
    "well": {"village-1", "village-2"},
}
# Pictures of which no slot states anything: an invented country, the cards of a workshop, a method of work.
INVENTED_OR_METHOD = {"bench", "map", "problem-tree", "signals"}


@pytest.mark.parametrize("name", sorted(BANK.pictures))
def test_every_slot_that_states_something_names_its_facts(name):
    slots = BANK.pictures[name].slots
    unsourced = {slot for slot, text in slots.items() if not text.facts}
    assert unsourced == (set(slots) if name in INVENTED_OR_METHOD else STATES_NOTHING.get(name, set()))


def test_the_three_conditions_of_verified_say_no_more_than_their_fact_and_that_it_is_to_be_reread():
    locks = BANK.pictures["locks"]
    assert BANK.facts["ve-standard"].confidence == "known"
    assert "à relire avec l’UNICEF" in locks.description.fr
    assert "to be reread with UNICEF" in locks.description.en
    assert "preuve" not in locks.slots["lock-1-who"].fr


def test_resolution_1539_asks_for_a_mechanism_and_fixes_no_list_of_six():
    assert "tl-1539" in BANK.pictures["thread"].slots["r-1539"].facts
    assert "six" not in " ".join(text.fr.casefold() for text in BANK.pictures["thread"].slots.values())


def test_the_squares_of_mali_are_the_numbers_of_their_fact():
    from curriculum.pictures.drawings import waffle

    for number in (waffle._VERIFIED, waffle._NOT_VERIFIED):
        assert str(number) in BANK.facts["ve-mali-2015"].text.fr
