"""The one grading rule in Python: what an answer earns. The rules are written down in docs/scoring.md."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from pydantic import TypeAdapter, ValidationError

from curriculum.errors import RefusedError
from curriculum.model import kinds

# Mark for a wholly right answer, and for a wrong one, by how sure the learner was (Moodle's certainty-based marking).
CERTAINTY_RIGHT = {1: 1, 2: 2, 3: 3}
CERTAINTY_WRONG = {1: 0, 2: -2, 3: -6}


class MalformedAnswerError(RefusedError):
    """An answer does not have the form that its kind of activity asks for."""

    def __init__(self, kind: str) -> None:
        super().__init__("answer-malformed", who="room", kind=kind)


@dataclass(frozen=True)
class Score:
    """Points earned out of those possible, as whole numbers, and whether a fatal error was made."""

    earned: int
    possible: int
    fatal: bool = False


def parse_answer(activity: Mapping[str, Any], raw: object) -> Any:
    """Return an answer that came from outside, as JSON gives it, once it has the form of its kind's `Answer`.

    None is no answer and is let through. Ids that the activity does not hold are let through as well: they belong to
    another edition of the lesson and are not counted. Raises MalformedAnswerError for anything else, KeyError for an
    unknown kind.
    """
    kind = activity["kind"]
    if raw is None:
        return None
    try:
        return _form_of_answers(kind).validate_python(raw, strict=True)
    except ValidationError as error:
        raise MalformedAnswerError(kind) from error


def grade(activity: Mapping[str, Any], answer: object) -> Score:
    """Grade one answer to one activity, given as the compiled record that the front end also receives.

    `answer` is None (not answered), an option id, a list of ids or a mapping, as docs/scoring.md says for each kind.
    An answer of any other form earns what no answer earns. Raises KeyError for an unknown kind.
    """
    try:
        parsed = parse_answer(activity, answer)
    except MalformedAnswerError:
        parsed = None
    score: Score = kinds.module(activity["kind"]).grade(activity, parsed)
    return score


def certainty_mark(score: Score, certainty: int) -> tuple[int, int]:
    """Return the certainty mark as (mark, out of): between -6 and 3 once divided.

    A wholly right answer earns 1, 2 or 3; a wrong one 0, -2 or -6; a partly right one its share of the positive mark,
    never the penalty. Raises KeyError when `certainty` is not 1, 2 or 3, ValueError for an activity without score.
    """
    if not score.possible:
        raise ValueError("an opinion has no certainty mark")
    if score.earned == 0:
        return CERTAINTY_WRONG[certainty] * score.possible, score.possible
    return CERTAINTY_RIGHT[certainty] * score.earned, score.possible


@cache
def _form_of_answers(kind: str) -> TypeAdapter[Any]:
    return TypeAdapter(kinds.module(kind).Answer)
