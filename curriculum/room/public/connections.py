"""Who is connected to the participants' side, and who leaves first when there are too many.

A phone opens up to six connections and a whole room may stand behind one address, so no address has a limit of its own.
Only when all places are taken does the address with the most connections lose its longest waiting one.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass, field

from tornado.ioloop import IOLoop
from tornado.iostream import IOStream

# Seconds: until the first request is there, between two requests, and for an answer to be taken.
FIRST_REQUEST, NEXT_REQUEST, ANSWER = 10, 30, 60
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
    """The connections of one address, each with its time-out; those that wait are in the order they began to."""

    waiting: dict[IOStream, object] = field(default_factory=dict)
    answered: dict[IOStream, object] = field(default_factory=dict)

    @property
    def count(self) -> int:
        return len(self.waiting) + len(self.answered)


class Connections:
    """All open connections, at most `most`: each is closed when it is silent for too long, or for a newer one."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._where: dict[IOStream, str] = {}
        self._addresses: dict[str, _Address] = {}

    def __len__(self) -> int:
        return len(self._where)

    def enter(self, stream: IOStream, address: str) -> None:
        """Note a new connection, which has to ask soon; when there are too many, another one is closed."""
        self._where[stream] = address
        self._addresses.setdefault(address, _Address()).waiting[stream] = self._time_out(stream, FIRST_REQUEST)
        while len(self) > self._most:
            self.close_one()

    def wait(self, stream: IOStream) -> None:
        """Note that a connection may ask again, once it has been answered."""
        address = self._addresses.get(self._where.get(stream, ""))
        if address is not None and stream in address.answered:
            self._leave_place(address, stream)
            address.waiting[stream] = self._time_out(stream, NEXT_REQUEST)

    def answer(self, stream: IOStream) -> None:
        """Note that a whole request is there and is being answered."""
        address = self._addresses.get(self._where.get(stream, ""))
        if address is not None:
            self._leave_place(address, stream)
            address.answered[stream] = self._time_out(stream, ANSWER)

    def leave(self, stream: IOStream) -> None:
        """Forget a connection that has ended; it may have been forgotten before."""
        ip = self._where.pop(stream, None)
        if ip is not None:
            address = self._addresses[ip]
            self._leave_place(address, stream)
            if not address.count:
                del self._addresses[ip]

    def close_one(self) -> None:
        """Close the longest waiting connection of the address that has most; one being answered only if none waits."""
        heaviest = max(self._addresses.values(), key=lambda each: (bool(each.waiting), each.count), default=None)
        if heaviest is not None:
            self._close(next(iter(heaviest.waiting or heaviest.answered)))

    def _time_out(self, stream: IOStream, seconds: float) -> object:
        return IOLoop.current().call_later(seconds, self._close, stream)

    def _close(self, stream: IOStream) -> None:
        self.leave(stream)
        stream.close()

    @staticmethod
    def _leave_place(address: _Address, stream: IOStream) -> None:
        time_out = address.waiting.pop(stream, None) or address.answered.pop(stream)
        IOLoop.current().remove_timeout(time_out)
