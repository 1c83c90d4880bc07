"""Paper form of `mark`: a text that reads on, with a numbered box before each passage."""

from __future__ import annotations

from collections.abc import Mapping

from curriculum.paper.answers import Words, certainty, explanation, labelled, what_to_say
from curriculum.paper.blocks import Block, Box, Line, Paragraph, Run, Tick


def instruction(activity: Mapping, words: Words) -> str:  # noqa: ARG001 - every form is called alike
    """Return what to do."""
    return words["do-mark"]


def participant(activity: Mapping, words: Words) -> tuple[Block, ...]:
    """Return the passages as one text, a numbered box before each."""
    line: Line = ()
    for number, passage in enumerate(activity["passages"], start=1):
        line += (Tick("square", str(number)), Run(f"{passage['text']} "))
    return (Box("plain", (), (Paragraph(line, "passages"),)), *certainty(activity, words))


def answer(activity: Mapping, words: Words) -> str:  # noqa: ARG001
    """Return the numbers of the passages that hold an error."""
    return ", ".join(str(n) for n, passage in enumerate(activity["passages"], start=1) if passage["error"])


def key(activity: Mapping, words: Words) -> tuple[Block, ...]:
    """Return every passage with whether it holds an error, and why."""
    rows = (
        (
            labelled(str(number), passage["text"], strong=passage["error"]),
            words["judged-error"] if passage["error"] else words["judged-sound"],
            passage["feedback"],
        )
        for number, passage in enumerate(activity["passages"], start=1)
    )
    return (what_to_say(rows, words, "column-passage"), *explanation(activity, words))
