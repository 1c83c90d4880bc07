"""The phone pages of a real workshop, under a name that the browser does not trust, as in a room."""

from __future__ import annotations

import gzip
import re

import pytest

from curriculum.lessons.catalogue import catalogue
from tests.support.checkout import content
from tests.support.chromium import ROOM_NAME, TO_THE_ROOM
from tests.support.lesson_pages import first_visit

KILOBYTES, REQUESTS = 60, 4
LESSONS = catalogue(content())
PAGES = [entry.page(lang) for entry in LESSONS.entries for lang in ("fr", "en")]
# A chart, a scenario, a live case, and what computes.
VISITED = [LESSONS.entry(id_).page("fr") for id_ in ("violations", "verification", "distinctions", "laboratory")]


@pytest.fixture(scope="module")
def room_browser(launch):
    """Return a Chromium for which `salle.test` is this machine: traffic stays on it, trust does not."""
    return launch(TO_THE_ROOM, hosts=(ROOM_NAME,))


def drawings(html: bytes) -> int:
    """Return how many of the compressed bytes of a page are the pictures drawn in it."""
    without = re.sub(rb"<svg.*?</svg>", b"", html, flags=re.DOTALL)
    return len(gzip.compress(html, 9)) - len(gzip.compress(without, 9))


def fetched(workshop, page: str) -> dict[str, int]:
    """Return the compressed bytes of a page and of each file that it names, by path."""
    status, _, body = workshop.ask(f"/{page}", phones=True)
    assert status == 200
    named = re.findall(r'(?:<script[^>]+src|<img[^>]+src|<link[^>]+stylesheet[^>]+href)="([^"]+)"', body.decode())
    paths = [f"/{page}", *(path.replace("../", "/", 1) for path in named if not path.startswith("data:"))]
    return {path: len(workshop.ask(path, phones=True, Accept_Encoding="gzip")[2]) for path in paths}


@pytest.mark.parametrize("page", PAGES)
def test_a_lesson_is_light_enough_for_two_hundred_phones(workshop, page):
    weights = fetched(workshop, page)
    assert len(weights) <= REQUESTS
    pictures = drawings(workshop.ask(f"/{page}", phones=True)[2])
    assert sum(size for path, size in weights.items() if not path.endswith(".svg")) - pictures <= KILOBYTES * 1000


@pytest.mark.parametrize("page", VISITED)
def test_a_first_visit_fetches_what_the_page_names_and_asks_nobody_else(room_browser, workshop, page):
    room_browser.forget()
    address = f"http://{ROOM_NAME}:{workshop.room_port}"
    asked = first_visit(room_browser, f"{address}/{page}")
    assert set(asked) <= {address + path for path in fetched(workshop, page)}
    assert f"{address}/{page}" in asked
    pictures = drawings(workshop.ask(f"/{page}", phones=True)[2])
    assert sum(size for url, size in asked.items() if not url.endswith(".svg")) - pictures <= KILOBYTES * 1000
    assert room_browser.refused == []
    assert room_browser.console == []
