"""The pages of one build, held in memory and read again when the build has changed."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from curriculum.pages import manifest
from curriculum.pages.manifest import PACKED, DamagedError, Manifest

SECONDS_BETWEEN_LOOKS = 1.0
CACHE = {"revalidate": "no-cache", "immutable": "public, max-age=31536000, immutable"}
_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Page:
    """One answer, ready to be sent."""

    body: bytes
    gzipped: bytes
    type: str
    cache: str
    etag: str


class Pages:
    """What the build in a folder answers; a damaged page is left out, and the others are sent."""

    def __init__(self, folder: Path) -> None:
        """`folder` is where the build puts its pages; it may not be built yet."""
        self._folder = folder
        self._seen: tuple[int, ...] | None = None
        self._pages: dict[str, Page] = {}
        self.missing: tuple[str, ...] = ()
        """The routes of the build whose files are damaged or gone."""
        self.refresh()

    def find(self, route: str) -> Page | None:
        """Return the page of a route such as `/fr/03-mecanisme`, or None; reads memory only."""
        return self._pages.get(route)

    def refresh(self) -> bool:
        """Read the pages again if the build has changed; returns whether it had.

        While a build is being replaced, or when its list cannot be read, what was read before stays.
        """
        try:
            state = (self._folder / manifest.NAME).stat()
        except OSError:
            return False
        seen = (state.st_mtime_ns, state.st_size, state.st_ino)
        if seen == self._seen:
            return False
        self._seen = seen
        try:
            listed = manifest.read(self._folder)
        except (OSError, DamagedError) as error:
            _log.error("phone pages not read: %s", error)
            return False
        pages = {route: self._read(route, listed) for route in listed.routes}
        self._pages = {route: page for route, page in pages.items() if page}
        self.missing = tuple(route for route, page in pages.items() if not page)
        return True

    def _read(self, address: str, listed: Manifest) -> Page | None:
        route = listed.routes[address]
        try:
            body = listed.load(self._folder, route.file)
            gzipped = listed.load(self._folder, route.file + PACKED)
        except (OSError, DamagedError) as error:
            _log.error("page %s left out: %s", address, error)
            return None
        return Page(body, gzipped, route.type, CACHE[route.cache], f'W/"{listed.files[route.file].sha256[:20]}"')


async def keep_fresh(pages: Pages, changed: Callable[[], None]) -> None:
    """Look for a new build every second, for ever, and read it beside the loop: no request waits for a disk."""
    while True:
        await asyncio.sleep(SECONDS_BETWEEN_LOOKS)
        if await asyncio.to_thread(pages.refresh):
            changed()
