"""The list of what a build of the phone pages made: which routes there are, and the size and hash of each file.

Written by the build, read by the server, which answers these routes and no other. It imports nothing heavy.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path
from typing import Literal

NAME = "manifest.json"
PACKED = ".gz"

Cache = Literal["revalidate", "immutable"]


class DamagedError(ValueError):
    """A file of the build is not what the build wrote."""


@dataclass(frozen=True)
class Route:
    """What an address answers: a file below the build's folder, compressed beside it, and how a browser keeps it."""

    file: str
    type: str
    cache: Cache


@dataclass(frozen=True)
class Stored:
    """What a whole file is like."""

    size: int
    sha256: str

    @classmethod
    def of(cls, data: bytes) -> Stored:
        """Describe a file's content."""
        return cls(len(data), sha256(data).hexdigest())


@dataclass(frozen=True)
class Manifest:
    """The routes of one build, its files by name, and the version of what it was made from."""

    version: str
    routes: Mapping[str, Route]
    files: Mapping[str, Stored]

    def write(self, folder: Path) -> None:
        """Write the list into a build's folder."""
        (folder / NAME).write_text(json.dumps(asdict(self), indent=1), encoding="utf-8")

    def load(self, folder: Path, name: str) -> bytes:
        """Return a file of the build.

        Raises OSError when it cannot be read, DamagedError when it is not listed or not as it was built.
        """
        data = (folder / name).read_bytes()
        if Stored.of(data) != self.files.get(name):
            raise DamagedError(str(folder / name))
        return data

    def whole(self, folder: Path) -> bool:
        """Whether every file stands in the folder as it was built."""
        try:
            for name in self.files:
                self.load(folder, name)
        except (OSError, DamagedError):
            return False
        return bool(self.routes)


def read(folder: Path) -> Manifest:
    """Return the list of a build; raises OSError when there is none, DamagedError when it is not one."""
    text = (folder / NAME).read_bytes()
    try:
        data = json.loads(text)
        routes = {address: Route(**route) for address, route in data["routes"].items()}
        files = {name: Stored(**stored) for name, stored in data["files"].items()}
        return Manifest(data["version"], routes, files)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise DamagedError(f"{folder / NAME}: {error!r}") from error
