"""One record says all that is known of a language: a third one needs no other line of code in what reads the bank."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pyphen
import pytest

from curriculum.model.languages import LANGUAGES, SOURCE, language, others
from curriculum.model.texts import Text
from tests.support.checkout import ROOT, tracked

# What runs: none of it names a language, but the record of languages.
RUNS, ENDINGS = {"curriculum", "scripts", "share", "etc"}, {".py", ".js", ".j2", ".sh", ".bat"}
RECORD = Path("curriculum/model/languages.py")

A_THIRD_LANGUAGE = """
from pathlib import Path
from curriculum.model import languages
languages._ALL += (languages.Language("es", "Español", region="es-ES", hyphenation="es_ES"),)
languages.LANGUAGES += ("es",)
from curriculum.model.loading import read_bank
from curriculum.model.languages import alternatives, others
from curriculum.model.texts import Text
from curriculum.model.views import as_data
from curriculum.model.findings import Finding
assert others("en") == ("fr", "es")
assert [each.name for each in alternatives("en")] == ["Français", "Español"]
assert Text(fr="un", en="one", es="uno").in_("es") == "uno"
assert Finding("yaml-empty", "x.yaml").sentence("fr")
bank, findings = read_bank(Path("curriculum/bank"))
print(len(bank.activities), *{f"{each.code}:{each.values['field'].split('.')[-1]}" for each in findings})
"""


def test_the_first_language_is_the_one_that_texts_are_translated_from():
    assert LANGUAGES == ("fr", "en")
    assert SOURCE == "fr"
    assert others("fr") == ("en",)


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_language_is_known_to_the_tools_that_it_names(code):
    assert pyphen.language_fallback(language(code).hyphenation)
    assert language(code).region.startswith(f"{code}-")
    assert Text(fr="un", en="one").in_(code) in {"un", "one"}


def test_a_third_language_is_asked_for_in_every_text_of_the_bank_without_another_line_of_code():
    asked = subprocess.run([sys.executable, "-c", A_THIRD_LANGUAGE], cwd=ROOT, capture_output=True, text=True)
    assert asked.returncode == 0, asked.stderr
    assert asked.stdout.split() == ["0", "field-missing:es"]


def test_no_code_names_a_language_but_their_record():
    code = [path for path in tracked() if path.parts[0] in RUNS and path.suffix in ENDINGS and path != RECORD]
    named = {
        f"{path}: {line.strip()}"
        for path in code
        if "built" not in path.parts
        for line in (ROOT / path).read_text(encoding="utf-8").splitlines()
        if re.search(r"""["'](?:fr|en)["']|\.(?:fr|en)\b(?!\.)|\b(?:fr\|en|en\|fr)\b""", line)
    }
    assert named == set()
    assert len(code) > 250
