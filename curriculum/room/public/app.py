"""The participants' side as an application: pages as the build made them. No cookie, no log, no template, no Jupyter.

It answers the routes of the build and nothing else. `make_app` can be run alone, behind a proxy, or several times;
`rules` puts the same pages under a prefix of another application.
"""

from __future__ import annotations

import logging
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader
from tornado import web
from tornado.routing import PathMatches, Rule

from curriculum.model.languages import LANGUAGES, SOURCE
from curriculum.room.public.pages import Pages
from curriculum.words import words

# What every answer carries, refusals included.
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'self' http://127.0.0.1:* http://localhost:*"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
}
_log = logging.getLogger(__name__)


class PublicHandler(web.RequestHandler):
    """What all public answers have in common: strict headers, no program named, no traceback, no line in a log."""

    SUPPORTED_METHODS = ("GET", "HEAD")

    def initialize(self, start: str) -> None:
        """Receive the address of the first page."""
        self._start = start

    def set_default_headers(self) -> None:
        """Put the strict headers on every answer."""
        for name, value in HEADERS.items():
            self.set_header(name, value)
        self.clear_header("Server")

    def write_error(self, status_code: int, **_: Any) -> None:
        """Send a page in every language; never a traceback."""
        self.set_header("Cache-Control", "no-store")
        self.set_header("Content-Type", "text/html; charset=utf-8")
        self.finish(not_found_page(self._start) if status_code == 404 else "")

    def log_exception(self, kind: Any, value: Any, traceback: Any) -> None:
        """Log our own faults without the address of the phone; log nothing of what a phone asked wrongly."""
        if not isinstance(value, web.HTTPError):
            _log.error("public page", exc_info=(kind, value, traceback))

    def _log(self) -> None:
        """Keep no line about a request, in whatever application: it would hold the address of a person's phone."""


class NotFoundHandler(PublicHandler):
    """Answers what no rule matches, such as an address without a slash at its start."""

    def prepare(self) -> None:
        """Refuse."""
        raise web.HTTPError(404)


class PageHandler(PublicHandler):
    """Answers the routes of the build."""

    def initialize(self, start: str, pages: Pages) -> None:  # type: ignore[override]  # Tornado: the rule's own arguments
        """Receive the address of the first page, and the pages."""
        super().initialize(start)
        self._pages = pages

    def get(self, route: str) -> None:
        """Send one page: compressed where accepted, and not at all where the phone already has it."""
        page = self._pages.find("/" + route)
        if page is None and self._pages.find(f"/{route}/"):
            # As a person types the address of a list; relative, for the pages may stand under a prefix.
            self.redirect(f"{route.rsplit('/', 1)[-1]}/", permanent=True)
            return
        if page is None:
            raise web.HTTPError(404)
        self.set_header("Content-Type", page.type)
        self.set_header("Cache-Control", page.cache)
        self.set_header("Etag", page.etag)
        self.set_header("Vary", "Accept-Encoding")
        if self.check_etag_header():
            self.set_status(304)
        elif self._accepts_gzip():
            self.set_header("Content-Encoding", "gzip")
            self.finish(page.gzipped)
        else:
            self.finish(page.body)

    head = get

    def compute_etag(self) -> str | None:
        """Return None: the ETag was made at build, and is not computed from the answer."""
        return None

    def _accepts_gzip(self) -> bool:
        accepted = self.request.headers.get("Accept-Encoding", "")
        return any(
            part.split(";")[0].strip() == "gzip" and "q=0" not in part.replace(" ", "").replace("q=0.", "")
            for part in accepted.split(",")
        )


def make_app(pages: Pages) -> web.Application:
    """Return the application: the pages at the root, strict headers on everything, refusals included."""
    return web.Application(
        rules("/", pages), default_handler_class=NotFoundHandler, default_handler_args={"start": "/"}
    )


def rules(prefix: str, pages: Pages, handler: type[PageHandler] = PageHandler) -> list[Rule]:
    """Return the Tornado rules of the pages under a prefix that ends with a slash."""
    return [Rule(PathMatches(f"{prefix}(.*)"), handler, {"start": prefix, "pages": pages})]


@cache
def not_found_page(start: str) -> str:
    """Return what is shown for an address that does not exist, in every language; `start` is the first page."""
    environment = Environment(loader=PackageLoader("curriculum.room.public"), autoescape=True)
    by_language = {lang: words("workshop", lang) for lang in LANGUAGES}
    return environment.get_template("not_found.html.j2").render(words=by_language, source=SOURCE, start=start)
