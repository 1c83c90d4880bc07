"""What a trainer relies on in the slides: one a screen, native text that fits, notes, minutes, answers."""

from __future__ import annotations

from io import BytesIO

import pytest
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE

from curriculum import tokens
from curriculum.lessons import reading
from curriculum.lessons.catalogue import catalogue
from curriculum.paper import printing
from curriculum.paper.blocks import Area, Board, Document, Words, plain, text
from curriculum.paper.minutes import timed
from curriculum.paper.shapes import shape
from curriculum.paper.slides import Answer, Frame, answers
from curriculum.paper.vocabulary import vocabulary
from curriculum.paper.writers.pptx import pptx
from tests.support.edges import over_the_slide, pages_in, titles
from tests.support.reading_back import squeezed

MOST_SCREENS = 25


@pytest.fixture(scope="module", params=["fr", "en"])
def deck(request, material):
    """Return the model lesson in a language, and its slides read back from PPTX."""
    lesson = material("mechanism", request.param)
    return lesson, read_back(lesson)


def read_back(material):
    return Presentation(BytesIO(printing.write(printing.COMPOSE["deck"](material), "deck", "pptx")))


def words_on(slide) -> str:
    return squeezed(" ".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame))


def planned(material):
    """Return each screen with whether it is an answer, in the order of the slides, the first slide left out."""
    found = []
    for screen in material.screens:
        found.append((screen, False))
        if screen.kind == "question":
            shown = shape(material.by_id[screen.activity]["kind"]).projected(
                material.by_id[screen.activity], material.words
            )
            if any(answer.right or answer.answer for answer in shown):
                found.append((screen, True))
    return found


def test_there_is_a_slide_for_each_screen_and_an_answer_after_each_question(deck):
    material, presentation = deck
    assert len(material.screens) <= MOST_SCREENS
    expected = [material.title if screen.kind == "cover" else screen.title for screen, _ in planned(material)]
    found = [" ".join(title.split()) for title in titles(presentation)]
    assert found[0] == material.words["slide-about"]
    assert [squeezed(title) for title in found[1:]] == [squeezed(title) for title in expected]


def test_the_pdf_has_the_same_slides(deck):
    material, presentation = deck
    assert pages_in(printing.write(printing.COMPOSE["deck"](material), "deck", "pdf")) == len(presentation.slides)


def test_no_text_of_a_slide_is_larger_than_its_box_and_no_shape_leaves_its_slide(deck):
    assert over_the_slide(deck[1]) == []


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_no_text_of_a_small_curriculum_is_larger_than_its_box(small, lang):
    lessons = catalogue(small)
    for entry in lessons.entries:
        parts = reading.parts(lessons, entry.id, lang)
        presentation = read_back(printing.material(small, lessons.lesson(entry.id, lang), parts))
        assert over_the_slide(presentation) == []
        assert len(presentation.slides) > 1


@pytest.mark.parametrize("lesson", ["distinctions", "documentation"])
def test_no_text_of_a_lesson_not_yet_cut_is_larger_than_its_box(material, lesson):
    assert over_the_slide(read_back(material(lesson, "fr"))) == []


def test_the_notes_hold_what_to_say_do_watch_for_and_the_answer(deck):
    material, presentation = deck
    _, *slides = presentation.slides
    for slide, (screen, _) in zip(slides, planned(material), strict=True):
        notes = squeezed(slide.notes_slide.notes_text_frame.text)
        for label in ("say", "do", "watch"):
            said = getattr(screen.note, label).replace("*", "")
            assert said
            assert squeezed(f"{material.words[f'note-{label}']}. {said}") in notes
        if screen.kind == "question":
            activity = material.by_id[screen.activity]
            assert squeezed(shape(activity["kind"]).answer(activity, material.words)) in notes


def test_the_minutes_of_the_step_stand_on_every_slide(deck):
    material, presentation = deck
    steps = timed(material.lesson)
    _, *slides = presentation.slides
    for slide, (screen, _) in zip(slides, planned(material), strict=True):
        assert squeezed(steps[screen.step - 1].said(material.words)) in words_on(slide)


def test_a_question_keeps_its_answer_for_the_next_slide(deck):
    material, _ = deck
    boards = printing.COMPOSE["deck"](material).blocks[1:]
    for board, (screen, answered) in zip(boards, planned(material), strict=True):
        if screen.kind == "question":
            fills = {thing.fill for thing in board.things if hasattr(thing, "fill")}
            assert ("green" in fills) is answered


def test_a_question_has_the_letters_and_the_order_of_paper(deck):
    material, presentation = deck
    _, *slides = presentation.slides
    for slide, (screen, answered) in zip(slides, planned(material), strict=True):
        if screen.kind == "question" and not answered:
            activity = material.by_id[screen.activity]
            shown = words_on(slide)
            for answer in shape(activity["kind"]).projected(activity, material.words):
                assert squeezed(answer.text) in shown
            assert squeezed(material.words["slide-question"].format(number=activity["number"])) in shown


def test_every_picture_says_what_it_shows_or_that_it_only_adorns(deck):
    material, presentation = deck
    pictures = [
        shape for slide in presentation.slides for shape in slide.shapes if shape.shape_type == MSO_SHAPE_TYPE.PICTURE
    ]
    described = [picture._element.xpath(".//p:cNvPr")[0].get("descr") for picture in pictures]
    shown = [place.id for screen in material.screens for place in screen.pictures if place.kind == "picture"]
    assert len(shown) > 5
    assert {material.lesson.pictures[name].description for name in shown} <= set(described)
    for picture in pictures:
        properties = picture._element.xpath(".//p:cNvPr")[0]
        assert properties.get("descr") or "decorative" in properties.getchildren()[-1][0][0].tag


def test_no_shape_has_a_shadow_of_its_theme(deck):
    styled = [shape for slide in deck[1].slides for shape in slide.shapes if shape._element.xpath("./p:style")]
    assert styled == []


def test_layouts_have_names_in_the_language_and_the_theme_the_colours_of_the_project(deck):
    material, presentation = deck
    words = vocabulary(material.lang)
    assert {layout.name for layout in presentation.slide_layouts} == {words["layout-title"], words["layout-text"]}
    (theme,) = [part for part in presentation.part.package.iter_parts() if "theme1" in part.partname]
    assert tokens.colours("light")["accent"].removeprefix("#").upper().encode() in theme.blob


def test_a_text_that_is_too_long_or_a_word_that_is_too_wide_for_its_box_would_be_found():
    for said, area in (("mot " * 200, Area(40, 40, 400, 60)), ("anticonstitutionnellement", Area(40, 40, 60, 300))):
        board = Board((Words(area, (text(said),), 24),))
        made = Presentation(BytesIO(pptx(Document("fr", "T", "D", "", "", "", "", (board,)))))
        assert len(over_the_slide(made)) == 1


def test_a_presentation_has_the_same_bytes_whenever_it_is_made(deck):
    document = printing.COMPOSE["deck"](deck[0])
    assert pptx(document) == pptx(document)


def test_answers_that_no_size_of_type_fits_are_said_to_be_on_paper():
    frame = Frame("", "", ())
    long = [Answer(str(number), text("Une réponse bien trop longue pour une diapositive. " * 8)) for number in range(9)]
    board = answers(frame, "Q1", "cochez", text("Que faire ?"), long, instead="Sur la fiche.")
    assert isinstance(board, Board)
    said = [plain(thing.lines[0]) for thing in board.things if isinstance(thing, Words)]
    assert "Sur la fiche." in said
    assert not [words for words in said if words.startswith("Une réponse")]
