"""What is past its review-by date, on the day that counts as today."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from curriculum.model.bank import Bank
from curriculum.model.findings import Finding, Severity


def check_dates(bank: Bank, today: date, *, release: bool) -> Iterator[Finding]:
    """Yield facts and activities due for review, as errors where a release is made; and facts read after today."""
    severity: Severity = "error" if release else "warning"
    known = [fact for fact in bank.facts.values() if fact.topic in bank.review.topics]
    due = [("fact-past", fact.id, bank.review.review_by(fact)) for fact in known]
    due += [("activity-past", activity.id, activity.review_by) for activity in bank.activities.values()]
    for code, record, day in due:
        if day < today:
            path, line = bank.locations[record]
            yield Finding(code, path, line, record, {"date": day.isoformat()}, severity)
    for fact in bank.facts.values():
        if fact.checked > today:
            path, line = bank.locations[fact.id]
            values = {"date": fact.checked.isoformat()}
            yield Finding("fact-checked-tomorrow", path, line, fact.id, values, "warning")
