"""One record says all that is known of a language: a third one needs no other line of code in what reads the bank."""

from __future__ import annotations

import re
import subprocess
import sys

import pyphen
import pytest

from curriculum.model.languages import LANGUAGES, SOURCE, language, others
from curriculum.model.texts import Text
from tests.support.checkout import ROOT

# Parts of the package that name no language in their code.
SPEAK_ANY = ("model", "charts", "checking", "authoring", "paper/shapes", "paper/writers")

A_THIRD_LANGUAGE = """
from pathlib import Path
from curriculum.model import languages
languages._ALL += (languages.Language("es", "Español", region="es-ES", hyphenation="es_ES"),)
languages.LANGUAGES += ("es",)
from curriculum.model.loading import read_bank
from curriculum.model.languages import others
from curriculum.model.texts import Text
from curriculum.model.views import as_data
from curriculum.model.findings import Finding
assert others("en") == ("fr", "es")
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


@pytest.mark.parametrize("part", SPEAK_ANY)
def test_no_code_of_what_reads_the_bank_names_a_language(part):
    named = {
        f"{path.relative_to(ROOT)}: {line.strip()}"
        for path in (ROOT / "curriculum" / part).rglob("*.py")
        if path.name != "languages.py" or part != "model"
        for line in path.read_text(encoding="utf-8").splitlines()
        if re.search(r"""["'](?:fr|en)["']|\.(?:fr|en)\b(?!\.)""", line)
    }
    assert named == set()
