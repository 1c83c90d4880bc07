"""Prose, sources, outline and run sheet: the small rules that every paper edition rests on."""

from __future__ import annotations

from datetime import date

import pytest

from curriculum.lessons.compiled import Fact
from curriculum.paper import prose
from curriculum.paper.blocks import Box, Cite, Heading, Items, Keep, Paragraph, Run, SourceList, Table, plain, text
from curriculum.paper.citations import numbered
from curriculum.paper.outline import without_gaps
from curriculum.paper.sources import Sources
from curriculum.paper.vocabulary import vocabulary


def fact(source: str, url: str | None, *, copy: bool, confidence: str, official_url: str | None = None) -> Fact:
    return Fact("", source, official_url, url, copy, confidence, "2027-01-01")


FACTS = {
    "adopted": fact("S/RES/1612 (2005)", "https://a.test/x", copy=True, confidence="seen"),
    "voted": fact("S/RES/1612 (2005)", "https://a.test/x", copy=True, confidence="seen"),
    "practice": fact("Good practice", None, copy=False, confidence="known"),
}


def sources(today: str = "2026-11-23") -> Sources:
    return Sources(FACTS, ["practice"], vocabulary("en"), date.fromisoformat(today))


def shown(blocks) -> str:
    return " ".join(plain(item[0].line) if isinstance(item, tuple) else "" for item in blocks[-1].items)


def test_facts_from_the_same_paragraph_share_a_number():
    made = sources()
    assert made.numbers(["adopted", "voted"]) == made.numbers(["voted"]) == (2,)
    assert made.marks(made.numbers(["adopted", "practice"])) == "2, 1*"


def test_only_what_is_cited_is_listed_with_its_number_over_the_whole_lesson():
    listed = numbered((Paragraph((Cite(("voted",)),)), SourceList(addresses=True)), sources())[-1]
    assert listed.numbers == (2,)


def test_a_source_says_that_it_is_a_copy_to_be_confirmed_or_past_its_date():
    words, every = vocabulary("en"), sources().numbers(FACTS)
    said = shown(sources().listed(every, addresses=False))
    assert words["fact-copy"] in said
    assert words["fact-known"] in said
    assert words["fact-past"] not in said
    assert words["fact-past"] in shown(sources("2027-02-01").listed(every, addresses=False))


def test_the_official_document_stands_before_the_page_in_which_it_was_read():
    read = fact("S/RES/1612 (2005)", "https://a.test/x", copy=True, confidence="seen", official_url="https://b.test/y")
    listed = Sources({"adopted": read}, [], vocabulary("en"), date.fromisoformat("2026-11-23"))
    assert shown(listed.listed([1], addresses=True)) == (
        "S/RES/1612 (2005) — https://b.test/y — read in a copy — https://a.test/x"
    )
    assert "— b.test —" in shown(listed.listed([1], addresses=False))


def test_a_link_to_a_fact_becomes_a_mark_and_marks_side_by_side_are_joined():
    made = prose.blocks("Adopted[°](#adopted)[°](#practice).")
    (paragraph,) = numbered(made, sources())
    (cite,) = [inline for inline in paragraph.line if isinstance(inline, Cite)]
    assert (cite.numbers, cite.marks) == ((2, 1), "2, 1*")


def test_where_marks_are_not_raised_the_numbers_stand_in_the_line():
    (paragraph,) = numbered((Paragraph((Cite(("adopted", "practice"), raised=False),)),), sources())
    assert paragraph.line == (Run("1*, 2"),)


def test_headings_lists_tables_and_quotes_have_a_paper_form():
    markdown = "## A\n\ntext **b** *i*\n\n- one\n- two\n\n3. three\n\n| a | b |\n|---|---|\n| c | d |\n\n> quoted"
    made = prose.blocks(markdown)
    assert [type(block) for block in made] == [Heading, Paragraph, Items, Items, Table, Box]
    assert made[3].numbers == (3,)


@pytest.mark.parametrize("markdown", ["<b>raw</b>", "![picture](x.png)", "    code"])
def test_markdown_without_a_paper_form_is_refused_not_lost(markdown):
    with pytest.raises(ValueError, match="no paper form"):
        prose.blocks(markdown)


def test_headings_never_skip_a_level_and_siblings_stay_siblings():
    blocks = (Heading(1, text("a")), Keep((Heading(4, text("b")),)), Heading(4, text("c")), Heading(2, text("d")))
    made = without_gaps(blocks)
    assert [made[0].level, made[1].blocks[0].level, made[2].level, made[3].level] == [1, 2, 2, 2]
