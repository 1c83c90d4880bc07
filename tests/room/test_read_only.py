"""A workshop on a medium where nothing can be written opens: key, log and words go to the user's own folder."""

from __future__ import annotations

import stat
from types import SimpleNamespace

import pytest

from curriculum.folders import Content, state_folder
from curriculum.room import serving
from curriculum.room.facilitator.home import home_words, write_home_words
from curriculum.room.jupyter import server
from curriculum.words import words


@pytest.fixture
def sealed(small, tmp_path, monkeypatch) -> Content:
    """Return content whose folders `built` and `local` cannot be made: a file stands where their parent would be."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    (tmp_path / "sealed").write_text("")
    return Content(small.bank, small.notebooks, tmp_path / "sealed" / "built", tmp_path / "sealed" / "local")


def test_the_key_goes_to_the_users_own_folder(sealed):
    assert serving._door(sealed) == state_folder() / serving.DOOR


def test_the_words_of_the_home_page_go_there_too_and_are_found_again(sealed):
    write_home_words(sealed)
    assert (state_folder() / "room" / "workshop.fr.json").is_file()
    assert home_words(sealed, "fr")["home-title"] == words("workshop", "fr")["home-title"]


@pytest.mark.parametrize("refusal", [RuntimeError("Permissions assignment failed"), PermissionError(13, "denied")])
def test_where_a_disk_knows_no_owners_the_key_is_written_elsewhere_for_the_owner_alone(tmp_path, monkeypatch, refusal):
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    stick = tmp_path / "stick" / "parcours-1612.html"
    written = server._write_private

    def as_on_a_stick(path, text):
        if path == stick:
            path.parent.mkdir()
            path.touch()
            path.unlink()
            raise refusal
        written(path, text)

    monkeypatch.setattr(server, "_write_private", as_on_a_stick)
    opened = SimpleNamespace(
        port=8888,
        base_url="/",
        default_url="/home",
        identity_provider=SimpleNamespace(token="0" * 48),
        door_words=words("workshop", "fr"),
        browser_open_file=str(stick),
    )
    server.WorkshopServer.write_browser_open_file(opened)
    key = state_folder() / "parcours-1612.html"
    assert opened.browser_open_file == str(key)
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    assert not stick.exists()
