"""The public side: the pages built for phones, answered as they stand on disk. No kernel, template, cookie or log.

The manifest of the build says which routes exist, of which type, and with which headers; nothing else is answered.
"""

from __future__ import annotations

import json
import logging
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from jupyter_server.auth.decorator import allow_unauthenticated
from tornado import web
from tornado.httpserver import HTTPServer
from tornado.netutil import bind_sockets

MANIFEST = "manifest.json"
# What every answer carries, even before the manifest could be read; the manifest's own headers come on top.
HEADERS = {
    "Content-Security-Policy": "default-src 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
}
CACHE = {"revalidate": "no-cache", "immutable": "public, max-age=31536000, immutable"}
_log = logging.getLogger("ServerApp")


@dataclass(frozen=True)
class Page:
    """One answer, ready to be sent."""

    body: bytes
    gzipped: bytes | None
    type: str
    cache: str
    etag: str


class PhonePages:
    """The pages of one build, held in memory and read again when the build has changed."""

    def __init__(self, folder: Path) -> None:
        """`folder` holds the manifest; it may not be built yet."""
        self._folder = folder
        self._read_at: int | None = None
        self._routes: dict[str, Page] = {}
        self._headers = dict(HEADERS)

    @property
    def headers(self) -> dict[str, str]:
        """Return the headers that every answer carries, those of the manifest once it can be read."""
        self._refresh()
        return self._headers

    def find(self, route: str) -> Page | None:
        """Return the page of a route such as `/fr/03-mecanisme`, or None."""
        self._refresh()
        return self._routes.get(route)

    @property
    def routes(self) -> list[str]:
        """Return every route that answers."""
        self._refresh()
        return list(self._routes)

    def _refresh(self) -> None:
        try:
            changed = (self._folder / MANIFEST).stat().st_mtime_ns
        except OSError:
            return  # not built, or being replaced: what was read before stays
        if changed == self._read_at:
            return
        try:
            manifest = json.loads((self._folder / MANIFEST).read_text(encoding="utf-8"))
            self._routes = {route: self._page(entry) for route, entry in manifest["routes"].items()}
            self._headers = {**HEADERS, **manifest["headers"]}
            self._read_at = changed
        except (OSError, ValueError, KeyError) as error:
            _log.error("phone pages not read: %s", error)

    def _page(self, entry: dict[str, Any]) -> Page:
        path = self._folder / entry["file"]
        body = path.read_bytes()
        gzipped = path.with_name(path.name + ".gz").read_bytes() if entry.get("gzip") else None
        return Page(body, gzipped, entry["type"], CACHE[entry["cache"]], f'W/"{sha256(body).hexdigest()[:20]}"')


class PhoneHandler(web.RequestHandler):
    """Answers the routes of the manifest, and nothing else."""

    SUPPORTED_METHODS = ("GET", "HEAD")

    def initialize(self, pages: PhonePages, not_found: str) -> None:
        """Receive the pages and the HTML shown for a route that does not exist."""
        self._pages, self._not_found = pages, not_found

    def set_default_headers(self) -> None:
        """Put the strict headers on every answer, errors included."""
        pages = getattr(self, "_pages", None)
        for name, value in (pages.headers if pages else HEADERS).items():
            self.set_header(name, value)
        self.clear_header("Server")

    def prepare(self) -> None:
        """Put the headers of the manifest: the default ones were set before the pages were known."""
        self.set_default_headers()

    @allow_unauthenticated
    def get(self, route: str) -> None:
        """Send one page: compressed where accepted, and not at all where the phone already has it."""
        page = self._pages.find("/" + route)
        if page is None:
            raise web.HTTPError(404)
        self.set_header("Content-Type", page.type)
        self.set_header("Cache-Control", page.cache)
        self.set_header("Etag", page.etag)
        if page.gzipped is not None:
            self.set_header("Vary", "Accept-Encoding")
        if self.check_etag_header():
            self.set_status(304)
            return
        if page.gzipped is not None and self._accepts_gzip():
            self.set_header("Content-Encoding", "gzip")
            self.finish(page.gzipped)
        else:
            self.finish(page.body)

    head = get

    def compute_etag(self) -> str | None:
        """Return the ETag made at build, never one computed from the answer."""
        return None

    def write_error(self, status_code: int, **_: Any) -> None:
        """Send a page in both languages; never a traceback."""
        self.set_default_headers()
        self.set_header("Cache-Control", "no-store")
        self.set_header("Content-Type", "text/html; charset=utf-8")
        self.finish(self._not_found if status_code == 404 else f"<!doctype html><title>{status_code}</title>")

    def log_exception(self, kind: Any, value: Any, traceback: Any) -> None:
        """Log our own faults without the address of the phone; log nothing of what a phone asked wrongly."""
        if not isinstance(value, web.HTTPError):
            _log.error("phone page", exc_info=(kind, value, traceback))

    def _log(self) -> None:
        """Keep no line about a request: it would hold the address of a participant's phone."""

    def _accepts_gzip(self) -> bool:
        accepted = self.request.headers.get("Accept-Encoding", "")
        return any(
            part.split(";")[0].strip() == "gzip" and "q=0" not in part.replace(" ", "").replace("q=0.", "")
            for part in accepted.split(",")
        )


def routes(prefix: str, pages: PhonePages, not_found: str) -> list[tuple]:
    """Return the Tornado rules of the public pages under a prefix that ends with a slash."""
    return [(f"{prefix}(.*)", PhoneHandler, {"pages": pages, "not_found": not_found})]


def listen(pages: PhonePages, not_found: str, port: int, address: str = "") -> HTTPServer:
    """Open the phones' listener on `address`, or on every interface; raises OSError when the port is taken.

    Small limits on what may be sent: nothing that a phone asks for here has a body.
    """
    application = web.Application(routes("/", pages, not_found), log_function=lambda _: None)
    server = HTTPServer(
        application, max_body_size=65_536, max_header_size=16_384, idle_connection_timeout=120, body_timeout=10
    )
    server.add_sockets(bind_sockets(port, address or "0.0.0.0", backlog=512))
    return server
