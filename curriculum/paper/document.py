"""Blocks as a document: page head, foot, and the two passes that every paper edition goes through."""

from __future__ import annotations

from curriculum.paper import front
from curriculum.paper.blocks import Block, Document
from curriculum.paper.citations import numbered
from curriculum.paper.material import Questions
from curriculum.paper.outline import without_gaps

# The editions that are handed to participants; the foot of the others says that they are not.
FOR_PARTICIPANTS = ("sheet", "reader", "deck", "test")


def document(questions: Questions, edition: str, blocks: tuple[Block, ...]) -> Document:
    """Number what the blocks cite, close gaps in their headings, and put them between the edition's head and foot."""
    words = questions.words
    name = words[f"edition-{edition}"]
    return Document(
        lang=questions.lang,
        title=f"{questions.title} — {name}",
        edition=name,
        running=" · ".join(filter(None, (front.lesson_number(questions), questions.title))),
        foot=words["not-a-channel" if edition in FOR_PARTICIPANTS else "for-facilitators-only"],
        page=words["page-of"],
        author=words["programme"],
        blocks=without_gaps(numbered(blocks, questions.sources)),
    )
