"""The state of one translated cell: the French it was made from, the French of today, and the note that both agree."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path

from curriculum.checking.languages import source_hash
from curriculum.errors import RefusedError
from curriculum.folders import Content, read_json
from curriculum.lessons import notebook as notebooks
from curriculum.lessons.notebook import Cell, Notebook
from curriculum.model.findings import BankError
from curriculum.model.languages import SOURCE, others


@dataclass(frozen=True)
class Comparison:
    """A cell's French when it was translated (None: not found in the history), its French now, and its English."""

    old: str | None
    new: str
    english: str

    def shown(self, word: Mapping[str, str]) -> str:
        """Return the three texts for a terminal; old French against new as a difference where both are known."""
        if self.old is None:
            parts = [(word["translated-old"], word["translated-old-unknown"]), (word["translated-new"], self.new)]
        else:
            names = word["translated-old"], word["translated-new"]
            lines = unified_diff(self.old.splitlines(), self.new.splitlines(), *names, lineterm="", n=99)
            parts = [(f"{names[0]} → {names[1]}", "\n".join(lines) or self.new)]
        parts.append((word["translated-present"], self.english))
        return "\n\n".join(f"== {title} ==\n{text}" for title, text in parts)


def compare(content: Content, path: Path, cell: str) -> Comparison:
    """Return the French and English of one cell of an English notebook.

    Raises RefusedError when the file is not an English notebook of this curriculum or has no such cell.
    """
    try:
        english = notebooks.read(path)
        french_path = notebooks.find(content.notebooks / SOURCE, english.metadata["lesson"])
    except (BankError, KeyError) as error:
        raise RefusedError("not-a-translation", path=path) from error
    if english.metadata.get("lang") not in others(SOURCE):
        raise RefusedError("not-a-translation", path=path)
    theirs = _cell(english, cell, path)
    new = _cell(notebooks.read(french_path), cell, french_path).source
    kept = theirs.metadata.get("source_hash")
    old = next((text for text in _history(french_path, cell) if source_hash(text) == kept), None)
    return Comparison(new if kept == source_hash(new) else old, new, theirs.source)


def renew(path: Path, cell: str, comparison: Comparison) -> None:
    """Write the hash of the new French into that one cell; nothing else in the file changes."""
    notebook = read_json(path)
    written = next((each for each in notebook["cells"] if each["id"] == cell), None)
    if written is None:
        raise RefusedError("cell-unknown", path=path, cell=cell)
    written["metadata"]["source_hash"] = source_hash(comparison.new)
    path.write_text(json.dumps(notebook, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _cell(notebook: Notebook, cell: str, path: Path) -> Cell:
    found = next((each for each in notebook.cells if each.id == cell), None)
    if found is None:
        raise RefusedError("cell-unknown", path=path, cell=cell)
    return found


def _history(path: Path, cell: str) -> Iterator[str]:
    """Yield the cell's earlier texts from the repository's history, the newest first; none without a repository."""
    revisions = _git(path, "log", "--format=%H", "--follow", "--", path.name).split()
    for revision in revisions:
        try:
            old = json.loads(_git(path, "show", f"{revision}:./{path.name}"))
            yield _cell(notebooks.from_data(old, path.name), cell, path).source
        except (ValueError, BankError, RefusedError):
            continue


def _git(path: Path, *arguments: str) -> str:
    try:
        command = ["git", "-C", str(path.parent), *arguments]
        return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False).stdout
    except FileNotFoundError:
        return ""
