"""The phone pages of a real workshop, under a name that the browser does not trust, as in a room."""

from __future__ import annotations

import pytest
from test_pages import first_visit

from curriculum.folders import find_content
from curriculum.lessons.catalogue import catalogue

KILOBYTES, REQUESTS, SECONDS = 60, 6, 1.0


@pytest.fixture(scope="module")
def room_browser(launch):
    """Return a Chromium for which `salle.test` is this machine: traffic stays on it, trust does not."""
    return launch("--host-resolver-rules=MAP salle.test 127.0.0.1", hosts=("salle.test",))


@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize("lesson", [entry.id for entry in catalogue(find_content()).entries])
def test_a_first_visit_in_the_room_is_light_fast_and_asks_nobody_else(room_browser, workshop, lesson, lang):
    url = f"http://salle.test:{workshop.room_port}/{lang}/{catalogue(find_content()).entry(lesson).stem(lang)}"
    browser = room_browser.new_context().browser
    visits = [first_visit(browser, url)]
    while len(visits) < 3 and visits[-1]["seconds"] >= SECONDS:  # the machine may be busy: the best of three
        visits.append(first_visit(browser, url))
    weights = {address: size for address, size in visits[0]["weights"].items() if not address.endswith(".svg")}
    print(f"{lesson}.{lang}: {sum(weights.values())} bytes, {len(weights)} requests, "
          f"{min(visit['seconds'] for visit in visits):.2f} s")  # fmt: skip
    assert sum(weights.values()) <= KILOBYTES * 1000
    assert len(visits[0]["weights"]) <= REQUESTS
    assert min(visit["seconds"] for visit in visits) < SECONDS
    assert all(address.startswith("http://salle.test:") for address in visits[0]["weights"])
    assert room_browser.refused == []
    assert room_browser.console == []
