"""Paper form of `classify`: the conditions as a table of boxes, then class, status and the fact one would ask for."""

from __future__ import annotations

from curriculum.lessons.compiled import Activity
from curriculum.model.kinds.classify import CLASSES, CONDITIONS, HOLDS, NOTHING, PARTS, STATUSES
from curriculum.model.shuffling import in_order
from curriculum.paper.answers import Projected, Record, certainty, choices, explanation, labelled, lettered
from curriculum.paper.blocks import Block, Keep, Paragraph, Table, Tick, text
from curriculum.paper.vocabulary import Words

_SIX = (*PARTS, "missing")
_WIDTHS = (0.3, 0.2, 0.5)


def instruction(_activity: Activity, words: Words) -> str:
    """Say what to do, in a few words."""
    return words["do-classify"]


def participant(activity: Activity, words: Words) -> tuple[Block, ...]:
    """Set the table of conditions and the three lists of boxes."""
    header = (text(words["column-condition"]), *(text(words[f"holds-{holds}"]) for holds in HOLDS))
    rows = tuple(
        (labelled(str(number), words[f"classify-{part}"]), *((Tick("round"),) for _ in HOLDS))
        for number, part in enumerate(CONDITIONS, start=1)
    )
    return (
        Table(header, rows, (0.52, 0.16, 0.16, 0.16), centred=(1, 2, 3)),
        Keep((_step(4, words["classify-class"]), choices(_named("class", CLASSES, words), "round", columns=2))),
        Keep((_step(5, words["classify-status"]), choices(_named("status", STATUSES, words), "round", columns=2))),
        Keep((_step(6, words["classify-missing"]), choices(_questions(activity, words), "round"))),
        *certainty(activity, words),
    )


def answer(activity: Activity, words: Words) -> str:
    """Give the choice for each of the six parts."""
    return "; ".join(f"{number}: {_short(activity, part, words)}" for number, part in enumerate(_SIX, start=1))


def projected(activity: Activity, words: Words) -> tuple[Projected, ...]:
    """Give the six parts as slides show them, each with its answer."""
    key_, asked = activity["key"], {question["id"]: question["text"] for question in _questions(activity, words)}
    parts = (
        Projected(str(n), words[f"part-{part}"], answer=_long(part, key_[part], words))
        for n, part in enumerate(PARTS, 1)
    )
    return (*parts, Projected(str(len(_SIX)), words["part-missing"], answer=asked[key_["missing"]]))


def key(activity: Activity, words: Words) -> tuple[Block, ...]:
    """Set each part with its answer and why, then what each fact asked for would bring."""
    key_, questions = activity["key"], _questions(activity, words)
    parts = tuple(
        (
            labelled(str(number), words[f"part-{part}"]),
            text(_long(part, key_[part], words), strong=True),
            text(activity["feedback"][part]),
        )
        for number, part in enumerate(PARTS, start=1)
    )
    letters = lettered(questions)
    asked = tuple(
        (
            labelled(letters[question["id"]], question["text"], strong=question["id"] == key_["missing"]),
            text(words["tag-right" if question["id"] == key_["missing"] else "tag-wrong"], strong=True),
            text(question["feedback"]),
        )
        for question in questions
    )
    return (
        Table((text(words["column-part"]), text(words["column-answer"]), text(words["column-say"])), parts, _WIDTHS),
        Table((text(words["part-missing"]), text(words["column-verdict"]), text(words["column-say"])), asked, _WIDTHS),
        *explanation(activity, words),
    )


def _step(number: int, words: str) -> Paragraph:
    return Paragraph(labelled(str(number), words, strong=True), "instruction")


def _named(part: str, names: tuple[str, ...], words: Words) -> list[Record]:
    return [{"id": name, "text": words[f"{part}-{name}"]} for name in names]


def _questions(activity: Activity, words: Words) -> list[Record]:
    why = "missing-none" if activity["key"]["missing"] == NOTHING else "missing-something"
    nothing = {"id": NOTHING, "text": words["missing-nothing"], "feedback": words[why]}
    return [*in_order(activity["questions"], activity["shown"]), nothing]


def _long(part: str, choice: str, words: Words) -> str:
    return words[f"holds-{choice}" if part in CONDITIONS else f"{part}-{choice}"]


def _short(activity: Activity, part: str, words: Words) -> str:
    choice = activity["key"][part]
    if part in CONDITIONS:
        return words[f"holds-{choice}"]
    if part == "missing":
        return lettered(_questions(activity, words))[choice]
    return lettered(_named(part, CLASSES if part == "class" else STATUSES, words))[choice]
