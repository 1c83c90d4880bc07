"""Activities on paper: the sheet to fill in, and the key, each with the question's number."""

from __future__ import annotations

from collections.abc import Iterator

from curriculum.lessons.compiled import Activity
from curriculum.lessons.notebook import Place
from curriculum.model.grading import grade
from curriculum.paper.blocks import Block, Box, Cite, Heading, Keep, Paragraph, Run, paragraph, paragraphs, text
from curriculum.paper.material import Questions
from curriculum.paper.shapes import shape


def sheet(questions: Questions, place: Place) -> Iterator[Block]:
    """Yield a set or a scenario to fill in; nothing of its key."""
    if place.kind == "scenario":
        scenario = questions.by_id[place.id]
        yield Heading(2, text(scenario["title"]))
        yield from shape("scenario").participant(scenario, questions.words)
        return
    if place.kind == "set":
        yield Heading(3, text(questions.sets[place.id].title))
    for activity in questions.activities(place):
        yield Keep((asked(questions, activity), *shape(activity["kind"]).participant(activity, questions.words)))


def keys(questions: Questions, place: Place) -> Iterator[Block]:
    """Yield the key of a set or of a scenario, framed for the facilitator."""
    activities = questions.activities(place)
    if not activities:
        return
    title = activities[0]["title"] if place.kind == "scenario" else questions.sets[place.id].title
    blocks = tuple(block for activity in activities for block in key(questions, activity))
    yield Box("key", text(questions.words["key-of"].format(title=title)), blocks)


def key(questions: Questions, activity: Activity) -> Iterator[Block]:
    """Yield the key of one activity: the answer, what to say about each answer, what it rests on."""
    drawn, words = shape(activity["kind"]), questions.words
    if activity["number"] is not None:
        answer = text(words["key-question"].format(number=activity["number"], answer=drawn.answer(activity, words)))
        scale = (paragraph(words["certainty-scale"], "small"),) if activity.get("certainty") else ()
        yield Keep((Heading(4, answer), *scale), head=True)
    yield from drawn.key(activity, words)
    rests = Run(words["rests-on"].format(name=questions.name(activity)) + " ")
    cites = Cite(tuple(activity["facts"]), raised=False)
    yield Paragraph((rests, cites, Run(f". {_reviewed(activity, questions)}")), "small")


def points(activity: Activity) -> int:
    """Say how many points an activity is worth."""
    return grade(activity, None).possible


def asked(questions: Questions, activity: Activity, level: int = 4) -> Keep:
    """Set what stands above the boxes of a question: its number, what to do, the prompt."""
    words = questions.words
    what = shape(activity["kind"]).instruction(activity, words)
    heading = Heading(level, (Run(questions.name(activity)), Run(f" — {what}", emphasis=True)))
    return Keep((heading, *paragraphs(activity["prompt"], "prompt")), head=True)


def _reviewed(activity: Activity, questions: Questions) -> str:
    if not activity["reviewed"]:
        return questions.words["key-unreviewed"]
    return questions.words["reviewed-by"].format_map(activity["reviewed"])
