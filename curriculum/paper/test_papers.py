"""The printed test forms and their keys: `curriculum build tests`. Test items stand nowhere else."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from curriculum.content import Content
from curriculum.lessons.compiling import compiled_fact
from curriculum.lessons.numbering import numbered
from curriculum.lessons.parts import Place
from curriculum.model.bank import Bank, as_data, load_bank
from curriculum.model.test_papers import Form
from curriculum.paper import printing
from curriculum.paper.editions.material import Material
from curriculum.paper.placing import in_place
from curriculum.paper.vocabulary import vocabulary
from curriculum.words import words_of_a_lesson

EDITIONS = ("test", "key")


def build_tests(
    content: Content,
    *,
    out: Path | None = None,
    languages: Sequence[str] = ("fr", "en"),
    formats: Sequence[str] = ("pdf",),
    progress: Callable[..., None] = lambda *_, **__: None,
) -> Path:
    """Print every form and its key; returns the folder of the files.

    Raises BankError when the bank is refused; the earlier files then stay as they were.
    """
    bank, out = load_bank(content.bank), out or content.built / "tests"
    wanted = [
        (form, lang, edition, paper_format)
        for form in bank.forms.values()
        for lang in languages
        for edition in EDITIONS
        for paper_format in printing.FORMATS[edition]
        if paper_format in formats
    ]
    progress("", total=len(wanted))
    with in_place(out) as apart:
        for form, lang, edition, paper_format in wanted:
            document = printing.compose(edition, form_material(bank, form, lang))
            name = f"{form.id}.{edition}.{lang}.{paper_format}"
            (apart / name).write_bytes(printing.write(document, edition, paper_format))
            progress(name)
    return out


def form_material(bank: Bank, form: Form, lang: str) -> Material:
    """Return what a form is printed from: a lesson of one set."""
    shown = as_data(form, lang)
    sets = [{"id": form.id, "title": shown["name"], "activities": form.items}]
    activities = numbered(sets, {id_: as_data(bank.activities[id_], lang) for id_ in form.items})
    lesson = {
        "lesson": form.id,
        "lang": lang,
        "number": "",
        "title": shown["name"],
        "summary": shown["moment"],
        "sets": sets,
        "activities": activities,
        "figures": {},
        "sheets": {},
        "terms": {},
        "lists": [],
        "facts": {
            fact: compiled_fact(bank, fact, lang) for activity in activities.values() for fact in activity["facts"]
        },
        "words": words_of_a_lesson(lang),
        "help": "",
    }
    return Material(lesson, (Place("set", form.id),), lambda _: "", vocabulary(lang), date.today())
