"""A fact's addresses: which sites are a publisher's own, and where the official document lives."""

from __future__ import annotations

import pytest

from curriculum.lessons.compiling import compiled_fact
from curriculum.model.facts import ReviewTable
from curriculum.model.loading import load_bank
from tests.support.checkout import ROOT

SITES = ReviewTable(periods={}, topics={}, official_sites=["un.org", "github.com/primeroIMS/primero"])


@pytest.mark.parametrize(
    ("url", "copy"),
    [
        ("https://press.un.org/en/2011/sc10319.doc.htm", False),
        ("https://notun.org/x", True),
        ("https://github.com/primeroIMS/primero/blob/v1/killing.rb", False),
        ("https://github.com/primeroIMS/primero", False),
        ("https://github.com/primeroIMS/primero-fork/killing.rb", True),
        ("https://github.com/someone/else", True),
        (None, False),
    ],
)
def test_a_page_is_a_copy_unless_it_stands_on_its_publishers_site_or_in_its_folder(url, copy):
    assert SITES.is_copy(url) is copy


def test_a_fact_read_in_a_copy_leads_to_the_official_document_too():
    fact = compiled_fact(load_bank(ROOT / "curriculum" / "bank"), "r1612-op09", "fr")
    assert fact.copy
    assert fact.source.startswith("S/RES/1612 (2005), para. 9")
    assert fact.official_url == "https://undocs.org/S/RES/1612(2005)"


def test_where_an_official_document_is_named_its_address_is_another_than_the_page_read():
    facts = load_bank(ROOT / "curriculum" / "bank").facts.values()
    assert any(fact.official_url for fact in facts)
    assert not [fact.id for fact in facts if fact.official_url and fact.official_url == fact.url]


def test_no_source_names_another_fact_by_its_id():
    bank = load_bank(ROOT / "curriculum" / "bank")
    told = {fact.id: fact.source.replace(";", " ").replace(",", " ").split() for fact in bank.facts.values()}
    assert not [id_ for id_, words in told.items() if set(words) & set(bank.facts)]
