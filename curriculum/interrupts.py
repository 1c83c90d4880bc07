"""Ctrl+C is one process's affair: its children end when it ends them, and print nothing of their own."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def unheard_by_children() -> Iterator[None]:
    """Let the processes, and the threads, that are started inside inherit that they do not hear Ctrl+C.

    This process hears it at the end at the latest. Windows knows no such inheritance: there see `hear_nothing`.
    """
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def hear_nothing() -> None:
    """Make this process deaf to Ctrl+C, from now on."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
