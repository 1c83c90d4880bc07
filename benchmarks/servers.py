"""The two servers side by side, and what their processes cost: CPU seconds of all of them, memory of a kernel."""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psutil

from tests.support.checkout import ROOT
from tests.support.chromium import ROOM_NAME
from tests.support.servers import free_port, listens, running


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


@contextmanager
def ours(made: Path) -> Iterator[Server]:
    """Serve the checkout as `make workshop` does; the door opens on a page that starts no kernel."""
    port, room = free_port(), free_port()
    command = [sys.executable, "-m", "curriculum", "serve", "--no-browser", f"--port={port}", f"--room-port={room}"]
    with running(command, lambda: listens(port) and listens(room), made / "ours.log") as process:
        door = made / "door.html"
        door.write_text(re.sub(r'next=[^"]*', "next=/api", key(ROOT, port)), encoding="utf-8")
        yield Server(
            psutil.Process(process.pid), f"http://127.0.0.1:{port}", f"http://{ROOM_NAME}:{room}", door.as_uri()
        )


@contextmanager
def stock(notebook: Path) -> Iterator[Server]:
    """Serve one notebook with Voilà as it is installed."""
    port = free_port()
    command = [sys.executable, "-m", "voila", notebook.name, "--no-browser", f"--port={port}"]
    with running(command, lambda: listens(port), notebook.parent / "stock.log", cwd=notebook.parent) as process:
        yield Server(psutil.Process(process.pid), f"http://127.0.0.1:{port}")


def key(checkout: Path, port: int) -> str:
    """Return the private file of the workshop that a checkout opens on a port, once it is there, whatever its name."""
    while True:
        for path in (checkout / "local").glob("parcours-1612*.html"):
            text = path.read_text(encoding="utf-8")
            if f"127.0.0.1:{port}/" in text:
                return text
        time.sleep(0.05)
