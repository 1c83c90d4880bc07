"""In a new clone, with a package index: every command of README and CONTRIBUTING, and the USB folder they fill."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.fresh_commands import ENDS, STAYS
from tests.support.checkout import clean_environment, copy_checkout
from tests.support.servers import free_port, visit

pytestmark = [pytest.mark.fresh, pytest.mark.timeout(900)]


@pytest.fixture(scope="module")
def clone(tmp_path_factory) -> Path:
    return copy_checkout(tmp_path_factory.mktemp("clone"))


def ports() -> tuple[int, int, list[str]]:
    port, room = free_port(), free_port()
    return port, room, [f"http://127.0.0.1:{room}/", f"http://127.0.0.1:{port}/login"]


def started(clone: Path, command: str) -> tuple[list[str], list[str], dict[str, str]]:
    """Return a command of the page with ports of the test's own, what to visit, and its environment."""
    port, room, addresses = ports()
    quiet = ["--no-browser", f"--port={port}", f"--room-port={room}"]
    words = command.split()
    if words[0] == "make":
        return words, addresses, clean_environment(SERVE=" ".join(quiet))
    words[0] = str(clone / words[0])
    if words[0].endswith("jupyter"):
        more = ["--no-browser", "--allow-root", f"--port={port}", "--IdentityProvider.token=shown"]
        return words + more, [f"shown@http://127.0.0.1:{port}/lab/tree/{words[-1]}"], clean_environment()
    return words + quiet, addresses, clean_environment()


@pytest.mark.parametrize("command", STAYS)
def test_a_command_of_the_page_opens_what_it_says(clone, command, capsys):
    words, addresses, env = started(clone, command)
    seen = visit(words, addresses, cwd=clone, env=env)
    assert set(seen["statuses"]) == {200}, seen["output"]
    with capsys.disabled():
        print(f"\n{command}: {seen['seconds']} s")


def test_a_second_workshop_starts_without_any_network(clone, capsys):
    words, addresses, env = started(clone, "make workshop")
    seen = visit(words, addresses, cwd=clone, env=env, cut=True)
    assert set(seen["statuses"]) == {200}, seen["output"]
    assert seen["seconds"] < 10
    with capsys.disabled():
        print(f"\nmake workshop again, network cut: {seen['seconds']} s")


@pytest.mark.parametrize("command", ENDS)
def test_a_command_of_the_page_ends_well(clone, command):
    version = ".".join(str(part) for part in sys.version_info[:2])
    # The whole key is 900 MB: here it is filled for this machine only.
    env = clean_environment(STICK_SYSTEMS="linux", STICK_PYTHONS=version)
    result = subprocess.run(command.split(), cwd=clone, env=env, capture_output=True, text=True)
    assert result.returncode == 0, result.stdout + result.stderr


def test_the_key_holds_the_lessons_of_both_languages_as_single_files(clone):
    files = [path.stem for path in (clone / "build" / "stick" / "lecons").rglob("*.html")]
    assert len(files) >= 8


def test_the_key_installs_and_starts_the_workshop_without_any_network(clone, tmp_path, capsys):
    port, room, addresses = ports()
    key = clone / "build" / "stick"
    command = ["sh", str(key / "demarrer.sh"), "--no-browser", f"--port={port}", f"--room-port={room}"]
    env = clean_environment(CURRICULUM_HOME=str(tmp_path / "computer"), HOME=str(tmp_path))
    seen = visit(command, addresses, cwd=tmp_path, env=env, cut=True)
    assert set(seen["statuses"]) == {200}, seen["output"]
    again = visit(command, addresses, cwd=tmp_path, env=env, cut=True)
    assert again["seconds"] < 10, again["output"]
    stick = json.loads((key / "parcours" / "stick.json").read_text(encoding="utf-8"))
    assert stick["missing"] == {}
    with capsys.disabled():
        print(f"\nfrom the key, network cut: {seen['seconds']} s the first time, then {again['seconds']} s")
