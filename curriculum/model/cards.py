"""What the bank knows of a card of the workshop: cards to vote with, markers of the room, steps to put in order."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from curriculum.model.texts import Id, Record, Text

Colour = Literal["ink", "accent", "ochre", "indigo", "council", "green", "brick", "soft"]
CARDS = ("vote", "marker", "step")


class Card(Record):
    """One card: its words, what is drawn on it, in which colour, and the facts on which a statement rests.

    A card to vote with holds a letter in a shape; the others an icon with its words.
    """

    id: Id
    kind: Literal["vote", "marker", "step"]
    text: Text
    shape: Literal["", "circle", "square", "triangle", "diamond", "pentagon"] = ""
    icon: Literal[""] | Id = ""
    colour: Colour = "accent"
    facts: list[Id] = Field(default_factory=list)
