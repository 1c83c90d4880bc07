"""Put steps in order; the bank holds them in the right one."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from typing import Annotated, Any, Literal

from pydantic import Field, model_validator

from curriculum.model.activity import ScoredActivity
from curriculum.model.answers import ChosenIds
from curriculum.model.grading import Score
from curriculum.model.options import require_distinct_ids
from curriculum.model.texts import KEY, Id, Record, Text


class Step(Record):
    """One step, and why it stands where it stands."""

    id: Id
    text: Text
    feedback: Annotated[Text, KEY]


class Order(ScoredActivity):
    """Three to eight steps, written in the right order."""

    kind: Literal["order"]
    drawn = "steps"  # the order of the record is the key
    steps: list[Step] = Field(min_length=3, max_length=8)

    @model_validator(mode="after")
    def _ids_differ(self) -> Order:
        require_distinct_ids(self.steps)
        return self


# The ids of the steps in the order given.
Answer = ChosenIds


def grade(activity: Mapping[str, Any], answer: Answer | None) -> Score:
    """Return one point for each step followed by its right successor, out of the number of steps less one.

    This is the "relation to the next item, last one excluded" of Moodle's ordering question. Unknown steps are dropped
    and a repeated one keeps its first place before successors are compared (docs/scoring.md).
    """
    steps = [step["id"] for step in activity["steps"]]
    given = [step for step in dict.fromkeys(answer or ()) if step in steps]
    right = set(pairwise(steps))
    return Score(len(right & set(pairwise(given))), len(right))
