"""Put each element into its category."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import Field, model_validator

from curriculum.model.activity import ScoredActivity
from curriculum.model.answers import ChosenById
from curriculum.model.grading import Score
from curriculum.model.options import require_distinct_ids
from curriculum.model.texts import KEY, Id, Record, Text


class Category(Record):
    """A place to sort into."""

    id: Id
    text: Text


class Element(Record):
    """A thing to sort, the id of its right category, and why it belongs there."""

    id: Id
    text: Text
    category: Annotated[Id, KEY]
    feedback: Annotated[Text, KEY]


class Sort(ScoredActivity):
    """Two to five categories, three to ten elements; a category may stay empty."""

    kind: Literal["sort"]
    drawn = "elements"  # the order of the record may follow the categories
    categories: list[Category] = Field(min_length=2, max_length=5)
    elements: list[Element] = Field(min_length=3, max_length=10)

    @model_validator(mode="after")
    def _categories_exist(self) -> Sort:
        require_distinct_ids(self.categories)
        require_distinct_ids(self.elements)
        if not {element.category for element in self.elements} <= {category.id for category in self.categories}:
            raise ValueError("sort-unknown-category")
        return self


# The id of a category for each element, by the id of the element.
Answer = ChosenById


def grade(activity: Mapping[str, Any], answer: Answer | None) -> Score:
    """Return one point for each element in its category; nothing is taken off."""
    answer = answer or {}
    elements = activity["elements"]
    return Score(sum(answer.get(element["id"]) == element["category"] for element in elements), len(elements))
