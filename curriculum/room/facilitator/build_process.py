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

from curriculum.errors import told
from curriculum.folders import Content, writable


def main() -> int:
    """Build what standard input orders; returns the exit status, 1 after saying in a sentence what was refused."""
    order = json.load(sys.stdin)
    # What a library prints must not stand among the lines that are read.
    said, sys.stdout = sys.stdout, sys.stderr
    if hasattr(os, "nice"):
        os.nice(10)  # the room comes first
    folders = {name: Path(path) for name, path in order["folders"].items()}
    try:
        _build(order, Content(**folders, as_built=order["as_built"]), said)
    except Exception as error:
        refused = told(error, lambda: writable(folders["built"]))
        _say(said, refused=refused.sentences(order["lang"])[0])
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
    elif order["kind"] == "cards":
        from curriculum.paper.cards import build_cards

        build_cards(content, languages=[order["lang"]], progress=progress)
    elif order["kind"] == "pages":
        from curriculum.pages.phone import build_phone

        build_phone(content, progress=progress)
    else:
        from curriculum.pages.single_files import build_single_files

        build_single_files(content, progress=progress)


def _say(said: TextIO, **message: Any) -> None:
    print(json.dumps(message), file=said, flush=True)


if __name__ == "__main__":
    sys.exit(main())
