"""YAML read with the line of every value, so that an error can say where it stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from pydantic import BaseModel, ValidationError

from curriculum.model.findings import Finding
from curriculum.model.mistakes import mistakes


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
    """Reads a date that no calendar holds as text, so that the record's schema refuses it with its line."""


def _date_or_text(loader: yaml.SafeLoader, node: yaml.ScalarNode) -> Any:
    try:
        return loader.construct_yaml_timestamp(node)
    except ValueError:
        return loader.construct_scalar(node)


_Loader.add_constructor("tag:yaml.org,2002:timestamp", _date_or_text)


@dataclass(frozen=True)
class Document:
    """A YAML file: its value, and its nodes with their lines."""

    path: str
    value: Any
    node: yaml.Node | None

    def line(self, where: Sequence[str | int]) -> int:
        """Return the line (from 1) of the value reached by keys and indices; of the nearest one that exists."""
        node = self.node
        line = node.start_mark.line + 1 if node else 1
        for step in where:
            found = _step(node, step)
            if found is None:
                break
            line, node = found
        return line


def _step(node: yaml.Node | None, step: str | int) -> tuple[int, yaml.Node] | None:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value == step:
                return key.start_mark.line + 1, value
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        return node.value[step].start_mark.line + 1, node.value[step]
    return None


def read(path: Path, shown_as: str) -> tuple[Document | None, list[Finding]]:
    """Read one YAML file; what is wrong with the YAML itself comes back as findings, and then no document."""
    try:
        text = path.read_text(encoding="utf-8-sig")
        node = yaml.compose(text, Loader=_Loader)
        value = yaml.load(text, Loader=_Loader)
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        return None, [Finding("yaml-not-utf8", shown_as, line)]
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        problem = getattr(error, "problem", None) or str(error).splitlines()[0]
        return None, [Finding("yaml-broken", shown_as, mark.line + 1 if mark else None, values={"problem": problem})]
    if node is None:
        return None, [Finding("yaml-empty", shown_as)]
    refused = list(_repeated_keys(node, shown_as))
    return (None, refused) if refused else (Document(shown_as, value, node), [])


def _repeated_keys(node: yaml.Node, path: str) -> Iterator[Finding]:
    """Yield each key that a record holds twice; a node that an alias repeats is looked at once."""
    pending, done = [node], set()
    while pending:
        current = pending.pop(0)
        if id(current) in done:
            continue
        done.add(id(current))
        if isinstance(current, yaml.MappingNode):
            seen = set()
            for key, value in current.value:
                if key.value in seen:
                    yield Finding("key-repeated", path, key.start_mark.line + 1, values={"key": key.value})
                seen.add(key.value)
                pending.append(value)
        elif isinstance(current, yaml.SequenceNode):
            pending += current.value


def validate(
    model: type[BaseModel], document: Document, where: Sequence[str | int] = ()
) -> tuple[BaseModel | None, list[Finding]]:
    """Make one record of the value at `where`, or say all that is wrong with it."""
    value = document.value
    for step in where:
        value = value[step]
    if not isinstance(value, dict):
        return None, [Finding("not-a-record", document.path, document.line(where))]
    record = str(value.get("id", ""))
    try:
        return model.model_validate(value), []
    except ValidationError as error:
        return None, [
            Finding(mistake.code, document.path, document.line([*where, *mistake.where]), record, mistake.values)
            for mistake in mistakes(error, value, model)
        ]
