"""What a trainer relies on when printing: every file is there, whole, accessible, and a failure destroys nothing."""

from __future__ import annotations

from dataclasses import replace

import nbformat
import pytest

from curriculum.lessons import laboratory
from curriculum.lessons.laboratory import BUNDLE, CellFailedError
from curriculum.paper import printing
from curriculum.paper.blocks import Document, Heading, text
from curriculum.paper.handouts import build_handouts
from curriculum.paper.vocabulary import vocabulary
from curriculum.paper.writers.typst import pdf
from tests.support.contents import small_content
from tests.support.reading_back import claims_of, html_text, pages_of, squeezed, text_of


def wanted(lessons, editions, formats) -> set[str]:
    return {
        printing.file_name(lesson, edition, paper_format)
        for lesson in lessons.values()
        for edition in editions
        for paper_format in printing.FORMATS[edition]
        if paper_format in formats and (edition != "key" or lesson.activities)
    }


def test_every_edition_is_there_in_all_its_formats(built, sampled):
    assert {path.name for path in built.iterdir()} == wanted(
        sampled, printing.OF_A_LESSON, ("pdf", "html", "docx", "pptx")
    )
    assert not any(path.stat().st_size < 5000 for path in built.iterdir())


def test_every_lesson_has_its_reader_its_guide_and_its_key(printed):
    folder, lessons = printed
    assert {path.name for path in folder.iterdir()} >= wanted(lessons, ("reader", "guide", "key"), ("pdf",))


@pytest.mark.parametrize("edition", printing.OF_A_LESSON)
def test_each_pdf_says_that_it_is_pdf_ua_1_with_its_language_and_title(built, sampled, edition):
    for (_, lang), lesson in sampled.items():
        if edition == "key" and not lesson.activities:
            continue
        claims = claims_of(built / printing.file_name(lesson, edition, "pdf"))
        assert claims.accessible == "1"
        assert claims.tagged
        assert claims.lang.startswith(lang)
        assert lesson.title in claims.title


def _document(*blocks) -> Document:
    return Document("fr", "Titre", "Fiche", "Titre", "", "{page}", "", blocks)


def test_the_compiler_refuses_a_document_that_is_not_accessible():
    import typst

    assert pdf(_document(Heading(1, text("Titre")), Heading(2, text("Suite")))).startswith(b"%PDF")
    with pytest.raises(typst.TypstError, match="UA-1"):
        pdf(_document(Heading(1, text("Titre")), Heading(3, text("Trop profond"))))
    with pytest.raises(typst.TypstError, match="UA-1"):
        pdf(_document(Heading(1, text("Une lettre que la police n’a pas : ߒ"))))


def missing_answers(lesson, printed: str) -> list[str]:
    """Return the texts of a lesson's questions that a reader does not hold."""
    texts = []
    for activity in lesson.activities.values():
        parts = [part for name in ("options", "steps", "elements", "questions") for part in activity.get(name, ())]
        texts += [part["text"] for part in parts]
        texts += [choice["consequence"] for part in parts for choice in part.get("choices", ())]
    return [text for text in texts if squeezed(text) not in printed]


@pytest.mark.parametrize("paper_format", ["html", "docx"])
def test_a_reader_holds_every_question_with_all_its_answers(built, sampled, paper_format):
    for lesson in sampled.values():
        reader = text_of(built / printing.file_name(lesson, "reader", paper_format))
        assert missing_answers(lesson, reader) == []


def test_a_printed_reader_holds_every_question_with_all_its_answers(printed):
    folder, lessons = printed
    for lesson in lessons.values():
        reader = text_of(folder / printing.file_name(lesson, "reader", "pdf"))
        # The foot of a page may stand in the middle of a sentence that goes on.
        feet = len(pages_of(folder / printing.file_name(lesson, "reader", "pdf"))) - 1
        assert len(missing_answers(lesson, reader)) <= min(feet, len(lesson.activities))


def test_reader_guide_and_key_say_that_no_lawyer_has_read_the_keys(printed):
    folder, lessons = printed
    for (_, lang), lesson in lessons.items():
        for edition in ("reader", "guide", "key") if lesson.activities else ():
            text = text_of(folder / printing.file_name(lesson, edition, "pdf"))
            assert squeezed(vocabulary(lang)["unreviewed"]) in text


def test_every_page_of_a_reader_has_its_number_and_says_it_is_no_reporting_channel(printed):
    folder, lessons = printed
    for (_, lang), lesson in lessons.items():
        words = vocabulary(lang)
        pages = pages_of(folder / printing.file_name(lesson, "reader", "pdf"))
        for number, page in enumerate(pages, start=1):
            shown = squeezed(page)
            assert squeezed(words["not-a-channel"]) in shown
            assert squeezed(words["page-of"].format(page=number, pages=len(pages))) in shown


def test_sources_are_listed_with_their_document_and_what_to_be_careful_about(built, sampled):
    for (id_, lang), lesson in sampled.items():
        words = vocabulary(lang)
        printed = text_of(built / printing.file_name(lesson, "guide", "html"))
        for activity in lesson.activities.values():
            assert all(squeezed(lesson.facts[fact].source) in printed for fact in activity["facts"])
        assert squeezed(words["fact-copy"]) in printed
        assert squeezed(words["fact-known"]) in printed or id_ != "mechanism"


def test_french_spaces_are_kept(built, sampled):
    for (_, lang), lesson in sampled.items():
        if lang == "fr":
            printed = "".join(pages_of(built / printing.file_name(lesson, "reader", "pdf")))
            assert "\u202f?" in printed
            # In a drawing the lines are set: only running text is looked at.
            assert " ?" not in html_text((built / printing.file_name(lesson, "reader", "html")).read_text("utf-8"))


def test_a_figure_has_its_picture_its_description_and_its_table(built, sampled):
    for lesson in sampled.values():
        page = (built / printing.file_name(lesson, "reader", "html")).read_text(encoding="utf-8")
        for figure in lesson.figures.values():
            assert squeezed(figure.description) in text_of(built / printing.file_name(lesson, "reader", "html"))
            assert page.count("data:image/svg+xml") >= 1
            assert all(str(row[0]) in page or squeezed(str(row[0])) in squeezed(page) for row in figure.rows)


def test_a_docx_names_its_language_header_rows_and_pictures(built, sampled):
    import docx

    for (_, lang), lesson in sampled.items():
        made = docx.Document(built / printing.file_name(lesson, "reader", "docx"))
        xml = made.element.xml
        assert made.core_properties.language == lang
        assert "w:tblHeader" in xml
        assert xml.count("<wp:docPr") == xml.count('descr="')
        assert "Heading 1" in {paragraph.style.name for paragraph in made.paragraphs}


def test_the_code_to_the_phone_page_is_printed_only_when_an_address_is_given(material):
    without = material("mechanism", "fr")
    given = replace(without, phone_address="http://192.168.1.10:1612/")
    assert "192.168.1.10" in str(printing.COMPOSE["reader"](given))
    assert vocabulary("fr")["phone-title"] not in str(printing.COMPOSE["reader"](without))
    assert "192.168.1.10" in str(printing.COMPOSE["sheet"](given))


def code(source: str, id_: str) -> dict:
    return nbformat.v4.new_code_cell(source, id=id_)


@pytest.fixture
def laboratory_and_lesson(tmp_path):
    """Return a small curriculum with a laboratory, and a function that writes the code of one of its notebooks."""
    small = small_content(tmp_path / "content", laboratory=True)

    def write(name: str, *cells: dict) -> None:
        path = small.notebooks / "fr" / name
        notebook = nbformat.read(path, as_version=4)
        notebook.cells[2:] = cells
        nbformat.write(notebook, path)

    return small, write


def test_printing_a_lesson_runs_none_of_its_code(laboratory_and_lesson, tmp_path):
    small, write = laboratory_and_lesson
    trace = tmp_path / "run.txt"
    write("01-sortes.ipynb", code(f"open({str(trace)!r}, 'w')", "writes"), code('here.ask("kinds-choices")', "asks"))
    out = build_handouts(small, out=tmp_path / "out", lessons=["kinds"], languages=["fr"], editions=["key"])
    assert (out / "01-sortes.key.fr.pdf").exists()
    assert not trace.exists()


def test_a_laboratory_is_run_once_for_all_its_editions(laboratory_and_lesson, tmp_path):
    small, write = laboratory_and_lesson
    trace = tmp_path / "run.txt"
    write("18-chiffres.ipynb", code(f"print('run', file=open({str(trace)!r}, 'a'))", "writes"))
    out = build_handouts(small, out=tmp_path / "out", lessons=["laboratory"], languages=["fr"], formats=["html", "pdf"])
    assert {path.suffix for path in out.iterdir()} == {".html", ".pdf"}
    assert trace.read_text() == "run\n"


def test_a_laboratory_that_fails_stops_the_build_shows_the_cell_and_leaves_earlier_files_alone(
    laboratory_and_lesson, tmp_path
):
    small, write = laboratory_and_lesson
    write("18-chiffres.ipynb", code("shares = 0\n1 / shares", "shares"))
    out = tmp_path / "out"
    out.mkdir()
    earlier = out / "18-chiffres.reader.fr.pdf"
    earlier.write_bytes(b"printed last week")
    with pytest.raises(CellFailedError) as failure:
        build_handouts(small, out=out, lessons=["laboratory"], languages=("fr",))
    for lang in ("fr", "en"):
        said = failure.value.sentences(lang)[0]
        for part in ("18-chiffres.ipynb", "shares", "1 / shares", "ZeroDivisionError"):
            assert part in said
    assert {path.name: path.read_bytes() for path in out.iterdir()} == {earlier.name: b"printed last week"}


def test_a_place_that_a_laboratory_could_not_show_stops_the_build_as_well():
    names = {"place": "error", "id": "no-such-set", "lesson": "laboratory", "lang": "fr", "detail": "no-such-set"}
    output = nbformat.v4.new_output("display_data", data={"text/plain": "", BUNDLE: names})
    cell = nbformat.v4.new_code_cell('here.ask("no-such-set")', id="asks", outputs=[output])
    with pytest.raises(CellFailedError, match="asks"):
        laboratory.parts_of_outputs(nbformat.v4.new_notebook(cells=[cell]), "lesson.ipynb")
