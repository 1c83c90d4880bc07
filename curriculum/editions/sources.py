"""The numbered sources of one document: facts that rest on the same paragraph of the same document share a number."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from curriculum.editions.blocks import Block, Heading, Items, Line, Link, Paragraph, Run, text


class Sources:
    """Numbers facts in the order in which a document cites them."""

    def __init__(self, facts: Mapping[str, Mapping], words: Mapping[str, str], today: date) -> None:
        self._facts = facts
        self._words = words
        self._today = today
        self._numbers: dict[tuple, int] = {}

    def cite(self, fact: str) -> int:
        """Return the number of a fact's source; raises KeyError for a fact that the lesson does not know."""
        return self._numbers.setdefault(self._source(self._facts[fact]), len(self._numbers) + 1)

    def line(self, number: int) -> Line:
        """Return one source as a line: document and paragraph, what to be careful about, address."""
        source, address, *marks = next(key for key, given in self._numbers.items() if given == number)
        careful = [self._words[name] for name, holds in zip(_MARKS, marks, strict=True) if holds]
        line: tuple = (Run(source),)
        if careful:
            line += (Run(" — "), Run(", ".join(careful), emphasis=True))
        return (*line, Run(" — "), Link(address, address)) if address else line

    def brief(self, numbers: Iterable[int]) -> str:
        """Return sources as one short text, without addresses."""
        by_number = {given: key for key, given in self._numbers.items()}
        return " · ".join(
            f"{number}. " + ", ".join([by_number[number][0], *self._marks(by_number[number])])
            for number in sorted(set(numbers))
        )

    def blocks(self) -> tuple[Block, ...]:
        """Return the list of all sources cited so far, with its heading left to the prose."""
        if not self._numbers:
            return ()
        return (Items(tuple((Paragraph(self.line(number), "small"),) for number in self._numbers.values()), ordered=True),)

    def headed(self) -> tuple[Block, ...]:
        """Return the list with a heading of its own, for documents whose prose has none."""
        return (Heading(2, text(self._words["sources"])), *self.blocks()) if self._numbers else ()

    def _marks(self, key: tuple) -> list[str]:
        return [self._words[name] for name, holds in zip(_MARKS, key[2:], strict=True) if holds]

    def _source(self, fact: Mapping) -> tuple:
        return (
            fact["source"],
            fact.get("url") or "",
            fact["confidence"] == "known",
            bool(fact.get("copy")),
            date.fromisoformat(str(fact["review_by"])) < self._today,
        )


# Words for the marks of a source, in the order in which `_source` tells them.
_MARKS = ("fact-known", "fact-copy", "fact-past")
