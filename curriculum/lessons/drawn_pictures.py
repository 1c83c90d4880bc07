"""The pictures of the bank as SVG files, in every language and variant, the one to complete by hand among them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from curriculum import pictures
from curriculum.lessons.catalogue import picture_file
from curriculum.model.bank import Bank
from curriculum.model.languages import LANGUAGES
from curriculum.pictures.findings import refuse_wrong_slots


def draw_pictures(bank: Bank, folder: Path, progress: Callable[[str], None]) -> None:
    """Draw every picture of the bank into a new folder; `progress` is called with the name of each file.

    Screens get the colours of their page, paper gets greys. Raises BankError for a picture without a drawing, and for
    one whose slots are not those of its drawing.
    """
    folder.mkdir(parents=True)
    refuse_wrong_slots(bank)
    for picture in bank.pictures.values():
        for lang in LANGUAGES:
            words = picture.words(lang)
            blank = pictures.to_complete(words, picture.blank)
            drawn = {
                "wall": pictures.draw(picture.id, words, "wall", "page"),
                "phone": pictures.draw(picture.id, words, "phone", "page"),
                "print": pictures.draw(picture.id, words, "print", "print"),
                "blank": pictures.draw(picture.id, blank, "print", "print"),
            }
            for variant, svg in drawn.items():
                name = picture_file(picture.id, lang, variant)
                (folder / name).write_text(svg, encoding="utf-8")
                progress(name)
