"""What a trainer relies on in a DOCX file: styles with names, rows that stay whole, and that it is always written."""

from __future__ import annotations

import time
from io import BytesIO
from zipfile import ZipFile

import docx
import pytest

from curriculum.paper.blocks import Cite, Document, Heading, Link, Paragraph, Role, Table, paragraph, text
from curriculum.paper.vocabulary import vocabulary
from curriculum.paper.writers.docx import docx as written
from curriculum.paper.writers.html import html
from curriculum.paper.writers.typst import pdf

ROLES: dict[Role, str] = {"lead": "Lead", "prompt": "Prompt", "small": "Small", "passages": "Passages"}


def document(*blocks, title: str = "Titre") -> Document:
    return Document("fr", title, "Fiche", "Titre", "", "{page}", "", (Heading(1, text("Titre")), *blocks))


def opened(data: bytes):
    return docx.Document(BytesIO(data))


def test_each_role_of_a_paragraph_has_a_style_named_in_the_language():
    made = opened(written(document(*(paragraph(role, role) for role in ROLES))))
    styles = {shown.text: shown.style.name for shown in made.paragraphs}
    assert {role: styles[role] for role in ROLES} == {
        role: vocabulary("fr")[f"style-{name}"] for role, name in ROLES.items()
    }


def test_a_document_brings_only_the_styles_it_may_use_and_nothing_of_the_template():
    data = written(document(paragraph("Texte")))
    assert len(opened(data).styles) < 40
    names = ZipFile(BytesIO(data)).namelist()
    assert not [name for name in names if "thumbnail" in name or "stylesWithEffects" in name]
    assert opened(data).core_properties.comments == ""


def test_no_page_ends_inside_a_row():
    table = Table((text("Tête"),), tuple((text(f"Rangée {row}"),) for row in range(5)))
    made = opened(written(document(table))).tables[0]
    assert all(row._tr.xpath("./w:trPr/w:cantSplit") for row in made.rows)


def test_a_title_of_any_length_can_be_written():
    made = opened(written(document(title="Titre " * 100)))
    assert made.core_properties.title == ("Titre " * 100)[:255]


def test_a_clock_before_1980_breaks_no_document(monkeypatch):
    monkeypatch.setattr(time, "localtime", lambda *_: time.struct_time((1970, 1, 1, 0, 0, 0, 3, 1, 0)))
    assert opened(written(document(paragraph("Texte")))).paragraphs[1].text == "Texte"


@pytest.mark.parametrize("address", ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "//host/x"])
def test_only_an_address_of_the_web_becomes_a_link(address):
    made = document(
        Paragraph((Link("mots", address), Cite((), marks="1"))), Paragraph((Link("web", "https://un.org"),))
    )
    data = written(made)
    relations = ZipFile(BytesIO(data)).read("word/_rels/document.xml.rels").decode()
    assert "https://un.org" in relations
    assert address not in relations
    assert "mots" in opened(data).paragraphs[1].text
    assert address not in html(made)
    assert ">mots" in html(made)
    shown = pdf(made)
    assert b"https://un.org" in shown
    assert address.encode() not in shown
