"""Broken bank files and notebooks: each is refused with a message that names the place, and nothing is half loaded."""

from __future__ import annotations

import re
import shutil
from datetime import date
from pathlib import Path

import pytest
import yaml

from curriculum.checking.everything import check_all
from curriculum.folders import Content
from curriculum.model.findings import BankError
from curriculum.model.loading import load_bank
from tests.support.checkout import ROOT, content

CASES = yaml.safe_load((Path(__file__).parent / "corpus.yaml").read_text(encoding="utf-8"))
TODAY = date(2026, 11, 23)
# What the check refuses although the bank itself can be used.
LOADED_ALL_THE_SAME = (
    *("figure-rows", "table-no-column", "giveaway-", "agenda-overruns", "agenda-hole", "agenda-steps"),
    *("picture-no-drawing", "picture-slot", "picture-lines", "picture-wide"),
)
# What stands on no line: an empty file, a limit that the whole bank passes.
WITHOUT_LINE = ("yaml-empty", "giveaway-")


def broken(small: Content, case: dict) -> str:
    """Break one file as the case says; return the path that a finding shows."""
    shown = case["file"] if case["file"].startswith("notebooks") else f"curriculum/{case['file']}"
    path = small.notebooks.parent / shown
    if not path.exists():  # words of the interface and templates are not the small curriculum's
        folder = Path(case["file"]).parts[1]
        shutil.copytree(ROOT / "curriculum" / "bank" / folder, small.bank / folder)
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


def of_the_bank(case: dict) -> bool:
    return case["file"].startswith("bank") and not case["file"].startswith(("bank/words", "bank/templates"))


def test_the_small_curriculum_is_whole_before_it_is_broken(small):
    codes = [finding.code for finding in check_all(small, TODAY, release=True).findings]
    assert codes == ["screens-uncut"]
    assert {activity.kind for activity in load_bank(small.bank).activities.values()} >= {"single", "scenario", "walk"}
    assert len(CASES) >= 80


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_broken_file_is_refused_at_its_place_and_nothing_of_its_bank_is_loaded(small, case):
    shown = broken(small, case)
    found = [
        finding
        for finding in check_all(small, TODAY, release=False).findings
        if finding.code == case["code"] and finding.severity == "error"
    ]
    assert shown in {finding.path for finding in found}
    place = next(finding for finding in found if finding.path == shown)
    assert place.line or place.path.endswith(".ipynb") or case["code"].startswith(WITHOUT_LINE)
    for lang in ("fr", "en"):
        assert place.sentence(lang).startswith(shown)
    if of_the_bank(case) and not case["code"].startswith(LOADED_ALL_THE_SAME):
        with pytest.raises(BankError):
            load_bank(small.bank)


def test_the_check_says_everything_at_once(small):
    chosen = ("a gauge over a hundred", "an unknown fact in the prose", "HTML in the prose", "an output left")
    codes = set()
    for case in CASES:
        if case["name"] in chosen:
            broken(small, case)
            codes.add(case["code"])
    assert len(codes) == len(chosen)
    assert codes <= {finding.code for finding in check_all(small, TODAY, release=False).findings}


def test_the_real_content_has_nothing_to_mend():
    report = check_all(content(), TODAY, release=True)
    assert [finding.sentence("en") for finding in report.findings if finding.severity == "error"] == []
    assert report.activities >= 160


def test_a_fact_past_its_date_warns_and_stops_a_release(small):
    later = date(2040, 1, 1)
    warned = check_all(small, later, release=False)
    assert warned.passes
    assert any(finding.code == "fact-past" for finding in warned.findings)
    assert not check_all(small, later, release=True).passes
