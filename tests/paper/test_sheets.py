"""What a workshop relies on in its paper: few pages, nothing over an edge, the same questions as on the wall."""

from __future__ import annotations

from dataclasses import replace

import pytest

from curriculum.lessons import reading
from curriculum.lessons.catalogue import catalogue
from curriculum.paper import printing
from curriculum.paper.blocks import Document, Figure, Heading, Table, paragraph, plain, text
from curriculum.paper.minutes import timed
from curriculum.paper.shapes import shape
from curriculum.paper.vocabulary import vocabulary
from curriculum.paper.writers.html import html
from curriculum.paper.writers.typst import pdf
from tests.support.edges import over_the_page, pages_in
from tests.support.reading_back import all_strings, pages_of, squeezed, text_of

MOST = {"sheet": 4, "run-sheet": 2}
# One lesson cut into screens, one that is not, and one with a story, live cases and sheets.
LESSONS = ("mechanism", "distinctions", "documentation")


def said(document: Document) -> str:
    """Return the words of a document, squeezed."""
    return squeezed("".join(all_strings(_data(document.blocks))))


def _data(record):
    if isinstance(record, tuple):
        return [_data(part) for part in record]
    return {name: _data(part) for name, part in vars(record).items()} if hasattr(record, "__dict__") else record


@pytest.fixture
def written(tmp_path):
    """Return a function that prints an edition of a lesson and gives the path of its file."""

    def made(material, edition, paper_format="pdf"):
        path = tmp_path / f"{material.lesson.stem}.{edition}.{material.lang}.{paper_format}"
        path.write_bytes(printing.write(printing.COMPOSE[edition](material), edition, paper_format))
        return path

    return made


def of_the_room(material):
    """Return the activities of the question screens, in their order."""
    return [material.by_id[screen.activity] for screen in material.screens if screen.kind == "question"]


@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize("edition", printing.OF_A_LESSON)
def test_no_letter_of_the_model_lesson_stands_outside_its_page(material, written, edition, lang):
    data = written(material("mechanism", lang), edition).read_bytes()
    assert over_the_page(data) == []
    assert pages_in(data) <= MOST.get(edition, 1000)


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_no_letter_of_a_small_curriculum_stands_outside_its_page(small, lang):
    lessons = catalogue(small)
    for entry in lessons.entries:
        parts = reading.parts(lessons, entry.id, lang)
        material = printing.material(small, lessons.lesson(entry.id, lang), parts, "10.0.0.2:1612")
        for edition, compose in printing.COMPOSE.items():
            data = printing.write(compose(material), edition, "pdf")
            assert over_the_page(data) == []
            assert pages_in(data) <= MOST.get(edition, 1000)


@pytest.mark.parametrize("edition", MOST)
@pytest.mark.parametrize("lesson", LESSONS)
def test_a_worksheet_has_four_pages_at_most_and_a_run_sheet_two(material, written, lesson, edition):
    assert pages_in(written(material(lesson, "fr"), edition).read_bytes()) <= MOST[edition]


@pytest.mark.walk
@pytest.mark.timeout(1800)
@pytest.mark.parametrize("lang", ["fr", "en"])
def test_every_lesson_has_a_worksheet_of_four_pages_and_a_run_sheet_of_two(content, material, written, lang):
    for entry in catalogue(content).entries:
        for edition, most in MOST.items():
            assert pages_in(written(material(entry.id, lang), edition).read_bytes()) <= most, entry.id


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_the_worksheet_asks_what_the_room_is_asked_under_the_same_numbers_and_letters(material, written, lang):
    lesson = material("mechanism", lang)
    shown = "".join(map(squeezed, pages_of(written(lesson, "sheet"))))
    asked = of_the_room(lesson)
    assert len(asked) > 3
    numbers = [shown.find(squeezed(lesson.name(activity)) + "—") for activity in asked]
    assert numbers == sorted(numbers)
    assert min(numbers) > 0
    for activity in asked:
        for answer in shape(activity["kind"]).projected(activity, lesson.words):
            assert squeezed(f"{answer.label}. {answer.text}") in shown
    others = [activity for activity in lesson.placed if activity not in asked]
    assert others
    assert not [activity["id"] for activity in others if squeezed(activity["prompt"]) in shown]


def test_the_worksheet_asks_nobody_how_sure_they_are(material):
    lesson = material("mechanism", "fr")
    assert any(activity.get("certainty") for activity in of_the_room(lesson))
    assert squeezed(lesson.words["certainty-question"]) not in said(printing.COMPOSE["sheet"](lesson))


def test_questions_that_two_pages_do_not_hold_are_left_to_the_reader(material, written):
    lesson = material("documentation", "fr")
    shown = text_of(written(lesson, "sheet"))
    asked = of_the_room(lesson)
    assert squeezed(lesson.words["sheet-more"]) in shown
    assert squeezed(asked[0]["prompt"]) in shown
    assert squeezed(asked[-1]["prompt"]) not in shown


def test_the_worksheet_begins_with_the_first_picture_that_has_something_to_complete(material):
    lesson = material("mechanism", "fr")
    pictures = [place.id for place in lesson.places if place.kind == "picture"]
    first = next(name for name in pictures if lesson.picture(name, "blank") != lesson.picture(name, "print"))
    keep = next(block for block in printing.COMPOSE["sheet"](lesson).blocks if hasattr(block, "blocks"))
    (drawn,) = keep.blocks
    assert isinstance(drawn, Figure)
    assert drawn.svg == lesson.picture(first, "blank")
    assert lesson.lesson.pictures[first].title in plain(drawn.caption)


def test_the_last_page_of_the_worksheet_holds_what_one_keeps_and_where_help_is(material, written):
    lesson = material("mechanism", "fr")
    *_, last = pages_of(written(replace(lesson, phone_address="http://10.0.0.2:1612/fr/x"), "sheet"))
    kept = lesson.screens[-1]
    for words in (kept.title, *kept.projected.replace("- ", "").split("\n")):
        assert squeezed(words) in squeezed(last)
    for key in ("sheet-person", "sheet-doubts", "help-title", "bar-help-default", "phone-title"):
        assert squeezed(lesson.words[key]) in squeezed(last)


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_the_run_sheet_holds_every_screen_its_note_and_the_answers(material, written, lang):
    lesson = material("mechanism", lang)
    composed = said(printing.COMPOSE["run-sheet"](lesson))
    for number, screen in enumerate(lesson.screens, 1):
        assert squeezed(f"{number} {screen.title[:60].rpartition(' ')[0]}") in composed
        for note in (screen.note.say, screen.note.do, screen.note.watch):
            assert squeezed(note.replace("*", "")) in composed
    for activity in of_the_room(lesson):
        answer = shape(activity["kind"]).answer(activity, lesson.words)
        told = lesson.words["run-sheet-ask"].format(number=activity["number"], answer=answer)
        assert squeezed(told) in composed
    printed = "".join(map(squeezed, pages_of(written(lesson, "run-sheet"))))
    assert squeezed(lesson.screens[-1].note.do.split(".")[0]) in printed


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_the_minutes_of_the_run_sheet_add_up_in_both_forms(material, lang):
    lesson = material("mechanism", lang)
    steps = timed(lesson.lesson)
    assert [step.full[0] for step in steps] == [0, *(step.full[1] for step in steps[:-1])]
    assert steps[-1].full[1] == lesson.lesson.minutes.full
    assert max(step.short[1] for step in steps if step.short) == lesson.lesson.minutes.short
    composed = said(printing.COMPOSE["run-sheet"](lesson))
    for step in steps:
        assert squeezed(step.said(lesson.words) + step.text) in composed
    left_out = [step for step in steps if step.short is None]
    assert left_out
    assert all(lesson.words["step-out"] in step.said(lesson.words) for step in left_out)


def test_a_lesson_not_yet_cut_has_its_notes_and_answers_on_the_run_sheet(material):
    lesson = material("documentation", "fr")
    assert not lesson.cut
    composed = said(printing.COMPOSE["run-sheet"](lesson))
    notes = [screen for screen in lesson.screens if screen.note]
    assert notes
    table = printing.COMPOSE["run-sheet"](lesson).blocks[4]
    shared = list(dict.fromkeys(screen.note for screen in notes))
    assert len(table.rows) == len(shared) < len(notes)
    for activity in of_the_room(lesson):
        answer = shape(activity["kind"]).answer(activity, lesson.words)
        assert squeezed(lesson.words["run-sheet-ask"].format(number=activity["number"], answer=answer)) in composed


def test_a_row_of_one_cell_is_a_band_over_the_table_in_every_format():
    table = Table((text("A"), text("B")), ((text("Bande"),), (text("c"), text("d"))))
    made = Document("fr", "T", "F", "T", "", "{page}", "", (Heading(1, text("T")), table))
    assert 'colspan="2"' in html(made)
    assert over_the_page(pdf(made)) == []


def test_paper_takes_its_colours_from_the_tokens_of_the_project():
    from curriculum import tokens

    made = html(Document("fr", "T", "F", "T", "", "{page}", "", (Heading(1, text("T")), paragraph("x"))))
    assert f"{tokens.custom_property('accent')}: {tokens.colours('light')['accent']}" in made
    style = made.partition("<style>")[2].partition("</style>")[0].partition("}\n")[2]
    assert "#" not in style.replace("#choose", "")


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_sheet_and_run_sheet_say_whether_participants_may_have_them(material, written, lang):
    words = vocabulary(lang)
    for edition, foot in (("sheet", "not-a-channel"), ("run-sheet", "for-facilitators-only")):
        pages = pages_of(written(material("mechanism", lang), edition))
        assert all(squeezed(words[foot]) in squeezed(page) for page in pages)
