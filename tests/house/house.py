"""Copies of the checkout, free ports, and the commands that the pages for people show."""

from __future__ import annotations

import json
import os
import re
import shutil
import socket
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
VISIT = Path(__file__).parent / "visit.py"
_BLOCK = re.compile(r"^```sh\n(.*?)^```", re.MULTILINE | re.DOTALL)


def commands(page: str) -> list[str]:
    """Return the commands that a page shows, in its order."""
    text = (ROOT / page).read_text(encoding="utf-8")
    return [line for block in _BLOCK.findall(text) for line in block.splitlines() if line]


def copy_checkout(folder: Path) -> Path:
    """Copy what git holds or would hold, as a clone has it; return the copy."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    ).stdout.split("\0")
    for name in filter(None, listed):
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, folder / name)
    return folder


def free_port() -> int:
    """Return a port that nobody listens on just now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def clean_environment(**more: str) -> dict[str, str]:
    """Return the environment without what a test run puts in it: a page must work in a plain terminal."""
    left_out = {"PYTHONPATH", "VIRTUAL_ENV", "MAKEFLAGS", "MFLAGS", "MAKELEVEL", "PYTEST"}
    kept = {name: value for name, value in os.environ.items() if name not in left_out}
    return {**kept, **more}


def visit(command: list[str], addresses: list[str], *, cwd: Path, env: dict[str, str], cut: bool = False) -> dict:
    """Start a server, ask for addresses once it answers, stop it as Ctrl+C does; return what was seen (visit.py)."""
    watched = [sys.executable, str(VISIT), *addresses, "--", *command]
    if cut:
        watched = [str(ROOT / "scripts" / "offline.sh"), *watched]
    result = subprocess.run(watched, cwd=cwd, env=env, capture_output=True, text=True, timeout=280)
    assert result.returncode == 0, result.stdout + result.stderr
    return json.loads(result.stdout)
