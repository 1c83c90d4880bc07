"""What stands on each page: nothing over its edge, nothing alone at its foot."""

from __future__ import annotations

import ctypes

import pypdfium2.raw as pdfium
import pytest
from pypdfium2 import PdfDocument

from curriculum.model.loading import load_bank
from curriculum.paper import agendas, printing, test_papers
from curriculum.paper.blocks import Box, Document, Heading, Keep, Rules, Table, paragraph, text
from curriculum.paper.editions import agenda as agenda_edition
from curriculum.paper.writers.typst import pdf
from tests.support.reading_back import squeezed

# The height of the foot, where only the running line stands, in points.
FOOT = 68


def pages(data: bytes) -> list[list[tuple[float, str]]]:
    """Give the text of each page by its base lines: the height of each above the lower edge, and what stands on it."""
    found = []
    with PdfDocument(data) as document:
        for page in document:
            words, lines = page.get_textpage(), {}
            x, y = ctypes.c_double(), ctypes.c_double()
            for number, letter in enumerate(words.get_text_range(errors="ignore")[: words.count_chars()]):
                pdfium.FPDFText_GetCharOrigin(words, number, x, y)
                lines[round(y.value)] = lines.get(round(y.value), "") + letter
            found.append([(height, line.strip()) for height, line in lines.items() if line.strip()])
    return found


def below_the_text(data: bytes) -> list[str]:
    """List what stands in the foot of a page and is not its running line, or over an edge."""
    read = pages(data)
    heights = {round(height) for height, _ in read[0] if height < FOOT}
    return [piece for page in read for height, piece in page if height < FOOT and round(height) not in heights]


def document(*blocks) -> Document:
    return Document("fr", "Titre", "Fiche", "Titre", "Pied", "{page}/{pages}", "", (Heading(1, text("Titre")), *blocks))


@pytest.mark.parametrize("edition", ["reader", "guide"])
@pytest.mark.parametrize("lesson", ["mechanism", "distinctions", "documentation"])
def test_no_page_runs_into_its_foot(material, lesson, edition):
    assert below_the_text(printing.write(printing.COMPOSE[edition](material(lesson, "fr")), edition, "pdf")) == []


def test_a_box_is_never_left_with_its_title_alone_at_the_foot_of_a_page():
    for boxed in (
        Box("facilitator", (), (paragraph("Titre de boîte"), paragraph("Suite. " * 60))),
        Box("plain", text("Titre de boîte"), (paragraph("Suite. " * 60),)),
    ):
        for lines in range(25, 45):
            read = pages(pdf(document(*(paragraph(f"Ligne {line}") for line in range(lines)), boxed)))
            said = [" ".join(piece for _, piece in page) for page in read]
            assert all("Suite." in page for page in said if "Titre de boîte" in page)


def test_each_day_of_an_agenda_stands_on_one_page(content):
    bank = load_bank(content.bank)
    agenda = agendas.choose(bank, "2", "A", "workshop")
    read = pages(pdf(agenda_edition.compose(agendas.printable(bank, agenda, "A", "fr"))))
    assert len(read) == 2
    assert squeezed("Second jour") not in squeezed(" ".join(piece for _, piece in read[0]))


def test_a_long_question_keeps_each_of_its_tables_on_one_page(content):
    bank = load_bank(content.bank)
    for form in bank.forms.values():
        for lang in ("fr", "en"):
            questions = test_papers.test_questions(bank, form, lang)
            condition = squeezed(questions.words["column-condition"])
            read = pages(pdf(test_papers.COMPOSE["test"](questions)))
            asked = sum(activity["kind"] == "classify" for activity in questions.by_id.values())
            # A table that goes on overleaf repeats its header.
            said = squeezed(" ".join(piece for page in read for _, piece in page))
            assert said.count(condition) == asked


def test_a_group_that_a_page_cannot_hold_is_not_pushed_over_its_edge():
    long = Table((text("Tête"),), tuple((text(f"Rangée {row}"),) for row in range(60)))
    data = pdf(document(Keep((paragraph("Début"), long, Rules("Raisons", 2)), page=True)))
    assert below_the_text(data) == []
    assert len(pages(data)) == 2


@pytest.mark.parametrize("lesson", ["mechanism", "distinctions"])
def test_the_answer_of_a_key_never_stands_alone_at_the_foot_of_a_page(material, lesson):
    questions = material(lesson, "fr")
    read = pages(printing.write(printing.COMPOSE["key"](questions), "key", "pdf"))
    prompts = {squeezed(" ".join(activity["prompt"].split()))[-40:] for activity in questions.placed}
    for page in read:
        # Without its running line, which is read first or last.
        said = squeezed(" ".join(piece for height, piece in page if height > FOOT))
        assert not [prompt for prompt in prompts if said.endswith(prompt)]
