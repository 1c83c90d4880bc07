"""The state of one translated cell: the French it was made from, the French of today, and the note that both agree."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path

from curriculum.checking.languages import source_hash
from curriculum.content import Content, read_json
from curriculum.errors import RefusedError
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
        parts.append((word["translated-english"], self.english))
        return "\n\n".join(f"== {title} ==\n{text}" for title, text in parts)


def compare(content: Content, path: Path, cell: str) -> Comparison:
    """Return the French and English of one cell of an English notebook.

    Raises RefusedError when the file is not an English notebook of this curriculum or has no such cell.
    """
    try:
        english = read_json(path)
        french_path = content.notebook(english["metadata"]["lesson"], SOURCE)
    except (ValueError, KeyError) as error:
        raise RefusedError("not-a-translation", path=path) from error
    if english["metadata"].get("lang") not in others(SOURCE):
        raise RefusedError("not-a-translation", path=path)
    theirs = _cell(english, cell, path)
    new = _source(_cell(read_json(french_path), cell, french_path))
    kept = theirs["metadata"].get("source_hash")
    old = next((text for text in _history(french_path, cell) if source_hash(text) == kept), None)
    return Comparison(new if kept == source_hash(new) else old, new, _source(theirs))


def renew(path: Path, cell: str, comparison: Comparison) -> None:
    """Write the hash of the new French into that one cell; nothing else in the file changes."""
    notebook = read_json(path)
    _cell(notebook, cell, path)["metadata"]["source_hash"] = source_hash(comparison.new)
    path.write_text(json.dumps(notebook, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _cell(notebook: dict, cell: str, path: Path) -> dict:
    found = next((each for each in notebook["cells"] if each["id"] == cell), None)
    if found is None:
        raise RefusedError("cell-unknown", path=path, cell=cell)
    return found


def _source(cell: dict) -> str:
    return "".join(cell["source"])


def _history(path: Path, cell: str) -> Iterator[str]:
    """Yield the cell's earlier texts from the repository's history, the newest first; none without a repository."""
    revisions = _git(path, "log", "--format=%H", "--follow", "--", path.name).split()
    for revision in revisions:
        try:
            notebook = json.loads(_git(path, "show", f"{revision}:./{path.name}"))
            yield _source(_cell(notebook, cell, path))
        except (ValueError, RefusedError):
            continue


def _git(path: Path, *arguments: str) -> str:
    try:
        command = ["git", "-C", str(path.parent), *arguments]
        return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False).stdout
    except FileNotFoundError:
        return ""
