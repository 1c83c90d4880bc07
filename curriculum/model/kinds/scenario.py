"""A branching case: three gauges, the first choice is kept, a fatal error ends the path and explains."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Any, Literal, get_args

from pydantic import Field, model_validator

from curriculum.model.activity import Activity
from curriculum.model.answers import ChosenIds
from curriculum.model.grading import Score
from curriculum.model.options import require_distinct_ids
from curriculum.model.texts import KEY, Id, Record, Text

GaugeName = Literal["safety", "evidence", "trust"]
GAUGES = get_args(GaugeName)
Level = Field(ge=0, le=100)


class Gauges(Record):
    """Child safety, quality of the information, and trust, each from 0 to 100."""

    safety: int = Level
    evidence: int = Level
    trust: int = Level


class Effects(Record):
    """What a choice adds to or takes from each gauge."""

    safety: int = Field(default=0, ge=-100, le=100)
    evidence: int = Field(default=0, ge=-100, le=100)
    trust: int = Field(default=0, ge=-100, le=100)


class Condition(Record):
    """Holds when the gauge stands below the level."""

    gauge: GaugeName
    below: int = Level


class Way(Record):
    """Where the story goes on; the first way whose condition holds is taken, one without condition always holds."""

    to: Id
    when: Condition | None = None


class Choice(Record):
    """One thing to do: its consequence in the story, its effect on the gauges, and what it teaches.

    `consequence` and `effects` belong to the story and may be printed; `feedback` and `quality` belong to the key.
    A choice that is `fatal` ends the path: it has no `next`.
    """

    id: Id
    text: Text
    consequence: Text
    effects: Effects = Effects()
    quality: Annotated[Literal["best", "acceptable", "poor", "fatal"], KEY]
    feedback: Annotated[Text, KEY]
    next: list[Way] = Field(default_factory=list)

    @model_validator(mode="after")
    def _goes_on_unless_fatal(self) -> Choice:
        if (self.quality == "fatal") == bool(self.next):
            raise ValueError("scenario-fatal-ends")
        if self.next and (self.next[-1].when is not None or any(way.when is None for way in self.next[:-1])):
            raise ValueError("scenario-last-way-open")
        return self


class Step(Record):
    """A moment of the story; without choices it is an ending."""

    id: Id
    text: Text
    choices: list[Choice] = Field(default_factory=list)

    @model_validator(mode="after")
    def _choices_differ(self) -> Step:
        require_distinct_ids(self.choices)
        return self


class Scenario(Activity):
    """A case played from its first step to an ending; `prompt` sets the scene.

    `debrief` is what the learner reads at the end; `solution` is the key for facilitators.
    """

    kind: Literal["scenario"]
    title: Text
    warning: Text
    gauges: Gauges
    steps: list[Step] = Field(min_length=2)
    debrief: Annotated[Text, KEY]
    solution: Annotated[Text, KEY]

    @model_validator(mode="after")
    def _every_step_is_reached(self) -> Scenario:
        require_distinct_ids(self.steps)
        ids = [step.id for step in self.steps]
        targets = {way.to for step in self.steps for choice in step.choices for way in choice.next}
        if not targets <= set(ids):
            raise ValueError("scenario-unknown-step")
        if set(ids[1:]) - targets:
            raise ValueError("scenario-step-unreached")
        position = {step: number for number, step in enumerate(ids)}
        for step in self.steps:
            for choice in step.choices:
                if any(position[way.to] <= position[step.id] for way in choice.next):
                    raise ValueError("scenario-goes-back")
        return self


# The ids of the choices made, from the first step on.
Answer = ChosenIds


@dataclass(frozen=True)
class Position:
    """Where a path has led: the step reached, the gauges, and how the path ended, if it did."""

    step: str
    gauges: Mapping[str, int]
    ended: bool
    fatal: bool


def follow(scenario: Mapping[str, Any], path: Sequence[str]) -> Position:
    """Follow a path of choice ids from the first step, as far as it goes; what fits no more is not followed."""
    steps = {step["id"]: step for step in scenario["steps"]}
    step = scenario["steps"][0]
    gauges = dict(scenario["gauges"])
    for chosen in path:
        choice = next((choice for choice in step["choices"] if choice["id"] == chosen), None)
        if choice is None:
            break
        gauges = {name: min(100, max(0, level + choice["effects"][name])) for name, level in gauges.items()}
        if choice["quality"] == "fatal":
            return Position(step["id"], gauges, ended=True, fatal=True)
        step = steps[_way(choice["next"], gauges)]
    return Position(step["id"], gauges, ended=not step["choices"], fatal=False)


def _way(ways: Sequence[Mapping[str, Any]], gauges: Mapping[str, int]) -> str:
    to: str = next(
        way["to"] for way in ways if way.get("when") is None or gauges[way["when"]["gauge"]] < way["when"]["below"]
    )
    return to


def grade(activity: Mapping[str, Any], answer: Answer | None) -> Score:
    """Return 0 of 0 and whether the path met a fatal error: a scenario has three gauges and no single score."""
    return Score(0, 0, fatal=follow(activity, answer or ()).fatal)
