"""The one grading rule in Python: what an answer earns. The rules are written down in docs/scoring.md."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

# Mark for a wholly right answer, and for a wrong one, by how sure the learner was (Moodle's certainty-based marking).
CERTAINTY_RIGHT = {1: 1, 2: 2, 3: 3}
CERTAINTY_WRONG = {1: 0, 2: -2, 3: -6}


@dataclass(frozen=True)
class Score:
    """Points earned out of those possible, as whole numbers, and whether a fatal error was made."""

    earned: int
    possible: int
    fatal: bool = False


def grade(activity: Mapping[str, Any], answer: Any) -> Score:
    """Grade one answer to one activity, given as the compiled record that the front end also receives.

    `answer` is None (not answered), an option id, a list of ids or a mapping, as docs/scoring.md says for each kind.
    Raises KeyError for an unknown kind.
    """
    from curriculum.model import kinds

    return kinds.module(activity["kind"]).grade(activity, answer)


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
