"""`curriculum translated` shows what changed in the French and renews the note of one cell, no other."""

from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner

from curriculum.checking.languages import source_hash
from curriculum.cli import curriculum
from curriculum.lessons import notebook


def rewritten(path: Path, cell: str, sentence: str) -> None:
    data = json.loads(path.read_text(encoding="utf-8"))
    next(each for each in data["cells"] if each["id"] == cell)["source"] = [sentence]
    path.write_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def notes(path: Path) -> dict[str, str]:
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    return {cell["id"]: cell["metadata"]["source_hash"] for cell in cells if cell["cell_type"] == "markdown"}


def pair(own_copy, lang: str) -> Path:
    return notebook.find(own_copy.notebooks / lang, "mechanism")


def run(own_copy, cell: str, answer: str):
    path = pair(own_copy, "en")
    arguments = ["--root", str(own_copy.notebooks.parent), "--lang", "en", "translated", str(path), "--cell", cell]
    return CliRunner().invoke(curriculum, arguments, input=answer)


def test_only_the_cell_that_was_named_is_renewed(own_copy):
    english = pair(own_copy, "en")
    before = notes(english)
    rewritten(pair(own_copy, "fr"), "keep", "## À retenir\n\n- Une idée nouvelle.")
    result = run(own_copy, "keep", "y\n")
    assert result.exit_code == 0
    assert "Une idée nouvelle." in result.output
    after = notes(english)
    assert after.pop("keep") == source_hash("## À retenir\n\n- Une idée nouvelle.") != before.pop("keep")
    assert after == before


def test_without_a_yes_nothing_changes(own_copy):
    english = pair(own_copy, "en")
    before = english.read_bytes()
    rewritten(pair(own_copy, "fr"), "keep", "## À retenir\n\n- Une idée nouvelle.")
    run(own_copy, "keep", "n\n")
    assert english.read_bytes() == before


def test_a_cell_that_does_not_exist_is_refused_in_a_sentence(own_copy):
    result = run(own_copy, "no-such-cell", "y\n")
    assert result.exit_code == 1
    assert "no-such-cell" in result.output
    assert "Traceback" not in result.output
