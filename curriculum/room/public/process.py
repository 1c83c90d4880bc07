"""The participants' side as a child process, started again whenever it ends before it was told to."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from curriculum.room.participants_side import ParticipantsSide

# A child that ends sooner than this has something against it: the next one waits as long.
_TOO_SOON = 1.0
_PATIENCE = 5.0


class PublicProcess:
    """The child that serves a build's pages; `side` says how it does, and is kept up to date by a thread.

    The child holds the other end of a pipe: it ends when this process does, however that happens.
    """

    def __init__(self, folder: Path, side: ParticipantsSide) -> None:
        """`folder` holds the build; `side` names the port and the address."""
        self._command = [sys.executable, "-m", "curriculum.room.public", str(folder), "--with-parent"]
        self._command += [f"--port={side.port}", f"--address={side.address}"]
        self._side = side
        self._child: subprocess.Popen[bytes] | None = None
        self._starting = threading.Lock()
        self._stopping = threading.Event()
        self._first_answer = threading.Event()
        self._watch = threading.Thread(target=self._run, daemon=True)

    @property
    def pid(self) -> int | None:
        """The process id of the child that was started last."""
        return self._child.pid if self._child else None

    def start(self) -> None:
        """Start the child and the thread that watches it."""
        self._watch.start()

    def wait(self, seconds: float) -> bool:
        """Wait until the child listens for the first time; returns whether it does."""
        return self._first_answer.wait(seconds)

    def stop(self) -> None:
        """End the child, and wait until it has ended."""
        with self._starting:
            self._stopping.set()
            child = self._child
        if child is not None:
            if child.stdin is not None:
                child.stdin.close()
            try:
                child.wait(_PATIENCE)
            except subprocess.TimeoutExpired:
                child.kill()
        self._watch.join(_PATIENCE)

    def _run(self) -> None:
        while (child := self._start_child()) is not None:
            began = time.monotonic()
            with child:  # its pipes are closed at the end, and it is waited for
                for line in child.stdout or ():
                    self._learn(line)
                self._side.alive = False
            if time.monotonic() - began < _TOO_SOON:
                self._stopping.wait(_TOO_SOON)

    def _start_child(self) -> subprocess.Popen[bytes] | None:
        with self._starting:
            if self._stopping.is_set():
                return None
            # Of its own session: Ctrl+C in the terminal reaches this process, which then ends the child.
            self._child = subprocess.Popen(
                self._command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                start_new_session=sys.platform != "win32",
                creationflags=getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0),
            )
            return self._child

    def _learn(self, line: bytes) -> None:
        told = json.loads(line)
        self._side.port, self._side.missing = told["port"], tuple(told["missing"])
        self._side.alive = True
        self._first_answer.set()


@contextmanager
def running(folder: Path, side: ParticipantsSide) -> Iterator[PublicProcess]:
    """Serve the pages of a build by a child process as long as the block lasts."""
    process = PublicProcess(folder, side)
    process.start()
    try:
        yield process
    finally:
        process.stop()
