"""One process at a time: a lock that the system itself lets go when its process ends, however it ends."""

from __future__ import annotations

import errno
import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

_SECONDS_BETWEEN_TRIES = 0.1
# File systems, some shared by a network, that know no locks: there, one builds at one's own risk.
_NO_LOCKS = {errno.ENOLCK, errno.ENOSYS, errno.EOPNOTSUPP}


@contextmanager
def locked(path: Path, waiting: Callable[[], None] = lambda: None) -> Iterator[None]:
    """Hold the lock that `path` stands for; `waiting` is called once if another process holds it.

    The file is there only while the lock is held. Raises OSError when it cannot be made.
    """
    file, told = _opened(path), False
    while not (_try(file) and _still_there(file, path)):
        file.close()
        if not told:
            waiting()
            told = True
        time.sleep(_SECONDS_BETWEEN_TRIES)
        file = _opened(path)
    try:
        yield
    finally:
        with suppress(OSError):  # Windows removes no open file: there it stays, empty
            path.unlink()
        file.close()


def _opened(path: Path) -> BinaryIO:
    path.parent.mkdir(parents=True, exist_ok=True)
    return path.open("ab")


def _still_there(file: BinaryIO, path: Path) -> bool:
    """Say whether the file locked is the one that others will open: who held the lock before may have removed it."""
    try:
        return os.path.samestat(os.fstat(file.fileno()), path.stat())
    except OSError:
        return False


if sys.platform == "win32":
    import msvcrt

    def _try(file: BinaryIO) -> bool:
        try:
            file.seek(0)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
else:
    import fcntl

    def _try(file: BinaryIO) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError as error:
            if error.errno not in _NO_LOCKS:
                raise
        return True
