"""What is ready in the room and what is missing, in sentences: drawn into the home page, then fetched by it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from curriculum.folders import Content
from curriculum.lessons.catalogue import Entry
from curriculum.lessons.help_text import help_text
from curriculum.room.facilitator import documents
from curriculum.room.facilitator.builds import BuildQueue, BuildState, Failure
from curriculum.room.facilitator.participants import Participants
from curriculum.room.facilitator.programme import lesson_name
from curriculum.words import words


def room_state(
    content: Content, lessons: Sequence[Entry], builds: BuildQueue, side: Participants, lang: str
) -> dict[str, Any]:
    """Return the state as data for JSON.

    `items` has one entry for each thing to be ready, with `ready` and `text`; `address` is the phones' address;
    `missing` gives by lesson the editions to be made; `build` says how far the builds are.
    """
    word = words("workshop", lang)
    missing = documents.missing(content, lessons, lang)
    count = sum(map(len, missing.values()))
    helped = bool(help_text(content, lang))
    items = {
        "network": _network(side, word),
        "phones": _item(side.answering, word["state-phones-yes" if side.answering else "state-phones-no"]),
        "help": _item(helped, word["state-help-yes" if helped else "state-help-no"]),
        "documents": _item(
            not count, word["state-documents-no" if count else "state-documents-yes"].format(count=count)
        ),
    }
    return {
        "items": items,
        "address": side.address,
        "missing": missing,
        "build": _build(builds.state(), lessons, lang, word),
    }


def _network(side: Participants, word: Mapping[str, str]) -> dict[str, Any]:
    if side.mounted:
        return _item(True, word["phones-demonstration"])
    if not side.address:
        return _item(False, word["state-network-no"])
    return _item(True, word["state-network-yes"].format(interface=side.network))


def _item(ready: bool, text: str) -> dict[str, Any]:
    return {"ready": ready, "text": text}


def _build(state: BuildState, lessons: Sequence[Entry], lang: str, word: Mapping[str, str]) -> dict[str, Any]:
    titles = {entry.id: lesson_name(entry, lang) for entry in lessons}

    def sentence(failure: Failure) -> str:
        reason = failure.reason or word["build-unknown-reason"]
        lesson = titles.get(failure.order.lesson, "")
        return word[f"build-failed-{failure.order.kind}"].format(lesson=lesson, reason=reason)

    text = ""
    if state.running:
        text = word["build-progress"].format(made=state.made, total=state.total, last=state.last)
    elif state.total and not state.failures:
        text = word["build-done"]
    return {
        "running": state.running,
        "made": state.made,
        "total": state.total,
        "last": state.last,
        "text": text if state.last or not state.running else word["build-waiting"],
        "failures": [sentence(failure) for failure in state.failures],
    }
