"""A document that cannot be made is named with its reason; the others are printed all the same."""

from __future__ import annotations

import sys
import time

import pytest
from docx import Document

from curriculum.errors import RefusedError
from curriculum.lessons.compiling import build_lessons
from curriculum.paper.handouts import build_handouts
from curriculum.paper.placing import DocumentsRefusedError, in_place, print_all
from curriculum.paper.test_papers import build_tests
from tests.support.commands import run
from tests.support.contents import changed


def names(folder) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_a_docx_has_the_same_bytes_whatever_the_clock_says(small, monkeypatch, tmp_path):
    build_tests(small, out=tmp_path / "today", languages=("fr",), formats=("docx",))
    early = time.struct_time((1970, 1, 1, 0, 0, 0, 3, 1, 0))
    monkeypatch.setattr(time, "localtime", lambda *_: early)
    build_tests(small, out=tmp_path / "1970", languages=("fr",), formats=("docx",))
    name = "form-a.test.fr.docx"
    assert (tmp_path / "1970" / name).read_bytes() == (tmp_path / "today" / name).read_bytes()


def test_each_reason_is_said_once_with_all_its_documents(tmp_path):
    def refuse() -> bytes:
        raise RefusedError("docx-missing", who="paper")

    with pytest.raises(DocumentsRefusedError) as refused, in_place(tmp_path) as (apart, printed):
        printed.add(print_all({"a.docx": refuse, "b.pdf": lambda: b"printed", "c.docx": refuse}, apart))
    assert (tmp_path / "b.pdf").read_bytes() == b"printed"
    assert names(tmp_path) == {"b.pdf"}
    for lang in ("fr", "en"):
        (sentence,) = refused.value.sentences(lang)
        assert "a.docx, c.docx" in sentence


def test_a_full_disk_stops_the_printing_and_moves_nothing(tmp_path):
    def fill() -> bytes:
        raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space"), in_place(tmp_path) as (apart, printed):
        printed.add(print_all({"a.pdf": lambda: b"printed", "b.pdf": fill}, apart))
    assert names(tmp_path) == set()


def test_a_very_long_title_is_cut_in_the_properties_of_a_docx_alone(small, tmp_path):
    title = "Toutes les sortes " * 20
    changed(small.bank / "lessons" / "kinds.yaml", "Toutes les sortes", title.strip())
    build_handouts(small, out=tmp_path, languages=("fr",), formats=("docx",), lessons=("kinds",), editions=("reader",))
    made = Document(tmp_path / "01-sortes.reader.fr.docx")
    assert len(made.core_properties.title) == 255
    assert any(title.strip() in paragraph.text for paragraph in made.paragraphs)


def test_a_label_with_dollars_is_drawn_as_it_is_written(small):
    changed(small.bank / "figures.yaml", 'fr: "Balmé", en', "fr: 'De 5 $ à 7 $, \\frac{', en")
    build_lessons(small)
    assert "De 5 $ à 7 $, \\frac{" in (small.built / "figures" / "villages.fr.svg").read_text(encoding="utf-8")


def test_the_command_says_what_is_missing_and_ends_with_1(small, monkeypatch):
    monkeypatch.setitem(sys.modules, "curriculum.paper.writers.docx", None)  # as where python-docx is not installed
    arguments = ("build", "agenda", "--days", "1", "--lang", "fr")
    result = run("--root", small.notebooks.parent, *arguments)
    assert result.exit_code == 1
    assert "Pas faits : one-day.fr.docx." in result.output.replace("\u00a0", " ")
    assert names(small.built / "agendas") == {"one-day.fr.pdf"}
