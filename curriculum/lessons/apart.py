"""Building the lessons in a process of its own, so that a kernel, or a server, stays small and goes on as it was."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Mapping
from typing import Any

from curriculum.errors import RefusedError
from curriculum.folders import Content
from curriculum.model.languages import SOURCE

# What the process that builds prints: one JSON object a line, with one of these keys.
WAITING, REFUSED = "waiting", "refused"


class LessonsNotBuiltError(RefusedError):
    """The lessons could not be made from the bank; the sentences say what to mend."""

    def __init__(self, said: Mapping[str, list[str]]) -> None:
        super().__init__("lessons-not-built")
        self._said = dict(said)

    def __str__(self) -> str:
        return "\n".join(self.sentences(SOURCE))

    def sentences(self, lang: str) -> list[str]:
        """Say what was refused, as the process that builds said it."""
        return self._said[lang]


def build_apart(content: Content, *, anyway: bool = False, waiting: Callable[[], None] = lambda: None) -> None:
    """Make the lessons, once for all the processes that ask at the same time; `anyway`: even if they seem fresh.

    `waiting` is called if another process is making them. Raises LessonsNotBuiltError; the earlier files then stay.
    """
    folders = (content.bank, content.notebooks, content.built, content.local)
    command = [sys.executable, "-m", "curriculum.lessons.building", *map(str, folders), *["--anyway"] * anyway]
    other: list[str] = []
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8", errors="replace"
    ) as process:
        for line in process.stdout or ():
            said = _said(line)
            if WAITING in said:
                waiting()
            elif REFUSED in said:
                raise LessonsNotBuiltError(said[REFUSED])
            else:
                other.append(line.strip())
    if process.returncode:
        raise RefusedError("building-ended", reason=next(filter(None, reversed(other)), process.returncode))


def _said(line: str) -> dict[str, Any]:
    try:
        said = json.loads(line)
    except ValueError:
        return {}
    return said if isinstance(said, dict) else {}
