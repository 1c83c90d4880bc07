"""Broken bank files and notebooks: each is refused with a message that names the place, and nothing is half loaded."""

from __future__ import annotations

import re
import shutil
from datetime import date
from pathlib import Path

import pytest
import yaml

from curriculum.activities.bank import load_bank
from curriculum.activities.findings import BankError
from curriculum.checking.everything import check_all
from curriculum.content import find_content

ROOT = Path(__file__).parents[2]
CASES = yaml.safe_load((Path(__file__).parent / "corpus.yaml").read_text(encoding="utf-8"))
TODAY = date(2026, 11, 23)


@pytest.fixture
def content(tmp_path):
    """Return a copy of the curriculum that may be broken."""
    shutil.copytree(ROOT / "curriculum" / "bank", tmp_path / "curriculum" / "bank")
    shutil.copytree(ROOT / "notebooks", tmp_path / "notebooks", ignore=shutil.ignore_patterns(".ipynb_checkpoints"))
    return find_content(tmp_path)


def broken(content, case: dict) -> str:
    """Break one file as the case says; return the path that a finding shows."""
    shown = case["file"] if case["file"].startswith("notebooks") else f"curriculum/{case['file']}"
    path = content.notebooks.parent / shown
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
def test_a_broken_file_is_refused_at_its_place(content, case):
    shown = broken(content, case)
    found = [
        finding
        for finding in check_all(content, TODAY, release=False).findings
        if finding.code == case["code"] and finding.severity == "error"
    ]
    assert found, case["code"]
    assert shown in {finding.path for finding in found}
    place = next(finding for finding in found if finding.path == shown)
    assert place.line or place.path.endswith(".ipynb") or case["code"] == "yaml-empty"  # it has no line
    for lang in ("fr", "en"):
        assert place.sentence(lang).startswith(shown)


@pytest.mark.parametrize(
    "case",
    [case for case in CASES if case["file"].startswith("bank") and case["code"] != "figure-rows"],
    ids=lambda case: case["name"],
)
def test_nothing_of_a_broken_bank_is_loaded(content, case):
    broken(content, case)
    with pytest.raises(BankError):
        load_bank(content.bank)


def test_the_check_says_everything_at_once(content):
    chosen = ("a gauge over a hundred", "an unknown fact in the prose", "HTML in the prose", "an output left")
    codes = set()
    for case in CASES:
        if case["name"] in chosen:
            broken(content, case)
            codes.add(case["code"])
    assert codes <= {finding.code for finding in check_all(content, TODAY, release=False).findings}


def test_the_real_content_has_nothing_to_mend():
    report = check_all(find_content(ROOT), TODAY, release=True)
    assert [finding.sentence("en") for finding in report.findings if finding.severity == "error"] == []
    assert report.activities >= 48


def test_a_fact_past_its_date_warns_and_stops_a_release():
    later = date(2030, 1, 1)
    content = find_content(ROOT)
    warned = check_all(content, later, release=False)
    assert warned.passes
    assert any(finding.code == "fact-past" for finding in warned.findings)
    assert not check_all(content, later, release=True).passes
