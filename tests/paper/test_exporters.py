"""`jupyter nbconvert --to handout lesson.ipynb` works like any other export, and does no harm to the others."""

from __future__ import annotations

import subprocess
import sys
from importlib.metadata import entry_points
from pathlib import Path

import nbformat
import pytest

from curriculum.errors import RefusedError
from curriculum.paper import exporters, printing

from .reading_back import squeezed, text_of

OURS = {"handout", "guide", "key", "deck"}


def _nbconvert(*arguments: object) -> subprocess.CompletedProcess:
    command = [sys.executable, "-m", "jupyter", "nbconvert", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)


@pytest.fixture(scope="module")
def executed_lesson(content, tmp_path_factory):
    """Return a lesson saved with its outputs, so that each export need not run it again."""
    from curriculum.lessons.laboratory import executed

    path = content.notebook("mechanism", "fr")
    saved = tmp_path_factory.mktemp("executed") / path.name
    nbformat.write(executed(nbformat.read(path, as_version=4), path.name, path.parent, by_kernel=False), saved)
    return saved


def test_an_unexecuted_lesson_becomes_a_handout(content, tmp_path):
    path = content.notebook("mechanism", "fr")
    done = _nbconvert("--to", "handout", path, "--output-dir", tmp_path)
    assert done.returncode == 0, done.stderr
    assert [made.name for made in tmp_path.iterdir()] == ["03-mecanisme.handout.fr.pdf"]
    assert 'outputs": []' in path.read_text(encoding="utf-8"), "the notebook itself stays as it was"


@pytest.mark.parametrize(
    ("arguments", "name"),
    [
        (("--to", "guide", "--GuideExporter.paper_format=html"), "03-mecanisme.guide.fr.html"),
        (("--to", "handout", "--PaperExporter.paper_format=docx"), "03-mecanisme.handout.fr.docx"),
        (("--to", "key"), "03-mecanisme.key.fr.pdf"),
        (("--to", "deck"), "03-mecanisme.slides.fr.pdf"),
    ],
)
def test_other_editions_and_formats_by_option(executed_lesson, tmp_path, arguments, name):
    done = _nbconvert(*arguments, executed_lesson, "--output-dir", tmp_path)
    assert done.returncode == 0, done.stderr
    assert [made.name for made in tmp_path.iterdir()] == [name]


def test_an_address_given_to_the_exporter_is_printed(executed_lesson, tmp_path):
    address = "--PaperExporter.phone_address=10.0.0.2:1612"
    done = _nbconvert(
        "--to", "handout", "--PaperExporter.paper_format=html", address, executed_lesson, "--output-dir", tmp_path
    )
    assert done.returncode == 0, done.stderr
    assert squeezed("http://10.0.0.2:1612/fr/03-mecanisme") in text_of(next(tmp_path.iterdir()))


def test_the_editions_stand_side_by_side_and_a_name_that_one_gives_is_kept(executed_lesson, tmp_path):
    for edition in ("handout", "key"):
        assert _nbconvert("--to", edition, executed_lesson).returncode == 0
    assert _nbconvert("--to", "key", executed_lesson, "--output", tmp_path / "mine").returncode == 0
    beside = {path.name for path in executed_lesson.parent.glob("*.pdf")}
    assert beside == {"03-mecanisme.handout.fr.pdf", "03-mecanisme.key.fr.pdf"}
    assert [path.name for path in tmp_path.iterdir()] == ["mine.pdf"]


def test_importing_the_exporters_loads_nothing_but_nbconvert_itself():
    probe = (
        "import sys, nbconvert.exporters.exporter; before = set(sys.modules); import curriculum.paper.exporters; "
        "print(*sorted(set(sys.modules) - before))"
    )
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True)
    assert set(done.stdout.split()) <= {"curriculum", "curriculum.paper", "curriculum.paper.exporters"}


def test_every_exporter_registered_on_this_machine_can_be_loaded():
    found = {entry.name: entry.load() for entry in entry_points(group="nbconvert.exporters")}
    assert set(found) >= OURS
    assert issubclass(found["handout"], exporters.PaperExporter)


def test_no_name_of_ours_is_one_of_nbconverts_own():
    named = [(entry.name, entry.dist.name) for entry in entry_points(group="nbconvert.exporters")]
    theirs = {name for name, distribution in named if distribution == "nbconvert"}
    assert not theirs & {name for name, distribution in named if distribution == "curriculum-1612"}


def test_other_conversions_still_work(executed_lesson, tmp_path):
    done = _nbconvert("--to", "markdown", executed_lesson, "--output-dir", tmp_path)
    assert done.returncode == 0, done.stderr


def test_without_python_docx_one_sentence_says_what_to_install(material, monkeypatch):
    monkeypatch.setitem(sys.modules, "docx", None)
    for name in [name for name in sys.modules if name.startswith("curriculum.paper.writers.docx")]:
        monkeypatch.delitem(sys.modules, name)
    document = printing.compose("handout", material("mechanism", "fr"))
    with pytest.raises(RefusedError) as refusal:
        printing.write(document, "handout", "docx")
    for lang in ("fr", "en"):
        assert "curriculum-1612[docx]" in refusal.value.sentences(lang)[0]


def test_a_format_that_an_edition_does_not_have_is_refused_with_those_it_has(material):
    document = printing.compose("key", material("mechanism", "fr"))
    with pytest.raises(RefusedError) as refusal:
        printing.write(document, "key", "docx")
    assert "pdf" in refusal.value.sentences("fr")[0]


def test_a_notebook_that_is_no_lesson_is_refused_by_name(content):
    notebook = nbformat.v4.new_notebook()
    with pytest.raises(RefusedError) as refusal:
        printing.material(notebook, "notes.ipynb", Path.cwd(), content)
    assert "notes.ipynb" in refusal.value.sentences("en")[0]


def test_the_printed_address_is_that_of_the_phone_page(content, lessons):
    from curriculum.pages.phone import page_name

    for record in content.lessons():
        for lang in ("fr", "en"):
            printed = printing.page_address("http://salle.test:1612/", lessons[record["id"], lang])
            assert printed == f"http://salle.test:1612/{page_name(record, lang)}"
