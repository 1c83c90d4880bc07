"""A small build of phone pages, for tests that serve it."""

from __future__ import annotations

import gzip
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from curriculum.pages.manifest import Manifest, PageFile, packed_path


def build(folder: Path, pages: Mapping[str, str], version: str = "1") -> Path:
    """Write pages, by route, as a build does; returns the folder."""
    entries = {}
    for number, (route, text) in enumerate(pages.items()):
        path, body = folder / f"{number}.html", text.encode()
        path.write_bytes(body)
        packed_path(path).write_bytes(gzip.compress(body))
        entries[route] = PageFile(
            path.name, "text/html; charset=utf-8", "revalidate", len(body), sha256(body).hexdigest()
        )
    Manifest(version, entries).write(folder)
    return folder
