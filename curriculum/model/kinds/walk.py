"""Follow one piece of information from door to door: at each one it may go on or stop. There is no score."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import Field, model_validator

from curriculum.model.activity import Activity
from curriculum.model.answers import ChosenIds
from curriculum.model.grading import Score
from curriculum.model.options import require_distinct_ids
from curriculum.model.texts import KEY, Id, Record, Text

Level = Literal["alert", "documented", "verified", "reported"]


class Door(Record):
    """One door on the way: who holds the information, what is added and removed there, how long, what comes back.

    `level` is what the information has become once it has passed; `stop` tells what follows when it stops here.
    """

    id: Id
    who: Text
    level: Level
    added: Text
    removed: Text
    time: Text
    back: Text
    stop: Text


class Walk(Activity):
    """A way with its doors, from the first to the last; `afterword` is read at the end or after a stop."""

    kind: Literal["walk"]
    doors: list[Door] = Field(min_length=3, max_length=12)
    afterword: Annotated[Text, KEY]

    @model_validator(mode="after")
    def _doors_differ(self) -> Walk:
        require_distinct_ids(self.doors)
        return self


# The ids of the doors passed.
Answer = ChosenIds


def grade(activity: Mapping[str, Any], answer: Answer | None) -> Score:  # noqa: ARG001 - every kind is called alike
    """Return 0 of 0: a walk is not right or wrong. `answer` holds the ids of the doors passed."""
    return Score(0, 0)
