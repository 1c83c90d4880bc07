"""Paper form of `opinion`: three boxes and room for reasons; there is no key, only what people weigh."""

from __future__ import annotations

from curriculum.lessons.compiled import Activity
from curriculum.model.kinds.opinion import STANCES
from curriculum.paper.answers import Projected
from curriculum.paper.blocks import Block, Choice, Choices, Rules, paragraph, paragraphs, text
from curriculum.paper.vocabulary import Words


def instruction(_activity: Activity, words: Words) -> str:
    """Say what to do, in a few words."""
    return words["do-opinion"]


def participant(_activity: Activity, words: Words) -> tuple[Block, ...]:
    """Set three round boxes side by side, and lines for one's reasons."""
    stances = tuple(Choice("", text(words[f"opinion-{stance}"])) for stance in STANCES)
    return (Choices(stances, "round", columns=3), Rules(words["reasons"], 2))


def answer(_activity: Activity, words: Words) -> str:
    """Say that an opinion has no right answer."""
    return words["no-right-answer"]


def projected(_activity: Activity, words: Words) -> tuple[Projected, ...]:
    """Give the stances as slides show them; none is right."""
    return tuple(Projected("", words[f"opinion-{stance}"]) for stance in STANCES)


def key(activity: Activity, words: Words) -> tuple[Block, ...]:
    """Set what people weigh on both sides."""
    return (paragraph(words["no-right-answer-long"], "instruction"), *paragraphs(activity["afterword"]))
