"""How long phones wait while a lesson opens: `python -m benchmarks.room [CHECKOUT]`, any checkout that is installed.

200 phones come within 20 seconds, each with one connection on which it asks for the index, a lesson, its style and its
script; first while nothing else happens, then while the same lesson is opened ten times in Voilà.
"""

from __future__ import annotations

import asyncio
import json
import os
import platform
import re
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from http.client import HTTPConnection
from pathlib import Path
from statistics import quantiles

from rich.console import Console
from rich.table import Table

from benchmarks.servers import key
from tests.support.checkout import ROOT
from tests.support.servers import free_port, listens, running

PHONES, SECONDS, OPENINGS = 200, 20.0, 10
LESSON = "fr/03-mecanisme"


def main() -> None:
    """Serve the checkout, and print how long the phones' requests took."""
    checkout = Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else ROOT
    console = Console(width=120)
    console.print(f"{platform.platform()}, Python {platform.python_version()}, {os.cpu_count()} cores, {checkout.name}")
    table = Table(title="Milliseconds for phones", title_justify="left")
    for column in ("", "request p50", "p95", "max", "four pages p50", "p95", "max", "refused"):
        table.add_column(column, justify="right" if column else "left")
    for label, times in measured(checkout):
        table.add_row(label, *shown([each for four in times.got for each in four]), *shown(map(sum, times.got)),
                      str(times.refused))  # fmt: skip
    console.print(table)


class Visits:
    """The seconds of each phone's four requests, and how many phones did not get them."""

    def __init__(self) -> None:
        self.got: list[list[float]] = []
        self.refused = 0


def measured(checkout: Path) -> list[tuple[str, Visits]]:
    """Return the visits of a quiet server, and of one that opens a lesson."""
    port, room = free_port(), free_port()
    command = [sys.executable, "-m", "curriculum", "serve", "--no-browser", f"--port={port}", f"--room-port={room}"]
    with tempfile.TemporaryDirectory(prefix="c1612-") as runtime:
        environment = {**os.environ, "PYTHONPATH": str(checkout), "JUPYTER_RUNTIME_DIR": runtime}
        log = Path(runtime, "serve.log")
        with running(command, lambda: listens(port) and listens(room), log, cwd=checkout, env=environment):
            token = re.search(r'name="token" value="([0-9a-f]+)"', key(checkout, port))[1]
            quiet = asyncio.run(_phones(room))
            busy = asyncio.run(_phones(room, lambda: _open_lesson(port, token)))
    return [("nothing else happens", quiet), (f"a lesson opens {OPENINGS} times", busy)]


def shown(seconds: Iterable[float]) -> list[str]:
    """Return median, 95th percentile and longest, in milliseconds."""
    ordered = sorted(seconds)
    cuts = quantiles(ordered, n=20)
    return [f"{each * 1000:.1f}" for each in (cuts[9], cuts[18], ordered[-1])]


async def _phones(port: int, beside: Callable[[], None] | None = None) -> Visits:
    visits, routes = Visits(), _routes(port)
    other = asyncio.create_task(asyncio.to_thread(beside)) if beside else None
    await asyncio.gather(*(_phone(port, number * SECONDS / PHONES, routes, visits) for number in range(PHONES)))
    if other:
        await other
    return visits


async def _phone(port: int, after: float, routes: list[str], visits: Visits) -> None:
    await asyncio.sleep(after)
    try:
        reader, writer = await asyncio.open_connection("127.0.0.1", port, limit=2**20)
        times = []
        for route in routes:
            began = time.perf_counter()
            writer.write(f"GET {route} HTTP/1.1\r\nHost: salle.test\r\nAccept-Encoding: gzip\r\n\r\n".encode())
            head = await reader.readuntil(b"\r\n\r\n")
            await reader.readexactly(int(re.search(rb"Content-Length: (\d+)", head)[1]))
            if not head.startswith(b"HTTP/1.1 200 "):
                raise ConnectionError(head)
            times.append(time.perf_counter() - began)
        writer.close()
        visits.got.append(times)
    except (OSError, EOFError):
        visits.refused += 1


def _routes(port: int) -> list[str]:
    page = _ask(port, f"/{LESSON}").decode()
    return ["/", f"/{LESSON}", *re.findall(r'(?:href|src)="\.\.(/static/[^"]+\.(?:css|js))"', page)]


def _open_lesson(port: int, token: str) -> None:
    """Open the lesson as Voilà's page does, to its last cell, and stop its kernel, several times."""
    for _ in range(OPENINGS):
        _ask(port, f"/voila/render/notebooks/{LESSON}.ipynb", token)
        for kernel in json.loads(_ask(port, "/api/kernels", token)):
            _ask(port, f"/api/kernels/{kernel['id']}", token, "DELETE")


def _ask(port: int, path: str, token: str = "", method: str = "GET") -> bytes:
    connection = HTTPConnection("127.0.0.1", port, timeout=120)
    try:
        connection.request(method, path, headers={"Authorization": f"token {token}"} if token else {})
        answer = connection.getresponse()
        body = answer.read()
    finally:
        connection.close()
    if answer.status >= 300:
        raise SystemExit(f"{method} {path}: {answer.status}")
    return body


if __name__ == "__main__":
    main()
