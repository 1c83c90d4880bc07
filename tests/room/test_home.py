"""The facilitator's home and the page about the room."""

from __future__ import annotations

import re
from html import unescape

import pytest

from curriculum.folders import find_content
from curriculum.room.facilitator import home
from curriculum.room.facilitator.room_page import room_page
from curriculum.words import words


@pytest.fixture(autouse=True)
def _served(monkeypatch):
    for name in ("CURRICULUM_ROOM_PATH", "VOILA_BASE_URL", "JUPYTERHUB_SERVICE_PREFIX", "VOILA_REQUEST_URL"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("CURRICULUM_ROOM_PORT", "1612")
    monkeypatch.setenv("CURRICULUM_ROOM_ADDRESS", "192.168.1.20")


def shown(lang: str) -> str:
    return unescape(home.home_page(find_content(), lang, {**words("workshop", lang), **words("parts", lang)}))


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_every_lesson_is_listed_with_its_minutes_both_languages_and_its_phone_page(lang):
    page, content = shown(lang), find_content()
    for record in content.lessons():
        assert f"{record['number']} · {record['title'][lang]}" in page
        assert f"{record['minutes']['full']} minutes" in page
        for each in ("fr", "en"):
            assert f"/voila/render/notebooks/{each}/{content.notebook(record['id'], each).name}" in page
        assert f'src="http://192.168.1.20:1612/{lang}/{content.notebook(record["id"], lang).stem}"' in page


def test_the_code_for_phones_has_the_address_as_text_and_as_alternative(monkeypatch):
    page = shown("fr")
    assert 'src="data:image/svg+xml' in page
    assert re.search(r'alt="Code QR[^"]*http://192\.168\.1\.20:1612"', page)
    assert ">http://192.168.1.20:1612</p>" in page
    monkeypatch.setenv("CURRICULUM_ROOM_ADDRESS", "")
    monkeypatch.setattr("curriculum.room.addresses.found", list)
    assert words("workshop", "fr")["phones-none"] in shown("fr")
    monkeypatch.delenv("CURRICULUM_ROOM_PORT")
    assert "curriculum serve" in shown("fr")


def test_on_a_hub_the_phone_pages_stand_under_the_one_address_there_is(monkeypatch):
    monkeypatch.setenv("CURRICULUM_ROOM_PATH", "/user/x/phone/")
    monkeypatch.setenv("JUPYTERHUB_SERVICE_PREFIX", "/user/x/")
    monkeypatch.setenv("VOILA_REQUEST_URL", "https://hub.test/user/x/voila/render/notebooks/fr/accueil.ipynb")
    assert home.phone_address() == "https://hub.test/user/x/phone/"
    assert 'src="/user/x/phone/fr/03-mecanisme"' in shown("fr")
    assert "démonstration" in shown("fr")


def test_the_handouts_found_are_listed_by_language_and_the_command_stands_where_there_is_none(tmp_path):
    assert home.handouts(tmp_path) == {}
    for name in ("03-mecanisme.key.fr.pdf", "03-mecanisme.handout.fr.docx", "03-mechanism.guide.en.pdf", "notes.txt"):
        (tmp_path / name).touch()
    found = home.handouts(tmp_path)
    assert [name[0] for name in found["fr", "03-mecanisme"]] == [
        "03-mecanisme.handout.fr.docx",
        "03-mecanisme.key.fr.pdf",
    ]
    assert set(found) == {("en", "03-mechanism"), ("fr", "03-mecanisme")}


def test_a_home_that_cannot_be_drawn_says_so_in_a_sentence(monkeypatch):
    monkeypatch.setattr(home, "home_page", lambda *_: 1 / 0)
    bundle = home.Home("fr")._repr_mimebundle_()
    assert words("workshop", "fr")["home-broken"] in unescape(bundle["text/html"])


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_the_room_page_gives_each_number_a_source_and_holds_plan_b(lang):
    page, word = unescape(room_page(lang, "/home")), words("workshop", lang)
    assert f'<html lang="{lang}">' in page
    for network in ("hotspot", "router", "three"):
        assert word[f"room-{network}-phones"] in page
        assert word[f"room-{network}-source"] in page
    assert all(word[f"room-plan-{number}"] in page for number in (1, 2, 3))
    assert re.findall(r'(?:src|href)="(?!/|data:)', page) == []
