"""YAML read with the line of every value, so that an error can say where it stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import yaml
from pydantic import BaseModel, ValidationError

from curriculum.activities.findings import Finding

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


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
                continue
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
        text = path.read_text(encoding="utf-8")
        node = yaml.compose(text, Loader=_Loader)
        value = yaml.load(text, Loader=_Loader)
    except UnicodeDecodeError:
        return None, [Finding("yaml-not-utf8", shown_as)]
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        problem = getattr(error, "problem", None) or str(error)
        return None, [Finding("yaml-broken", shown_as, mark.line + 1 if mark else None, values={"problem": problem})]
    if node is None:
        return None, [Finding("yaml-empty", shown_as)]
    repeated = list(_repeated_keys(node, shown_as))
    return (None, repeated) if repeated else (Document(shown_as, value, node), [])


def _repeated_keys(node: yaml.Node, path: str):
    if isinstance(node, yaml.MappingNode):
        seen = set()
        for key, value in node.value:
            if key.value in seen:
                yield Finding("key-repeated", path, key.start_mark.line + 1, values={"key": key.value})
            seen.add(key.value)
            yield from _repeated_keys(value, path)
    elif isinstance(node, yaml.SequenceNode):
        for value in node.value:
            yield from _repeated_keys(value, path)


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
            _finding(detail, document, [*where, *detail["loc"]], record, model) for detail in error.errors()
        ]


def _finding(detail: dict, document: Document, where: Sequence[str | int], record: str, model) -> Finding:
    kind, context = detail["type"], detail.get("ctx", {})
    field = ".".join(str(step) for step in detail["loc"])
    values: dict[str, Any] = {"field": field or record, "value": _short(detail.get("input"))}
    code = "wrong-value"
    if kind == "missing":
        code = "field-missing"
    elif kind == "extra_forbidden":
        code, names = "field-unknown", _field_names(model)
        close = get_close_matches(str(detail["loc"][-1]), names, n=1)
        values["instead"] = close[0] if close else ", ".join(sorted(names))
    elif kind in ("literal_error", "enum"):
        code, values["instead"] = "not-one-of", context.get("expected", "")
    elif kind == "string_pattern_mismatch":
        code, values["instead"] = "wrong-form", context.get("pattern", "")
    elif kind == "too_short":
        code, values["instead"] = "too-few", context.get("min_length")
    elif kind == "too_long":
        code, values["instead"] = "too-many", context.get("max_length")
    elif kind == "value_error":
        code = str(context["error"])
    else:
        values["instead"] = detail["msg"]
    return Finding(code, document.path, document.line(where), record, values)


def _field_names(model: type[BaseModel]) -> list[str]:
    names: set[str] = set()
    pending, seen = [model], set()
    while pending:
        current = pending.pop()
        if current in seen:
            continue
        seen.add(current)
        for name, field in current.model_fields.items():
            names.add(field.alias or name)
            pending += [part for part in _parts(field.annotation) if isinstance(part, type) and issubclass(part, BaseModel)]
    return sorted(names)


def _parts(annotation: Any) -> list[Any]:
    inner = getattr(annotation, "__args__", ())
    return [annotation, *(part for argument in inner for part in _parts(argument))]


def _short(value: Any) -> str:
    text = str(value)
    return text if len(text) <= 60 else text[:57] + "…"
