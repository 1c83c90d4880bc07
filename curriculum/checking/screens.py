"""Whether a lesson can be shown screen by screen: titles, words, notes, steps, how many screens and pictures.

The measures are those of the room: a title that one reads at a glance, a text of which the last row reads every word,
a question that fits beside its answers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from curriculum.lessons.compiled import Activity, Lesson
from curriculum.lessons.notebook import Part, Place
from curriculum.lessons.screens import KEEP, Screen, is_cut, screens, unlinked
from curriculum.model.findings import Finding
from curriculum.words import words

TITLE_WORDS = 9
PROJECTED_WORDS = 25
PROMPT_WORDS = 30
OPTION_WORDS = 14
SCREENS_AN_HOUR = (12, 25)
PICTURES = 3
KEPT = 3
_WORD = re.compile(r"\w+(?:[’'-]\w+)*")
_ITEM = re.compile(r"^(?:[-+*]|\d+\.) ", re.MULTILINE)
# Where the kinds of activity keep what stands on the wall as answers.
_CHOICES = ("options", "elements", "categories", "steps")


def check_screens(lesson: Lesson, parts: Sequence[Part], shown: str) -> Iterator[Finding]:
    """Yield what keeps a lesson from the wall; of one that is not yet cut, only that. `shown` names its notebook."""
    if lesson.kind != "lesson":
        return
    if not is_cut(parts):
        yield Finding("screens-uncut", shown, severity="warning")
        return
    found = screens(lesson, parts)
    for screen in found[1:]:
        for code, values in _of_screen(screen, lesson):
            yield Finding(code, shown, record=screen.id, values=values)
    low, high = (round(count * lesson.minutes.full / 60) for count in SCREENS_AN_HOUR)
    if not low <= len(found) <= high:
        values = {"value": len(found), "low": low, "high": high, "minutes": lesson.minutes.full}
        yield Finding("screens-count", shown, values=values)
    pictures = sum(len(screen.pictures) for screen in found)
    if pictures < PICTURES:
        yield Finding("screens-pictures", shown, values={"value": pictures, "limit": PICTURES})
    if found[-1].kind != "keep":
        yield Finding("screens-keep", shown, values={"value": KEEP})
    yield from _steps(found, lesson, shown)


def count_words(markdown: str) -> int:
    """Count the words of a text as a room reads it: « l’ONU » is one, a source mark is none."""
    return len(_WORD.findall(unlinked(markdown)))


def _of_screen(screen: Screen, lesson: Lesson) -> Iterator[tuple[str, dict[str, Any]]]:
    if screen.activity:
        yield from _question(lesson.activities[screen.activity])
    else:
        if not screen.title:
            yield "screen-title", {}
        elif count_words(screen.title) > TITLE_WORDS:
            yield "screen-title-long", {"value": count_words(screen.title), "limit": TITLE_WORDS}
        if count_words(screen.projected) > PROJECTED_WORDS:
            yield "screen-words", {"value": count_words(screen.projected), "limit": PROJECTED_WORDS}
        if len(screen.pictures) > 1 or any(part.kind not in ("picture", "figure", "chart") for part in screen.pictures):
            yield "screen-crowded", {"value": ", ".join(_called(part) for part in screen.pictures)}
    if screen.kind == "keep" and len(_ITEM.findall(screen.projected)) != KEPT:
        yield "screen-keep-items", {"value": len(_ITEM.findall(screen.projected)), "limit": KEPT}
    if not (screen.note.say or screen.note.do):
        word = words("screens", lesson.lang)
        yield "screen-note", {"say": word["note-say"], "do": word["note-do"]}


def _question(activity: Activity) -> Iterator[tuple[str, dict[str, Any]]]:
    if activity["kind"] == "scenario":
        return
    if count_words(activity["prompt"]) > PROMPT_WORDS:
        yield "screen-prompt", {"value": count_words(activity["prompt"]), "limit": PROMPT_WORDS}
    for name in _CHOICES:
        for choice in activity.get(name, ()):
            if count_words(choice.get("text", "")) > OPTION_WORDS:
                yield "screen-option", {"value": choice["text"], "limit": OPTION_WORDS}


def _steps(found: Sequence[Screen], lesson: Lesson, shown: str) -> Iterator[Finding]:
    numbers = [step for step, _ in groupby(screen.step for screen in found)]
    expected = list(range(1, len(lesson.steps) + 1))
    if numbers != expected:
        values = {"value": ", ".join(map(str, numbers)), "instead": ", ".join(map(str, expected))}
        yield Finding("screens-steps", shown, values=values)


def _called(place: Place) -> str:
    return f"{place.kind} {place.id}".strip()
