"""Find the errors in a text: mark the passages that should not stand there."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import Field, model_validator

from curriculum.model.activity import ScoredActivity
from curriculum.model.answers import ChosenIds
from curriculum.model.grading import Score
from curriculum.model.options import require_distinct_ids, right_minus_wrong
from curriculum.model.texts import KEY, Id, Record, Text


class Passage(Record):
    """A passage that can be marked, whether it holds an error, and why."""

    id: Id
    text: Text
    error: Annotated[bool, KEY] = False
    feedback: Annotated[Text, KEY]


class Mark(ScoredActivity):
    """Three to thirty passages that read on as one text; some hold an error."""

    kind: Literal["mark"]
    passages: list[Passage] = Field(min_length=3, max_length=30)

    @model_validator(mode="after")
    def _some_are_wrong(self) -> Mark:
        require_distinct_ids(self.passages)
        if not any(passage.error for passage in self.passages):
            raise ValueError("mark-no-error")
        return self


# The ids of the passages marked.
Answer = ChosenIds


def grade(activity: Mapping[str, Any], answer: Answer | None) -> Score:
    """Return errors found minus sound passages marked, floor 0, out of the number of errors."""
    passages = activity["passages"]
    return Score(
        *right_minus_wrong(
            {passage["id"] for passage in passages if passage["error"]},
            answer,
            {passage["id"] for passage in passages},
        )
    )
