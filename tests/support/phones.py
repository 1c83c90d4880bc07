"""Simulated visitors on real sockets: phones that fetch pages, and connections that say nothing or never finish."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Sequence
from contextlib import suppress

CONNECTIONS_OF_A_PHONE = 6
PATIENCE = 30


async def silent(port: int, many: int, start: bytes = b"", address: str = "127.0.0.9") -> list[asyncio.StreamWriter]:
    """Open connections that send `start` and nothing more."""
    opened = []
    for _ in range(many):
        with suppress(OSError, TimeoutError):  # a full server refuses, and that is a way to be full
            _, writer = await asyncio.wait_for(connect(port, address), PATIENCE)
            writer.write(start)
            opened.append(writer)
    return opened


async def connect(port: int, address: str) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    return await asyncio.open_connection("127.0.0.1", port, local_addr=(address, 0), limit=2**20)


async def visit(port: int, address: str, routes: Sequence[str]) -> list[int]:
    """Return the statuses that one phone gets.

    As a browser does, it opens some connections ahead, asks for each route on one of its own, and closes none before
    the end; the server may close those that wait.
    """
    opened = [await connect(port, address) for _ in range(CONNECTIONS_OF_A_PHONE - len(routes))]
    statuses = []
    for route in routes:
        opened.append(await connect(port, address))
        statuses.append(await ask(*opened[-1], route))
    for _, writer in opened:
        writer.close()
    return statuses


async def ask(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, route: str) -> int:
    """Send one request and read the whole answer; returns its status."""
    writer.write(f"GET {route} HTTP/1.1\r\nHost: salle.test\r\nAccept-Encoding: gzip\r\n\r\n".encode())
    head = await reader.readuntil(b"\r\n\r\n")
    await reader.readexactly(int(re.search(rb"Content-Length: (\d+)", head)[1]))
    return int(head.split(b" ", 2)[1])


async def room(port: int, addresses: Sequence[str], routes: Sequence[str]) -> list[list[int] | BaseException]:
    """Return what each of many phones got, all of them at once."""
    visits = (asyncio.wait_for(visit(port, address, routes), PATIENCE) for address in addresses)
    return await asyncio.gather(*visits, return_exceptions=True)
