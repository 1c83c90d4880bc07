"""Whether every word of the interface stands in both languages, with the same gaps to fill."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from string import Formatter

from curriculum.model.findings import Finding
from curriculum.model.languages import LANGUAGES
from curriculum.model.texts import Text
from curriculum.model.yaml_records import Document, read, validate


def check_interface(folder: Path) -> Iterator[Finding]:
    """Yield what is missing or differs between the languages in the files of words."""
    for path in sorted(folder.rglob("[!.]*.yaml")):
        shown = path.relative_to(folder.parents[2]).as_posix()
        document, findings = read(path, shown)
        yield from findings
        if document is not None:
            yield from _words(document)


def _words(document: Document) -> Iterator[Finding]:
    if not isinstance(document.value, dict):
        yield Finding("not-a-record", document.path, document.line(()))
        return
    for key in document.value:
        text, findings = validate(Text, document, (key,))
        yield from (Finding(each.code, each.path, each.line, str(key), each.values) for each in findings)
        if text is not None and len({frozenset(gaps(text.in_(lang))) for lang in LANGUAGES}) > 1:
            values = {"instead": "; ".join(f"{lang}: {_shown(text.in_(lang))}" for lang in LANGUAGES)}
            yield Finding("words-gaps", document.path, document.line((key,)), str(key), values)


def gaps(text: str) -> set[str]:
    """Return the names in braces that a sentence leaves to be filled; a text with a lone brace has none."""
    try:
        return {name for _, name, _, _ in Formatter().parse(text) if name is not None}
    except ValueError:
        return set()


def _shown(text: str) -> str:
    return " ".join(f"{{{name}}}" for name in sorted(gaps(text))) or "–"
