"""What a kernel loads stays light, the model knows no program, and no file names a place on a machine."""

from __future__ import annotations

import ast
import subprocess
import sys

import pytest

from curriculum.lessons.compiling import build_lessons
from tests.support.checkout import ROOT, content, environment, tracked

HEAVY = {"pandas", "matplotlib", "jsonschema", "nbformat", "yaml", "pydantic", "typst", "docx", "tornado.web"}
SHOWS_A_QUIZ = """
import sys
from IPython.core.formatters import format_display_data
from curriculum import lesson
here = lesson("mechanism", "fr")
data, _ = format_display_data(here.ask("mechanism-places"))
assert any(name.startswith("application/vnd.curriculum-1612") for name in data), data.keys()
format_display_data(here.opening()), format_display_data(here.figure("mali-received-verified")), here.sources()
print(" ".join(sorted(sys.modules)))
"""


@pytest.mark.usefixtures("content_built")
def test_showing_a_quiz_loads_nothing_heavy():
    shown = subprocess.run(
        [sys.executable, "-c", SHOWS_A_QUIZ], cwd=ROOT, env=environment(), capture_output=True, text=True
    )
    assert shown.returncode == 0, shown.stderr
    assert HEAVY & set(shown.stdout.split()) == set()


@pytest.fixture(scope="module")
def content_built():
    return build_lessons(content())


def test_what_a_lesson_is_knows_no_jupyter_no_server_and_no_page():
    known = set()
    for path in (ROOT / "curriculum" / "model").rglob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.ImportFrom) and node.module:
                known.add(node.module.split(".")[0])
            elif isinstance(node, ast.Import):
                known |= {name.name.split(".")[0] for name in node.names}
    assert (
        known & {"IPython", "ipywidgets", "anywidget", "nbconvert", "tornado", "jupyter_server", "typst", "html"}
        == set()
    )


def test_no_file_names_a_place_on_a_machine_or_a_package_index():
    forbidden = [
        "/ho" + "me/",
        "/us" + "ers/",
        "/wo" + "rk/",
        "/ro" + "ot/",
        "py" + "pi.org",
        "pytho" + "nhosted",
        "/simp" + "le/",
    ]
    found = set()
    for path in tracked():
        if path.suffix not in {".png", ".jpg"}:
            text = (ROOT / path).read_text(encoding="utf-8", errors="ignore").lower()
            text = text.replace("curriculum/ho" + "me/", "")  # the address of the facilitator's page
            found |= {f"{path}: {each}" for each in forbidden if each in text}
    assert found == set()
