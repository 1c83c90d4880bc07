"""Curricula that a test may break: a copy of the whole one, and a small one with one activity of each kind.

`small_bank/` is valid for `curriculum check`; `small_laboratory/` adds a lesson whose code a kernel runs.
"""

from __future__ import annotations

import shutil
from hashlib import sha256
from pathlib import Path

from curriculum.folders import Content, find_content
from tests.support.checkout import ROOT

_HERE = Path(__file__).parent


def whole_content(folder: Path) -> Content:
    """Copy bank and notebooks of the checkout into `folder`; nothing is built yet."""
    shutil.copytree(ROOT / "curriculum" / "bank", folder / "curriculum" / "bank")
    shutil.copytree(ROOT / "notebooks", folder / "notebooks", ignore=shutil.ignore_patterns(".ipynb_checkpoints"))
    return find_content(folder)


def small_content(folder: Path, *, laboratory: bool = False) -> Content:
    """Copy the small curriculum into `folder`; nothing is built yet."""
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


def hashes(folder: Path) -> dict[str, str]:
    """Return the hash of every file below a folder, by its path in it."""
    return {
        path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }
