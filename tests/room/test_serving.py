"""`curriculum serve` from its start to Ctrl+C, as a terminal sees it."""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import sys

import pytest

from curriculum.room import screen, serving
from curriculum.room.addresses import Address
from curriculum.words import words
from tests.support.checkout import BUILT, ROOT, content
from tests.support.servers import free_port
from tests.support.workshop import folder, open_workshop


def refusal(**changes) -> str:
    asked = {"lang": "fr", "port": free_port(), "room_port": free_port(), "address": None, "open_browser": False}
    with pytest.raises(SystemExit) as refused:
        serving.serve(content(), **{**asked, **changes})
    return refused.value.code


def test_a_port_already_taken_is_said_in_one_sentence_with_what_to_type():
    with socket.socket() as taken:
        taken.bind(("0.0.0.0", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert refusal(room_port=port).startswith(f"Le port {port} est déjà pris.")
        assert f"curriculum serve --room-port {port + 1}" in refusal(room_port=port, lang="en")


def test_what_the_sentence_says_to_type_can_be_typed(monkeypatch):
    monkeypatch.setenv("PATH", os.defpath)
    monkeypatch.chdir(ROOT)
    with socket.socket() as taken:
        taken.bind(("0.0.0.0", 0))
        taken.listen()
        program = re.search(r"tapez\s:\s(\S+) serve", refusal(room_port=taken.getsockname()[1]))[1]
    assert subprocess.run([program, "serve", "--help"], capture_output=True).returncode == 0


def test_an_address_of_another_machine_is_refused_with_the_ones_that_were_found():
    sentence = refusal(address="203.0.113.9")
    assert "203.0.113.9" in sentence
    assert "127.0.0.1" in sentence


def test_a_whole_workshop_in_english_opens_says_how_to_stop_and_leaves_no_private_file():
    opened = open_workshop("en")
    door = opened.door
    assert "the workshop is open." in opened.screen
    assert f":{opened.room_port}" in opened.screen or "on no network" in opened.screen
    assert str(door) in opened.screen
    assert "next=/curriculum/home/en" in door.read_text()
    kernels = opened.ask("/voila/render/extra/broken.ipynb", token=True)
    assert kernels[0] == 200
    assert opened.stop() == 0
    assert "The workshop is closed." in opened.screen
    assert "Traceback" not in opened.screen
    assert not door.exists()
    shutil.rmtree(opened.runtime)
    alive = subprocess.run(["ps", "-eo", "args"], capture_output=True, text=True, check=True).stdout
    assert str(opened.runtime / "jupyter" / "kernel-") not in alive


READ_ONLY = 'mount --bind "$0" "$0" && mount -o remount,ro,bind "$0" && exec "$@"'


@pytest.mark.usefixtures("workshop")  # with it, the phone pages are built
def test_a_workshop_that_is_built_opens_from_a_read_only_folder(tmp_path):
    unshare = ["unshare", "--mount"] if os.geteuid() == 0 else ["unshare", "--mount", "--map-root-user"]
    if sys.platform != "linux" or subprocess.run([*unshare, "true"], capture_output=True).returncode:
        pytest.skip("this system cannot mount a folder read-only for one process")
    root = folder(tmp_path / "root")
    (root / ".curriculum").unlink()
    shutil.copytree(BUILT, root / ".curriculum", ignore=shutil.ignore_patterns("*.log", "handouts"))
    environment = {"HOME": str(tmp_path / "home"), "XDG_STATE_HOME": str(tmp_path / "state")}
    opened = open_workshop(root=root, under=[*unshare, "sh", "-c", READ_ONLY, str(root)], environment=environment)
    key = tmp_path / "home" / opened.door.name
    try:
        assert str(key) in opened.screen
        assert opened.ask("/", phones=True)[0] == 200
        token = re.search(r'name="token" value="([0-9a-f]+)"', key.read_text())[1]
        assert opened.ask("/curriculum/room/fr", Authorization=f"token {token}")[0] == 200
        assert (tmp_path / "state" / "curriculum-1612" / f"serve-{opened.port}.log").exists()
    finally:
        assert opened.stop() == 0
    assert not key.exists()


def test_the_terminal_shows_the_phones_address_the_others_and_no_token(workshop):
    text = workshop.screen
    assert text.startswith("Parcours 1612")
    assert "Traceback" not in text
    assert "?token" not in text
    assert len(text.splitlines()) < 25


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_without_a_network_the_screen_says_so_and_what_to_do(lang):
    word = words("workshop", lang)
    text = screen.opened(
        word, door=ROOT, browser=True, port=1612, chosen=None, found=[Address("127.0.0.1", "lo")], answers=False
    )
    assert word["screen-no-network"] in text
    assert word["screen-no-network-do"] in text
    assert "127.0.0.1" not in text


def test_the_screen_lists_every_address_and_warns_when_the_proposed_one_does_not_answer():
    found = [Address("192.168.1.20", "wlan0"), Address("10.0.0.4", "eth0"), Address("127.0.0.1", "lo")]
    text = screen.opened(
        words("workshop", "fr"), door=ROOT, browser=True, port=1612, chosen=found[0], found=found, answers=False
    )
    assert "http://192.168.1.20:1612" in text
    assert "10.0.0.4 (eth0)" in text
    assert words("workshop", "fr")["screen-not-checked"] in text


def test_the_screen_names_the_pages_that_are_damaged_and_what_to_do():
    found = [Address("192.168.1.20", "wlan0")]
    word = words("workshop", "fr")
    text = screen.opened(
        word, door=ROOT, browser=True, port=1612, chosen=found[0], found=found, answers=True, missing=["/fr/x", "/en/y"]
    )
    assert word["screen-missing"].format(pages="/fr/x, /en/y") in text


def test_an_old_terminal_without_narrow_spaces_still_gets_the_sentences():
    code = f"from curriculum.room.screen import say; say({'Voilà, l’adresse : 1' + chr(0x202F) + '!'!r})"
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        env={"PYTHONIOENCODING": "cp850", "PATH": ""},
        check=True,
        cwd=ROOT,
    )
    assert done.stdout.decode("cp850").strip() == "Voilà, l'adresse : 1 !"
