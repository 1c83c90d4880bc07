"""Broken bank files and notebooks: each is refused with a message that names the place, and nothing is half loaded."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
import yaml

from curriculum.checking.everything import check_all
from curriculum.folders import find_content
from curriculum.model.bank import load_bank
from curriculum.model.findings import BankError

ROOT = Path(__file__).parents[2]
CASES = yaml.safe_load((Path(__file__).parent / "corpus.yaml").read_text(encoding="utf-8"))
TODAY = date(2026, 11, 23)
# What the check refuses although the bank itself can be used.
LOADED_ALL_THE_SAME = ("figure-rows", "giveaway-", "agenda-overruns", "agenda-hole", "agenda-steps")
# What stands on no line: an empty file, a limit that the whole bank passes.
WITHOUT_LINE = ("yaml-empty", "giveaway-")


def broken(own_copy, case: dict) -> str:
    """Break one file as the case says; return the path that a finding shows.

    Only the notebooks of one lesson stay: what the check says of a file does not depend on the others.
    """
    for path in own_copy.notebooks.rglob("[0-9]*.ipynb"):
        if not path.name.startswith("03-"):
            path.unlink()
    shown = case["file"] if case["file"].startswith("notebooks") else f"curriculum/{case['file']}"
    path = own_copy.notebooks.parent / shown
    text = path.read_text(encoding="utf-8")
    if "write" in case:
        changed = case["write"]
    elif "regex" in case:
        changed = re.sub(case["regex"], case["put"], text, count=1)
    elif "all" in case:
        changed = text.replace(case["all"], case["put"])
    else:
        changed = text.replace(case["find"], case["put"], 1)
    assert changed != text, "the case no longer breaks anything"
    path.write_text(changed, encoding="utf-8")
    return shown


def test_the_corpus_holds_at_least_forty_cases():
    assert len(CASES) >= 40


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_broken_file_is_refused_at_its_place(own_copy, case):
    shown = broken(own_copy, case)
    found = [
        finding
        for finding in check_all(own_copy, TODAY, release=False).findings
        if finding.code == case["code"] and finding.severity == "error"
    ]
    assert found, case["code"]
    assert shown in {finding.path for finding in found}
    place = next(finding for finding in found if finding.path == shown)
    assert place.line or place.path.endswith(".ipynb") or case["code"].startswith(WITHOUT_LINE)
    for lang in ("fr", "en"):
        assert place.sentence(lang).startswith(shown)


def loads(case: dict) -> bool:
    """Say whether loading the bank meets what is broken: the words of the interface are read apart."""
    of_the_bank = case["file"].startswith("bank") and not case["file"].startswith("bank/words")
    return of_the_bank and not case["code"].startswith(LOADED_ALL_THE_SAME)


@pytest.mark.parametrize(
    "case",
    [case for case in CASES if loads(case)],
    ids=lambda case: case["name"],
)
def test_nothing_of_a_broken_bank_is_loaded(own_copy, case):
    broken(own_copy, case)
    with pytest.raises(BankError):
        load_bank(own_copy.bank)


def test_the_check_says_everything_at_once(own_copy):
    chosen = ("a gauge over a hundred", "an unknown fact in the prose", "HTML in the prose", "an output left")
    codes = set()
    for case in CASES:
        if case["name"] in chosen:
            broken(own_copy, case)
            codes.add(case["code"])
    assert codes <= {finding.code for finding in check_all(own_copy, TODAY, release=False).findings}


def test_the_real_content_has_nothing_to_mend():
    report = check_all(find_content(ROOT), TODAY, release=True)
    assert [finding.sentence("en") for finding in report.findings if finding.severity == "error"] == []
    assert report.activities >= 160


def test_a_fact_past_its_date_warns_and_stops_a_release():
    later = date(2030, 1, 1)
    content = find_content(ROOT)
    warned = check_all(content, later, release=False)
    assert warned.passes
    assert any(finding.code == "fact-past" for finding in warned.findings)
    assert not check_all(content, later, release=True).passes
