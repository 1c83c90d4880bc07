"""Agree, disagree or pass: there is no right answer, so no score exists."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Literal, get_args

from curriculum.model.activity import Activity
from curriculum.model.grading import Score
from curriculum.model.texts import KEY, Text

Answer = Literal["agree", "disagree", "pass"]
STANCES = get_args(Answer)


class Opinion(Activity):
    """A statement to take a stand on; `afterword` says what people weigh on both sides."""

    kind: Literal["opinion"]
    afterword: Annotated[Text, KEY]


def grade(activity: Mapping[str, Any], answer: Answer | None) -> Score:  # noqa: ARG001 - every kind is called alike
    """Return 0 of 0: an opinion earns nothing and loses nothing."""
    return Score(0, 0)
