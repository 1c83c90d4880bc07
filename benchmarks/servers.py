"""The two servers side by side, and what their processes cost: CPU seconds of all of them, memory of a kernel."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psutil

ROOT = Path(__file__).parent.parent
LOG = ROOT / "build" / "bench.log"


@dataclass(frozen=True)
class Server:
    """A running server; `door` is a page that logs a browser in, when there is a login."""

    process: psutil.Process
    address: str
    phones: str = ""
    door: str = ""

    def cpu(self) -> float:
        """Return the CPU seconds that it and its living children have used."""
        return sum(times.user + times.system for times in (one.cpu_times() for one in self._all()))

    def kernels(self) -> dict[int, float]:
        """Return the MiB that each kernel has for itself (PSS: what is shared is divided among those who share)."""
        found = [one.pid for one in self._all() if any("ipykernel" in word for word in one.cmdline())]
        return {pid: _pss(pid) for pid in found}

    def _all(self) -> list[psutil.Process]:
        return [self.process, *self.process.children(recursive=True)]


def _pss(pid: int) -> float:
    text = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii")
    return int(re.search(r"^Pss:\s+(\d+) kB", text, re.MULTILINE)[1]) / 1024


def free_port() -> int:
    """Return a port that nobody listens on just now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextmanager
def ours(made: Path) -> Iterator[Server]:
    """Serve the checkout as `make workshop` does; the door opens on a page that starts no kernel."""
    port, room = free_port(), free_port()
    command = [sys.executable, "-m", "curriculum", "serve", "--no-browser", f"--port={port}", f"--room-port={room}"]
    with running(command, ROOT, [port, room]) as process:
        door = made / "door.html"
        door.write_text(re.sub(r'next=[^"]*', "next=/api", key(ROOT, port)), encoding="utf-8")
        yield Server(process, f"http://127.0.0.1:{port}", f"http://salle.test:{room}", door.as_uri())


@contextmanager
def stock(notebook: Path) -> Iterator[Server]:
    """Serve one notebook with Voilà as it is installed."""
    port = free_port()
    command = [sys.executable, "-m", "voila", notebook.name, "--no-browser", f"--port={port}"]
    with running(command, notebook.parent, [port]) as process:
        yield Server(process, f"http://127.0.0.1:{port}")


def key(checkout: Path, port: int) -> str:
    """Return the private file of the workshop that a checkout opens on a port, once it is there, whatever its name."""
    while True:
        for path in (checkout / "local").glob("parcours-1612*.html"):
            text = path.read_text(encoding="utf-8")
            if f"127.0.0.1:{port}/" in text:
                return text
        time.sleep(0.05)


@contextmanager
def running(
    command: list[str], cwd: Path, ports: list[int], environment: Mapping[str, str] | None = None
) -> Iterator[psutil.Process]:
    """Run a server until the block ends; begins when all its ports answer."""
    LOG.parent.mkdir(exist_ok=True)
    with LOG.open("wb") as log:
        server = subprocess.Popen(command, cwd=cwd, stdout=log, stderr=log, env={**os.environ, **(environment or {})})
        try:
            while not all(map(_answers, ports)):
                if server.poll() is not None:
                    raise SystemExit(f"{command} stopped: see {log.name}")
                time.sleep(0.05)
            yield psutil.Process(server.pid)
        finally:
            server.send_signal(signal.SIGINT)
            try:
                server.wait(20)
            except subprocess.TimeoutExpired:
                server.kill()


def _answers(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0
