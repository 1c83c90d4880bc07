"""`jupyter nbconvert --to reader lesson.ipynb` works like any other export, and does no harm to the others."""

from __future__ import annotations

import subprocess
import sys
from importlib.metadata import entry_points
from pathlib import Path

import nbformat
import pytest
from nbconvert.utils.exceptions import ConversionException

from curriculum.errors import RefusedError
from curriculum.lessons.catalogue import catalogue
from curriculum.paper import exporters, printing
from curriculum.words import words
from tests.support.checkout import environment
from tests.support.reading_back import squeezed, text_of

OURS = {"sheet", "run-sheet", "reader", "guide", "key", "deck", "phone", "offline"}


@pytest.fixture(autouse=True)
def _built_by_the_tests(monkeypatch):
    """Let the exporters build in the tests' own folder."""
    for name, value in environment().items():
        monkeypatch.setenv(name, value)


def nbconvert(*arguments: object) -> subprocess.CompletedProcess:
    command = [sys.executable, "-m", "jupyter", "nbconvert", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)


@pytest.fixture(scope="module")
def lesson(content) -> Path:
    return catalogue(content).notebook("mechanism", "fr")


def stranger(folder: Path, **metadata: str) -> tuple[Path, Path]:
    """Write a notebook with a cell that would leave a file behind; return both paths."""
    trace = folder / "was-run"
    cells = [
        nbformat.v4.new_markdown_cell("# Bonjour"),
        nbformat.v4.new_code_cell(f"open({str(trace)!r}, 'w').close()"),
    ]
    path = folder / "stranger.ipynb"
    nbformat.write(nbformat.v4.new_notebook(cells=cells, metadata=metadata), path)
    return path, trace


def test_a_lesson_becomes_a_reader_and_its_notebook_stays_as_it_was(lesson, tmp_path):
    before = lesson.read_bytes()
    done = nbconvert("--to", "reader", lesson, "--output-dir", tmp_path)
    assert done.returncode == 0, done.stderr
    assert [made.name for made in tmp_path.iterdir()] == ["03-mecanisme.reader.fr.pdf"]
    assert lesson.read_bytes() == before


@pytest.mark.parametrize("metadata", [{}, {"lesson": "mechanism", "lang": "fr"}], ids=["a stranger", "names a lesson"])
@pytest.mark.parametrize("edition", sorted(OURS))
def test_no_edition_runs_the_code_of_a_notebook(tmp_path, edition, metadata):
    path, trace = stranger(tmp_path, **metadata)
    exporter = entry_points(group="nbconvert.exporters")[edition].load()()
    if metadata:
        exporter.from_filename(str(path))
    else:
        with pytest.raises(ConversionException, match=r"stranger\.ipynb"):
            exporter.from_filename(str(path))
    assert not trace.exists()


def test_the_command_refuses_a_stranger_in_one_sentence_and_runs_none_of_its_code(tmp_path):
    path, trace = stranger(tmp_path, lang="fr")
    done = nbconvert("--to", "reader", path)
    assert done.returncode == 1
    assert words("paper", "fr")["not-a-lesson"].format(notebook="stranger.ipynb") in done.stderr
    assert "Traceback" not in done.stderr
    assert not trace.exists()
    assert list(tmp_path.iterdir()) == [path]


def test_jupyter_server_exports_a_notebook_without_running_it(workshop):
    path, trace = stranger(workshop.root / "extra", lesson="mechanism", lang="fr")
    status, headers, body = workshop.ask("/nbconvert/reader/extra/stranger.ipynb", token=True)
    assert status == 200
    assert headers["Content-Type"].startswith("application/pdf")
    assert body.startswith(b"%PDF")
    assert not trace.exists()
    stranger(workshop.root / "extra")
    status, _, body = workshop.ask("/nbconvert/reader/extra/stranger.ipynb", token=True)
    assert status == 500
    assert b"stranger.ipynb" in body
    assert not trace.exists()
    path.unlink()


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_a_laboratory_without_its_results_is_refused_with_what_to_type(content, lang):
    path = catalogue(content).notebook("laboratory", lang)
    with pytest.raises(ConversionException) as refusal:
        exporters.ReaderExporter().from_filename(str(path))
    assert str(refusal.value) == words("paper", lang)["laboratory-not-run"].format(notebook=path.name)
    assert "--execute" in str(refusal.value)


@pytest.mark.parametrize("call", ["ask", "play", "figure", "picture", "sheet"])
def test_a_place_that_the_lesson_does_not_have_is_refused_with_its_cell(call):
    cell = nbformat.v4.new_code_cell(f'here.{call}("no-such-place")', id="astray")
    notebook = nbformat.v4.new_notebook(cells=[cell], metadata={"lesson": "mechanism", "lang": "en"})
    with pytest.raises(ConversionException) as refusal:
        exporters.ReaderExporter().from_notebook_node(notebook, {"metadata": {"name": "03-mechanism"}})
    for part in ("03-mechanism.ipynb", "astray", "no-such-place"):
        assert part in str(refusal.value)


def test_a_laboratory_is_printed_with_the_results_that_execute_gave_it(content, tmp_path):
    path = catalogue(content).notebook("laboratory", "fr")
    done = nbconvert("--to", "reader", "--execute", "--PaperExporter.paper_format=html", path, "--output-dir", tmp_path)
    assert done.returncode == 0, done.stderr
    (made,) = tmp_path.iterdir()
    assert made.read_text(encoding="utf-8").count("data:image/svg+xml") >= 5


@pytest.mark.parametrize(
    ("edition", "paper_format", "begins", "name"),
    [
        ("guide", "html", b"<!doctype html>", "03-mecanisme.guide.fr.html"),
        ("reader", "docx", b"PK", "03-mecanisme.reader.fr.docx"),
        ("key", "pdf", b"%PDF", "03-mecanisme.key.fr.pdf"),
        ("deck", "pdf", b"%PDF", "03-mecanisme.deck.fr.pdf"),
        ("deck", "pptx", b"PK", "03-mecanisme.deck.fr.pptx"),
        ("sheet", "docx", b"PK", "03-mecanisme.sheet.fr.docx"),
        ("run-sheet", "html", b"<!doctype html>", "03-mecanisme.run-sheet.fr.html"),
    ],
)
def test_other_editions_and_formats_by_option(lesson, edition, paper_format, begins, name):
    exporter = entry_points(group="nbconvert.exporters")[edition].load()(paper_format=paper_format)
    made, resources = exporter.from_filename(str(lesson), {"unique_key": lesson.stem})
    assert made.lower().startswith(begins.lower())
    assert resources["unique_key"] + resources["output_extension"] == name


def test_an_address_given_to_the_exporter_is_printed(lesson, tmp_path):
    address = "--PaperExporter.phone_address=10.0.0.2:1612"
    done = nbconvert("--to", "reader", "--PaperExporter.paper_format=html", address, lesson, "--output-dir", tmp_path)
    assert done.returncode == 0, done.stderr
    assert squeezed("http://10.0.0.2:1612/fr/03-mecanisme") in text_of(next(tmp_path.iterdir()))


def test_an_edition_stands_beside_its_notebook_and_a_name_that_one_gives_is_kept(lesson, tmp_path):
    copy = tmp_path / "beside" / lesson.name
    copy.parent.mkdir()
    copy.write_bytes(lesson.read_bytes())
    assert nbconvert("--to", "key", copy).returncode == 0
    assert nbconvert("--to", "key", copy, "--output", tmp_path / "mine").returncode == 0
    assert [path.name for path in copy.parent.glob("*.pdf")] == ["03-mecanisme.key.fr.pdf"]
    assert (tmp_path / "mine.pdf").exists()


def test_importing_the_exporters_loads_nothing_but_nbconvert_itself():
    probe = (
        "import sys, nbconvert.exporters.exporter; before = set(sys.modules); "
        "import curriculum.paper.exporters, curriculum.pages.exporters; print(*sorted(set(sys.modules) - before))"
    )
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True)
    ours = {"curriculum", "curriculum.lessons", "curriculum.lessons.exporting"}
    for part in ("paper", "pages"):
        ours |= {f"curriculum.{part}", f"curriculum.{part}.exporters"}
    assert set(done.stdout.split()) <= ours


def test_every_exporter_registered_on_this_machine_can_be_loaded():
    found = {entry.name: entry.load() for entry in entry_points(group="nbconvert.exporters")}
    assert set(found) >= OURS
    assert issubclass(found["reader"], exporters.PaperExporter)


def test_no_name_of_ours_is_one_of_nbconverts_own():
    named = [(entry.name, entry.dist.name) for entry in entry_points(group="nbconvert.exporters")]
    theirs = {name for name, distribution in named if distribution == "nbconvert"}
    assert not theirs & {name for name, distribution in named if distribution == "curriculum-1612"}


def test_other_conversions_still_work(lesson, tmp_path):
    done = nbconvert("--to", "markdown", lesson, "--output-dir", tmp_path)
    assert done.returncode == 0, done.stderr


def test_without_python_docx_one_sentence_says_what_to_install(material, monkeypatch):
    monkeypatch.setitem(sys.modules, "docx", None)
    for name in [name for name in sys.modules if name.startswith("curriculum.paper.writers.docx")]:
        monkeypatch.delitem(sys.modules, name)
    document = printing.COMPOSE["reader"](material("mechanism", "fr"))
    with pytest.raises(RefusedError) as refusal:
        printing.write(document, "reader", "docx")
    for lang in ("fr", "en"):
        assert "curriculum-1612[docx]" in refusal.value.sentences(lang)[0]


def test_a_format_that_an_edition_does_not_have_is_refused_with_those_it_has(material):
    document = printing.COMPOSE["key"](material("mechanism", "fr"))
    with pytest.raises(RefusedError) as refusal:
        printing.write(document, "key", "docx")
    assert "pdf" in refusal.value.sentences("fr")[0]


def test_the_printed_address_is_that_of_the_phone_page(content, lessons):
    for entry in catalogue(content).entries:
        for lang in ("fr", "en"):
            printed = printing.page_address("http://salle.test:1612/", lessons[entry.id, lang])
            assert printed == f"http://salle.test:1612/{entry.page(lang)}"
