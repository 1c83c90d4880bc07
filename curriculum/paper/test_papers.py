"""The printed test forms and their keys: `curriculum build tests`. Test items stand nowhere else."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path

from curriculum.folders import Content
from curriculum.lessons.compiled import ActivitySet
from curriculum.lessons.compiling import compiled_activity, compiled_fact
from curriculum.lessons.notebook import Place
from curriculum.model.bank import Bank
from curriculum.model.languages import LANGUAGES
from curriculum.model.loading import load_bank
from curriculum.model.test_papers import Form
from curriculum.model.views import as_data
from curriculum.paper import printing
from curriculum.paper.blocks import Document
from curriculum.paper.editions import key, test
from curriculum.paper.material import Questions
from curriculum.paper.placing import in_place, print_all
from curriculum.paper.vocabulary import vocabulary

COMPOSE: dict[str, Callable[[Questions], Document]] = {"test": test.compose, "key": key.compose}


def build_tests(
    content: Content,
    *,
    out: Path | None = None,
    languages: Sequence[str] = LANGUAGES,
    formats: Sequence[str] = ("pdf",),
    progress: Callable[..., None] = lambda *_, **__: None,
    waiting: Callable[[], None] = lambda: None,
) -> Path:
    """Print every form and its key; returns the folder of the files.

    `waiting` is called once if another process is printing into the same folder. Raises BankError when the bank is
    refused; the earlier files then stay as they were. Raises DocumentsRefusedError when only some cannot be made.
    """
    bank, out = load_bank(content.bank), out or content.built / "tests"
    wanted = [
        (form, lang, edition, compose, paper_format)
        for form in bank.forms.values()
        for lang in languages
        for edition, compose in COMPOSE.items()
        for paper_format in printing.FORMATS[edition]
        if paper_format in formats
    ]
    progress("", total=len(wanted))
    with in_place(out, waiting) as (apart, printed):
        for form, lang, edition, compose, paper_format in wanted:
            document = compose(test_questions(bank, form, lang))
            name = f"{form.id}.{edition}.{lang}.{paper_format}"
            printed.add(print_all({name: partial(printing.write, document, edition, paper_format)}, apart))
            progress(name)
    return out


def test_questions(bank: Bank, form: Form, lang: str) -> Questions:
    """Gather what a test paper and its key are printed from: the items of the form, numbered in their order."""
    shown = as_data(form, lang)
    activities = {id_: compiled_activity(bank, id_, lang, number) for number, id_ in enumerate(form.items, start=1)}
    return Questions(
        lang=lang,
        number="",
        title=shown["name"],
        summary=shown["moment"],
        sets={form.id: ActivitySet(form.id, shown["name"], tuple(form.items))},
        by_id=activities,
        facts={fact: compiled_fact(bank, fact, lang) for activity in activities.values() for fact in activity["facts"]},
        parts=(Place("", "set", form.id),),
        words=vocabulary(lang),
        today=date.today(),
    )
