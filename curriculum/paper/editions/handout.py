"""The participant's handout: the lesson to read and fill in, without any key."""

from __future__ import annotations

from curriculum.paper.blocks import Document
from curriculum.paper.editions import front
from curriculum.paper.editions.body import body
from curriculum.paper.editions.material import Material
from curriculum.paper.outline import without_gaps


def compose(material: Material) -> Document:
    """Return the handout."""
    return document(material, "handout", (*front.title(material, "handout"), *body(material, facilitator=False)))


def document(material: Material, edition: str, blocks: tuple) -> Document:
    """Return blocks as a document with the page head and foot that all paper editions share."""
    lesson, words = material.lesson, material.words
    foot = words["not-a-channel" if edition in ("handout", "slides", "test") else "for-facilitators-only"]
    return Document(
        lang=lesson["lang"],
        title=f"{lesson['title']} — {words[f'edition-{edition}']}",
        edition=words[f"edition-{edition}"],
        running=" · ".join(filter(None, (front.lesson_number(material), lesson["title"]))),
        foot=foot,
        page=words["page-of"],
        author=words["programme"],
        blocks=without_gaps(blocks),
    )
