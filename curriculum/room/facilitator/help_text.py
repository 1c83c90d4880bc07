"""Writing the organiser's own help text, which every phone shows, from the home page."""

from __future__ import annotations

import os
from pathlib import Path
from tempfile import mkstemp

from curriculum.errors import RefusedError
from curriculum.folders import Content
from curriculum.lessons.help_text import help_path

LONGEST = 500


def write_help_text(content: Content, lang: str, text: str) -> None:
    """Keep a text as UTF-8; an empty one removes the file.

    Raises RefusedError for a text of more than LONGEST characters, or a folder that cannot be written.
    """
    text = "\n".join(text.splitlines()).strip()
    if len(text) > LONGEST:
        raise RefusedError("help-too-long", who="workshop", length=len(text))
    file = help_path(content, lang)
    try:
        if text:
            _replace(file, text + "\n")
        else:
            file.unlink(missing_ok=True)
    except OSError as error:
        raise RefusedError("help-not-written", who="workshop", folder=file.parent) from error


def _replace(file: Path, text: str) -> None:
    """Put the whole text in place at once: a page being built never reads half of it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    number, name = mkstemp(prefix=".help-", dir=file.parent)
    try:
        with os.fdopen(number, "w", encoding="utf-8", newline="\n") as opened:
            opened.write(text)
        Path(name).replace(file)
    finally:
        Path(name).unlink(missing_ok=True)
