"""The languages of the curriculum: a new one is a record here, a folder of notebooks, a key in the bank's texts."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Language:
    """A language: the code that names its folder of notebooks and its key in the bank, and what each tool calls it."""

    code: str
    name: str
    """What the language calls itself."""
    region: str
    """Its tag with a region, as word processors want it."""
    hyphenation: str
    """Its dictionary of hyphenation in pyphen, or the nearest one where it has none: syllables are counted with it."""
    colon: str = ": "
    """A colon within a sentence, with the spaces around it."""


_ALL = (
    Language("fr", "Français", region="fr-FR", hyphenation="fr_FR", colon="\u00a0: "),
    Language("en", "English", region="en-GB", hyphenation="en_US"),
)
# Codes in the order in which languages stand side by side.
LANGUAGES = tuple(language.code for language in _ALL)
# Texts are written in this language first and translated from it.
SOURCE = LANGUAGES[0]


def language(code: str) -> Language:
    """Return a language by its code; raises KeyError for one that the curriculum does not speak."""
    return {each.code: each for each in _ALL}[code]


def alternatives(code: str) -> tuple[Language, ...]:
    """Return the languages that a page in one language leads to, in their order."""
    return tuple(each for each in _ALL if each.code != code)


def others(code: str) -> tuple[str, ...]:
    """Return the codes of the languages that a text also stands in, in their order."""
    return tuple(each for each in LANGUAGES if each != code)
