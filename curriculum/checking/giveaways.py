"""Whether the options of single-choice items give the answer away: by length, by place, by absolute words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from curriculum.model.activity import Activity
from curriculum.model.bank import Bank
from curriculum.model.findings import Finding
from curriculum.model.languages import LANGUAGES
from curriculum.model.views import as_data


@dataclass(frozen=True)
class Figures:
    """What was measured over the single-choice items in one language; shares between 0 and 1.

    `length_ratio` is the mean length of right options over that of wrong ones; `places` counts the keys by place.
    """

    items: int
    longest_is_right: float
    length_ratio: float
    places: tuple[int, ...]
    absolute_in_right: float
    absolute_in_wrong: float

    @property
    def first_place(self) -> float:
        """Return the share of keys that stand in the most frequent place."""
        return max(self.places, default=0) / max(self.items, 1)


def measure(bank: Bank, lang: str) -> Figures:
    """Measure all single-choice items of the bank, for practice and for tests."""
    items = [_options(activity, lang) for activity in bank.activities.values() if activity.kind == "single"]
    words = bank.giveaways.absolute_words.in_(lang)
    pattern = (
        re.compile(rf"(?<![\w’'-])(?:{'|'.join(map(re.escape, words))})(?![\w-])", re.IGNORECASE) if words else None
    )
    right = [text for options in items for text, is_right in options if is_right]
    wrong = [text for options in items for text, is_right in options if not is_right]
    places = Counter(next(place for place, (_, is_right) in enumerate(options) if is_right) for options in items)
    return Figures(
        len(items),
        sum(_longest_is_right(options) for options in items) / max(len(items), 1),
        _mean_length(right) / max(_mean_length(wrong), 1),
        tuple(places[place] for place in range(max(places, default=-1) + 1)),
        _share(right, pattern),
        _share(wrong, pattern),
    )


def check_giveaways(bank: Bank) -> Iterator[Finding]:
    """Yield the figures that are over the bank's limits."""
    limits = bank.giveaways
    for lang in LANGUAGES:
        figures = measure(bank, lang)
        gap = figures.absolute_in_wrong - figures.absolute_in_right
        for code, value, limit in (
            ("giveaway-longest", figures.longest_is_right, limits.longest_is_right),
            ("giveaway-length", figures.length_ratio, limits.length_ratio),
            ("giveaway-place", figures.first_place, limits.first_place),
            ("giveaway-absolute", gap, limits.absolute_gap),
        ):
            if value > limit:
                values = {"value": f"{value:.2f}", "limit": f"{limit:.2f}", "lang": lang}
                yield Finding(code, "curriculum/bank/giveaways.yaml", values=values)


def _options(activity: Activity, lang: str) -> list[tuple[str, bool]]:
    return [(option["text"], option["right"]) for option in as_data(activity, lang)["options"]]


def _longest_is_right(options: Sequence[tuple[str, bool]]) -> bool:
    """Say whether the right option alone is the longest."""
    longest = max(len(text) for text, _ in options)
    return [is_right for text, is_right in options if len(text) == longest] == [True]


def _mean_length(texts: Sequence[str]) -> float:
    return sum(map(len, texts)) / max(len(texts), 1)


def _share(texts: Sequence[str], pattern: re.Pattern[str] | None) -> float:
    return sum(bool(pattern and pattern.search(text)) for text in texts) / max(len(texts), 1)
