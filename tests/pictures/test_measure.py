"""Texts break into lines that fit, and as a reader expects."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from curriculum.pictures.measure import width, wrap

WORDS = st.lists(st.text("abcdeéèœ’", min_size=1, max_size=9), min_size=1, max_size=14).map(" ".join)


@settings(deadline=None)
@given(WORDS, st.sampled_from((400, 700)), st.integers(120, 600))
def test_no_line_is_wider_than_the_room_and_no_word_is_lost(text, weight, room):
    found = wrap(text, 16, weight, room)
    assert " ".join(found) == text
    assert all(width(line, 16, weight) <= room for line in found)


def test_lines_are_about_as_long_as_each_other():
    first, second = wrap("Une personne formée contrôle", 33, 400, 400)
    assert abs(width(first, 33) - width(second, 33)) < 0.4 * width(first, 33)


def test_a_line_ends_with_its_sentence_where_it_can():
    assert wrap("S’il en manque une. Pas faux.", 16, 400, 180) == ["S’il en manque une.", "Pas faux."]


@pytest.mark.parametrize("sign", ["?", "!", ":", ";", "»"])
def test_a_french_sign_never_begins_a_line(sign):
    for room in range(60, 240, 7):
        assert not any(line.startswith(sign) for line in wrap(f"Comment le sait-elle {sign} Dites-le", 16, 400, room))
