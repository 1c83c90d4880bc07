"""The gallery: every picture of the course in every language, variant and theme, and every icon, on one page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from markupsafe import Markup

from curriculum import pictures, tokens
from curriculum.folders import Content
from curriculum.frontend.assets import built
from curriculum.frontend.place import svg_address
from curriculum.making import in_place
from curriculum.model.bank import Bank
from curriculum.model.facts import Fact
from curriculum.model.languages import LANGUAGES
from curriculum.model.loading import load_bank
from curriculum.model.picture import Picture
from curriculum.pages.page import template
from curriculum.pictures import icons
from curriculum.pictures.canvas import Theme, Variant
from curriculum.pictures.findings import refuse_wrong_slots
from curriculum.words import words

PAGE = "index.html"
# What is shown of a picture: the name of the look, its variant and theme. `blank` is the sheet to complete by hand.
_LOOKS: tuple[tuple[str, Variant, Theme], ...] = (
    ("wall", "wall", "light"),
    ("wall", "wall", "dark"),
    ("phone", "phone", "light"),
    ("phone", "phone", "dark"),
    ("print", "print", "print"),
    ("blank", "print", "print"),
)
_THEMES: tuple[tokens.Theme, ...] = ("light", "dark", "print")


@dataclass(frozen=True)
class _Look:
    """One drawing on the page: the class and the label of its look, and its address."""

    kind: str
    label: str
    address: str


def build_gallery(content: Content, out: Path | None = None) -> Path:
    """Write the gallery as one file that needs nothing beside it; gives its folder. Raises BankError."""
    out, bank = out or content.built / "gallery", load_bank(content.bank)
    refuse_wrong_slots(bank)
    html = template("gallery.html.j2").render(
        languages=LANGUAGES,
        word={lang: words("gallery", lang) for lang in LANGUAGES},
        style=Markup(built("tokens.css")),
        pictures=[_shown(bank, picture) for picture in bank.pictures.values()],
        icons=[(name, Markup(icons.icon(name))) for name in icons.names()],
        themes=[(theme, tokens.colours(theme)) for theme in _THEMES],
    )
    with in_place(out) as apart:
        (apart / PAGE).write_text(html, encoding="utf-8")
    return out


def _shown(bank: Bank, picture: Picture) -> Mapping[str, object]:
    facts: list[Fact] = [bank.facts[id_] for id_ in picture.rests_on()]
    return {
        "id": picture.id,
        "title": {lang: picture.title.in_(lang) for lang in LANGUAGES},
        "description": {lang: picture.description.in_(lang) for lang in LANGUAGES},
        "looks": {lang: list(_looks(picture, lang)) for lang in LANGUAGES},
        "facts": {lang: [(fact.id, fact.text.in_(lang), fact.confidence) for fact in facts] for lang in LANGUAGES},
    }


def _looks(picture: Picture, lang: str) -> Iterator[_Look]:
    label, whole = words("gallery", lang), picture.words(lang)
    for name, variant, theme in _LOOKS:
        shown = pictures.to_complete(whole, picture.blank) if name == "blank" else whole
        drawn = pictures.draw(picture.id, shown, variant, theme)
        yield _Look(name, label[f"look-{name}-{theme}"], svg_address(drawn))
