"""Ctrl+C is one process's affair: its children end when it ends them or has ended, and print nothing of their own."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing import parent_process


@contextmanager
def unheard_by_children() -> Iterator[None]:
    """Let the processes, and the threads, that are started inside inherit that they do not hear Ctrl+C.

    This process hears it at the end at the latest. Windows knows no such inheritance: there see `serve_parent`.
    """
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def serve_parent() -> None:
    """Make this process one that works for another: deaf to Ctrl+C, and gone when the other has ended, even killed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if (parent := parent_process()) is not None:
        threading.Thread(target=_end_after, args=(parent.join,), daemon=True).start()


def _end_after(wait: Callable[[], object]) -> None:
    wait()
    os._exit(1)
