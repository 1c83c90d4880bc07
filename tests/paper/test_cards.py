"""What a facilitator relies on before day one: cards to cut, markers and posters, with the words of the lessons."""

from __future__ import annotations

import pytest
from pypdfium2 import PdfDocument

from curriculum.model.findings import BankError
from curriculum.model.loading import load_bank
from curriculum.paper.cards import build_cards, file_name
from curriculum.paper.vocabulary import vocabulary
from curriculum.pictures import icons
from tests.support.contents import changed
from tests.support.edges import over_the_page
from tests.support.reading_back import claims_of, pages_of, squeezed

A4 = (595, 842)


@pytest.fixture(scope="module")
def cards(content, tmp_path_factory):
    """Return the folder of the cards, in both languages."""
    return build_cards(content, out=tmp_path_factory.mktemp("cards"))


@pytest.fixture(scope="module")
def bank(content):
    return load_bank(content.bank)


def of_kind(bank, kind):
    return [card for card in bank.cards.values() if card.kind == kind]


@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize("kind", ["vote", "marker", "step", "poster"])
def test_every_page_is_a4_accessible_and_holds_all_its_letters(cards, kind, lang):
    path = cards / file_name(kind, lang)
    with PdfDocument(path) as document:
        assert {tuple(round(length) for length in page.get_size()) for page in document} == {A4}
    # The halves of a poster are cut through its letters.
    assert kind == "poster" or over_the_page(path.read_bytes()) == []
    claims = claims_of(path)
    assert (claims.lang, claims.tagged, claims.accessible) == (lang, True, "1")


def test_each_letter_has_a_page_with_four_cards_in_a_shape_of_its_own(cards, bank):
    votes = of_kind(bank, "vote")
    assert [card.text.fr for card in votes] == ["A", "B", "C", "D", "E"]
    assert len({card.shape for card in votes}) == len({card.colour for card in votes}) == 5
    for card, page in zip(votes, pages_of(cards / file_name("vote", "fr")), strict=True):
        assert page.count(card.text.fr) - vocabulary("fr")["cards-vote"].format(letter=card.text.fr).count("A") >= 4


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_the_room_has_a_marker_for_each_level_and_one_for_elsewhere(cards, bank, lang):
    pages = pages_of(cards / file_name("marker", lang))
    for card, page in zip(of_kind(bank, "marker"), pages, strict=True):
        assert squeezed(card.text.in_(lang)) in squeezed(page)
    assert len(pages) == 5


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_the_step_cards_say_what_the_picture_of_the_path_says_and_not_in_its_order(cards, bank, lang):
    steps = of_kind(bank, "step")
    doors = [slot.in_(lang) for name, slot in bank.pictures["path"].slots.items() if name.startswith("door-")]
    said = squeezed(" ".join(pages_of(cards / file_name("step", lang))))
    assert all(squeezed(card.text.in_(lang)) in said for card in steps)
    assert {card.text.in_(lang).removeprefix("The ") for card in steps} >= {door.removeprefix("The ") for door in doors}
    places = [said.find(squeezed(card.text.in_(lang))) for card in steps]
    assert places != sorted(places)


def test_every_card_that_states_something_names_its_facts_and_every_icon_is_there(bank):
    assert all(card.facts for card in of_kind(bank, "step"))
    assert {card.icon for card in bank.cards.values() if card.icon} <= set(icons.names())


def test_each_poster_is_two_pages_that_name_their_halves(cards, bank):
    posters = [picture for picture in bank.pictures.values() if picture.poster]
    pages = pages_of(cards / file_name("poster", "fr"))
    assert len(pages) == 2 * len(posters) > 0
    for number, page in enumerate(pages):
        words = vocabulary("fr")["cards-poster"].format(
            title=posters[number // 2].title.fr, number=number % 2 + 1, count=2
        )
        assert squeezed(words) in squeezed(page)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("shape: circle", "shape: star"),
        ("colour: ochre", "colour: pink"),
        ("facts: [rule-adoption]", "facts: [nothing]"),
    ],
)
def test_a_card_that_the_bank_cannot_mean_is_refused_with_its_file_and_line(small, old, new):
    changed(small.bank / "cards.yaml", old, new)
    with pytest.raises(BankError) as refused:
        load_bank(small.bank)
    (finding,) = refused.value.findings
    assert finding.path.endswith("cards.yaml")
    assert finding.line
