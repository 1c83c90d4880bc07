"""A small build of phone pages, for tests that serve it."""

from __future__ import annotations

import gzip
from collections.abc import Mapping
from pathlib import Path

from curriculum.pages.manifest import PACKED, Manifest, Route, Stored


def build(folder: Path, pages: Mapping[str, str], version: str = "1") -> Path:
    """Write pages, by route, as a build does; returns the folder."""
    routes, files = {}, {}
    for number, (route, text) in enumerate(pages.items()):
        name = f"{number}.html"
        routes[route] = Route(name, "text/html; charset=utf-8", "revalidate")
        for each, data in ((name, text.encode()), (name + PACKED, gzip.compress(text.encode()))):
            (folder / each).write_bytes(data)
            files[each] = Stored.of(data)
    Manifest(version, routes, files).write(folder)
    return folder
