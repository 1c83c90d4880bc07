"""Paper form of `scenario`: numbered paragraphs to turn to, three gauges to keep, a path to write down.

Paragraphs are the steps of the story and the consequences of each choice. Their numbers are drawn, the same on every
machine, so that reading on does not tell where a choice leads. The first step is number 1.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from math import gcd

from curriculum.lessons.compiled import Activity
from curriculum.model.kinds.scenario import GAUGES, follow
from curriculum.model.shuffling import shuffled
from curriculum.paper.answers import Projected, Record, letter
from curriculum.paper.blocks import (
    Blank,
    Block,
    Box,
    Choice,
    Choices,
    Entry,
    Heading,
    Items,
    Keep,
    Line,
    Paragraph,
    Run,
    Table,
    Track,
    Turn,
    paragraph,
    paragraphs,
    text,
)
from curriculum.paper.vocabulary import Words

# A paragraph of the story: a step, or a choice made at a step.
Node = tuple[str, str]
_QUALITIES = ("best", "acceptable", "poor", "fatal")


def instruction(_activity: Activity, words: Words) -> str:
    """Say what to do, in a few words."""
    return words["do-scenario"]


def participant(activity: Activity, words: Words) -> tuple[Block, ...]:
    """Set how to play, the gauges, the path to write down and the numbered paragraphs."""
    numbers = numbered(activity)
    rules = words["scenario-rules"].strip().split("\n")
    return (
        Box("warning", text(words["scenario-warning"]), paragraphs(activity["warning"])),
        *paragraphs(activity["prompt"], "prompt"),
        paragraph(words["scenario-fiction"], "small"),
        Keep((Items(tuple((paragraph(rule),) for rule in rules), tuple(range(1, len(rules) + 1))),)),
        Keep((*_tracks(activity, words), _path(activity, words))),
        *(_entry(activity, node, numbers, words) for node in sorted(numbers, key=numbers.__getitem__)),
    )


def answer(activity: Activity, _words: Words) -> str:
    """Give the numbers of the path of best choices."""
    return " → ".join(str(numbered(activity)[node]) for node in best_path(activity))


def projected(activity: Activity, _words: Words) -> tuple[Projected, ...]:
    """Give the first choices of the story as slides show them; none is right before one has seen where it leads."""
    choices = activity["steps"][0]["choices"]
    return tuple(Projected(letter(place), choice["text"]) for place, choice in enumerate(choices))


def key(activity: Activity, words: Words) -> tuple[Block, ...]:
    """Set the solution, every choice with its quality and what to say, and the debrief."""
    numbers = numbered(activity)
    return (
        Paragraph((Run(words["solution"] + " ", strong=True), *text(answer(activity, words)))),
        *paragraphs(_with_numbers(activity["solution"], numbers, words)),
        *(block for step in activity["steps"] if step["choices"] for block in _step_key(step, numbers, words)),
        Paragraph((Run(words["scenario-debrief"], strong=True),), "instruction"),
        *paragraphs(activity["debrief"]),
    )


def numbered(activity: Activity) -> dict[Node, int]:
    """Number each paragraph by (step id, choice id), the choice id being empty for a step itself."""
    first, *others = [
        node
        for step in activity["steps"]
        for node in ((step["id"], ""), *((step["id"], choice["id"]) for choice in step["choices"]))
    ]
    drawn = shuffled([{"id": "/".join(node), "node": node} for node in others], activity["id"])
    return {node: number for number, node in enumerate([first, *(record["node"] for record in drawn)], start=1)}


def _tracks(activity: Activity, words: Words) -> Iterable[Track]:
    moves = [
        abs(choice["effects"][gauge]) for step in activity["steps"] for choice in step["choices"] for gauge in GAUGES
    ]
    # A box for each 10, or for each 5 where the story moves by fives.
    stride = 10 if gcd(*moves, *activity["gauges"].values()) % 10 == 0 else 5
    for gauge in GAUGES:
        start = activity["gauges"][gauge]
        said = words["gauge-start"].format(start=start)
        yield Track(words[f"gauge-{gauge}"], tuple(range(0, 101, stride)), start, said)


def _path(activity: Activity, words: Words) -> Paragraph:
    line: Line = (Run(f"{words['my-path']} ", strong=True), Run("1 → "))
    for place in range(_longest(activity) - 1):
        line += ((Run(" → ")),) * bool(place) + (Blank(),)
    return Paragraph(line, "instruction")


def _longest(activity: Activity) -> int:
    """Count how many paragraphs the longest path has; steps only lead to later steps."""
    length: dict[str, int] = {}
    for step in reversed(activity["steps"]):
        ways = [[length[way["to"]] for way in choice["next"]] for choice in step["choices"]]
        length[step["id"]] = 1 + max((1 + max(way, default=0) for way in ways), default=0)
    return length[activity["steps"][0]["id"]]


def _entry(activity: Activity, node: Node, numbers: Mapping[Node, int], words: Words) -> Entry:
    step = next(step for step in activity["steps"] if step["id"] == node[0])
    choice = next((choice for choice in step["choices"] if choice["id"] == node[1]), None)
    blocks = _moment(activity, step, numbers, words) if choice is None else _outcome(activity, choice, numbers, words)
    return Entry(_anchor(activity, numbers[node]), str(numbers[node]), blocks)


def _moment(activity: Activity, step: Record, numbers: Mapping[Node, int], words: Words) -> tuple[Block, ...]:
    told = paragraphs(step["text"])
    if not step["choices"]:
        return (*told, Paragraph((Run(words["story-ends"], strong=True), Run(f" {words['story-ends-then']}"))))
    listed = tuple(
        Choice(
            letter(place),
            (Run(f"{choice['text']} "), _turn(activity, numbers[step["id"], choice["id"]], words["turn-arrow"])),
        )
        for place, choice in enumerate(step["choices"])
    )
    return (*told, Choices(listed, "round"))


def _outcome(activity: Activity, choice: Record, numbers: Mapping[Node, int], words: Words) -> tuple[Block, ...]:
    told = paragraphs(choice["consequence"])
    if choice["quality"] == "fatal":
        return (*told, Paragraph((Run(words["stop"], strong=True),)))
    line: Line = (Run(_moves(choice["effects"], words), emphasis=True), Run("  "))
    for place, way in enumerate(choice["next"]):
        number = numbers[way["to"], ""]
        condition = _condition(way, place, words)
        line += (Run(condition), _turn(activity, number, words["turn" if condition else "turn-first"]), Run(". "))
    return (*told, Paragraph(line, "instruction"))


def _condition(way: Record, place: int, words: Words) -> str:
    if way.get("when"):
        gauge = words[f"gauge-{way['when']['gauge']}"]
        return words["turn-if"].format(gauge=gauge, below=way["when"]["below"])
    return words["turn-otherwise"] if place else ""


def _turn(activity: Activity, number: int, words: str) -> Turn:
    return Turn(words.format(number=number), _anchor(activity, number))


def _anchor(activity: Activity, number: int) -> str:
    return f"{activity['id']}-{number}"


def _moves(effects: Mapping[str, int], words: Words) -> str:
    moved = [f"{words['gauge-' + gauge]} {_signed(effects[gauge])}" for gauge in GAUGES if effects[gauge]]
    return f"{' · '.join(moved)}." if moved else words["gauges-stay"]


def _signed(move: int) -> str:
    return f"+{move}" if move > 0 else f"\u2212{-move}"


def _step_key(step: Record, numbers: Mapping[Node, int], words: Words) -> tuple[Block, ...]:
    rows = tuple(
        (
            (
                Run(f"{letter(place)}. ", strong=True),
                Run(choice["text"], strong=choice["quality"] == "best"),
                Run(f" ({words['turn'].format(number=numbers[step['id'], choice['id']])})"),
            ),
            (Run(words[f"quality-{choice['quality']}"], strong=True),),
            text(choice["feedback"]),
        )
        for place, choice in enumerate(step["choices"])
    )
    header = (text(words["column-choice"]), text(words["column-verdict"]), text(words["column-say"]))
    title = words["paragraph-number"].format(number=numbers[step["id"], ""])
    return (Keep((Heading(5, text(title)),)), Table(header, rows, (0.36, 0.16, 0.48)))


def _with_numbers(solution: str, numbers: Mapping[Node, int], words: Words) -> str:
    """Write the ids of steps and choices in a solution, which paper does not show, as paragraph numbers."""
    ids = [node[1] or node[0] for node in numbers]
    for node, number in numbers.items():
        named = node[1] or node[0]
        if ids.count(named) == 1:
            # An id of one word may also be a plain word: it counts only in a list, in brackets or after a way.
            before = r"(?<![\w-])" if "-" in named else r"(?:[(:,][ \u00a0]?|\b(?:à|to|et|and) )"
            pattern = rf"({before}){named}(?![\w-])"
            solution = re.sub(pattern, rf"\1{words['paragraph-short'].format(number=number)}", solution)
    return solution


def best_path(activity: Activity) -> list[Node]:
    """List the paragraphs met when the best choice (else the first acceptable one) is made at each step."""
    steps = {step["id"]: step for step in activity["steps"]}
    nodes: list[Node] = []
    chosen: list[str] = []
    while True:
        step = steps[follow(activity, chosen).step]
        nodes.append((step["id"], ""))
        choice = min(step["choices"], key=lambda choice: _QUALITIES.index(choice["quality"]), default=None)
        if choice is None:
            return nodes
        nodes.append((step["id"], choice["id"]))
        chosen.append(choice["id"])
        if not choice["next"]:
            return nodes
