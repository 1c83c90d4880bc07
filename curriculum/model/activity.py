"""What all kinds of activity share in the bank."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, ClassVar, Literal

from pydantic import Field

from curriculum.model.shuffling import shuffled
from curriculum.model.texts import KEY, Bloom, Id, Record, Reviewed, Text
from curriculum.model.views import as_data, public_data


class Activity(Record):
    """What stands in the bank for every activity, whatever its kind.

    `facts` are the ids of the facts that the key rests on; `review_by` is the day from which the key has to be read
    again; `reviewed` is `no` or the role and date of the expert who read it. An activity for `practice` shows its key;
    one for a `test` stands only in a printed form and in the key of that form. Of a test item the level and the facts
    would give hints ("analyse" asks for what is missing): they belong to the key. A kind names in `drawn` the field
    whose records are shown in a drawn order, "" where all are shown as written.
    """

    drawn: ClassVar[str] = ""

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
        data = public_data(self, lang)
        return {**data, self.drawn: shuffled(data[self.drawn], self.id)} if self.drawn else data

    def with_key(self, lang: str) -> dict[str, Any]:
        """Return the whole activity with its key, as plain data in one language."""
        return as_data(self, lang)

    def shown(self) -> list[str]:
        """List the ids of what is shown in a drawn order, the same in every edition; empty where nothing is drawn."""
        records = [{"id": record.id} for record in getattr(self, self.drawn)] if self.drawn else []
        return [record["id"] for record in shuffled(records, self.id)]


class ScoredActivity(Activity):
    """An activity with a key: it explains itself once answered and may ask how sure one is.

    `verdict` says that the key is "not enough information" or "outside the six", where the kind does not show it.
    """

    certainty: bool = False
    verdict: Annotated[Literal["insufficient", "outside"] | None, KEY] = None
    explanation: Annotated[Text, KEY]
