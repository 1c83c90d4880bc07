"""The cards and posters of the workshop: `curriculum build cards`. Four files a language, on A4, to print and cut."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

from curriculum.folders import Content
from curriculum.lessons.catalogue import catalogue, picture_svg
from curriculum.model.bank import Bank
from curriculum.model.languages import LANGUAGES
from curriculum.model.loading import load_bank
from curriculum.paper import printing
from curriculum.paper.blocks import Document
from curriculum.paper.editions import cards
from curriculum.paper.editions.cards import Poster
from curriculum.paper.placing import in_place, print_all
from curriculum.paper.vocabulary import vocabulary

FOLDER = "cards"


def build_cards(
    content: Content,
    *,
    out: Path | None = None,
    languages: Sequence[str] = LANGUAGES,
    progress: Callable[..., None] = lambda *_, **__: None,
    waiting: Callable[[], None] = lambda: None,
) -> Path:
    """Print the cards to vote with, the markers, the steps and the posters; returns the folder of the files.

    `waiting` is called once if another process is printing into the same folder. Raises BankError when the bank is
    refused, LessonsNotBuiltError when the lessons cannot be made; the earlier files then stay as they were.
    """
    catalogue(content)
    bank, out = load_bank(content.bank), out or content.built / FOLDER
    wanted = {
        file_name(kind, lang): document
        for lang in languages
        for kind, document in _documents(content, bank, lang).items()
    }
    progress("", total=len(wanted))
    with in_place(out, waiting) as (apart, printed):
        for name, document in wanted.items():
            printed.add(print_all({name: partial(printing.write, document, "cards", "pdf")}, apart))
            progress(name)
    return out


def file_name(kind: str, lang: str) -> str:
    """Name the file of a kind of cards: `vote.cards.fr.pdf`."""
    return f"{kind}.cards.{lang}.pdf"


def _documents(content: Content, bank: Bank, lang: str) -> Mapping[str, Document]:
    """Compose what there is to print in a language, by kind."""
    words = vocabulary(lang)
    by_kind = {kind: [card for card in bank.cards.values() if card.kind == kind] for kind in cards.COMPOSE}
    found = {kind: cards.COMPOSE[kind](each, lang, words) for kind, each in by_kind.items() if each}
    posters = [
        Poster(picture.title.in_(lang), picture.description.in_(lang), picture_svg(content, picture.id, lang, "wall"))
        for picture in bank.pictures.values()
        if picture.poster
    ]
    return {**found, "poster": cards.posters(posters, lang, words)} if posters else found
