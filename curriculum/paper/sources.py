"""The numbered sources of a lesson: facts that rest on the same paragraph of the same document share a number."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from urllib.parse import urlsplit

from curriculum.paper.blocks import Block, Items, Line, Link, Paragraph, Run, paragraph

# A long remark in brackets, such as where the French text stands: left out where there is little room.
_ASIDE = re.compile(r"\s\([^()]{25,}\)")


class Sources:
    """The sources of one document: numbered over the whole lesson, listed only where this document cites them."""

    def __init__(
        self, facts: Mapping[str, Mapping], order: Iterable[str], words: Mapping[str, str], today: date
    ) -> None:
        """Number the facts named in `order` first, so that every edition of a lesson has the same numbers."""
        self._facts, self._words, self._today = facts, words, today
        self._numbers: dict[tuple, int] = {}
        for fact in (*order, *facts):
            self._numbers.setdefault(self._source(facts[fact]), len(self._numbers) + 1)
        self._cited: set[int] = set()

    def cite(self, fact: str) -> tuple[int, bool]:
        """Return the number of a fact's source and whether it is to be confirmed; KeyError for an unknown fact."""
        source = self._source(self._facts[fact])
        self._cited.add(self._numbers[source])
        return self._numbers[source], "fact-known" in source[2]

    def blocks(self, *, addresses: bool) -> tuple[Block, ...]:
        """Return the list of the sources cited so far: document and paragraph, what to be careful about, where.

        With `addresses` the whole address is printed, else the name of the site that it leads to.
        """
        listed = [(number, source) for source, number in self._numbers.items() if number in self._cited]
        if not listed:
            return ()
        items = tuple((Paragraph(self._line(source, addresses), "small"),) for _, source in listed)
        unsure = any("fact-known" in source[2] for _, source in listed)
        note = (paragraph(self._words["unsure-note"], "small"),) if unsure else ()
        return (*note, Items(items, tuple(number for number, _ in listed), columns=2))

    def brief(self, numbers: Iterable[int]) -> Line:
        """Return some sources as one short line without addresses."""
        by_number = {number: source for source, number in self._numbers.items()}
        parts = [
            f"{number}. "
            + ", ".join([_ASIDE.sub("", by_number[number][0]), *(self._words[mark] for mark in by_number[number][2])])
            for number in sorted(set(numbers))
        ]
        return (Run(" · ".join(parts)),) if parts else ()

    def _line(self, source: tuple, addresses: bool) -> Line:
        document, address, marks = source
        line: Line = (Run(document),)
        if marks:
            line += (Run(" — "), Run(", ".join(self._words[mark] for mark in marks), emphasis=True))
        if not address:
            return line
        shown = address if addresses else urlsplit(address).hostname or address
        return (*line, Run(" — "), Link(shown, address))

    def _source(self, fact: Mapping) -> tuple[str, str, tuple[str, ...]]:
        holds = {
            "fact-known": fact["confidence"] == "known",
            "fact-copy": bool(fact.get("copy")),
            "fact-past": date.fromisoformat(str(fact["review_by"])) < self._today,
        }
        return fact["source"], fact.get("url") or "", tuple(mark for mark, true in holds.items() if true)
