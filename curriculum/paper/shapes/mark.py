"""Paper form of `mark`: a text that reads on, with a numbered box before each passage."""

from __future__ import annotations

from curriculum.lessons.compiled import Activity
from curriculum.paper.answers import Projected, certainty, explanation, labelled, what_to_say
from curriculum.paper.blocks import Block, Box, Line, Paragraph, Run, Tick
from curriculum.paper.vocabulary import Words


def instruction(_activity: Activity, words: Words) -> str:
    """Say what to do, in a few words."""
    return words["do-mark"]


def participant(activity: Activity, words: Words) -> tuple[Block, ...]:
    """Set the passages as one text, a numbered box before each."""
    line: Line = ()
    for number, passage in enumerate(activity["passages"], start=1):
        line += (Tick("square", str(number)), Run(f"{passage['text']} "))
    return (Box("plain", (), (Paragraph(line, "passages"),)), *certainty(activity, words))


def answer(activity: Activity, _words: Words) -> str:
    """Give the numbers of the passages that hold an error."""
    return ", ".join(str(n) for n, passage in enumerate(activity["passages"], start=1) if passage["error"])


def projected(activity: Activity, _words: Words) -> tuple[Projected, ...]:
    """Give the passages as slides show them; those with an error are the ones to find."""
    return tuple(
        Projected(str(number), passage["text"], right=passage["error"])
        for number, passage in enumerate(activity["passages"], start=1)
    )


def key(activity: Activity, words: Words) -> tuple[Block, ...]:
    """Set every passage with whether it holds an error, and why."""
    rows = (
        (
            labelled(str(number), passage["text"], strong=passage["error"]),
            words["judged-error"] if passage["error"] else words["judged-sound"],
            passage["feedback"],
        )
        for number, passage in enumerate(activity["passages"], start=1)
    )
    return (what_to_say(rows, words, "column-passage"), *explanation(activity, words))
