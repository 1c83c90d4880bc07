"""Lessons as the kernel reads them: one JSON file a lesson and language, made from the bank by `curriculum build`.

Nothing here imports YAML or pydantic: a kernel that only shows a lesson stays small. When a file of the bank has
changed since, the lessons are made again in a process of their own.
"""

from __future__ import annotations

import subprocess
import sys
from hashlib import sha256
from pathlib import Path
from typing import Any

from curriculum.content import Content, find_content, read_json

INDEX = "index.json"
TIMETABLES = "timetables.json"


class LessonsNotBuiltError(Exception):
    """The lessons could not be made from the bank; the message says what to mend."""


def load(lesson: str, lang: str, content: Content | None = None) -> dict[str, Any]:
    """Return one compiled lesson, made anew if the bank has changed.

    Raises LessonsNotBuiltError when the bank is refused, KeyError for a lesson that does not exist.
    """
    content = content or find_content()
    if lesson not in {record["id"] for record in index(content)["lessons"]}:
        raise KeyError(lesson)
    return read_json(folder(content) / f"{lesson}.{lang}.json")


def index(content: Content) -> dict[str, Any]:
    """Return the index of the compiled lessons, made anew if the bank has changed."""
    path = folder(content) / INDEX
    if not path.exists() or read_json(path)["sources"] != sources(content):
        _build(content)
    return read_json(path)


def timetables(content: Content) -> list[dict[str, Any]]:
    """Return the agendas with their hours as `timetables.write_timetables` wrote them, made anew as the index is."""
    index(content)
    return read_json(folder(content) / TIMETABLES)


def folder(content: Content) -> Path:
    """Return the folder of the compiled lessons."""
    return content.built / "lessons"


def figure_path(content: Content, image: str) -> Path:
    """Return the path of a figure's image."""
    return content.built / "figures" / image


def sources(content: Content) -> str:
    """Return one hash over every file that the compiled lessons are made from."""
    total = sha256()
    files = [path for path in content.bank.rglob("*") if path.suffix in {".yaml", ".csv"}]
    files += [path for path in content.notebooks.rglob("*.ipynb") if ".ipynb_checkpoints" not in path.parts]
    files += content.local.glob("help.*.txt")
    for path in sorted(files):
        total.update(path.name.encode() + b"\0" + path.read_bytes())
    return total.hexdigest()


def _build(content: Content) -> None:
    command = [sys.executable, "-m", "curriculum", "build", "lessons", "--quiet"]
    root = content.bank.parent.parent
    if (root / "notebooks").is_dir():
        command[3:3] = ["--root", str(root)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    if done.returncode:
        raise LessonsNotBuiltError(done.stderr.strip() or done.stdout.strip())
