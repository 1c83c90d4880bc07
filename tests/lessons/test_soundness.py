"""A notebook that can be read but not made into editions stops every build at its cell; the earlier files stay."""

from __future__ import annotations

import pytest

from tests.support.commands import run
from tests.support.contents import changed, hashes

# What is wrong: the text of the notebook, what stands there instead, the cell, the sentence.
WRONG = {
    "a picture from another machine": (
        '"# Toutes',
        '"# ![carte](https://tracker.example/a.png) Toutes',
        "title",
        "l’image https://tracker.example/a.png vient d’internet",
    ),
    "a picture beside the notebook": ('"# Toutes', '"# ![carte](a.png) Toutes', "title", "l’image a.png ne peut être"),
    "HTML": ('"# Toutes', '"# <b>Toutes</b>', "title", "le texte contient du HTML"),
    "a block of code": ('"# Toutes', '"```\\nx\\n```\\n\\n# Toutes', "title", "un bloc de code"),
    "an unknown fact": ("](#rule-adoption", "](#zz-adoption", "rule", "le fait «\u00a0zz-adoption\u00a0»"),
    "an unknown term": ("](#term-", "](#term-zz-", "rule", "n’est pas dans glossary.yaml"),
    "an unknown figure": (r"figure(\"villages", r"figure(\"moon", "villages", "la cellule place «\u00a0moon\u00a0»"),
    "an unknown set": (r"ask(\"kinds-choices", r"ask(\"moon", "ask-choices", "la cellule place «\u00a0moon\u00a0»"),
}


@pytest.mark.parametrize("wrong", WRONG)
def test_what_no_edition_can_be_made_of_stops_every_build_at_its_cell(small_built, wrong):
    before = hashes(small_built.built)
    old, new, cell, sentence = WRONG[wrong]
    changed(small_built.notebooks / "fr" / "01-sortes.ipynb", old, new)
    for edition in ("lessons", "phone", "offline", "handouts"):
        result = run("--root", small_built.notebooks.parent, "build", edition)
        assert result.exit_code == 1, edition
        assert f"01-sortes.ipynb ({cell})" in result.output
        assert sentence in result.output
        assert "imprévue" not in result.output
    assert hashes(small_built.built) == before
