"""Sheets to fill or to cut out: a table with its heading, printed on paper, never stored by the tool."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, model_validator

from curriculum.model.texts import Id, Record, Text


class Column(Record):
    """A column: its heading and its share of the width, in parts (columns of 2 and 1 take two thirds and a third)."""

    title: Text
    width: int = Field(default=1, ge=1, le=12)


class Sheet(Record):
    """A table to fill by hand. A row gives the texts of its first cells; the cells that follow are left empty.

    `blank_rows` empty rows come after the written ones; `height` is the height of each row.
    """

    id: Id
    title: Text
    intro: Text
    columns: list[Column] = Field(min_length=1, max_length=6)
    rows: list[list[Text]] = Field(default_factory=list)
    blank_rows: int = Field(default=0, ge=0, le=40)
    height: Literal["line", "lines", "box"] = "line"
    facts: list[Id] = Field(default_factory=list)

    @model_validator(mode="after")
    def _rows_fit(self) -> Sheet:
        if any(len(row) > len(self.columns) for row in self.rows):
            raise ValueError("sheet-row-long")
        return self
