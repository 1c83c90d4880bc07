"""What all kinds of activity share in the bank."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import Field

from curriculum.model.texts import Bloom, Id, Record, Reviewed, Text


class Activity(Record):
    """What stands in the bank for every activity, whatever its kind.

    `facts` are the ids of the facts that the key rests on; `review_by` is the day from which the key has to be read
    again; `reviewed` is `no` or the role and date of the expert who read it. An activity for `practice` shows its key;
    one for a `test` stands only in a printed form and in the key of that form.
    """

    id: Id
    kind: str
    use: Literal["practice", "test"]
    objective: Id
    bloom: Bloom
    facts: list[Id] = Field(min_length=1)
    review_by: date
    reviewed: Reviewed
    prompt: Text


class ScoredActivity(Activity):
    """An activity with a key: it explains itself once answered and may ask how sure one is.

    `verdict` says that the key is "not enough information" or "outside the six", where the kind does not show it.
    """

    certainty: bool = False
    verdict: Literal["insufficient", "outside"] | None = None
    explanation: Text
