"""The participants' side in a process of its own: watched, alone, and never left behind."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from http.client import HTTPConnection

import psutil
import pytest

from curriculum.room import addresses
from curriculum.room.participants_side import ParticipantsSide
from curriculum.room.public.process import running
from tests.support.checkout import ROOT
from tests.support.servers import free_port
from tests.support.small_build import build

PATIENCE = 30


def until(condition) -> None:
    """Wait until something is so."""
    limit = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < limit
        time.sleep(0.01)


def gone(pid: int) -> bool:
    return not psutil.pid_exists(pid) or psutil.Process(pid).status() == psutil.STATUS_ZOMBIE


def first_page(port: int) -> bytes:
    connection = HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    try:
        connection.request("GET", "/")
        return connection.getresponse().read()
    finally:
        connection.close()


@pytest.fixture
def side():
    return ParticipantsSide(port=free_port(), address="127.0.0.1")


def test_a_process_that_is_killed_comes_back_on_the_same_port_and_the_record_says_both(tmp_path, side):
    with running(build(tmp_path, {"/": "bonjour"}), side) as public:
        assert public.wait(PATIENCE)
        assert side.alive
        first = public.pid
        psutil.Process(first).kill()
        until(lambda: not side.alive or public.pid != first)
        until(lambda: side.alive and public.pid != first)
        assert first_page(side.port) == b"bonjour"
        last = public.pid
    assert gone(last)
    assert not side.alive


def test_a_page_damaged_before_the_opening_is_named_to_the_facilitator(tmp_path, side):
    build(tmp_path, {"/": "bonjour", "/fr/bad": "salut"})
    (tmp_path / "1.html").unlink()
    with running(tmp_path, side) as public:
        assert public.wait(PATIENCE)
        assert side.missing == ("/fr/bad",)
        assert addresses.answers("127.0.0.1", side.port)


def test_an_address_where_the_first_page_is_missing_does_not_count_as_answering(tmp_path, side):
    build(tmp_path, {"/": "bonjour", "/fr/good": "salut"})
    (tmp_path / "0.html").unlink()
    with running(tmp_path, side) as public:
        assert public.wait(PATIENCE)
        assert not addresses.answers("127.0.0.1", side.port)


def test_a_new_build_is_served_without_a_restart(tmp_path, side):
    with running(build(tmp_path, {"/": "bonjour"}), side) as public:
        assert public.wait(PATIENCE)
        first = public.pid
        build(tmp_path, {"/": "bonsoir"}, version="2")
        until(lambda: first_page(side.port) == b"bonsoir")
        assert public.pid == first


PARENT = """
import sys, time
from pathlib import Path
from curriculum.room.participants_side import ParticipantsSide
from curriculum.room.public.process import running

with running(Path(sys.argv[1]), ParticipantsSide(port=int(sys.argv[2]), address="127.0.0.1")) as public:
    assert public.wait(30)
    print(public.pid, flush=True)
    time.sleep(600)
"""


def test_when_the_parent_is_killed_the_child_ends_too(tmp_path, side):
    command = [sys.executable, "-c", PARENT, str(build(tmp_path, {"/": "bonjour"})), str(side.port)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT) as parent:
        child = int(parent.stdout.readline())
        parent.kill()
    until(lambda: gone(child))


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP], ids=lambda number: number.name)
def test_it_runs_alone_several_times_and_ends_quietly_by_a_signal(tmp_path, number):
    command = [sys.executable, "-m", "curriculum.room.public", str(build(tmp_path, {"/": "bonjour"}))]
    alone = [
        subprocess.Popen(
            [*command, "--port=0", "--address=127.0.0.1"],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT,
        )
        for _ in range(2)
    ]  # fmt: skip
    for each in alone:
        assert first_page(json.loads(each.stdout.readline())["port"]) == b"bonjour"
        each.send_signal(number)
        _, errors = each.communicate(timeout=PATIENCE)
        assert (each.returncode, errors) == (0, b"")


def test_the_participants_side_loads_no_jupyter():
    loaded = subprocess.run(
        [sys.executable, "-c", "import sys, curriculum.room.public.__main__; print(*sys.modules)"],
        capture_output=True, text=True, check=True, cwd=ROOT,
    ).stdout.split()  # fmt: skip
    assert [name for name in loaded if name.startswith(("jupyter", "voila", "nbformat", "IPython", "zmq"))] == []
