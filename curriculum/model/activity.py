"""What all kinds of activity share in the bank."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import Field

from curriculum.model.texts import KEY, Bloom, Id, Record, Reviewed, Text
from curriculum.model.views import as_data, public_data


class Activity(Record):
    """What stands in the bank for every activity, whatever its kind.

    `facts` are the ids of the facts that the key rests on; `review_by` is the day from which the key has to be read
    again; `reviewed` is `no` or the role and date of the expert who read it. An activity for `practice` shows its key;
    one for a `test` stands only in a printed form and in the key of that form. Of a test item the level and the facts
    would give hints ("analyse" asks for what is missing): they belong to the key.
    """

    id: Id
    kind: str
    use: Literal["practice", "test"]
    objective: Id
    bloom: Annotated[Bloom, KEY]
    facts: Annotated[list[Id], KEY, Field(min_length=1)]
    review_by: date
    reviewed: Reviewed
    prompt: Text

    def public(self, lang: str) -> dict[str, Any]:
        """Return what a participant may see before answering, as plain data in one language.

        For a participant's sheet and for a question that is open in the room. Pages for practice at one's own pace
        hold the whole record instead: they give feedback without a server.
        """
        return public_data(self, lang)

    def with_key(self, lang: str) -> dict[str, Any]:
        """Return the whole activity with its key, as plain data in one language."""
        return as_data(self, lang)


class ScoredActivity(Activity):
    """An activity with a key: it explains itself once answered and may ask how sure one is.

    `verdict` says that the key is "not enough information" or "outside the six", where the kind does not show it.
    """

    certainty: bool = False
    verdict: Annotated[Literal["insufficient", "outside"] | None, KEY] = None
    explanation: Annotated[Text, KEY]
