"""The cut into screens is Jupyter's own: the usual tools show the same screens of the same notebook."""

from __future__ import annotations

import re
import sys
from urllib.request import urlopen

import nbformat
import pytest
from nbconvert import SlidesExporter

from curriculum.lessons import reading
from curriculum.lessons.catalogue import catalogue
from curriculum.lessons.screens import screens
from tests.support.checkout import content
from tests.support.servers import free_port, listens, running


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_stock_slides_have_the_same_screens_and_keep_the_notes_apart(lang):
    lessons = catalogue(content())
    lesson = lessons.lesson("mechanism", lang)
    ours = screens(lesson, reading.parts(lessons, "mechanism", lang))
    notebook = nbformat.read(lessons.notebook("mechanism", lang), as_version=4)
    page, _ = SlidesExporter().from_notebook_node(notebook)
    slides = re.split(r"<section\s*>\s*<section\s*>", page)[1:]
    assert len(slides) == len(ours)
    for slide, screen in zip(slides, ours, strict=True):
        if screen.kind == "idea":
            shown, *notes = re.split(r"<aside class=\"notes\">", slide)
            said = screen.note.say.split("»")[0].removeprefix("« ").removeprefix("‘").strip()[:25]
            assert said
            assert not re.search(re.escape(said[:12]), re.sub(r"<[^>]+>", "", shown))
            assert notes, screen.id


def test_stock_voila_shows_the_notebook_and_runs_its_cells(tmp_path):
    port = free_port()
    lessons = catalogue(content())
    command = [sys.executable, "-m", "voila", str(lessons.notebook("mechanism", "fr")), "--no-browser"]
    command += [f"--port={port}", "--Voila.ip=127.0.0.1", "--template=lab"]
    with running(command, lambda: listens(port), tmp_path / "voila.log"):
        page = urlopen(f"http://127.0.0.1:{port}/").read().decode()
    assert lessons.entry("mechanism").title["fr"] in page
    assert "anywidget" in page or "application/vnd.jupyter.widget-view+json" in page
