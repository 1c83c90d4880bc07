"""The process of one build: reads its order as JSON, then says on one line of JSON each what it has made.

`python -m curriculum.room.facilitator.build_process`, started by `builds.BuildQueue`.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, TextIO

from curriculum.content import Content
from curriculum.errors import RefusedError
from curriculum.lessons.catalogue import LessonsNotBuiltError
from curriculum.model.findings import BankError


def main() -> int:
    """Build what standard input orders; returns the exit status, 1 when the content was refused."""
    order = json.load(sys.stdin)
    # What a library prints must not stand among the lines that are read.
    said, sys.stdout = sys.stdout, sys.stderr
    if hasattr(os, "nice"):
        os.nice(10)  # the room comes first
    try:
        _build(order, Content(**{name: Path(path) for name, path in order["content"].items()}), said)
    except (RefusedError, BankError, LessonsNotBuiltError) as error:
        _say(said, refused=_sentence(error, order["lang"]))
        return 1
    return 0


def _build(order: Mapping[str, Any], content: Content, said: TextIO) -> None:
    def progress(made: str, *, total: int | None = None) -> None:
        _say(said, made=made, **({} if total is None else {"total": total}))

    if order["kind"] == "documents":
        from curriculum.paper.handouts import build_handouts

        build_handouts(
            content, lessons=[order["lesson"]], languages=[order["lang"]], progress=progress, **order["options"]
        )
    elif order["kind"] == "pages":
        from curriculum.pages.phone import build_phone

        build_phone(content, progress=progress)
    else:
        from curriculum.pages.single_files import build_single_files

        build_single_files(content, progress=progress)


def _sentence(error: Exception, lang: str) -> str:
    if isinstance(error, RefusedError):
        return error.sentence(lang)
    return error.findings[0].sentence(lang) if isinstance(error, BankError) else str(error)


def _say(said: TextIO, **message: Any) -> None:
    print(json.dumps(message), file=said, flush=True)


if __name__ == "__main__":
    sys.exit(main())
