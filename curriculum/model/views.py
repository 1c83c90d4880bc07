"""A record as plain data in one language: whole, or without what its model marks as the key."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from curriculum.model.texts import KEY, ByLanguage, Record


def as_data(record: Record, lang: str) -> dict[str, Any]:
    """Return everything that a record holds: each text is a string, each date an ISO string."""
    return {_name(name, field): _plain(getattr(record, name), lang, keys=True) for name, field in _fields(record)}


def public_data(record: Record, lang: str) -> dict[str, Any]:
    """Return what a participant may see of a record: no field marked KEY, at any depth."""
    return {
        _name(name, field): _plain(getattr(record, name), lang, keys=False)
        for name, field in _fields(record)
        if not _is_key(field)
    }


def key_fields(model: type[BaseModel]) -> frozenset[str]:
    """Return the dotted paths of a model's fields that are marked KEY, such as `options.right`.

    Lists add no step to a path, and what stands inside a marked field is not listed again.
    """
    return frozenset(_key_paths(model))


def _key_paths(model: type[BaseModel]) -> Iterator[str]:
    for name, field in model.model_fields.items():
        path = _name(name, field)
        if _is_key(field):
            yield path
            continue
        for inner in _models(field.annotation):
            yield from (f"{path}.{rest}" for rest in _key_paths(inner))


def _plain(value: Any, lang: str, *, keys: bool) -> Any:
    if isinstance(value, ByLanguage):
        return _plain(value.in_(lang), lang, keys=keys)
    if isinstance(value, Record):
        return as_data(value, lang) if keys else public_data(value, lang)
    if isinstance(value, Mapping):
        return {name: _plain(part, lang, keys=keys) for name, part in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(part, lang, keys=keys) for part in value]
    return value.isoformat() if isinstance(value, date) else value


def _fields(record: Record) -> Iterator[tuple[str, FieldInfo]]:
    yield from type(record).model_fields.items()


def _name(name: str, field: FieldInfo) -> str:
    return field.alias or name


def _is_key(field: FieldInfo) -> bool:
    return KEY in field.metadata


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    """Yield the records that a field may hold, through lists, mappings and unions."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in get_args(annotation):
        yield from _models(argument)
