"""Hashes over many files, for builds to know whether they are fresh; a file is read again only when it has changed."""

from __future__ import annotations

import os
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from curriculum import __version__

_PACKAGE = Path(__file__).parent
_MADE_BY = (".py", ".js", ".css", ".j2", ".json", ".typ", ".svg")
_LEFT_OUT = {"__pycache__", ".ipynb_checkpoints"}
# What is known of each file: its time, its size and its hash.
_KNOWN: dict[str, tuple[int, int, bytes]] = {}


def of_files(root: Path, endings: tuple[str, ...], without: frozenset[str] = frozenset()) -> str:
    """Return one hash over the names and contents of the files below `root` that end so, save those in some folders.

    A folder that is not there holds no file.
    """
    total = sha256()
    for path in sorted(_below(str(root), endings, _LEFT_OUT | without)):
        total.update(path.removeprefix(str(root)).encode() + b"\0" + _digest(path))
    return total.hexdigest()


def of_package() -> str:
    """Return one hash over what decides how content is built: version, code, scripts, styles, templates, words."""
    code = of_files(_PACKAGE, _MADE_BY, frozenset({"bank", "notebooks"}))
    return f"{__version__} {code} {of_files(_PACKAGE / 'bank' / 'words', ('.yaml',))}"


def _below(root: str, endings: tuple[str, ...], without: set[str]) -> Iterator[str]:
    for folder, folders, names in os.walk(root):
        folders[:] = [name for name in folders if name not in without]
        yield from (f"{folder}{os.sep}{name}" for name in names if name.endswith(endings))


def _digest(path: str) -> bytes:
    found = os.stat(path)  # noqa: PTH116 (hundreds of files at a time: a Path for each takes three times as long)
    known = _KNOWN.get(path)
    if known is None or known[:2] != (found.st_mtime_ns, found.st_size):
        digest = sha256(Path(path).read_bytes()).digest()
        known = _KNOWN[path] = (found.st_mtime_ns, found.st_size, digest)
    return known[2]
