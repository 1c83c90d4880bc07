"""The front end grades as Python does: every case of the table, and some thousand answers drawn at random."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest

from curriculum.frontend.joining import joined_around
from curriculum.model.grading import grade
from tests.browser import harness

CASES = json.loads((Path(__file__).parents[1] / "model" / "grading_cases.json").read_text(encoding="utf-8"))
DRAWN = 3000
GRADE = """(cases) => cases.map(({ activity, answer, certainty }) => {
  const score = core.grade(activity, answer);
  return { ...score, mark: certainty === undefined ? null : core.certaintyMark(score, certainty) };
})"""


@pytest.fixture
def core(page):
    """Return a page that holds the front end's core as `window.core`."""
    page.goto("about:blank")
    page.add_script_tag(content=joined_around(harness.CORE, exported=False, module=False))
    return page


def test_the_front_end_earns_what_the_table_says_in_every_case(core):
    found = core.evaluate(GRADE, CASES)
    expected = [
        {"earned": c["earned"], "possible": c["possible"], "fatal": c["fatal"], "mark": c.get("mark")} for c in CASES
    ]
    assert len(found) == len(CASES)
    assert [c["name"] for c, one, other in zip(CASES, found, expected, strict=True) if one != other] == []


def test_the_front_end_agrees_with_python_on_answers_drawn_at_random(core):
    attempts = _drawn(random.Random(1612))
    scores = [grade(attempt["activity"], attempt["answer"]) for attempt in attempts]
    expected = [{"earned": s.earned, "possible": s.possible, "fatal": s.fatal, "mark": None} for s in scores]
    found = core.evaluate(GRADE, attempts)
    assert [a for a, one, other in zip(attempts, found, expected, strict=True) if one != other] == []


def test_a_mark_that_does_not_exist_is_refused_by_the_front_end_too(core):
    refused = """([earned, possible, level]) => {
      try { return core.certaintyMark({ earned, possible }, level); } catch (error) { return error.name; }
    }"""
    assert core.evaluate(refused, [0, 0, 2]) == "RangeError"
    assert core.evaluate(refused, [1, 1, 4]) == "RangeError"


def _drawn(source: random.Random) -> list[dict]:
    """Return activities of the table with answers made of any of the words the table's answers are made of."""
    by_kind: dict[str, list] = {}
    words: dict[str, set] = {}
    for case in CASES:
        kind, answer = case["activity"]["kind"], case["answer"]
        by_kind.setdefault(kind, []).append(case["activity"])
        parts = [*answer, *answer.values()] if isinstance(answer, dict) else answer or []
        words.setdefault(kind, set()).update([parts] if isinstance(parts, str) else parts)
    attempts = []
    for _ in range(DRAWN):
        kind = source.choice(sorted(by_kind))
        known = sorted(words[kind])
        if kind in {"single", "opinion"}:
            answer = source.choice(known)
        elif kind in {"sort", "classify"}:
            answer = {source.choice(known): source.choice(known) for _ in range(source.randint(0, 12))}
        else:
            answer = source.choices(known, k=source.randint(0, 8))
        attempts.append({"activity": source.choice(by_kind[kind]), "answer": answer})
    return attempts
