"""How hard a text is to read: words a sentence, and the Kandel-Moles score for French.

Kandel and Moles (1958) adapted Flesch's reading ease to French: 207 - 1.015 x (words / sentences) - 73.6 x
(syllables / words). Syllables are counted at pyphen's hyphenation points, which miss a few: the score is a guide.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

import pyphen

from curriculum.model.languages import language

# A sentence ends at . ! ? … before a space and a capital, a digit, a quote or the end; not after these short forms.
_SHORT_FORMS = re.compile(r"\b(?:art|par|para|paras|p|pp|no|n°|cf|ex|etc|M|Mme|vs|e\.g|i\.e)\.$")
_END = re.compile(r"(?<=[.!?…])[\s\u00a0\u202f»”)]*\s+(?=[«“\"(]?\s*[A-ZÀÂÇÉÈÊËÎÏÔÙÛŒ0-9])")
_SYMBOL = re.compile(r"^(?:[A-Z]{1,3}/\S+|[A-Z]{2,}s?|\d\S*|\W+)$")
_WORD = re.compile(r"[^\W_]+(?:[’'\-‑][^\W_]+)*", re.UNICODE)


@dataclass(frozen=True)
class Reading:
    """Sentences, words and syllables of a text; the longest sentences first."""

    sentences: int
    words: int
    syllables: int
    longest: tuple[tuple[int, str], ...]

    @property
    def words_per_sentence(self) -> float:
        """Return the mean number of words a sentence."""
        return self.words / max(self.sentences, 1)

    @property
    def kandel_moles(self) -> float:
        """Return the score: 100 very easy, 60 plain, below 30 very hard."""
        return 207 - 1.015 * self.words_per_sentence - 73.6 * self.syllables / max(self.words, 1)


def sentences(text: str) -> list[str]:
    """Split running text into sentences."""
    found: list[str] = []
    for part in _END.split(text.strip()):
        if found and _SHORT_FORMS.search(found[-1]):
            found[-1] += " " + part
        elif part.strip():
            found.append(part.strip())
    return found


def measure(paragraphs: Iterable[str], lang: str, terms: Iterable[str] = ()) -> Reading:
    """Measure paragraphs of plain text; each official term of `terms` and each symbol counts as one easy word."""
    pattern = _terms_pattern(tuple(sorted(terms, key=len, reverse=True)))
    found: list[tuple[int, str]] = []
    words = syllables = 0
    for paragraph in paragraphs:
        for sentence in sentences(paragraph):
            counted = [
                word
                for word in _WORD.findall(pattern.sub(" x ", sentence) if pattern else sentence)
                if not _SYMBOL.match(word)
            ]
            if not counted:
                continue
            found.append((len(counted), sentence))
            words += len(counted)
            syllables += sum(_syllables(word, lang) for word in counted)
    found.sort(key=lambda pair: -pair[0])
    return Reading(len(found), words, syllables, tuple(found))


@cache
def _terms_pattern(terms: tuple[str, ...]) -> re.Pattern[str] | None:
    return re.compile(r"\b(?:" + "|".join(map(re.escape, terms)) + r")s?\b", re.IGNORECASE) if terms else None


@cache
def _hyphenator(lang: str) -> pyphen.Pyphen:
    return pyphen.Pyphen(lang=language(lang).hyphenation, left=1, right=1)


@cache
def _syllables(word: str, lang: str) -> int:
    return sum(len(_hyphenator(lang).positions(part)) + 1 for part in re.split(r"[’'\-‑]", word.lower()) if part)
