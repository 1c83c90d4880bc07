"""The order of the parts is the one that `docs/architecture.md` tells, and no two modules import each other."""

from __future__ import annotations

import ast
import re
from collections import Counter
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "curriculum"
PAGE = ROOT / "docs" / "architecture.md"
# The package's own front: what a notebook's first cell imports, and `python -m curriculum`.
FRONT = {"curriculum", "curriculum.__main__"}
# No part is more than a third of the whole.
LARGEST_SHARE = 1 / 3


def order() -> list[list[str]]:
    """Return the parts, row by row, as the page's table lists them."""
    rows = re.findall(r"^\| ((?:`\w+` ?)+)\|", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    return [re.findall(r"`(\w+)`", row) for row in rows]


def modules() -> dict[str, Path]:
    names = {path: ".".join(path.relative_to(ROOT).with_suffix("").parts) for path in PACKAGE.rglob("*.py")}
    return {name.removesuffix(".__init__"): path for path, name in names.items()}


def imports() -> dict[str, set[str]]:
    """Return which modules of the package each module imports, also inside functions."""
    known, found = modules(), {}
    for name, path in known.items():
        asked: set[str] = set()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module:
                asked |= {node.module, *(f"{node.module}.{each.name}" for each in node.names)}
            elif isinstance(node, ast.Import):
                asked |= {each.name for each in node.names}
        # A package is imported with each of its modules: that is no arrow.
        found[name] = {each for each in asked & known.keys() - {name} if not name.startswith(f"{each}.")}
    return found


def part(module: str) -> str:
    return module.split(".")[1] if "." in module else module


def test_the_page_lists_every_part_of_the_package_once():
    listed = [name for row in order() for name in row]
    parts = {part(name) for name in modules() if name not in FRONT}
    assert sorted(listed) == sorted(parts)


def test_no_part_imports_one_below_it():
    rank = {name: number for number, row in enumerate(order()) for name in row}
    upward = {
        f"{module} -> {other}"
        for module, others in imports().items()
        if module not in FRONT
        for other in others - FRONT
        if rank[part(other)] > rank[part(module)]
    }
    assert upward == set()


@pytest.mark.parametrize("level", ["module", "part"])
def test_nothing_imports_in_a_circle(level):
    found = imports()
    if level == "part":
        by_part: dict[str, set[str]] = {}
        for module, others in found.items():
            by_part.setdefault(part(module), set()).update(part(other) for other in others)
        found = {name: others - {name, "curriculum"} for name, others in by_part.items()}
    try:
        TopologicalSorter(found).prepare()
    except CycleError as circle:
        pytest.fail(" -> ".join(circle.args[1]))


def test_no_part_outgrows_the_others():
    lines = Counter()
    for name, path in modules().items():
        lines[part(name)] += len(path.read_text(encoding="utf-8").splitlines())
    (name, most), *_ = lines.most_common()
    assert most / lines.total() < LARGEST_SHARE, f"{name}: {most} of {lines.total()} lines"
