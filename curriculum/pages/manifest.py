"""The list of what a build of the phone pages made: each route's file, type, cache class, size and hash.

Written by the build, read by the server, which answers these routes and no other. It imports nothing heavy.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path
from typing import Literal

NAME = "manifest.json"


class DamagedError(ValueError):
    """A file of the build is not what the build wrote."""


@dataclass(frozen=True)
class PageFile:
    """One route's file, below the build's folder, and what a whole one is like; a `.gz` of the same stands beside."""

    file: str
    type: str
    cache: Literal["revalidate", "immutable"]
    size: int
    sha256: str

    def read(self, folder: Path) -> tuple[bytes, bytes]:
        """Return the file and its compressed form.

        Raises OSError when one cannot be read, DamagedError when one is not as it was built.
        """
        path = folder / self.file
        body, packed = path.read_bytes(), packed_path(path).read_bytes()
        try:
            unpacked = gzip.decompress(packed)
        except (OSError, EOFError, ValueError) as error:
            raise DamagedError(f"{packed_path(path)}: {error}") from error
        if len(body) != self.size or sha256(body).hexdigest() != self.sha256 or unpacked != body:
            raise DamagedError(str(path))
        return body, packed


@dataclass(frozen=True)
class Manifest:
    """The routes of one build, and the version of what it was made from."""

    version: str
    routes: Mapping[str, PageFile]

    def write(self, folder: Path) -> None:
        """Write the list into a build's folder."""
        routes = {route: asdict(entry) for route, entry in self.routes.items()}
        text = json.dumps({"version": self.version, "routes": routes}, indent=1)
        (folder / NAME).write_text(text, encoding="utf-8")

    def whole(self, folder: Path) -> bool:
        """Whether every file stands in the folder as it was built."""
        try:
            for entry in self.routes.values():
                entry.read(folder)
        except (OSError, DamagedError):
            return False
        return True


def read(folder: Path) -> Manifest:
    """Return the list of a build; raises OSError when there is none, DamagedError when it is not one."""
    text = (folder / NAME).read_bytes()
    try:
        data = json.loads(text)
        return Manifest(data["version"], {route: PageFile(**entry) for route, entry in data["routes"].items()})
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise DamagedError(f"{folder / NAME}: {error!r}") from error


def packed_path(path: Path) -> Path:
    """Return where the compressed form of a file stands."""
    return path.with_name(path.name + ".gz")
