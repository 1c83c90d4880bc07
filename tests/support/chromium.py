"""The system's own Chromium, cut off from every other machine."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, Page, Route, sync_playwright

from tests.support.workshop import Workshop

ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
# A name that the browser has no reason to trust, as in a room: it stays on this machine.
ROOM_NAME = "salle.test"
TO_THE_ROOM = f"--host-resolver-rules=MAP {ROOM_NAME} 127.0.0.1"
PHONE = {"width": 360, "height": 640}
PROJECTOR = {"width": 1280, "height": 720}
_NAMES = ("chromium", "chromium-browser", "google-chrome")


def program() -> str | None:
    """Return the path of the system's Chromium, None where there is none."""
    return next(filter(None, map(shutil.which, _NAMES)), None)


@contextmanager
def started(*arguments: str) -> Iterator[Browser]:
    """Start Chromium with more arguments; the caller sees to what it asks for."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program(), args=[*ARGUMENTS, *arguments])
        yield browser
        browser.close()


class Chromium:
    """A running browser; what it asks of a host that is not allowed is refused and written down in `refused`."""

    def __init__(self, browser: Browser, hosts: tuple[str, ...]) -> None:
        """`hosts` may be asked beside this machine."""
        self._browser = browser
        self._hosts = {"127.0.0.1", *hosts}
        self.refused: list[str] = []
        self.console: list[str] = []

    def new_context(self, **options) -> BrowserContext:
        """Return a fresh context, phone sized unless told otherwise."""
        context = self._browser.new_context(**{"viewport": PHONE, "locale": "fr-FR", **options})
        context.set_default_timeout(10_000)
        context.route(lambda url: self._is_elsewhere(url), self._refuse)
        context.on("console", lambda message: self.console.append(message.text) if message.type == "error" else None)
        context.on("weberror", lambda error: self.console.append(str(error.error)))
        return context

    def new_page(self, **options) -> Page:
        """Return a page in a context of its own."""
        return self.new_context(**options).new_page()

    def forget(self) -> None:
        """Empty `refused` and `console`, before a test."""
        self.refused.clear()
        self.console.clear()

    def _is_elsewhere(self, url: str) -> bool:
        parts = urlsplit(url)
        return parts.scheme in {"http", "https", "ws", "wss"} and parts.hostname not in self._hosts

    def _refuse(self, route: Route) -> None:
        self.refused.append(route.request.url)
        route.abort()


def come_in(browser: Chromium, workshop: Workshop) -> dict:
    """Return the cookies of a browser that came in by the door of a workshop, for contexts of its own."""
    page = browser.new_page(viewport=PROJECTOR)
    page.goto(workshop.door.as_uri())
    page.wait_for_url("**/curriculum/home/fr")
    cookies = page.context.cookies()
    page.context.close()
    return {"cookies": cookies, "origins": []}
