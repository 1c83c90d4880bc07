"""YAML read with the line of every value, so that an error can say where it stands."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from curriculum.model.findings import Finding
from curriculum.model.texts import DIRECTION_MARK
from curriculum.model.validation_errors import mistakes

M = TypeVar("M", bound=BaseModel)


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]  # the fast one where there is one
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

    def at(self, where: Sequence[str | int]) -> Any:
        """Return the value reached by keys and indices; raises KeyError or IndexError when there is none."""
        value = self.value
        for step in where:
            value = value[step]
        return value

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
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        return None, [Finding("yaml-not-utf8", shown_as, line)]
    parsed = _parse(text)
    if parsed.faults:
        return None, [Finding(fault.code, shown_as, fault.line, values=dict(fault.values)) for fault in parsed.faults]
    return Document(shown_as, parsed.value, parsed.node), []


@dataclass(frozen=True)
class _Fault:
    """What is wrong with a YAML text: the code of the sentence, the line (from 1), what fills the sentence."""

    code: str
    line: int | None = None
    values: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class _Parsed:
    """A YAML text: its value and its nodes, or its faults."""

    value: Any = None
    node: yaml.Node | None = None
    faults: tuple[_Fault, ...] = ()


@lru_cache(maxsize=128)  # all files of a bank: a process that reads it again parses only what has changed
def _parse(text: str) -> _Parsed:
    loader = _Loader(text)
    try:
        node = loader.get_single_node()
        if node is None:
            return _Parsed(faults=(_Fault("yaml-empty"),))
        faults = tuple(_faults(node, text))
        return _Parsed(faults=faults) if faults else _Parsed(loader.construct_document(node), node)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        problem = getattr(error, "problem", None) or str(error).splitlines()[0]
        return _Parsed(faults=(_Fault("yaml-broken", mark.line + 1 if mark else None, {"problem": problem}),))
    finally:
        loader.dispose()


def _faults(root: yaml.Node, text: str) -> Iterator[_Fault]:
    """Yield each key that a record holds twice, each mark that turns the direction of writing, and the first alias."""
    pending, done = deque([root]), set[int]()
    while pending:
        node = pending.popleft()
        if id(node) in done:
            yield _Fault("yaml-alias", _line_of_first_alias(text))
            return
        done.add(id(node))
        if isinstance(node, yaml.MappingNode):
            seen = set[str]()
            for key, value in node.value:
                pending += (key, value)
                if not isinstance(key, yaml.ScalarNode):
                    continue  # the loader says that it cannot be a key
                if key.value in seen:
                    yield _Fault("key-repeated", key.start_mark.line + 1, {"key": key.value})
                seen.add(key.value)
        elif isinstance(node, yaml.SequenceNode):
            pending += node.value
        elif mark := DIRECTION_MARK.search(node.value):
            yield _Fault("text-direction", node.start_mark.line + 1, {"value": f"U+{ord(mark[0]):04X}"})


def _line_of_first_alias(text: str) -> int | None:
    aliases = (event for event in yaml.parse(text, Loader=_Loader) if isinstance(event, yaml.AliasEvent))
    mark = next(aliases).start_mark
    return mark.line + 1 if mark else None


def validate(model: type[M], document: Document, where: Sequence[str | int] = ()) -> tuple[M | None, list[Finding]]:
    """Make one record of the value at `where`, or say all that is wrong with it."""
    value = document.at(where)
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
