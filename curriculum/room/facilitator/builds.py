"""Builds that a page asks for: one after the other, each in a process of its own, so that the room never waits."""

from __future__ import annotations

import json
import logging
import subprocess
import sys
from collections import deque
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from threading import Lock, Thread
from typing import Any, Literal

from curriculum.folders import Content

PROCESS = "curriculum.room.facilitator.build_process"
_log = logging.getLogger("ServerApp")


@dataclass(frozen=True)
class Order:
    """One build: documents of a lesson in a language, the cards, the phone pages, or the lessons in one file."""

    kind: Literal["documents", "cards", "pages", "offline"]
    lang: str
    lesson: str = ""
    files: int = 1
    options: Mapping[str, Any] = field(default_factory=dict)

    def again(self, running: Order) -> bool:
        """Say whether it asks for nothing beyond a running build; pages may have read the text before its change."""
        return self == running and self.kind != "pages"


@dataclass(frozen=True)
class Failure:
    """A build that failed, and the sentence that it gave ("" when it fell without a word)."""

    order: Order
    reason: str


@dataclass(frozen=True)
class BuildState:
    """How far the builds are: files made of all those asked for since the last rest, the last one, what failed."""

    running: bool
    made: int
    total: int
    last: str
    failures: tuple[Failure, ...]


class BuildQueue:
    """The builds of one server. What is asked for while it already waits or runs is made once.

    The state is lost with the server and nothing else is: each build puts its own files in place.
    """

    def __init__(self, content: Content) -> None:
        """`content` is what is built from, and where to."""
        self._content = content
        self._lock = Lock()
        self._waiting: deque[Order] = deque()
        self._running: Order | None = None
        self._ended = self._made = self._total = 0
        self._last = ""
        self._failures: list[Failure] = []

    def ask(self, orders: Iterable[Order]) -> None:
        """Queue builds and return at once."""
        with self._lock:
            if self._running is None:
                self._ended = self._made = self._total = 0
                self._last, self._failures = "", []
            for order in orders:
                if order not in self._waiting and not (self._running and order.again(self._running)):
                    self._waiting.append(order)
            if self._running is None and self._waiting:
                self._take_next()
                # A daemon: a server that is stopped does not wait for the builds that are still queued.
                Thread(target=self._work, name="builds", daemon=True).start()

    def state(self) -> BuildState:
        """Return how far the builds are."""
        with self._lock:
            total = self._ended + self._total + sum(order.files for order in self._waiting)
            made = self._ended + self._made
            return BuildState(self._running is not None, made, total, self._last, tuple(self._failures))

    def _take_next(self) -> None:
        self._ended += self._total
        self._running = self._waiting.popleft() if self._waiting else None
        self._made, self._total = 0, self._running.files if self._running else 0

    def _work(self) -> None:
        while (order := self._running) is not None:
            try:
                reason = self._build(order)
            except OSError as error:
                _log.error("build of %s: %s", order, error)
                reason = str(error)
            with self._lock:
                if reason is not None:
                    self._failures.append(Failure(order, reason))
                self._take_next()

    def _build(self, order: Order) -> str | None:
        """Run one build to its end; return None, or the sentence of its failure."""
        folders = asdict(self._content)
        given = {"as_built": folders.pop("as_built"), "folders": folders, **asdict(order)}
        with subprocess.Popen(
            [sys.executable, "-m", PROCESS],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        ) as process:
            if process.stdin is not None:
                process.stdin.write(json.dumps(given, default=str))
                process.stdin.close()
            refused = ""
            for line in process.stdout or ():
                said = json.loads(line)
                refused = said.get("refused", refused)
                self._note(said)
        return refused if process.returncode else None

    def _note(self, said: Mapping[str, Any]) -> None:
        with self._lock:
            self._total = said.get("total", self._total)
            if said.get("made"):
                self._made, self._last = self._made + 1, said["made"]
