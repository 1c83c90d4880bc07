"""The facilitator's key: the private file and the cookie that it gives, each for one workshop and no longer."""

from __future__ import annotations

import os
import shutil
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from curriculum.room.jupyter import door
from tests.support.workshop import open_workshop

KEY = door.page("http://127.0.0.1:8888", "/", "/home", "abc", "fr")


@pytest.fixture
def second(workshop):
    """Return another workshop in the same folder as the first."""
    opened = open_workshop(root=workshop.root)
    yield opened
    if opened.process.poll() is None:
        opened.stop()
    shutil.rmtree(opened.runtime, ignore_errors=True)


def test_a_second_workshop_in_the_same_folder_leaves_the_first_its_key_and_its_log(workshop, second):
    first_key, log = workshop.door.read_text(), workshop.log
    assert second.door != workshop.door
    assert second.token != workshop.token
    assert second.stop() == 0
    assert not second.door.exists()
    assert workshop.door.read_text() == first_key
    assert workshop.log.startswith(log)
    assert workshop.ask("/api/kernels", token=True)[0] == 200


def test_a_login_of_one_workshop_opens_no_other_one(workshop, second):
    cookie = workshop.logged_in("/lab")
    assert workshop.ask("/lab", Cookie=cookie)[0] == 200
    # The name of the cookie holds the port: a browser would send it to the next workshop on the same one.
    carried = cookie.replace(str(workshop.port), str(second.port))
    status, headers, _ = second.ask("/lab", Cookie=carried)
    assert status == 302
    assert headers["Location"].startswith("/login")


def test_an_old_login_opens_nothing_once_the_workshop_was_closed_and_opened_again():
    first = open_workshop()
    cookie = first.logged_in("/lab")
    assert first.ask("/lab", Cookie=cookie)[0] == 200
    assert first.stop() == 0
    again = open_workshop(root=first.root, runtime=first.runtime, port=first.port)
    try:
        status, headers, _ = again.ask("/lab", Cookie=cookie)
        assert (status, headers["Location"].split("?")[0]) == (302, "/login")
    finally:
        again.stop()
        shutil.rmtree(first.runtime)


def test_a_cookie_goes_with_the_browser_and_not_along_with_another_sites_page(workshop):
    given = workshop.ask(f"/lab?token={workshop.token}")[1].get_all("Set-Cookie")
    given += workshop.ask("/login")[1].get_all("Set-Cookie") or []
    assert len(given) >= 2
    for cookie in given:
        value, _, rest = cookie.partition(";")
        if not value.endswith('=""'):  # one that is taken back has a date in the past
            assert "samesite=lax" in rest.lower(), cookie
            assert "expires=" not in rest.lower(), cookie


@pytest.mark.parametrize("path", ["/curriculum/room/fr", "/curriculum/handouts/03-mecanisme.key.fr.pdf"])
def test_what_only_the_facilitator_may_read_is_kept_by_no_browser(workshop, path):
    folder = workshop.root / ".curriculum" / "handouts"
    folder.mkdir(exist_ok=True)
    paper = folder / "03-mecanisme.key.fr.pdf"
    made = not paper.exists()
    paper.touch()
    try:
        status, headers, _ = workshop.ask(path, token=True)
    finally:
        if made:
            paper.unlink()
    assert status == 200
    assert headers.get_all("Cache-Control") == ["no-store"]


def test_closing_the_terminals_window_closes_the_workshop_and_removes_the_key(second):
    second.process.send_signal(signal.SIGHUP)
    assert second.process.wait(timeout=30) == 0
    assert not second.door.exists()


def test_a_killed_workshop_leaves_a_key_that_the_next_start_removes(workshop, second):
    second.process.kill()
    second.process.wait()
    assert second.door.exists()
    third = open_workshop(root=workshop.root)
    assert not second.door.exists()
    assert workshop.door.exists()
    assert third.stop() == 0
    shutil.rmtree(third.runtime)


def test_the_key_of_a_living_process_and_a_file_of_another_kind_stay(tmp_path):
    mine = door.write(KEY, 8888, [tmp_path])
    own = tmp_path / "parcours-1612-mes-notes.html"
    own.write_text("<p>notes</p>")
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    dead = door.write(_of(ended.pid), 8889, [tmp_path])
    number_given_again = door.write(_of(1), 8890, [tmp_path])
    door.remove_left_over([tmp_path, tmp_path / "none"])
    kept = [path.exists() for path in (mine, own, dead, number_given_again)]
    assert kept == [True, True, False, False]


def _of(process: int) -> str:
    return KEY.replace(f'content="{os.getpid()}"', f'content="{process}"')


def test_a_key_is_for_its_owners_eyes_and_goes_to_the_next_folder_where_the_first_takes_none(tmp_path):
    (tmp_path / "file").touch()
    key = door.write(KEY, 8899, [tmp_path / "file", tmp_path / "home"])
    assert key == tmp_path / "home" / "parcours-1612-8899.html"
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    with pytest.raises(OSError, match="file"):
        door.write(KEY, 8899, [tmp_path / "file"])


def test_a_folder_that_knows_no_private_files_gets_no_key(tmp_path, monkeypatch):
    # As FAT on Linux: every file can be read by everybody, whatever is asked.
    monkeypatch.setattr("jupyter_core.paths.get_file_mode", lambda name: 0o644 if "stick" in name else 0o600)
    key = door.write(KEY, 8888, [tmp_path / "stick", tmp_path / "home"])
    assert key.parent == tmp_path / "home"
    assert list(Path(tmp_path / "stick").iterdir()) == []
