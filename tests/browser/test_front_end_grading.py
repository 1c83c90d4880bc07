"""The front end grades as Python does: some thousand answers drawn at random. The table of cases: tests/frontend."""

from __future__ import annotations

import random

from curriculum.model.grading import grade
from tests.support.grading_cases import CASES

DRAWN = 3000
GRADE = """async (attempts) => {
  const { KINDS } = await import("/source/kinds/index.js");
  return attempts.map(({ activity, answer }) => KINDS[activity.kind].grade(activity, answer));
}"""


def test_the_front_end_agrees_with_python_on_answers_drawn_at_random(page, site):
    page.goto(f"{site}/elsewhere.html")
    attempts = _drawn(random.Random(1612))
    scores = [grade(attempt["activity"], attempt["answer"]) for attempt in attempts]
    expected = [{"earned": s.earned, "possible": s.possible, "fatal": s.fatal} for s in scores]
    found = page.evaluate(GRADE, attempts)
    assert [a for a, one, other in zip(attempts, found, expected, strict=True) if one != other] == []


def _drawn(source: random.Random) -> list[dict]:
    """Return activities of the table with answers made of any of the words the table's answers are made of."""
    by_kind: dict[str, list] = {}
    words: dict[str, set] = {}
    forms: dict[str, set] = {}
    for case in CASES:
        kind, answer = case["activity"]["kind"], case["answer"]
        by_kind.setdefault(kind, []).append(case["activity"])
        forms.setdefault(kind, set()).add(type(answer))
        parts = [*answer, *answer.values()] if isinstance(answer, dict) else answer or []
        words.setdefault(kind, set()).update([parts] if isinstance(parts, str) else parts)
    attempts = []
    for _ in range(DRAWN):
        kind = source.choice(sorted(by_kind))
        known = sorted(words[kind])
        if str in forms[kind]:
            answer = source.choice(known)
        elif dict in forms[kind]:
            answer = {source.choice(known): source.choice(known) for _ in range(source.randint(0, 12))}
        else:
            answer = source.choices(known, k=source.randint(0, 8))
        attempts.append({"activity": source.choice(by_kind[kind]), "answer": answer})
    return attempts
