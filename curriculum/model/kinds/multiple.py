"""Choose all that apply: any number of options is right, also none."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from pydantic import Field, model_validator

from curriculum.model.activity import ScoredActivity
from curriculum.model.answers import ChosenIds
from curriculum.model.grading import Score
from curriculum.model.options import Option, require_distinct_ids, right_minus_wrong


class Multiple(ScoredActivity):
    """One question, three to eight options, each right or not."""

    kind: Literal["multiple"]
    options: list[Option] = Field(min_length=3, max_length=8)

    @model_validator(mode="after")
    def _ids_differ(self) -> Multiple:
        require_distinct_ids(self.options)
        return self


# The ids of the options chosen, none when nothing is right.
Answer = ChosenIds


def grade(activity: Mapping[str, Any], answer: Answer | None) -> Score:
    """Return right minus wrong, floor 0, out of the right options; 1 of 1 if none is right and the answer is empty."""
    options = activity["options"]
    earned, possible = right_minus_wrong(
        {option["id"] for option in options if option["right"]}, answer, {option["id"] for option in options}
    )
    fatal = any(option.get("fatal") for option in options if option["id"] in (answer or ()))
    return Score(earned, possible, fatal)
