"""What one visitor's browser gets: bytes, requests, websocket messages, seconds until a first answer is possible."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from statistics import median
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page, WebSocket

from benchmarks.servers import Server
from tests.support.chromium import PHONE, ROOM_NAME

HERE = {"127.0.0.1", ROOM_NAME, None}
QUIET_SECONDS = 2.0
SLOW_PHONE = {"offline": False, "latency": 60, "downloadThroughput": 500_000, "uploadThroughput": 125_000}


@dataclass
class Visit:
    """The figures of one visit."""

    seconds: float = 0
    bytes: int = 0
    picture_bytes: int = 0
    requests: int = 0
    elsewhere: int = 0
    messages: int = 0
    message_bytes: int = 0
    cpu: float = 0
    kernel: float = 0
    _pictures: set[str] = field(default_factory=set)


def middle(visits: list[Visit]) -> Visit:
    """Return the median of each figure."""
    names = [name for name in Visit.__dataclass_fields__ if not name.startswith("_")]
    return Visit(**{name: median(getattr(visit, name) for visit in visits) for name in names})


def visit(started: Browser, url: str, first: str, server: Server | None = None, *, slow: bool = False) -> Visit:
    """Open `url` with an empty cache, wait for the input `first`, then until nothing more is sent."""
    context = started.new_context(viewport=PHONE, locale="fr-FR")
    page = context.new_page()
    page.set_default_timeout(180_000)
    if server and server.door and url.startswith(server.address):
        page.goto(server.door)
        page.wait_for_url(f"{server.address}/api")
    seen = Visit()
    _count(page, seen, slow)
    known = set(server.kernels()) if server else set()
    before = server.cpu() if server else 0
    began = time.monotonic()
    page.goto(url, wait_until="commit")
    page.locator(first).first.wait_for(state="visible")
    seen.seconds = time.monotonic() - began
    _wait_until_quiet(page, seen)
    if server:
        seen.cpu = server.cpu() - before
        seen.kernel = max((size for pid, size in server.kernels().items() if pid not in known), default=0)
    context.close()
    return seen


def _count(page: Page, seen: Visit, slow: bool) -> None:
    def elsewhere(route) -> None:
        seen.elsewhere += 1
        route.abort()

    page.route(lambda url: urlsplit(url).hostname not in HERE and url.startswith("http"), elsewhere)
    network = page.context.new_cdp_session(page)
    network.send("Network.enable")
    network.on("Network.responseReceived", lambda event: _note_picture(seen, event))
    network.on("Network.loadingFinished", lambda event: _add_bytes(seen, event))
    page.on("websocket", lambda socket: _listen(socket, seen))
    if slow:
        network.send("Network.emulateNetworkConditions", SLOW_PHONE)
        network.send("Emulation.setCPUThrottlingRate", {"rate": 6})


def _note_picture(seen: Visit, event: dict) -> None:
    if event["type"] == "Image":
        seen._pictures.add(event["requestId"])


def _add_bytes(seen: Visit, event: dict) -> None:
    size = int(event["encodedDataLength"])
    seen.requests += 1
    seen.bytes += size
    if event["requestId"] in seen._pictures:
        seen.picture_bytes += size


def _listen(socket: WebSocket, seen: Visit) -> None:
    def add(payload: str | bytes) -> None:
        seen.messages += 1
        seen.message_bytes += len(payload)

    socket.on("framesent", add)
    socket.on("framereceived", add)


def _wait_until_quiet(page: Page, seen: Visit) -> None:
    last, since = None, time.monotonic()
    while time.monotonic() - since < QUIET_SECONDS:
        page.wait_for_timeout(100)
        if (seen.messages, seen.requests) != last:
            last, since = (seen.messages, seen.requests), time.monotonic()
