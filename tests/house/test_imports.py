"""What a kernel loads stays light, and imports go one way."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest
from house import ROOT

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

# Each part may import those before it. `folders`, `words`, `errors` and the like are everybody's.
ORDER = [
    ("model",),
    ("charts",),
    ("lessons",),
    ("frontend",),
    ("widgets", "pages", "paper"),
    ("checking",),
    ("authoring",),
    ("room",),
    ("cli",),
]
RANK = {name: rank for rank, names in enumerate(ORDER) for name in names}


@pytest.mark.usefixtures("content_built")
def test_showing_a_quiz_loads_nothing_heavy():
    shown = subprocess.run([sys.executable, "-c", SHOWS_A_QUIZ], cwd=ROOT, capture_output=True, text=True)
    assert shown.returncode == 0, shown.stderr
    assert HEAVY & set(shown.stdout.split()) == set()


@pytest.fixture(scope="module")
def content_built():
    from curriculum.folders import find_content
    from curriculum.lessons.compiling import build_lessons

    return build_lessons(find_content(ROOT))


def imported(path: Path) -> set[str]:
    """Return the parts of the package that a module imports, also inside functions."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    names = {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module}
    names |= {
        f"{node.module}.{name.name}"
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom)
        for name in node.names
    }
    names |= {name.name for node in ast.walk(tree) if isinstance(node, ast.Import) for name in node.names}
    return {name.split(".")[1] for name in names if name.startswith("curriculum.")} & RANK.keys()


def test_imports_go_one_way():
    wrong = set()
    for path in (ROOT / "curriculum").rglob("*.py"):
        part = path.relative_to(ROOT / "curriculum").parts[0].removesuffix(".py")
        if part in RANK:
            wrong |= {f"{path.name} -> {other}" for other in imported(path) if RANK[other] > RANK[part]}
    assert wrong == set()


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
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
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
    for name in filter(None, listed.split("\0")):
        path = ROOT / name
        if path.is_file() and path.suffix not in {".png", ".jpg"}:
            text = path.read_text(encoding="utf-8", errors="ignore").lower()
            text = text.replace("curriculum/ho" + "me/", "")  # the address of the facilitator's page
            found |= {f"{name}: {each}" for each in forbidden if each in text}
    assert found == set()
