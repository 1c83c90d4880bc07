"""What the bank knows of a figure: what it shows, in words, and which rows of which table it draws."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from pydantic import Field

from curriculum.model.texts import Id, Record, Text

Qualifier = Literal["exact", "at_least", "about", "computed_sum", "preliminary"]


class Row(Record):
    """One row of a figure: its label and the one row of the table that it draws.

    `where` names columns and the values they must have; `value` is the column drawn.
    """

    label: Text
    where: Mapping[str, str]
    value: str = "value"
    note: Text | None = None


class Figure(Record):
    """One figure: a chart with its table, its description and the notes without which it misleads.

    `bars` draws one bar a row; `parts` draws each group of rows as one bar cut in parts; `timeline` draws one dot a
    row at the year in the column `value`, with its label.
    """

    id: Id
    chart: Literal["bars", "parts", "timeline"]
    title: Text
    description: Text
    notes: list[Text] = Field(min_length=1)
    facts: list[Id] = Field(min_length=1)
    data: str = Field(pattern=r"^[a-z0-9_]+\.csv$")
    label_heading: Text
    value_heading: Text
    rows: list[Row] = Field(min_length=2)
    groups: list[Text] = Field(default_factory=list)
