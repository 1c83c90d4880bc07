"""A small curriculum that a test may break: two lessons, one activity of each kind, two facts, one chart.

`small_bank/` is valid for `curriculum check`; `small_laboratory/` adds a lesson whose code a kernel runs.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from curriculum.folders import Content, find_content

ROOT = Path(__file__).parents[2]
_HERE = Path(__file__).parent


def small_content(folder: Path, *, laboratory: bool = False) -> Content:
    """Copy the small curriculum into `folder` and return it; nothing is built yet."""
    shutil.copytree(_HERE / "small_bank", folder, dirs_exist_ok=True)
    templates = Path("curriculum", "bank", "templates")
    shutil.copytree(ROOT / templates, folder / templates)
    if laboratory:
        shutil.copytree(_HERE / "small_laboratory", folder, dirs_exist_ok=True)
    return find_content(folder)


def changed(path: Path, old: str, new: str) -> None:
    """Replace the first `old` in a file, which must be there."""
    text = path.read_text(encoding="utf-8")
    assert old in text, path
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
