"""What a question shows on the wall: choices with the letters of phone and paper, what the answer puts beside each.

Every kind of question becomes one or more rounds of choices, so that the wall votes on all of them alike. Nothing here
imports the model's kinds: a server that shows a lesson loads no pydantic.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from curriculum.lessons.compiled import Activity
from curriculum.model.shuffling import in_order

Words = Mapping[str, str]
# As many words as one reads while the room still looks at the answer.
_WHY_WORDS = 25
_SENTENCE_END = re.compile(r"(?<=[.!?…])(?:\s*»)?\s+(?=[A-ZÀ-ÖØ-Þ«“\"‘])")
_CONDITIONS = ("context", "child", "party")


@dataclass(frozen=True)
class Choice:
    """One thing to choose, under the letter or number of paper.

    `right` stays when the answer is shown; `outcome` is what the answer puts beside it, such as its category; `why` is
    what to say of it.
    """

    label: str
    text: str
    right: bool
    outcome: str = ""
    why: str = ""


@dataclass(frozen=True)
class Round:
    """Choices that stand together; `asks` is what is asked of them beside the prompt, `among` the names to choose from.

    `vote` is what the room does instead of raising a card. `judged` says that choices without `right` fade; `parted`,
    that each choice is a question of its own, so that a long list may be answered page by page; `ordered`, that the
    answer sets the choices in the order of their outcomes.
    """

    hint: str
    choices: tuple[Choice, ...]
    vote: str = ""
    asks: str = ""
    among: tuple[str, ...] = ()
    why: str = ""
    judged: bool = True
    parted: bool = False
    ordered: bool = False


def rounds(activity: Activity, words: Words) -> tuple[Round, ...]:
    """Give the rounds of a question; KeyError for a kind that is no question of choices."""
    return _ROUNDS[activity["kind"]](activity, words)


def letter(place: int) -> str:
    """Give A, B, C …: the letter of a place from 0, as paper prints it."""
    return chr(ord("A") + place)


def first_sentence(text: str) -> str:
    """Give the first sentence of a text."""
    return _SENTENCE_END.split(text.strip(), maxsplit=1)[0]


def _why(activity: Activity) -> str:
    """Choose the one sentence that says why: short enough if one of the candidates is."""
    candidates = [activity["explanation"]]
    if activity["kind"] == "single":
        candidates += [option["feedback"] for option in activity["options"] if option["right"]]
    sentences = [first_sentence(each) for each in candidates]
    return next((each for each in sentences if len(each.split()) <= _WHY_WORDS), sentences[0])


def _single(activity: Activity, words: Words) -> tuple[Round, ...]:
    return (Round(words["wall-hint-single"], _options(activity["options"]), why=_why(activity)),)


def _multiple(activity: Activity, words: Words) -> tuple[Round, ...]:
    none = {
        "text": words["none-of-these"],
        "right": not any(option["right"] for option in activity["options"]),
        "feedback": "",
    }
    return (Round(words["hint-multiple"], _options([*activity["options"], none]), why=_why(activity)),)


def _sort(activity: Activity, words: Words) -> tuple[Round, ...]:
    names = {category["id"]: category["text"] for category in activity["categories"]}
    choices = tuple(
        Choice(letter(place), element["text"], True, names[element["category"]], element["feedback"])
        for place, element in enumerate(in_order(activity["elements"], activity["shown"]))
    )
    among = tuple(names.values())
    return (Round(words["hint-sort"], choices, words["wall-vote-sort"], "", among, _why(activity), parted=True),)


def _order(activity: Activity, words: Words) -> tuple[Round, ...]:
    places = {step["id"]: place for place, step in enumerate(activity["steps"], 1)}
    choices = tuple(
        Choice(letter(place), step["text"], True, str(places[step["id"]]), step["feedback"])
        for place, step in enumerate(in_order(activity["steps"], activity["shown"]))
    )
    vote = words["wall-vote-order"]
    return (Round(words["wall-hint-order"], choices, vote, why=_why(activity), ordered=True),)


def _mark(activity: Activity, words: Words) -> tuple[Round, ...]:
    choices = tuple(
        Choice(str(number), each["text"], each["error"], words["wall-error"] * each["error"], each["feedback"])
        for number, each in enumerate(activity["passages"], 1)
    )
    return (Round(words["wall-hint-mark"], choices, words["wall-vote-mark"], why=_why(activity), parted=True),)


def _classify(activity: Activity, words: Words) -> tuple[Round, ...]:
    """Give the three conditions in one round, then class, status and what is missing in one each, as paper does."""
    key, reasons = activity["key"], activity["feedback"]
    holds = _named("holds", words)
    conditions = tuple(
        Choice(str(number), words[f"classify-{part}"], True, holds[key[part]], reasons[part])
        for number, part in enumerate(_CONDITIONS, 1)
    )
    missing = [
        *(
            {"text": each["text"], "right": each["id"] == key["missing"], "feedback": each["feedback"]}
            for each in in_order(activity["questions"], activity["shown"])
        ),
        {"text": words["missing-nothing"], "right": key["missing"] == "nothing", "feedback": ""},
    ]
    hint = words["hint-classify"]
    found = [Round(hint, conditions, among=tuple(holds.values()), parted=True)]
    for number, part in enumerate(("class", "status"), len(conditions) + 1):
        named = [
            {"text": name, "right": id_ == key[part], "feedback": reasons[part] if id_ == key[part] else ""}
            for id_, name in _named(part, words).items()
        ]
        asks = f"{number}. {words[f'classify-{part}']}"
        found.append(Round(hint, _options(named), asks=asks, why=first_sentence(reasons[part])))
    asks = f"{len(conditions) + 3}. {words['classify-missing']}"
    return (*found, Round(words["classify-missing-hint"], _options(missing), asks=asks, why=_why(activity)))


def _opinion(_activity: Activity, words: Words) -> tuple[Round, ...]:
    stances = (words["opinion-agree"], words["opinion-disagree"], words["opinion-pass"])
    choices = tuple(Choice(letter(place), text, False) for place, text in enumerate(stances))
    return (Round(words["opinion-hint"], choices, judged=False),)


_ROUNDS: Mapping[str, Callable[[Activity, Words], tuple[Round, ...]]] = {
    "single": _single,
    "multiple": _multiple,
    "sort": _sort,
    "order": _order,
    "mark": _mark,
    "classify": _classify,
    "opinion": _opinion,
}


def _options(options: Sequence[Mapping[str, Any]]) -> tuple[Choice, ...]:
    return tuple(
        Choice(letter(place), option["text"], option["right"], why=option["feedback"])
        for place, option in enumerate(options)
    )


def _named(part: str, words: Words) -> dict[str, str]:
    """Give what a part of a case may be, by id, in the order of the words: that of every edition."""
    return {key.removeprefix(f"{part}-"): name for key, name in words.items() if key.startswith(f"{part}-")}
