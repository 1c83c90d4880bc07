"""`python -m curriculum.room.public FOLDER`: the participants' side alone, of the pages that a build put in FOLDER.

Once it listens, and whenever the pages have changed, it prints one line of JSON: `{"port": …, "missing": […]}`.
"""

from __future__ import annotations

import asyncio
import json
import os
import signal
import sys
import threading
from argparse import ArgumentParser
from collections.abc import Callable
from pathlib import Path

from curriculum.room.public.app import make_app
from curriculum.room.public.listener import listen
from curriculum.room.public.pages import Pages, keep_fresh

_STOPS = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")


def main() -> None:
    """Serve until a signal, or until standard input ends when `--with-parent` says that a parent holds it."""
    parser = ArgumentParser(prog="python -m curriculum.room.public")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--port", type=int, default=1612)
    parser.add_argument("--address", default="")
    parser.add_argument("--with-parent", action="store_true")
    given = parser.parse_args()
    asyncio.run(serve(given.folder, given.port, given.address, with_parent=given.with_parent))


async def serve(folder: Path, port: int, address: str, *, with_parent: bool) -> None:
    """Serve the pages of a build until told to stop; raises OSError when the port is taken."""
    loop, stop = asyncio.get_running_loop(), asyncio.Event()
    pages = Pages(folder)
    listener, port = listen(make_app(pages), port, address)

    def end() -> None:
        loop.call_soon_threadsafe(stop.set)

    _stop_on_signals(end)
    if with_parent:
        _stop_with_parent(end)

    def tell() -> None:
        print(json.dumps({"port": port, "missing": pages.missing}), flush=True)

    tell()
    freshness = asyncio.create_task(keep_fresh(pages, tell))
    await stop.wait()
    freshness.cancel()
    listener.stop()


def _stop_on_signals(stop: Callable[[], None]) -> None:
    for name in _STOPS:
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), lambda *_: stop())


def _stop_with_parent(stop: Callable[[], None]) -> None:
    """Stop when the parent has closed its end of standard input, or has ended however it did."""

    def wait() -> None:
        # Not `sys.stdin.read`: it would hold a lock that the interpreter wants at its end.
        while os.read(sys.stdin.fileno(), 1024):
            pass
        stop()

    threading.Thread(target=wait, daemon=True).start()


if __name__ == "__main__":
    main()
