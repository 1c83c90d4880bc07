"""The presented lesson as a document: what a room may see is in it, what is for the facilitator alone is not."""

from __future__ import annotations

import json
import re
from datetime import date
from functools import partial

import pytest

from curriculum.lessons import notebook
from curriculum.lessons.catalogue import catalogue
from curriculum.lessons.notebook import Prose
from curriculum.lessons.screens import screens
from curriculum.model.kinds.classify import CLASSES, HOLDS, STATUSES
from curriculum.model.languages import LANGUAGES
from curriculum.pages.wall import Addresses, drawn, render_wall, step_name
from curriculum.pages.wall_questions import first_sentence, rounds
from curriculum.paper.answers import lettered
from curriculum.words import words
from tests.support.checkout import content

CONTENT = content()
LESSONS = catalogue(CONTENT)
WALLS = [(entry.id, lang) for entry in LESSONS.entries if entry.kind != "laboratory" for lang in LANGUAGES]
ADDRESSES = Addresses("/home", "/presenter", [], None)


def wall(lesson: str, lang: str) -> str:
    compiled = LESSONS.lesson(lesson, lang)
    parts = notebook.read(LESSONS.notebook(lesson, lang)).parts
    return render_wall(compiled, parts, ADDRESSES, partial(drawn, CONTENT, compiled), date.today())


def plain(text: str) -> str:
    """Return letters and digits alone: markup, escapes and spaces differ, words do not."""
    return re.sub(r"\W+", "", re.sub(r"<[^>]*>|&\w+;|&#\d+;", "", text))


def asked(kind: str, lang: str = "fr"):
    """Return an activity of a kind, with the words of its lesson."""
    for entry in LESSONS.entries:
        lesson = LESSONS.lesson(entry.id, lang)
        for activity in lesson.activities.values():
            if activity["kind"] == kind and activity["number"]:
                return activity, {**lesson.words, **words("screens", lang)}
    raise KeyError(kind)


@pytest.mark.parametrize(("lesson", "lang"), WALLS)
def test_no_note_stands_in_the_document(lesson, lang):
    parts = notebook.read(LESSONS.notebook(lesson, lang)).parts
    notes = [part.markdown for part in parts if isinstance(part, Prose) and part.slide == "notes"]
    lines = [plain(line) for note in notes for line in note.splitlines() if len(plain(line)) > 30]
    document = plain(wall(lesson, lang))
    assert [line for line in lines if line in document] == []


@pytest.mark.parametrize(("lesson", "lang"), WALLS)
def test_every_screen_is_there_once_and_in_order(lesson, lang):
    document = wall(lesson, lang)
    parts = notebook.read(LESSONS.notebook(lesson, lang)).parts
    expected = [screen.id for screen in screens(LESSONS.lesson(lesson, lang), parts)]
    assert re.findall(r'<section class="screen [^>]*? id="([^"]+)"', document) == expected


@pytest.mark.parametrize("lang", LANGUAGES)
def test_source_marks_are_read_and_not_projected(lang):
    projected, read = wall("mechanism", lang).split("<dialog", 1)
    assert 'class="fact"' not in projected
    assert read.count('class="fact"') > 20
    assert "data-unsure" in projected


@pytest.mark.parametrize("kind", ["single", "multiple", "sort", "order", "mark", "classify", "opinion"])
def test_every_kind_of_question_is_shown_with_letters_or_numbers(kind):
    activity, word = asked(kind)
    for each in rounds(activity, word):
        labels = [choice.label for choice in each.choices]
        lettered_or_numbered = [chr(65 + place) for place in range(len(labels))]
        assert labels in (lettered_or_numbered, [str(place) for place in range(1, len(labels) + 1)])


def test_a_choice_has_the_letter_that_paper_gives_it():
    activity, word = asked("sort")
    order = {element["id"]: element["text"] for element in activity["elements"]}
    on_paper = {order[id_]: label for id_, label in lettered([{"id": id_} for id_ in activity["shown"]]).items()}
    assert {choice.text: choice.label for choice in rounds(activity, word)[0].choices} == on_paper


def test_the_answer_to_an_order_is_the_place_of_each_step():
    activity, word = asked("order")
    steps = {choice.text: choice.outcome for choice in rounds(activity, word)[0].choices}
    assert [steps[step["text"]] for step in activity["steps"]] == [str(n + 1) for n in range(len(steps))]


def test_a_case_may_be_what_the_model_says_and_in_its_order():
    activity, word = asked("classify")
    conditions, class_, status, _ = rounds(activity, word)
    assert list(conditions.among) == [word[f"holds-{each}"] for each in HOLDS]
    assert [choice.text for choice in class_.choices] == [word[f"class-{each}"] for each in CLASSES]
    assert [choice.text for choice in status.choices] == [word[f"status-{each}"] for each in STATUSES]


def test_the_reason_is_one_sentence():
    assert first_sentence("Deux mots. Puis d’autres !") == "Deux mots."
    assert first_sentence("« Vérifié » veut dire trois choses ; l’ONU le dit.") == (
        "« Vérifié » veut dire trois choses ; l’ONU le dit."
    )


def test_a_step_is_called_by_what_stands_before_its_colon():
    assert step_name("Le chemin\u00a0: relais debout, puis tri.") == "Le chemin"
    assert step_name("Clôture.") == "Clôture."


def test_the_words_of_a_question_cannot_become_markup():
    activity, _ = asked("single")
    lesson = next(
        LESSONS.lesson(entry.id, "fr")
        for entry in LESSONS.entries
        if activity["id"] in LESSONS.lesson(entry.id, "fr").activities
    )
    harmful = {**activity, "prompt": "<script>x</script>", "options": [{**activity["options"][0], "text": "<img>"}]}
    changed = json.loads(json.dumps(lesson.to_data()))
    changed["activities"][activity["id"]] = {**harmful, "explanation": activity["explanation"]}
    compiled = type(lesson).from_data(changed)
    parts = notebook.read(LESSONS.notebook(lesson.id, "fr")).parts
    document = render_wall(compiled, parts, ADDRESSES, partial(drawn, CONTENT, compiled), date.today())
    assert "<img>" not in document
    assert "<script>x" not in document
