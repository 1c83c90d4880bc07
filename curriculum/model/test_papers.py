"""Printed test forms: which items they ask, and the blueprint that makes them parallel."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from pydantic import Field

from curriculum.model.texts import Id, Record, Text

# Items of a form by Bloom level: 3 recall, 6 application, 2 evaluation, 1 where the information is insufficient.
BLUEPRINT: Mapping[str, int] = {"remember": 3, "apply": 6, "evaluate": 2, "analyse": 1}


class Form(Record):
    """A test form: its name, when it is given, and its twelve items in their order."""

    id: Id
    name: Text
    moment: Text
    items: list[Id] = Field(min_length=12, max_length=12)


def follows_blueprint(levels: Iterable[str]) -> bool:
    """Say whether the Bloom levels of a form's items are those of the blueprint."""
    return Counter(levels) == Counter(BLUEPRINT)
