"""No edition for participants holds a key: every explanation and feedback of the bank is looked for, none is found."""

from __future__ import annotations

import re

import nbformat
import pytest

from curriculum.lessons.laboratory import executed
from curriculum.paper import printing

from .reading_back import squeezed, text_of

SECRET_FIELDS = ("explanation", "feedback", "afterword", "debrief", "solution")
LEAST = 25  # letters: shorter sentences are no key by themselves


def secrets(record) -> list[str]:
    """Return every sentence of every secret text in a record of the bank."""
    if isinstance(record, list):
        return [secret for part in record for secret in secrets(part)]
    if not isinstance(record, dict):
        return []
    found = []
    for name, part in record.items():
        if name in SECRET_FIELDS:
            found += [sentence for text in _strings(part) for sentence in _sentences(text)]
        else:
            found += secrets(part)
    return found


def _strings(part) -> list[str]:
    if isinstance(part, str):
        return [part]
    return [text for inner in part.values() for text in _strings(inner)]


def _sentences(text: str) -> list[str]:
    from curriculum.checking.reading import sentences

    return [s for s in map(squeezed, sentences(text)) if len(s) >= LEAST]


def said_openly(lesson: dict, notebook) -> str:
    """Return what a participant may read anyway: a sentence that stands there too is no secret."""

    def public(part):
        if isinstance(part, str):
            return part
        if isinstance(part, list):
            return "\n".join(map(public, part))
        if isinstance(part, dict):
            return "\n".join(public(inner) for name, inner in part.items() if name not in SECRET_FIELDS)
        return ""

    prose = "\n".join(cell.source for cell in notebook.cells if cell.cell_type == "markdown")
    return squeezed(public(lesson) + prose)


@pytest.fixture(scope="module")
def hidden(content, lessons):
    """Return the secret sentences of each lesson, by (id, language): those that no lesson teaches openly."""
    openly = {"fr": "", "en": ""}
    for (id_, lang), lesson in lessons.items():
        openly[lang] += said_openly(lesson, nbformat.read(content.notebook(id_, lang), as_version=4))
    found = {
        (id_, lang): [s for s in dict.fromkeys(secrets(lesson["activities"])) if s not in openly[lang]]
        for (id_, lang), lesson in lessons.items()
    }
    assert all(len(found["mechanism", lang]) > 50 for lang in ("fr", "en"))
    return found


def leaks(text: str, hidden: list[str]) -> list[str]:
    return [secret for secret in hidden if secret in text]


@pytest.mark.parametrize(
    ("edition", "paper_format"), [("handout", "pdf"), ("handout", "html"), ("handout", "docx"), ("slides", "pdf")]
)
def test_participant_editions_hold_no_sentence_of_any_key(built, lessons, sampled, hidden, edition, paper_format):
    every_secret = [secret for secrets_ in hidden.values() for secret in secrets_]
    for key, lesson in (lessons if (edition, paper_format) == ("handout", "pdf") else sampled).items():
        text = text_of(built / printing.file_name(lesson, edition, paper_format))
        openly = [secret for secret in every_secret if secret not in hidden[key]]
        assert not leaks(text, hidden[key])
        assert not leaks(text, openly), "the key of another lesson"


@pytest.mark.parametrize("paper_format", ["pdf", "html", "docx"])
def test_the_search_finds_the_keys_where_they_are(built, sampled, hidden, paper_format):
    for key, lesson in sampled.items():
        text = text_of(built / printing.file_name(lesson, "guide", paper_format))
        # A solution that names steps by their ids is printed with paragraph numbers in their place.
        expected = [secret for secret in hidden[key] if not any(name in secret for name in _names(lesson))]
        assert len(expected) > 50 or key[0] != "mechanism"
        # In a PDF the foot of a page may stand in the middle of a sentence.
        assert len(leaks(text, expected)) >= (0.93 if paper_format == "pdf" else 1) * len(expected)


def _names(lesson: dict) -> set[str]:
    steps = [step for id_ in lesson["scenarios"] for step in lesson["activities"][id_]["steps"]]
    return {squeezed(record["id"]) for step in steps for record in (step, *step["choices"])}


def test_participant_editions_do_not_say_which_answer_is_right(built, sampled):
    from curriculum.paper.shapes import form
    from curriculum.paper.vocabulary import vocabulary

    for (_, lang), lesson in sampled.items():
        words = vocabulary(lang)
        text = text_of(built / printing.file_name(lesson, "handout", "pdf"))
        guide = text_of(built / printing.file_name(lesson, "guide", "pdf"))
        asked = [id_ for group in lesson["sets"] for id_ in group["activities"]]
        for number, id_ in enumerate(asked, start=1):
            activity = lesson["activities"][id_]
            answer = form(activity["kind"]).answer(activity, words)
            told = squeezed(words["key-question"].format(number=number, answer=answer))
            assert told not in text
            assert told in guide
        for name in ("quality-best", "quality-fatal", "solution"):
            assert squeezed(words[name]) not in text


def test_participant_editions_leave_the_facilitators_notes_out(built, content, sampled):
    for (id_, lang), lesson in sampled.items():
        notebook = nbformat.read(content.notebook(id_, lang), as_version=4)
        notes = [cell for cell in notebook.cells if "facilitator" in cell.metadata.get("tags", [])]
        assert notes
        for edition, expected in (("handout", False), ("slides", False), ("guide", True)):
            text = text_of(built / printing.file_name(lesson, edition, "pdf"))
            lines = [squeezed(re.sub(r"[*°_]|^- ", "", cell.source.strip().splitlines()[-1])) for cell in notes]
            assert any(line[:25] in text for line in lines) is expected


def test_an_executed_notebook_holds_no_key(content, hidden, tmp_path):
    for (id_, lang), secrets_ in hidden.items():
        path = content.notebook(id_, lang)
        ran = executed(nbformat.read(path, as_version=4), path.name, path.parent, by_kernel=id_ == "laboratory")
        nbformat.write(ran, tmp_path / f"{lang}-{path.name}")
        text = text_of(tmp_path / f"{lang}-{path.name}")
        assert squeezed(ran.cells[0].source) in text
        assert not leaks(text, secrets_)


def test_a_notebook_saved_with_widget_state_holds_no_key(content, hidden, tmp_path):
    from nbclient import NotebookClient

    path = content.notebook("mechanism", "fr")
    notebook = nbformat.read(path, as_version=4)
    NotebookClient(notebook, resources={"metadata": {"path": str(path.parent)}}, store_widget_state=True).execute()
    assert notebook.metadata["widgets"]
    nbformat.write(notebook, tmp_path / "saved.ipynb")
    assert not leaks(text_of(tmp_path / "saved.ipynb"), hidden["mechanism", "fr"])
