"""The checkout that is tested, copies of it, and the commands that its pages show."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from functools import cache
from pathlib import Path

from curriculum.folders import Content, find_content
from curriculum.settings import Settings

ROOT = Path(__file__).parents[2]
# What tests build of the checkout: not the folder of a workshop that somebody may have open.
BUILT = ROOT / "build" / "tests"
_BLOCK = re.compile(r"^```sh\n(.*?)^```", re.MULTILINE | re.DOTALL)


@cache
def content() -> Content:
    """Return the content of the checkout; what is built of it stands in the tests' own folder."""
    return find_content(ROOT, Settings(built=BUILT))


def environment() -> dict[str, str]:
    """Return the variables with which a program that tests start builds in the tests' own folder."""
    return {**os.environ, **Settings(built=BUILT).environment()}


def commands(page: str) -> list[str]:
    """Return the commands that a page shows, in its order."""
    text = (ROOT / page).read_text(encoding="utf-8")
    return [line for block in _BLOCK.findall(text) for line in block.splitlines() if line]


def tracked() -> list[Path]:
    """Return the files that git holds or would hold, relative to the checkout."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    ).stdout.split("\0")
    return [Path(name) for name in filter(None, listed) if (ROOT / name).is_file()]


def copy_checkout(folder: Path) -> Path:
    """Copy what git holds or would hold, as a clone has it; return the copy."""
    for path in tracked():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(ROOT / path, folder / path)
    return folder


def clean_environment(**more: str) -> dict[str, str]:
    """Return the environment without what a test run puts in it: a page must work in a plain terminal."""
    left_out = {"PYTHONPATH", "VIRTUAL_ENV", "MAKEFLAGS", "MFLAGS", "MAKELEVEL", "PYTEST", "CURRICULUM_BUILT"}
    kept = {name: value for name, value in os.environ.items() if name not in left_out}
    return {**kept, **more}
