"""A room of phones beside connections that only take places: one careless or hostile device must not close the room."""

from __future__ import annotations

import asyncio
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager

import pytest

from curriculum.pages.phone import build_phone
from curriculum.room.public import connections
from curriculum.room.public.app import make_app
from curriculum.room.public.connections import possible
from curriculum.room.public.listener import listen
from curriculum.room.public.pages import Pages
from tests.support.checkout import content
from tests.support.phones import ask, connect, room, silent
from tests.support.small_build import build
from tests.support.workshop import open_workshop

PHONES = 200
ROUTER = ["127.0.0.2"] * PHONES
OWN_ADDRESSES = [f"127.0.1.{number}" for number in range(1, PHONES + 1)]
ATTACKS = {"say nothing": (1100, b""), "never finish a header": (500, b"GET / HTTP/1.1\r\nHost: salle.test\r\n")}
# A workshop that may open no more files than a system usually allows.
LIMITED = ["sh", "-c", 'ulimit -n 1024; exec "$@"', "sh"]
LESSON = "/fr/03-mecanisme"


def to_the_end(work):
    """Run a coroutine in a loop and a thread of its own: a browser of another test may hold this thread's loop."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, work).result()


@pytest.fixture(scope="module")
def limited():
    """Return a workshop that may open no more files than a system usually allows."""
    build_phone(content())
    opened = open_workshop(under=LIMITED)
    yield opened
    opened.stop()


@pytest.mark.parametrize("addresses", [ROUTER, OWN_ADDRESSES], ids=["behind one router", "each with its own address"])
@pytest.mark.parametrize("attack", ATTACKS)
def test_two_hundred_phones_get_their_pages_while_connections_only_take_places(limited, attack, addresses):
    lesson = limited.ask(LESSON, phones=True)[2].decode()
    routes = ("/", LESSON, *re.findall(r'(?:href|src)="\.\.(/static/[^"]+\.(?:css|js))"', lesson))
    assert len(routes) == 4

    async def attacked():
        many, start = ATTACKS[attack]
        taken = await silent(limited.room_port, many, start)
        got = await room(limited.room_port, addresses, routes)
        for writer in taken:
            writer.close()
        return got

    assert to_the_end(attacked()) == [[200] * len(routes)] * PHONES


@asynccontextmanager
async def port(folder, most: int = 1000):
    """Serve one small page in this process, with at most so many connections."""
    listener, number = listen(make_app(Pages(build(folder, {"/": "bonjour"}))), 0, "127.0.0.1", most=most)
    yield number, listener.connections
    listener.stop()
    await listener.close_all_connections()


def test_a_connection_that_does_not_ask_is_closed_and_one_that_was_answered_later(tmp_path, monkeypatch):
    monkeypatch.setattr(connections, "FIRST_REQUEST", 0.2)

    async def waited():
        async with port(tmp_path) as (number, _):
            asked = await connect(number, "127.0.0.1")
            assert await ask(*asked, "/") == 200
            mute, unfinished = [await connect(number, "127.0.0.1") for _ in range(2)]
            unfinished[1].write(b"GET / HTTP/1.1\r\nHost")
            for reader, writer in (mute, unfinished):
                assert await asyncio.wait_for(reader.read(), 20) == b""
                writer.close()
            assert await ask(*asked, "/") == 200
            monkeypatch.setattr(connections, "NEXT_REQUEST", 0.2)
            assert await ask(*asked, "/") == 200
            assert await asyncio.wait_for(asked[0].read(), 20) == b""
            asked[1].close()

    to_the_end(waited())


def test_when_all_places_are_taken_the_one_that_was_silent_longest_leaves_whoever_else_has_more(tmp_path, monkeypatch):
    monkeypatch.setattr(connections, "LONG_SILENT", 0)

    async def crowded():
        async with port(tmp_path, most=4) as (number, _):
            mute = await connect(number, "127.0.0.9")
            room = [await connect(number, "127.0.0.2") for _ in range(3)]
            assert [await ask(*each, "/") for each in room] == [200, 200, 200]
            late = await connect(number, "127.0.0.2")
            assert await asyncio.wait_for(mute[0].read(), 20) == b""
            assert [await ask(*each, "/") for each in [*room, late]] == [200] * 4
            for _, writer in [mute, *room, late]:
                writer.close()

    to_the_end(crowded())


def test_before_one_that_just_came_leaves_one_between_two_requests_of_who_has_most(tmp_path):
    async def crowded():
        async with port(tmp_path, most=4) as (number, _):
            other = await connect(number, "127.0.0.3")
            answered, again = [await connect(number, "127.0.0.2") for _ in range(2)]
            assert [await ask(*each, "/") for each in (other, answered, again)] == [200, 200, 200]
            fresh = await connect(number, "127.0.0.2")
            late = await connect(number, "127.0.0.2")
            assert await asyncio.wait_for(answered[0].read(), 20) == b""
            assert [await ask(*each, "/") for each in (other, again, fresh, late)] == [200] * 4
            for _, writer in (other, answered, again, fresh, late):
                writer.close()

    to_the_end(crowded())


def test_a_device_that_takes_every_place_loses_its_own_and_no_phone_loses_one(tmp_path):
    async def crowded():
        async with port(tmp_path, most=10) as (number, _):
            phones = [await connect(number, f"127.0.0.{each}") for each in (2, 3, 4)]
            assert [await ask(*phone, "/") for phone in phones] == [200, 200, 200]
            taken = await silent(number, 60)
            assert [await ask(*phone, "/") for phone in phones] == [200, 200, 200]
            for writer in [*taken, *(writer for _, writer in phones)]:
                writer.close()

    to_the_end(crowded())


def test_a_connection_that_ended_frees_its_place(tmp_path):
    async def came_and_went():
        async with port(tmp_path) as (number, known):
            for _ in range(5):
                reader, writer = await connect(number, "127.0.0.1")
                assert await ask(reader, writer, "/") == 200
                writer.close()
            async with asyncio.timeout(20):
                while len(known):
                    await asyncio.sleep(0.01)

    to_the_end(came_and_went())


OUT_OF_DESCRIPTORS = """
import asyncio, resource, sys
from pathlib import Path
resource.setrlimit(resource.RLIMIT_NOFILE, (100, 100))
from curriculum.room.public.app import make_app
from curriculum.room.public.listener import listen
from curriculum.room.public.pages import Pages

async def serve():
    listener, port = listen(make_app(Pages(Path(sys.argv[1]))), 0, "127.0.0.1", most=10_000)
    print(port, flush=True)
    await asyncio.to_thread(sys.stdin.read)

asyncio.run(serve())
"""


def test_a_server_without_a_descriptor_left_closes_a_silent_connection_and_logs_nothing(tmp_path):
    command = [sys.executable, "-c", OUT_OF_DESCRIPTORS, str(build(tmp_path, {"/": "bonjour"}))]
    served = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    number = int(served.stdout.readline())

    async def crowded():
        taken = await silent(number, 300)
        got = await room(number, ["127.0.0.2"] * 5, ("/",))
        for writer in taken:
            writer.close()
        return got

    assert to_the_end(crowded()) == [[200]] * 5
    _, errors = served.communicate(timeout=20)
    assert errors == b""


def test_this_system_gives_places_for_a_room():
    assert possible() >= 2 * PHONES
