"""Paper form of `opinion`: three boxes and room for reasons; there is no key, only what people weigh."""

from __future__ import annotations

from collections.abc import Mapping

from curriculum.model.kinds.opinion import STANCES
from curriculum.paper.answers import Words
from curriculum.paper.blocks import Block, Choice, Choices, Rules, paragraph, paragraphs, text


def instruction(activity: Mapping, words: Words) -> str:  # noqa: ARG001 - every form is called alike
    """Return what to do."""
    return words["do-opinion"]


def participant(activity: Mapping, words: Words) -> tuple[Block, ...]:  # noqa: ARG001
    """Return three round boxes side by side, and lines for one's reasons."""
    stances = tuple(Choice("", text(words[f"opinion-{stance}"])) for stance in STANCES)
    return (Choices(stances, "round", columns=3), Rules(words["reasons"], 2))


def answer(activity: Mapping, words: Words) -> str:  # noqa: ARG001
    """Return that an opinion has no right answer."""
    return words["no-right-answer"]


def key(activity: Mapping, words: Words) -> tuple[Block, ...]:
    """Return what people weigh on both sides."""
    return (paragraph(words["no-right-answer-long"], "instruction"), *paragraphs(activity["afterword"]))
