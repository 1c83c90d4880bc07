"""From what pydantic reports to what an author reads: the code of a sentence, the place, and what to write instead."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from curriculum.model.languages import LANGUAGES

# The code of the sentence for each type of pydantic's errors, and what of its context says what to write instead.
_CODES = {
    "missing": ("field-missing", ""),
    "extra_forbidden": ("field-unknown", ""),
    "literal_error": ("not-one-of", "expected"),
    "string_pattern_mismatch": ("wrong-form", "pattern"),
    "string_too_long": ("text-too-long", "max_length"),
    "too_short": ("too-few", "min_length"),
    "too_long": ("too-many", "max_length"),
    "greater_than_equal": ("number-too-small", "ge"),
    "less_than_equal": ("number-too-big", "le"),
    "string_type": ("not-text", ""),
    "list_type": ("not-a-list", ""),
    "slot-one-thing": ("slot-one-thing", ""),
    "model_type": ("field-not-a-record", ""),
    "mapping_type": ("field-not-a-record", ""),
    "dict_type": ("field-not-a-record", ""),
}
_FAMILIES = {
    "int_": ("not-a-number", ""),
    "float_": ("not-a-number", ""),
    "bool_": ("not-yes-or-no", ""),
    "date_": ("not-a-date", ""),
}
# A value of the right form, by field, where the form is not an identifier's.
_EXAMPLES = {"number": "05", "until": "06-30", "data": "mali_2015.csv"}
# Records that hold one text a language.
_BY_LANGUAGE = ("Text", "FileName", "Slot")
# pydantic names the branch of a union in the place of an error: a class, or `literal[False]`; no field is named so.
_BRANCH = re.compile(r"^[A-Z]|\[")


@dataclass(frozen=True)
class Mistake:
    """One thing wrong in one record: the sentence's code, the keys and indices that lead there, what fills it."""

    code: str
    where: tuple[str | int, ...]
    values: Mapping[str, Any]


def mistakes(error: ValidationError, value: Mapping[str, Any], model: type[BaseModel]) -> Iterator[Mistake]:
    """Yield each mistake that pydantic found in a record, once."""
    for detail in error.errors():
        branches = [step for step in detail["loc"] if _is_branch(step)]
        if branches and not _of_chosen_branch(detail):
            continue
        where = tuple(step for step in detail["loc"] if not _is_branch(step))
        yield _mistake(detail, where, value, model)


def _is_branch(step: str | int) -> bool:
    return isinstance(step, str) and bool(_BRANCH.search(step))


def _of_chosen_branch(detail: ErrorDetails) -> bool:
    """Say whether an error belongs to the branch of a union that the value's own shape chose."""
    if detail["type"] == "literal_error":
        return not isinstance(detail["input"], dict)
    return detail["type"] != "model_type"


def _mistake(
    detail: ErrorDetails, where: tuple[str | int, ...], value: Mapping[str, Any], model: type[BaseModel]
) -> Mistake:
    kind, context = detail["type"], detail.get("ctx", {})
    names = ".".join(_named(where, value))
    values = {"field": names or str(value.get("id", "")), "value": _short(detail.get("input"))}
    if kind == "value_error":
        return Mistake(str(context["error"]), where, values)
    if kind == "model_type" and context.get("class_name") in _BY_LANGUAGE:
        return Mistake("text-one-language", where, {**values, "instead": ", ".join(LANGUAGES)})
    families = (code for beginning, code in _FAMILIES.items() if kind.startswith(beginning))
    code, source = _CODES.get(kind) or next(families, ("wrong-value", ""))
    instead = context.get(source, detail["msg"])
    if code == "field-unknown":
        instead = _nearest_field(str(where[-1]), model)
    elif code == "not-one-of":
        instead = instead.replace("'", "").replace(" or ", ", ").replace("False", "no")
    elif code == "wrong-form":
        instead = _EXAMPLES.get(str(where[-1])) or _identifier(detail["input"])
    return Mistake(code, where, {**values, "instead": instead})


def _named(where: Sequence[str | int], value: Any) -> Iterator[str]:
    """Yield the steps to a value for a reader: a part of a list by its id, else by its number from 1."""
    for step in where:
        try:
            value = value[step]
        except (KeyError, IndexError, TypeError):
            value = None
        id_ = value.get("id") if isinstance(value, dict) else None
        yield str(step) if isinstance(step, str) else str(id_ or step + 1)


def _nearest_field(name: str, model: type[BaseModel]) -> str:
    names = [each for each in _field_names(model) if each != name]  # it may be a field of another part
    return ", ".join(get_close_matches(name, names, n=1) or names)


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
            parts = _parts(field.annotation)
            pending += [part for part in parts if isinstance(part, type) and issubclass(part, BaseModel)]
    return sorted(names)


def _parts(annotation: Any) -> list[Any]:
    inner = getattr(annotation, "__args__", ())
    return [annotation, *(part for argument in inner for part in _parts(argument))]


def _identifier(value: str) -> str:
    """Return a text as an identifier: lower-case letters without accents, digits and hyphens."""
    plain = unicodedata.normalize("NFKD", value.casefold()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def _short(value: Any) -> str:
    text = str(value)
    return text if len(text) <= 60 else text[:57] + "…"
