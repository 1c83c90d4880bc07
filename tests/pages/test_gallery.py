"""The gallery: one page that needs nothing beside it and shows every picture in every language and look."""

from __future__ import annotations

import re

from curriculum import pictures
from curriculum.model.languages import LANGUAGES
from curriculum.pictures import icons
from tests.support.checkout import content
from tests.support.commands import run


def test_every_picture_and_every_icon_stands_on_one_page_that_needs_nothing_else(tmp_path):
    assert run("--root", content().notebooks.parent, "build", "gallery", "--out", tmp_path).exit_code == 0
    assert [path.name for path in tmp_path.iterdir() if not path.name.startswith(".")] == ["index.html"]
    page = (tmp_path / "index.html").read_text(encoding="utf-8")
    looks = re.findall(r'<figure class="(\w+)">', page)
    each = len(pictures.names()) * len(LANGUAGES)
    assert {kind: looks.count(kind) for kind in set(looks)} == {
        "wall": 2 * each,
        "phone": 2 * each,
        "print": each,
        "blank": each,
    }
    assert all(f'<section id="{name}">' in page for name in pictures.names())
    assert all(f"<code>{name}</code>" in page for name in icons.names())
    addresses = re.findall(r'\b(?:src|href)="([^"]*)"', page)
    assert all(address.startswith(("data:", "#")) for address in addresses)


def test_a_fact_that_an_expert_has_yet_to_confirm_is_shown_as_such(tmp_path):
    run("--root", content().notebooks.parent, "build", "gallery", "--out", tmp_path)
    page = (tmp_path / "index.html").read_text(encoding="utf-8")
    locks = page[page.index('<section id="locks">') :]
    assert re.search(r"<code>ve-standard</code> \(à confirmer\)", locks)
    assert re.search(r"<code>ve-standard</code> \(to be confirmed\)", locks)
