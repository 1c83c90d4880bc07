"""Errors for people: what went wrong, where, what to do, as sentences of the bank. One family, told in one place."""

from __future__ import annotations

import errno
from collections.abc import Callable
from pathlib import Path
from traceback import format_exception
from typing import Any

_NO_ROOM = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}
_NO_RIGHT = {errno.EACCES, errno.EPERM, errno.EROFS}


class RefusedError(Exception):
    """Something was refused; `code` is the sentence's key among one reader's words, `values` fill it."""

    def __init__(self, code: str, *, who: str = "author", **values: Any) -> None:
        super().__init__(f"{code} {values}")
        self.code, self.who, self.values = code, who, values

    def __reduce__(self) -> tuple[Any, ...]:
        """Let any error of the family come back from another process, whatever its constructor asks for."""
        return _remade, (type(self), self.args), self.__dict__

    def sentences(self, lang: str) -> list[str]:
        """Say in one language all that is wrong, each thing in a sentence that can be read alone."""
        from curriculum.words import words

        return [words(self.who, lang)[self.code].format_map(self.values)]


def _remade(family: type[RefusedError], args: tuple[Any, ...]) -> RefusedError:
    error = family.__new__(family, *args)
    error.args = args
    return error


class UnreadableError(RefusedError, ValueError):
    """A file does not hold what it should; a ValueError too, for those who can go on without the file."""


def told(error: Exception, log_folder: Callable[[], Path]) -> RefusedError:
    """Return any error as one for people; of one that nobody foresaw, the traceback goes into a file."""
    if isinstance(error, RefusedError):
        return error
    if isinstance(error, OSError):
        return _from_system(error)
    log = log_folder() / "error.log"
    log.write_text("".join(format_exception(error)), encoding="utf-8")
    return RefusedError("unforeseen", reason=f"{type(error).__name__}: {error}", file=log)


def _from_system(error: OSError) -> RefusedError:
    path = error.filename or "…"
    if error.errno in _NO_ROOM:
        return RefusedError("disk-full")
    if error.errno in _NO_RIGHT:
        return RefusedError("no-right", path=path)
    if error.errno == errno.ENOENT:
        return RefusedError("not-there", path=path)
    return RefusedError("system-refused", path=path, reason=error.strerror or error)
