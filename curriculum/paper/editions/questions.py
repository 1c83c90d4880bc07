"""Activities on paper: the sheet to fill in, and the key, each with the question's number."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from curriculum.lessons.parts import Place
from curriculum.model.grading import grade
from curriculum.paper.blocks import Block, Box, Heading, Keep, Paragraph, Run, paragraph, paragraphs, text
from curriculum.paper.editions.material import Material, cites
from curriculum.paper.shapes import form
from curriculum.paper.sources import Sources


def sheet(material: Material, place: Place) -> Iterator[Block]:
    """Yield a set or a scenario to fill in; nothing of its key."""
    if place.kind == "scenario":
        yield Heading(2, text(material.lesson["activities"][place.id]["title"]))
        yield from form("scenario").participant(material.lesson["activities"][place.id], material.words)
        return
    yield Heading(3, text(material.set(place.id)["title"]))
    for activity in material.activities(place):
        yield Keep((_asked(material, activity), *form(activity["kind"]).participant(activity, material.words)))


def keys(material: Material, place: Place, sources: Sources) -> Iterator[Block]:
    """Yield the key of a set or of a scenario, framed for the facilitator."""
    activities = material.activities(place)
    if not activities:
        return
    title = activities[0]["title"] if place.kind == "scenario" else material.set(place.id)["title"]
    blocks = tuple(block for activity in activities for block in key(material, activity, sources))
    yield Box("key", text(material.words["key-of"].format(title=title)), blocks)


def key(material: Material, activity: Mapping[str, Any], sources: Sources) -> Iterator[Block]:
    """Yield the key of one activity: the answer, what to say about each answer, what it rests on."""
    shape, words = form(activity["kind"]), material.words
    if activity["kind"] != "scenario":
        answered = words["key-question"].format(
            number=material.numbers[activity["id"]], answer=shape.answer(activity, words)
        )
        yield Heading(4, text(answered))
    if activity.get("certainty"):
        yield paragraph(words["certainty-scale"], "small")
    yield from shape.key(activity, words)
    rests = (Run(words["rests-on"].format(name=material.name(activity)) + " "), *cites(activity["facts"], sources))
    yield Paragraph((*rests, Run(f". {_reviewed(activity, material)}")), "small")


def points(activity: Mapping[str, Any]) -> int:
    """Return how many points an activity is worth."""
    return grade(activity, None).possible


def _asked(material: Material, activity: Mapping[str, Any]) -> Keep:
    words = material.words
    what = form(activity["kind"]).instruction(activity, words)
    heading = Heading(4, (Run(material.name(activity)), Run(f" — {what}", emphasis=True)))
    return Keep((heading, *paragraphs(activity["prompt"], "prompt")), head=True)


def _reviewed(activity: Mapping[str, Any], material: Material) -> str:
    if not activity["reviewed"]:
        return material.words["key-unreviewed"]
    return material.words["reviewed-by"].format_map(activity["reviewed"])
