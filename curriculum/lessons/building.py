"""The process that makes the lessons for another one: `python -m curriculum.lessons.building`, started by `apart`."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from curriculum.errors import told
from curriculum.folders import Content, state_folder
from curriculum.lessons.apart import REFUSED, WAITING
from curriculum.lessons.compiling import build_lessons
from curriculum.model.languages import LANGUAGES


def main(arguments: Sequence[str]) -> int:
    """Build the content in four folders, unless it is fresh; print what happens and return the exit status."""
    bank, notebooks, built, local = map(Path, arguments[:4])
    content, anyway = Content(bank, notebooks, built, local), "--anyway" in arguments
    try:
        build_lessons(content, anyway=anyway, waiting=lambda: _print({WAITING: True}))
    except Exception as error:
        refused = told(error, state_folder)
        _print({REFUSED: {lang: refused.sentences(lang) for lang in LANGUAGES}})
        return 1
    return 0


def _print(said: dict[str, Any]) -> None:
    print(json.dumps(said), flush=True)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
