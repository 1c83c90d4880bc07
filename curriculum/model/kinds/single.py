"""Choose one: exactly one option is right."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from pydantic import Field, model_validator

from curriculum.model.activity import ScoredActivity
from curriculum.model.answers import ChosenId
from curriculum.model.grading import Score
from curriculum.model.options import Option, require_distinct_ids


class Single(ScoredActivity):
    """One question, two to six options, one of them right."""

    kind: Literal["single"]
    options: list[Option] = Field(min_length=2, max_length=6)

    @model_validator(mode="after")
    def _one_is_right(self) -> Single:
        require_distinct_ids(self.options)
        if sum(option.right for option in self.options) != 1:
            raise ValueError("single-one-right")
        return self


# The id of the option chosen.
Answer = ChosenId


def grade(activity: Mapping[str, Any], answer: Answer | None) -> Score:
    """Return 1 of 1 for the right option, else 0 of 1; a fatal option marks the score."""
    chosen = [option for option in activity["options"] if option["id"] == answer]
    return Score(
        earned=int(any(option["right"] for option in chosen)),
        possible=1,
        fatal=any(option.get("fatal") for option in chosen),
    )
