"""Free ports, and servers that are started, awaited, visited and stopped as Ctrl+C does."""

from __future__ import annotations

import json
import random
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from tests.support.checkout import ROOT

PATIENCE = 60


def free_port() -> int:
    """Return a port that nobody listens on; below those of outgoing connections, so that none takes it meanwhile."""
    for port in random.SystemRandom().sample(range(20_000, 32_000), 100):
        with socket.socket() as probe, suppress(OSError):
            probe.bind(("0.0.0.0", port))
            return port
    raise OSError("no free port among a hundred")


def listens(port: int) -> bool:
    """Say whether somebody on this machine listens on a port."""
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def awaited(holds: Callable[[], object], patience: float = PATIENCE) -> None:
    """Wait until something holds; AssertionError when it does not in `patience` seconds."""
    limit = time.monotonic() + patience
    while not holds():
        assert time.monotonic() < limit, f"nothing after {patience} s"
        time.sleep(0.05)


@contextmanager
def running(
    command: Sequence[str],
    ready: Callable[[], bool],
    log: Path,
    *,
    cwd: Path = ROOT,
    env: Mapping[str, str] | None = None,
) -> Iterator[subprocess.Popen]:
    """Start a server that writes into `log`, wait until it is ready, and stop it at the end.

    Raises AssertionError with what it wrote when it ends before, or is not ready in a minute.
    """
    with log.open("wb") as written:
        process = subprocess.Popen(command, cwd=cwd, env=env, stdin=subprocess.DEVNULL, stdout=written, stderr=written)
    try:
        awaited(lambda: ready() or process.poll() is not None)
        assert process.poll() is None, log.read_text(errors="replace")
        yield process
    finally:
        stop(process)


def stop(process: subprocess.Popen) -> int:
    """Stop a server as Ctrl+C does, by force where it does not listen; return its exit status."""
    if process.poll() is None:
        process.send_signal(signal.SIGINT)
    try:
        return process.wait(timeout=30)
    except subprocess.TimeoutExpired:
        process.kill()
        return process.wait()


def visit(command: list[str], addresses: list[str], *, cwd: Path, env: dict[str, str], cut: bool = False) -> dict:
    """Start a server, ask for addresses once it answers, stop it as Ctrl+C does; return what was seen (visit.py)."""
    watched = [sys.executable, str(Path(__file__).parent / "visit.py"), *addresses, "--", *command]
    if cut:
        watched = [str(ROOT / "scripts" / "offline.sh"), *watched]
    result = subprocess.run(watched, cwd=cwd, env=env, capture_output=True, text=True, timeout=280)
    assert result.returncode == 0, result.stdout + result.stderr
    return json.loads(result.stdout)
