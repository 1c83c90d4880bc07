"""Whether what a new activity holds stands in every language."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from curriculum.model.findings import Finding
from curriculum.model.languages import SOURCE
from curriculum.model.texts import Text
from curriculum.model.yaml_records import read, validate


def check_templates(folder: Path) -> Iterator[Finding]:
    """Yield what keeps a template from being read, and each of its texts that lacks a language."""
    for path in sorted(folder.glob("*.yaml")):
        document, findings = read(path, path.relative_to(folder.parents[2]).as_posix())
        yield from findings
        if document is not None:
            for place in _texts(document.value):
                yield from validate(Text, document, place)[1]


def _texts(value: Any, place: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Find the places of all records that hold a text in the source language."""
    if isinstance(value, dict):
        if SOURCE in value:
            yield place
        for name, part in value.items():
            yield from _texts(part, (*place, name))
    elif isinstance(value, list):
        for number, part in enumerate(value):
            yield from _texts(part, (*place, number))
