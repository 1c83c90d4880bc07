"""What makes a question the same on the wall, on a phone and on paper: its number, and the order of what it shows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from curriculum.model.shuffling import shuffled

# The kinds that show some of their records in a drawn order, and the field that holds these.
DRAWN = {"sort": "elements", "order": "steps", "classify": "questions"}


def numbered(sets: Iterable[Mapping[str, Any]], activities: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    """Add to a lesson's activities, by id, the `number` of each question and the ids `shown` in a drawn order.

    Questions are counted once through the lesson, in the order of its sets; a story is called by its title.
    """
    questions = [id_ for group in sets for id_ in group["activities"]]
    numbers = {id_: {"number": number} for number, id_ in enumerate(questions, start=1)}
    return {id_: {**activity, **numbers.get(id_, {}), **_shown(activity)} for id_, activity in activities.items()}


def _shown(activity: Mapping[str, Any]) -> dict[str, list[str]]:
    if activity["kind"] not in DRAWN:
        return {}
    return {"shown": [record["id"] for record in shuffled(activity[DRAWN[activity["kind"]]], activity["id"])]}
