"""What is wrong with a picture of the bank, as findings: its slots, and whether its texts fit its drawing."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from curriculum import pictures
from curriculum.model.bank import Bank
from curriculum.model.findings import BankError, Finding
from curriculum.model.languages import LANGUAGES
from curriculum.model.picture import Picture
from curriculum.pictures.canvas import Variant

# Paper has the layout of the wall, with the same sizes of text.
_LAYOUTS: tuple[Variant, ...] = ("wall", "phone")


def wrong_pictures(bank: Bank) -> Iterator[Finding]:
    """Yield all that is wrong with the pictures of a bank."""
    for picture in bank.pictures.values():
        wrong = tuple(_wrong_slots(bank, picture))
        yield from wrong or _wrong_texts(bank, picture)


def refuse_wrong_slots(bank: Bank) -> None:
    """Raise BankError when a picture of the bank has no drawing, or slots that its drawing does not have."""
    if found := [finding for picture in bank.pictures.values() for finding in _wrong_slots(bank, picture)]:
        raise BankError(found)


def _wrong_slots(bank: Bank, picture: Picture) -> Iterator[Finding]:
    if picture.id not in pictures.names():
        instead = ", ".join(get_close_matches(picture.id, pictures.names(), n=1) or pictures.names())
        yield _finding(bank, picture, "picture-no-drawing", instead=instead)
        return
    slots = pictures.slots(picture.id)
    for name in slots:
        if name not in picture.slots:
            yield _finding(bank, picture, "picture-slot-missing", slot=name)
    for name in picture.slots:
        if name not in slots:
            yield _finding(bank, picture, "picture-slot-unknown", slot=name, instead=_nearest(name, slots))
    for name in picture.blank:
        if name not in slots:
            yield _finding(bank, picture, "picture-slot-unknown", slot=name, instead=_nearest(name, slots))


def _wrong_texts(bank: Bank, picture: Picture) -> Iterator[Finding]:
    for lang in LANGUAGES:
        words = picture.words(lang)
        for variant in _LAYOUTS:
            for fault in pictures.faults(picture.id, words, variant):
                yield _finding(bank, picture, fault.code, lang=lang, variant=variant, **fault.values)


def _nearest(name: str, slots: tuple[str, ...]) -> str:
    return ", ".join(get_close_matches(name, slots, n=1) or slots)


def _finding(bank: Bank, picture: Picture, code: str, **values: str) -> Finding:
    path, line = bank.locations[picture.id]
    return Finding(code, path, line, picture.id, values)
