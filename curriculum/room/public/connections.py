"""Who is connected to the participants' side, and who leaves first when there are too many.

A phone opens up to six connections and a whole room may stand behind one address, so no address has a limit of its own.
Only when all places are taken does one leave: the one that has been silent longest since it came; if none has been for
a second, one of the address that has the most, between two requests if possible: a browser then opens another.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass, field

from tornado.ioloop import IOLoop
from tornado.iostream import IOStream

# Seconds: until the first request is there, between two requests, and for an answer to be taken.
FIRST_REQUEST, NEXT_REQUEST, ANSWER = 10, 30, 60
# Seconds after which a connection that has asked for nothing is not just about to.
LONG_SILENT = 1
# Six connections for each of a thousand phones.
ENOUGH = 6_000
# Files that the process has open beside its connections.
_OTHER_FILES = 64
# Python's select() on Windows takes 512 sockets.
_WINDOWS = 512


def possible() -> int:
    """Return how many connections this process may hold, after raising its limit of open files if it can."""
    if sys.platform == "win32":
        return _WINDOWS - _OTHER_FILES
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = ENOUGH + _OTHER_FILES
    if soft != resource.RLIM_INFINITY and soft < wanted:
        soft = wanted if hard == resource.RLIM_INFINITY else min(hard, wanted)
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
    limit = wanted if soft == resource.RLIM_INFINITY else min(soft, wanted)
    return max(limit - _OTHER_FILES, limit // 2)


@dataclass
class _Address:
    """The connections of one address, by what they do, each kind in the order in which they began to."""

    silent: dict[IOStream, None] = field(default_factory=dict)
    between: dict[IOStream, None] = field(default_factory=dict)
    answered: dict[IOStream, None] = field(default_factory=dict)

    @property
    def weight(self) -> tuple[bool, int]:
        """How soon it has to give one up: those that wait before those that are being answered, the most first."""
        waiting = len(self.silent) + len(self.between)
        return waiting > 0, waiting + len(self.answered)

    @property
    def next_to_leave(self) -> IOStream:
        return next(iter(self.between or self.silent or self.answered))


@dataclass
class _Known:
    """Where a connection is noted, and what closes it in time."""

    ip: str
    since: float
    place: dict[IOStream, None]
    time_out: object


class Connections:
    """All open connections, at most `most`: each is closed when it is silent for too long, or for a newer one."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._known: dict[IOStream, _Known] = {}
        self._addresses: dict[str, _Address] = {}
        self._silent: dict[IOStream, None] = {}

    def __len__(self) -> int:
        return len(self._known)

    def enter(self, stream: IOStream, ip: str) -> None:
        """Note a new connection, which has to ask soon; when there are too many, another one is closed."""
        silent = self._addresses.setdefault(ip, _Address()).silent
        silent[stream] = self._silent[stream] = None
        self._known[stream] = _Known(ip, IOLoop.current().time(), silent, self._time_out(stream, FIRST_REQUEST))
        while len(self) > self._most:
            self.close_one()

    def answer(self, stream: IOStream) -> None:
        """Note that a whole request is there and is being answered."""
        if stream in self._known:
            self._silent.pop(stream, None)
            self._move(stream, self._addresses[self._known[stream].ip].answered, ANSWER)

    def wait(self, stream: IOStream) -> None:
        """Note that a connection may ask again, once it has been answered."""
        if stream in self._known and stream not in self._silent:
            self._move(stream, self._addresses[self._known[stream].ip].between, NEXT_REQUEST)

    def leave(self, stream: IOStream) -> None:
        """Forget a connection that has ended; it may have been forgotten before."""
        known = self._known.pop(stream, None)
        if known is None:
            return
        self._silent.pop(stream, None)
        del known.place[stream]
        IOLoop.current().remove_timeout(known.time_out)
        if not self._addresses[known.ip].weight[1]:
            del self._addresses[known.ip]

    def close_one(self) -> None:
        """Close the connection that can best be spared, if there is any."""
        longest = next(iter(self._silent), None)
        if longest is not None and IOLoop.current().time() - self._known[longest].since > LONG_SILENT:
            self._close(longest)
        elif self._addresses:
            self._close(max(self._addresses.values(), key=lambda each: each.weight).next_to_leave)

    def _move(self, stream: IOStream, place: dict[IOStream, None], seconds: float) -> None:
        known = self._known[stream]
        del known.place[stream]
        IOLoop.current().remove_timeout(known.time_out)
        place[stream] = None
        known.place, known.time_out = place, self._time_out(stream, seconds)

    def _time_out(self, stream: IOStream, seconds: float) -> object:
        return IOLoop.current().call_later(seconds, self._close, stream)

    def _close(self, stream: IOStream) -> None:
        self.leave(stream)
        stream.close()
