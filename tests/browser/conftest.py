"""Chromium for the tests that need a real browser: the system's own, cut off from every other machine."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from urllib.parse import urlsplit

import harness
import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, sync_playwright

ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
NAMES = ("chromium", "chromium-browser", "google-chrome")
PHONE = {"width": 360, "height": 640}


class Chromium:
    """A running browser; what it asks of a host that is not allowed is refused and written down in `refused`."""

    def __init__(self, browser: Browser, hosts: tuple[str, ...]):
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

    def _is_elsewhere(self, url: str) -> bool:
        parts = urlsplit(url)
        return parts.scheme in {"http", "https", "ws", "wss"} and parts.hostname not in self._hosts

    def _refuse(self, route: Route) -> None:
        self.refused.append(route.request.url)
        route.abort()


@pytest.fixture(scope="session")
def launch():
    """Return a function that starts Chromium with more arguments, allowed to reach more host names."""
    path = next(filter(None, map(shutil.which, NAMES)), None)
    if path is None:
        pytest.fail("No Chromium was found. Type: sudo apt-get install --yes chromium", pytrace=False)
    with sync_playwright() as playwright:

        def start(*arguments: str, hosts: tuple[str, ...] = ()) -> Chromium:
            browser = playwright.chromium.launch(executable_path=path, args=[*ARGUMENTS, *arguments])
            return Chromium(browser, hosts)

        yield start


@pytest.fixture(scope="session")
def browser(launch) -> Chromium:
    """Return the browser that all tests of a session share."""
    return launch()


@pytest.fixture
def page(browser: Chromium) -> Iterator[Page]:
    """Return a phone-sized page; the test fails if it asked another host for anything, or wrote an error."""
    browser.refused.clear()
    browser.console.clear()
    page = browser.new_page()
    yield page
    page.context.close()
    assert browser.refused == []
    assert browser.console == []


@pytest.fixture(scope="session")
def site() -> Iterator[str]:
    """Return the address of a small site with one activity of each kind, served as a phone page is."""
    with harness.served() as address:
        yield address
