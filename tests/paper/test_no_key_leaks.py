"""No edition for participants holds a key: every explanation and feedback of the bank is looked for, none is found."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbclient import NotebookClient

from curriculum.checking.reading import sentences
from curriculum.lessons import notebook
from curriculum.lessons.catalogue import catalogue
from curriculum.lessons.compiled import Activity, Lesson
from curriculum.lessons.notebook import Notebook
from curriculum.model import kinds
from curriculum.model.views import key_fields
from curriculum.pages.page import render_single_file
from curriculum.pages.phone import build_phone
from curriculum.paper import printing
from curriculum.paper.shapes import shape
from curriculum.paper.vocabulary import vocabulary
from curriculum.widgets.lesson import Here
from tests.support.reading_back import all_strings, html_text, squeezed, text_of

LEAST = 25  # letters: shorter sentences are no key by themselves


def texts(data: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Yield every text of plain data with the path of its field, in which a list adds no step."""
    if isinstance(data, str):
        yield path, data
    elif isinstance(data, Mapping):
        for name, part in data.items():
            yield from texts(part, f"{path}.{name}".removeprefix("."))
    elif isinstance(data, list | tuple):
        for part in data:
            yield from texts(part, path)


def parted(activity: Activity) -> tuple[list[str], list[str]]:
    """Return the texts of an activity that belong to its key, and those that anyone may read: the model says which."""
    key = key_fields(kinds.model(activity["kind"]))
    secret, public = [], []
    for path, text in texts(activity):
        of_the_key = any(path == field or path.startswith(f"{field}.") for field in key)
        (secret if of_the_key else public).append(text)
    return secret, public


def secrets(lesson: Lesson) -> list[str]:
    """Return every sentence of every key of a lesson; an id is no sentence."""
    told = [text for activity in lesson.activities.values() for text in parted(activity)[0] if " " in text]
    return [short for text in told for short in map(squeezed, sentences(text)) if len(short) >= LEAST]


def said_openly(lesson: Lesson, read: Notebook) -> str:
    """Return what a participant may read anyway: a sentence that stands there too is no secret."""
    around = [text for _, text in texts({**lesson.to_data(), "activities": []})]
    asked = [text for activity in lesson.activities.values() for text in parted(activity)[1]]
    return squeezed("\n".join([*around, *asked, *(prose.markdown for prose in read.prose)]))


@pytest.fixture(scope="module")
def hidden(content, lessons):
    """Return the secret sentences of each lesson, by (id, language): those that no lesson teaches openly."""
    openly = {"fr": "", "en": ""}
    for (id_, lang), lesson in lessons.items():
        openly[lang] += said_openly(lesson, notebook.read(catalogue(content).notebook(id_, lang)))
    found = {
        (id_, lang): [s for s in dict.fromkeys(secrets(lesson)) if s not in openly[lang]]
        for (id_, lang), lesson in lessons.items()
    }
    assert all(len(found["mechanism", lang]) > 50 for lang in ("fr", "en"))
    return found


def leaks(text: str, hidden: Iterable[str]) -> list[str]:
    return [secret for secret in hidden if secret in text]


def assert_nothing_leaks(folder: Path, lessons, hidden, edition: str, paper_format: str) -> None:
    every_secret = {secret for secrets_ in hidden.values() for secret in secrets_}
    for key, lesson in lessons.items():
        text = text_of(folder / printing.file_name(lesson, edition, paper_format))
        assert not leaks(text, hidden[key])
        assert not leaks(text, every_secret - set(hidden[key])), "the key of another lesson"


def test_no_printed_reader_holds_a_sentence_of_any_key(printed, hidden):
    assert_nothing_leaks(*printed, hidden, "reader", "pdf")


@pytest.mark.parametrize(
    ("edition", "paper_format"),
    [("reader", "html"), ("reader", "docx"), ("sheet", "pdf"), ("sheet", "html"), ("sheet", "docx")],
)
def test_no_other_edition_for_participants_holds_a_sentence_of_any_key(built, sampled, hidden, edition, paper_format):
    assert_nothing_leaks(built, sampled, hidden, edition, paper_format)


@pytest.mark.parametrize("paper_format", ["pdf", "html", "docx"])
def test_the_search_finds_the_keys_where_they_are(built, sampled, hidden, paper_format):
    for key, lesson in sampled.items():
        text = text_of(built / printing.file_name(lesson, "guide", paper_format))
        # A solution that names steps by their ids is printed with paragraph numbers in their place.
        expected = [secret for secret in hidden[key] if not any(name in secret for name in _names(lesson))]
        assert len(expected) > 50 or key[0] != "mechanism"
        # In a PDF the foot of a page may stand in the middle of a sentence.
        assert len(leaks(text, expected)) >= (0.93 if paper_format == "pdf" else 1) * len(expected)


def _names(lesson: Lesson) -> set[str]:
    steps = [step for id_ in lesson.scenarios for step in lesson.activities[id_]["steps"]]
    return {squeezed(record["id"]) for step in steps for record in (step, *step["choices"])}


def test_participant_editions_do_not_say_which_answer_is_right(built, sampled):
    for (_, lang), lesson in sampled.items():
        words = vocabulary(lang)
        text = text_of(built / printing.file_name(lesson, "reader", "pdf"))
        guide = text_of(built / printing.file_name(lesson, "guide", "pdf"))
        asked = [activity for activity in lesson.activities.values() if activity["number"] is not None]
        assert asked or not lesson.sets
        for activity in asked:
            answer = shape(activity["kind"]).answer(activity, words)
            told = squeezed(words["key-question"].format(number=activity["number"], answer=answer))
            assert told not in text
            assert told in guide
        for name in ("quality-best", "quality-fatal", "solution"):
            assert squeezed(words[name]) not in text


def test_participant_editions_leave_the_facilitators_notes_out(built, content, sampled):
    for (id_, lang), lesson in sampled.items():
        notes = [part for part in notebook.read(catalogue(content).notebook(id_, lang)).prose if part.facilitator]
        assert notes
        for edition, expected in (("reader", False), ("sheet", False), ("guide", True)):
            text = text_of(built / printing.file_name(lesson, edition, "pdf"))
            lines = [squeezed(re.sub(r"[*°_]|^- ", "", note.markdown.strip().splitlines()[-1])) for note in notes]
            assert any(line[:25] in text for line in lines) is expected


def test_what_a_kernel_shows_of_a_lesson_holds_no_key(content, lessons, hidden):
    for (id_, lang), lesson in lessons.items():
        here = Here(id_, lang, content)
        widgets = [here.ask(group.id) for group in lesson.sets] + [here.play(story) for story in lesson.scenarios]
        shown = [here.opening(), *widgets]
        bundles = [place._repr_mimebundle_() for place in (*shown, here.sources())]
        states = [{name: value for name, value in place.get_state().items() if name[0] != "_"} for place in shown]
        text = squeezed("\n".join(all_strings([bundles, states])))
        assert squeezed(lesson.objectives[0].text) in text
        assert not leaks(text, hidden[id_, lang])


def assert_prose_holds_no_key(page: str, lesson: Lesson, hidden: list[str]) -> None:
    """Look for keys in what a page shows; its data, for the questions that one answers, stand in script elements."""
    prose = re.sub(r"<script\b.*?</script>", "", page, flags=re.DOTALL)
    assert len(prose) < len(page)
    text = squeezed(html_text(prose))
    assert squeezed(lesson.title) in text
    assert not leaks(text, hidden)


def test_the_prose_of_a_phone_page_holds_no_key(content, lessons, hidden):
    pages = build_phone(content)
    for (id_, lang), lesson in lessons.items():
        page = (pages / lang / f"{lesson.stem}.html").read_text(encoding="utf-8")
        assert_prose_holds_no_key(page, lesson, hidden[id_, lang])


def test_the_prose_of_a_single_file_holds_no_key(content, sampled, hidden):
    for (id_, lang), lesson in sampled.items():
        parts = notebook.read(catalogue(content).notebook(id_, lang)).parts
        assert_prose_holds_no_key(render_single_file(content, lesson, parts, date.today()), lesson, hidden[id_, lang])


def test_a_notebook_saved_with_widget_state_holds_no_key(content, hidden, tmp_path, monkeypatch):
    monkeypatch.setenv("CURRICULUM_BUILT", str(content.built))
    path = catalogue(content).notebook("mechanism", "fr")
    saved = nbformat.read(path, as_version=4)
    NotebookClient(saved, resources={"metadata": {"path": str(path.parent)}}, store_widget_state=True).execute()
    assert saved.metadata["widgets"]
    nbformat.write(saved, tmp_path / "saved.ipynb")
    assert not leaks(text_of(tmp_path / "saved.ipynb"), hidden["mechanism", "fr"])
