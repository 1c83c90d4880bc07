"""Chromium for the tests that need a real browser."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, sync_playwright

from tests.browser import harness
from tests.support.chromium import ARGUMENTS, Chromium, program


@pytest.fixture(scope="session")
def launch():
    """Return a function that starts Chromium with more arguments, allowed to reach more host names."""
    if program() is None:
        pytest.fail("No Chromium was found. Type: sudo apt-get install --yes chromium", pytrace=False)
    with sync_playwright() as playwright:

        def start(*arguments: str, hosts: tuple[str, ...] = ()) -> Chromium:
            browser = playwright.chromium.launch(executable_path=program(), args=[*ARGUMENTS, *arguments])
            return Chromium(browser, hosts)

        yield start


@pytest.fixture(scope="session")
def browser(launch) -> Chromium:
    """Return the browser that all tests of a session share."""
    return launch()


@pytest.fixture
def page(browser: Chromium) -> Iterator[Page]:
    """Return a phone-sized page; the test fails if it asked another host for anything, or wrote an error."""
    browser.forget()
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
