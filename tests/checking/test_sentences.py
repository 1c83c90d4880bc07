"""Every sentence that the tools can say stands in both languages, and none is left that nothing says."""

from __future__ import annotations

import csv
import re

import pytest
import yaml

from curriculum.checking.interface import gaps
from curriculum.model import kinds
from curriculum.model.findings import Finding
from curriculum.model.languages import LANGUAGES
from curriculum.words import words
from tests.support.checkout import ROOT

FILES = sorted(path.stem for path in (ROOT / "curriculum" / "bank" / "words").glob("*.yaml"))
SPEAKERS = [
    path
    for folder in ("curriculum", "scripts", "share", "etc")
    for path in (ROOT / folder).rglob("*")
    if path.suffix in {".py", ".js", ".html", ".j2", ".sh", ".bat", ".command"}
]
SPEAKERS += (ROOT / "notebooks" / "fr").glob("18-*.ipynb")  # the laboratory says its sentences in its own code
CODE = "\n".join(path.read_text(encoding="utf-8") for path in SPEAKERS)
# Figures name by their columns and values what the laboratory says of them.
for path in (ROOT / "curriculum" / "bank" / "figures").glob("*.csv"):
    with path.open(encoding="utf-8") as file:
        CODE += "".join(f'"{cell}"\n' for row in csv.reader(file) for cell in row)
# A key that is put together while the program runs: f"track-{...}", `quality-${...}`, "gauge-" + name, 'room-' ~ name.
BUILT = {
    *("class-", "status-"),
    *re.findall(r"[\"'`]([a-z][a-z0-9-]*-)(?:\$?\{|[\"'] ?[+~])", CODE),
    *re.findall(r"startswith\(\"([a-z][a-z0-9-]*-)\"\)", CODE),
}
# The codes that a finding or a refusal is given.
SAID = set(re.findall(r"\b(?:Finding|RefusedError|_finding)\(\s*\"([a-z0-9-]+)\"", CODE))


def test_the_codes_of_findings_and_refusals_are_found_in_the_source():
    assert {"notebook-outputs", "fact-unknown", "lesson-unknown", "docx-missing"} <= SAID


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_code_that_is_said_has_a_sentence(lang):
    sentences = {key for who in FILES for key in words(who, lang)}
    assert SAID - sentences == set()


@pytest.mark.parametrize("who", FILES)
def test_both_languages_have_the_same_keys_with_the_same_gaps(who):
    french, english = words(who, "fr"), words(who, "en")
    assert french.keys() == english.keys()
    assert {key for key in french if gaps(french[key]) != gaps(english[key])} == set()


@pytest.mark.parametrize("who", FILES)
def test_no_sentence_is_left_that_nothing_says(who):
    unused = {
        key
        for key in words(who, "fr")
        if not re.search(rf"[\"'`.\[{{]{re.escape(key)}\b", CODE) and not key.startswith(tuple(BUILT))
    }
    assert unused == set()


@pytest.mark.parametrize("who", FILES)
def test_no_word_stands_in_two_files_of_one_reader(who):
    folder = ROOT / "curriculum" / "bank" / "words"
    files = [folder / f"{who}.yaml", *(folder / who).glob("*.yaml")]
    keys = [key for path in files for key in yaml.safe_load(path.read_text(encoding="utf-8"))]
    assert len(keys) == len(set(keys)) == len(words(who, "fr"))


def test_the_words_of_one_kind_stand_in_files_named_after_a_kind():
    folder = ROOT / "curriculum" / "bank" / "words"
    assert {path.stem for path in folder.glob("*/*.yaml")} <= set(kinds.names())


def test_a_finding_with_a_value_missing_is_still_a_sentence():
    sentence = Finding("fact-unknown", "bank/x.yaml", 3).sentence("fr")
    assert sentence.startswith("bank/x.yaml:3")
    assert "…" in sentence
