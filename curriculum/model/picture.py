"""What the bank knows of a picture: its words in every language, and the facts on which they rest.

How it is drawn stands in the module of the same name in `pictures/drawings/`.
"""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import Field

from curriculum.model.texts import Id, Record, Text


class Slot(Text):
    """A text inside a picture, with the facts on which it rests where it states something."""

    facts: list[Id] = Field(default_factory=list)


class Picture(Record):
    """One picture: its title, what it shows for those who do not see it, and the text of each slot of its drawing.

    `facts` are those on which the title and the description rest beyond what the slots say; the slots in `blank` are
    left empty in the version to complete by hand. A `poster` is also printed large, on several pages.
    """

    id: Id
    title: Text
    description: Text
    slots: Mapping[Id, Slot] = Field(min_length=1)
    facts: list[Id] = Field(default_factory=list)
    blank: list[Id] = Field(default_factory=list)
    poster: bool = False

    def words(self, lang: str) -> dict[str, str]:
        """Give what a drawing writes in a language: the text of each slot, the title and the description."""
        slots = {name: slot.in_(lang) for name, slot in self.slots.items()}
        return {**slots, "title": self.title.in_(lang), "description": self.description.in_(lang)}

    def rests_on(self) -> list[str]:
        """List the facts on which any of its words rest, each once."""
        return list(dict.fromkeys([*self.facts, *(fact for slot in self.slots.values() for fact in slot.facts)]))
