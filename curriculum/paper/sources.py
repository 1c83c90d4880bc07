"""The numbered sources of a document: facts that rest on the same paragraph of the same document share a number."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from curriculum.lessons.compiled import Fact
from curriculum.paper.blocks import Block, Items, Line, Link, Paragraph, Run, paragraph

# A long remark in brackets, such as where the French text stands: left out where there is little room.
_ASIDE = re.compile(r"\s\([^()]{25,}\)")


@dataclass(frozen=True)
class Source:
    """One document or paragraph, where it lives and where it was read, "" where there is no address.

    `remarks` are keys of the words that a reader must know of it.
    """

    document: str
    official: str
    read_at: str
    remarks: tuple[str, ...]

    @property
    def unsure(self) -> bool:
        """Whether an expert has yet to confirm what is said of it."""
        return "fact-known" in self.remarks


class Sources:
    """Which number each fact has in a document's list of sources."""

    def __init__(self, facts: Mapping[str, Fact], order: Iterable[str], words: Mapping[str, str], today: date) -> None:
        """Number the facts named in `order` first, so that every edition of a lesson has the same numbers."""
        self._facts, self._words, self._today = facts, words, today
        self._numbers: dict[Source, int] = {}
        for fact in (*order, *facts):
            self._numbers.setdefault(self._source(fact), len(self._numbers) + 1)
        self._by_number = {number: source for source, number in self._numbers.items()}

    def numbers(self, facts: Iterable[str]) -> tuple[int, ...]:
        """Give the numbers of some facts, each once, in the order given; KeyError for an unknown fact."""
        return tuple(dict.fromkeys(self._numbers[self._source(fact)] for fact in facts))

    def marks(self, numbers: Iterable[int]) -> str:
        """Write numbers as readers see them, with a star where an expert has yet to confirm: `3, 7*`."""
        return ", ".join(f"{number}*" if self._by_number[number].unsure else str(number) for number in numbers)

    def listed(self, numbers: Iterable[int], *, addresses: bool) -> tuple[Block, ...]:
        """List sources by number: document and paragraph, where it lives, what to be careful about, where it was read.

        With `addresses` whole addresses are printed, else the names of the sites that they lead to.
        """
        wanted = sorted(set(numbers))
        if not wanted:
            return ()
        items = tuple((Paragraph(self._line(self._by_number[number], addresses), "small"),) for number in wanted)
        unsure = any(self._by_number[number].unsure for number in wanted)
        note = (paragraph(self._words["unsure-note"], "small"),) if unsure else ()
        return (*note, Items(items, tuple(wanted), columns=2))

    def brief(self, numbers: Iterable[int]) -> Line:
        """Write some sources as one short line without addresses."""
        parts = [
            f"{number}. " + ", ".join([_ASIDE.sub("", source.document), *(self._words[key] for key in source.remarks)])
            for number, source in ((number, self._by_number[number]) for number in sorted(set(numbers)))
        ]
        return (Run(" · ".join(parts)),) if parts else ()

    def _line(self, source: Source, addresses: bool) -> Line:
        line: Line = (Run(source.document), *_link(source.official, addresses))
        if source.remarks:
            line += (Run(" — "), Run(", ".join(self._words[key] for key in source.remarks), emphasis=True))
        return (*line, *_link(source.read_at, addresses))

    def _source(self, fact: str) -> Source:
        record = self._facts[fact]
        return Source(record.source, record.official_url or "", record.url or "", record.remarks(self._today))


def _link(address: str, whole: bool) -> Line:
    if not address:
        return ()
    return (Run(" — "), Link(address if whole else urlsplit(address).hostname or address, address))
