"""Whether the two languages of a lesson are in step: cells, order, code, headings, facts, the hash of the French."""

from __future__ import annotations

import re
from collections.abc import Iterator
from hashlib import sha256

from curriculum.lessons.notebook import FACT_LINK, Cell, Notebook
from curriculum.model.findings import Finding

_LEVELS = re.compile(r"^(#{1,6}) ", re.MULTILINE)
# What differs, or what another finding is about already.
_NOT_SHARED = {"lang", "lesson", "title"}


def source_hash(french: str) -> str:
    """Return the hash of a French cell that its English cell keeps as `source_hash`."""
    return sha256(french.encode()).hexdigest()[:12]


def check_pair(french: Notebook, english: Notebook) -> Iterator[Finding]:
    """Yield every way in which the English notebook is out of step with the French one."""
    for field in sorted({*french.metadata, *english.metadata} - _NOT_SHARED):
        if french.metadata.get(field) != english.metadata.get(field):
            yield Finding("notebook-extra-metadata", english.shown, values={"field": field})
    ids = [cell.id for cell in french.cells], [cell.id for cell in english.cells]
    for here, there, notebook in ((ids[0], ids[1], english), (ids[1], ids[0], french)):
        for id_ in here:
            if id_ not in there:
                yield Finding("pair-missing", notebook.shown, record=id_)
    common = [id_ for id_ in ids[0] if id_ in ids[1]], [id_ for id_ in ids[1] if id_ in ids[0]]
    for ours, theirs in zip(*common, strict=False):
        if ours != theirs:
            yield Finding("pair-order", english.shown, record=theirs)
            break
    by_id = {cell.id: cell for cell in english.cells}
    opening = next((cell.id for cell in french.cells if cell.kind == "code"), None)
    for cell in french.cells:
        if cell.id in by_id:
            yield from _cells(cell, by_id[cell.id], english.shown, opening)


def _cells(french: Cell, english: Cell, shown: str, opening: str | None) -> Iterator[Finding]:
    def finding(code: str) -> Finding:
        return Finding(code, shown, record=french.id, values={"cell": french.id, "path": shown})

    if french.kind != english.kind:
        yield finding("pair-kind")
        return
    metadata = {**english.metadata}
    kept = metadata.pop("source_hash", None)
    if metadata != french.metadata:
        yield finding("pair-metadata")
    if french.kind == "code":
        if french.source != english.source and french.id != opening:
            yield finding("pair-code")
        return
    if _LEVELS.findall(french.source) != _LEVELS.findall(english.source):
        yield finding("pair-headings")
    if sorted(FACT_LINK.findall(french.source)) != sorted(FACT_LINK.findall(english.source)):
        yield finding("pair-facts")
    if kept is None:
        yield finding("pair-no-hash")
    elif kept != source_hash(french.source):
        yield finding("pair-stale")
