"""What the presenter's window shows of a lesson: each screen with its note and its answer, and the run of minutes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from curriculum.frontend.prose import FactMarks, prose_html
from curriculum.lessons.compiled import Activity, Lesson
from curriculum.lessons.notebook import Part
from curriculum.lessons.screens import NOTE_LABELS, Note, Screen, screens, unlinked
from curriculum.pages.wall import step_name
from curriculum.pages.wall_questions import first_sentence, letter, rounds
from curriculum.paper.shapes import shape
from curriculum.paper.shapes.scenario import best_path
from curriculum.paper.vocabulary import vocabulary
from curriculum.words import words

# Where the kinds of activity say why: an opinion and a walk have no right answer to explain.
_REASONS = ("explanation", "afterword", "debrief")
# What the wall shows, and has no vote on.
_NO_VOTE = ("scenario", "walk")


@dataclass(frozen=True)
class PresentedScreen:
    """One screen as the facilitator reads it.

    `number` counts from 1; `question` is its name in the room ("Q3"), "" for what is no question; `note` holds pairs
    of heading and HTML, the heading "" for what stands under no label; `answer` and `reason` are "" where nothing is
    asked; `letters` are those that the room can vote for; `fragments` counts what joins the screen on a key.
    """

    id: str
    number: int
    step: int
    kind: str
    question: str
    title: str
    note: Sequence[tuple[str, Markup]]
    answer: str
    reason: str
    letters: Sequence[str]
    fragments: int


@dataclass(frozen=True)
class PresentedStep:
    """One step of the run of minutes: its short name, its whole text, its minutes in each form (0: left out)."""

    number: int
    name: str
    text: str
    full: int
    short: int


def presented_screens(lesson: Lesson, parts: Sequence[Part]) -> list[PresentedScreen]:
    """List the screens of a lesson, the cover first; `parts` are those of its notebook."""
    marks = FactMarks(lesson, words("page", lesson.lang)["mark-known"])
    return [_presented(lesson, screen, number, marks) for number, screen in enumerate(screens(lesson, parts), 1)]


def presented_steps(lesson: Lesson) -> list[PresentedStep]:
    """List the steps of a lesson in order."""
    return [
        PresentedStep(number, step_name(step.text), step.text, step.full, step.short)
        for number, step in enumerate(lesson.steps, 1)
    ]


def _presented(lesson: Lesson, screen: Screen, number: int, marks: FactMarks) -> PresentedScreen:
    activity = lesson.activities[screen.activity] if screen.activity else None
    question = activity["number"] if activity else None
    return PresentedScreen(
        id=screen.id,
        number=number,
        step=screen.step,
        kind=screen.kind,
        question=f"Q{question}" if question else "",
        # What an activity asks is plain text, a heading is Markdown of one line.
        title=screen.title if activity else Markup(prose_html(unlinked(screen.title), marks)).striptags(),
        note=_note(screen.note, marks, lesson.lang),
        answer=_answer(activity, lesson.lang) if activity else "",
        reason=_reason(activity) if activity else "",
        letters=_labels(activity, lesson.lang) if activity else (),
        fragments=_fragments(lesson, screen),
    )


def _fragments(lesson: Lesson, screen: Screen) -> int:
    if screen.kind == "cover":
        return int(bool(lesson.warning))  # the wall shows the warning after the cover
    return sum(part.slide == "fragment" for part in screen.shown)


def _note(note: Note, marks: FactMarks, lang: str) -> list[tuple[str, Markup]]:
    word = words("screens", lang)
    labelled = [("", note.more), *((word[f"note-{label}"], getattr(note, label)) for label in NOTE_LABELS)]
    return [(heading, Markup(prose_html(unlinked(text), marks))) for heading, text in labelled if text]


def _answer(activity: Activity, lang: str) -> str:
    """Give the key in a few letters, those of wall and paper, as a sentence."""
    word = words("screens", lang)
    if activity["kind"] == "scenario":
        choices = {step["id"]: [choice["id"] for choice in step["choices"]] for step in activity["steps"]}
        letters = [letter(choices[step].index(choice)) for step, choice in best_path(activity) if choice]
        return word["presenter-story-answer"].format(answer=" → ".join(letters))
    answer = shape(activity["kind"]).answer(activity, vocabulary(lang))
    closed = "explanation" in activity
    return word["presenter-answer" if closed else "presenter-answer-open"].format(answer=answer)


def _labels(activity: Activity, lang: str) -> list[str]:
    """List the letters and numbers that the wall counts votes for, each once."""
    if activity["kind"] in _NO_VOTE:
        return []
    asked = rounds(activity, {**vocabulary(lang), **words("screens", lang)})
    return list(dict.fromkeys(choice.label for round in asked for choice in round.choices))


def _reason(activity: Activity) -> str:
    """Give the first sentence of what explains the answer."""
    text = next((activity[name] for name in _REASONS if name in activity), "")
    return first_sentence(text)
