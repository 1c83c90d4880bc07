"""Ctrl+C in a terminal, at any moment: one sentence, no traceback, and no process left behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

from curriculum.lessons.compiling import build_lessons
from tests.support.contents import changed, hashes, small_content


def press_ctrl_c(content, *arguments: str, once: Path) -> tuple[int, str]:
    """Run a command, press Ctrl+C for it and its children once a file is there; return its status and its screen."""
    with subprocess.Popen(
        [sys.executable, "-m", "curriculum", "--root", str(content.notebooks.parent), *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    ) as process:
        while not list(once.parent.glob(once.name)):
            assert process.poll() is None, process.communicate()
            time.sleep(0.01)
        os.killpg(process.pid, signal.SIGINT)
        said = process.communicate()[0]
    return process.returncode, said


def alive(name: str) -> bool:
    shown = subprocess.run(["ps", "-eo", "args"], capture_output=True, text=True, check=True).stdout
    return any(name in line for line in shown.splitlines())


@pytest.fixture
def laboratory(tmp_path):
    content = small_content(tmp_path / "content", laboratory=True)
    for lang, name in (("fr", "18-chiffres"), ("en", "18-figures")):
        slow = f"import os, time\\nopen('begun-' + str(os.getpid()), 'w').close()\\ntime.sleep(600)  # {tmp_path}\\n"
        changed(content.notebooks / lang / f"{name}.ipynb", "table = here.data", slow + "table = here.data")
    build_lessons(content)
    return content


@pytest.mark.parametrize("command", [("build", "phone"), ("build", "handouts", "--lang", "fr")])
def test_ctrl_c_while_a_laboratory_computes_is_one_sentence_and_ends_its_kernel(laboratory, command):
    status, screen = press_ctrl_c(laboratory, *command, once=laboratory.notebooks / "fr" / "begun-*")
    assert screen.strip().endswith("Arrêté à votre demande.")
    assert "Traceback" not in screen
    assert status == 130
    kernel = int(next((laboratory.notebooks / "fr").glob("begun-*")).name.removeprefix("begun-"))
    limit = time.monotonic() + 30
    while Path(f"/proc/{kernel}").exists() and time.monotonic() < limit:
        time.sleep(0.05)
    assert not Path(f"/proc/{kernel}").exists()


def test_ctrl_c_while_documents_are_printed_is_one_sentence(small):
    build_lessons(small)
    status, screen = press_ctrl_c(small, "build", "handouts", once=small.built / "handouts" / ".making-documents-*")
    assert (status, screen.strip()) == (130, "Arrêté à votre demande.")
    assert list((small.built / "handouts").iterdir()) == []


def test_a_build_of_documents_that_is_killed_leaves_no_process_and_the_earlier_documents(small):
    command = [sys.executable, "-m", "curriculum", "--root", str(small.notebooks.parent), "build", "handouts"]
    subprocess.run(command, check=True, capture_output=True)
    before = hashes(small.built / "handouts")
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        building = psutil.Process(process.pid)
        while not any("forkserver" in " ".join(each.cmdline()) and each.children() for each in building.children()):
            assert process.poll() is None
            time.sleep(0.01)
        started = building.children(recursive=True)
        process.kill()
    assert psutil.wait_procs(started, timeout=60)[1] == []
    after = hashes(small.built / "handouts")
    assert {name: after[name] for name in before} == before


IDLE_WORKER = """
import os, time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from curriculum.interrupts import serve_parent
if __name__ == "__main__":
    pool = ProcessPoolExecutor(1, mp_context=get_context("forkserver"), initializer=serve_parent)
    print(pool.submit(os.getpid).result(), flush=True)
    time.sleep(600)
"""


def test_a_worker_that_waits_for_its_next_job_ends_when_who_would_give_it_is_killed(tmp_path):
    (tmp_path / "boss.py").write_text(IDLE_WORKER)
    with subprocess.Popen([sys.executable, tmp_path / "boss.py"], stdout=subprocess.PIPE, text=True) as boss:
        worker = int(boss.stdout.readline())
        started = psutil.Process(boss.pid).children(recursive=True)
        assert worker in {each.pid for each in started}
        boss.kill()
    assert psutil.wait_procs(started, timeout=60)[1] == []


def test_ctrl_c_while_the_lessons_are_built_is_one_sentence(small):
    status, screen = press_ctrl_c(small, "build", "phone", once=small.built / ".lessons.lock")
    assert (status, screen.strip()) == (130, "Arrêté à votre demande.")
