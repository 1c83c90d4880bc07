"""Classify a case: three conditions, then class, then status, then the fact that is missing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Literal, get_args

from pydantic import BeforeValidator, Field, model_validator

from curriculum.model.activity import ScoredActivity
from curriculum.model.answers import ChosenById
from curriculum.model.grading import Score
from curriculum.model.options import require_distinct_ids
from curriculum.model.texts import KEY, Id, Record, Text

CONDITIONS = ("context", "child", "party")
PARTS = (*CONDITIONS, "class", "status")
Hold = Literal["yes", "no", "unknown"]
Class = Literal[
    "killing-maiming",
    "recruitment-use",
    "sexual-violence",
    "schools-hospitals",
    "abduction",
    "access-denial",
    "outside",
    "unknown",
]
Status = Literal["alert", "under-verification", "verified", "outside-monitored", "outside", "unknown"]
HOLDS, CLASSES, STATUSES = get_args(Hold), get_args(Class), get_args(Status)
CHOICES = {**dict.fromkeys(CONDITIONS, HOLDS), "class": CLASSES, "status": STATUSES}
NOTHING = "nothing"


def _yes_or_no(value: object) -> object:
    """Accept YAML's bare yes and no, which arrive as booleans."""
    return {True: "yes", False: "no"}.get(value, value) if isinstance(value, bool) else value


Holds = Annotated[Hold, BeforeValidator(_yes_or_no)]


class Key(Record):
    """The right answer to each part; `unknown` where the case does not say enough."""

    context: Holds
    child: Holds
    party: Holds
    class_: Class = Field(alias="class")
    status: Status
    missing: Id


class Reasons(Record):
    """Why each part has its answer."""

    context: Text
    child: Text
    party: Text
    class_: Text = Field(alias="class")
    status: Text


class Question(Record):
    """A fact one could ask for, and why it helps or does not."""

    id: Id
    text: Text
    feedback: Annotated[Text, KEY]


class Classify(ScoredActivity):
    """A case to classify; `prompt` tells it, `questions` are the facts one may ask for.

    `key.missing` is the id of the fact that is missing, or `nothing`; something is missing exactly when a part of the
    key is `unknown`.
    """

    kind: Literal["classify"]
    drawn = "questions"  # the order of the record may put the right question first
    key: Annotated[Key, KEY]
    feedback: Annotated[Reasons, KEY]
    questions: list[Question] = Field(min_length=2, max_length=5)

    @model_validator(mode="after")
    def _missing_fact_agrees(self) -> Classify:
        require_distinct_ids(self.questions)
        ids = {question.id for question in self.questions}
        if NOTHING in ids:
            raise ValueError("classify-nothing-reserved")
        if self.key.missing not in ids | {NOTHING}:
            raise ValueError("classify-unknown-question")
        undecided = "unknown" in self.key.model_dump(by_alias=True).values()
        if undecided != (self.key.missing != NOTHING):
            raise ValueError("classify-missing-disagrees")
        return self


# A choice for each part, by its name, and under `missing` the id of the fact asked for.
Answer = ChosenById


def grade(activity: Mapping[str, Any], answer: Answer | None) -> Score:
    """Return how many of the five parts are earned.

    A part that the case decides is earned by its answer. A part that a missing fact leaves undecided is earned by
    asking for that fact, unless the part was answered with confidence all the same (docs/scoring.md).
    """
    answer, key = answer or {}, activity["key"]
    asked = answer.get("missing") == key["missing"]

    def earned(part: str) -> bool:
        if key[part] == "unknown":
            return asked and answer.get(part, "unknown") == "unknown"
        return bool(answer.get(part) == key[part])

    return Score(sum(map(earned, PARTS)), len(PARTS))
