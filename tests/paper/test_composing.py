"""Prose, sources, outline and run sheet: the small rules that every paper edition rests on."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curriculum.paper import prose
from curriculum.paper.blocks import Box, Cite, Heading, Items, Keep, Paragraph, Table, plain, text
from curriculum.paper.editions.slides import _even
from curriculum.paper.outline import without_gaps
from curriculum.paper.sources import Sources
from curriculum.paper.vocabulary import vocabulary

FACTS = {
    "adopted": {"source": "S/RES/1612 (2005)", "url": "https://a.test/x", "copy": True, "confidence": "seen"},
    "voted": {"source": "S/RES/1612 (2005)", "url": "https://a.test/x", "copy": True, "confidence": "seen"},
    "practice": {"source": "Good practice", "url": None, "copy": False, "confidence": "known"},
}
for _fact in FACTS.values():
    _fact["review_by"] = "2027-01-01"


def sources(today: str = "2026-11-23") -> Sources:
    return Sources(FACTS, ["practice"], vocabulary("en"), date.fromisoformat(today))


def shown(blocks) -> str:
    return " ".join(plain(item[0].line) if isinstance(item, tuple) else "" for item in blocks[-1].items)


def test_facts_from_the_same_paragraph_share_a_number():
    made = sources()
    assert made.cite("adopted") == made.cite("voted") == (2, False)
    assert made.cite("practice") == (1, True)


def test_only_what_was_cited_is_listed_with_its_number_over_the_whole_lesson():
    made = sources()
    made.cite("voted")
    assert made.blocks(addresses=True)[-1].numbers == (2,)


def test_a_source_says_that_it_is_a_copy_to_be_confirmed_or_past_its_date():
    words = vocabulary("en")
    made, late = sources(), sources("2027-02-01")
    for each in (made, late):
        for fact in FACTS:
            each.cite(fact)
    assert words["fact-copy"] in shown(made.blocks(addresses=False))
    assert words["fact-known"] in shown(made.blocks(addresses=False))
    assert words["fact-past"] not in shown(made.blocks(addresses=False))
    assert words["fact-past"] in shown(late.blocks(addresses=False))


def test_a_link_to_a_fact_becomes_a_mark_and_marks_side_by_side_are_joined():
    (made,) = prose.blocks("Adopted[°](#adopted)[°](#practice).", sources().cite)
    assert [inline for inline in made.line if isinstance(inline, Cite)] == [Cite((2, 1), "2, 1*")]


def test_headings_lists_tables_and_quotes_have_a_paper_form():
    markdown = "## A\n\ntext **b** *i*\n\n- one\n- two\n\n3. three\n\n| a | b |\n|---|---|\n| c | d |\n\n> quoted"
    made = prose.blocks(markdown, sources().cite)
    assert [type(block) for block in made] == [Heading, Paragraph, Items, Items, Table, Box]
    assert made[3].numbers == (3,)


@pytest.mark.parametrize("markdown", ["<b>raw</b>", "![picture](x.png)", "    code"])
def test_markdown_without_a_paper_form_is_refused_not_lost(markdown):
    with pytest.raises(ValueError, match="no paper form"):
        prose.blocks(markdown, sources().cite)


def test_headings_never_skip_a_level_and_siblings_stay_siblings():
    blocks = (Heading(1, text("a")), Keep((Heading(4, text("b")),)), Heading(4, text("c")), Heading(2, text("d")))
    made = without_gaps(blocks)
    assert [made[0].level, made[1].blocks[0].level, made[2].level, made[3].level] == [1, 2, 2, 2]


@given(st.lists(st.text("ab", min_size=1, max_size=300).map(text), min_size=1, max_size=12))
def test_a_text_cut_into_slides_loses_nothing_and_leaves_no_slide_empty(sentences):
    groups = list(_even(tuple(sentences), 330))
    assert [sentence for group in groups for sentence in group] == sentences
    assert all(groups)
