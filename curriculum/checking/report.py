"""What the check counts and what each sentence rests on, as lines for a terminal or as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import groupby

from curriculum.checking.statistics import Statistics, collect, quartiles, rested
from curriculum.folders import Content
from curriculum.model.loading import load_bank
from curriculum.words import words


def tell_statistics(content: Content, lang: str, *, as_json: bool) -> Iterator[str]:
    """Yield the figures of the curriculum; raises BankError when the bank is refused."""
    bank = load_bank(content.bank)
    found = collect(content, bank)
    if as_json:
        yield json.dumps(found.as_data(), ensure_ascii=False, indent=1)
        return
    word = words("author", lang)
    for heading, count in found.counts.items():
        yield word[heading].format(total=sum(count.values()))
        yield "  " + ", ".join(f"{name} {number}" for name, number in count.items())
    yield from _reading(found, word)
    yield word["stats-sourced"].format(share=f"{100 * found.sourced_share():.1f}")
    for tongue, figures in found.options.items():
        yield word["stats-options"].format(
            lang=tongue,
            items=figures.items,
            longest=f"{figures.longest_is_right:.2f}",
            ratio=f"{figures.length_ratio:.2f}",
            places=", ".join(map(str, figures.places)),
            right=f"{figures.absolute_in_right:.2f}",
            wrong=f"{figures.absolute_in_wrong:.2f}",
        )


def tell_facts(content: Content, lang: str, *, as_json: bool) -> Iterator[str]:
    """Yield, lesson by lesson, what asks for a source in each paragraph and the facts that it rests on."""
    bank = load_bank(content.bank)
    found = list(rested(content, bank, lang))
    if as_json:
        rows = [
            {"lesson": lesson.id, "cell": each.cell, "text": each.text, "signs": [sign for _, sign in each.signs]}
            | {"facts": list(each.facts), "mark": each.mark}
            for lesson, each in found
        ]
        yield json.dumps(rows, ensure_ascii=False, indent=1)
        return
    for lesson, pairs in groupby(found, key=lambda pair: pair[0]):
        yield f"{lesson.number} {lesson.id}"
        for _, each in pairs:
            signs = ", ".join(dict.fromkeys(sign for _, sign in each.signs))
            yield f"  {each.cell}: {each.text}"
            yield f"    [{signs}] <- {', '.join(each.facts) or each.mark}"


def _reading(found: Statistics, word: dict[str, str]) -> Iterator[str]:
    yield word["stats-reading"]
    for each in found.lessons:
        low, middle, high = quartiles(each.lengths)
        score = f"{each.kandel_moles:.0f}" if each.kandel_moles is not None else "–"
        yield (
            f"  {each.lesson.number:>3} {each.lesson.id:<16} {each.lang}  {each.mean:4.1f}  "
            f"{low:3.0f} {middle:3.0f} {high:3.0f}  {each.longest[0][0] if each.longest else 0:3d}  {score:>3}  "
            f"{each.sourced}/{each.stated}"
        )
    yield word["stats-long"]
    for each in found.lessons:
        for length, sentence in each.longest:
            if length > _LONG:
                yield f"  {each.lesson.number} {each.lang} {length}: {sentence}"


# Sentences that are listed as long; the limits themselves stand in bank/reading.yaml.
_LONG = 22
