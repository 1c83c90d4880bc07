"""The public pages, asked for as a phone does."""

from __future__ import annotations

import gzip
import json
import socket
from pathlib import Path

import pytest

from curriculum.pages.manifest import PACKED
from curriculum.pages.phone import build_phone
from curriculum.room.public.app import HEADERS
from curriculum.room.public.pages import Pages
from tests.support.small_build import build


@pytest.fixture(scope="module")
def manifest(workshop):
    return json.loads((workshop.root / ".curriculum/phone/manifest.json").read_text())


def test_every_route_of_the_manifest_answers_with_its_type_its_cache_and_the_strict_headers(workshop, manifest):
    assert len(manifest["routes"]) > 8
    for route, entry in manifest["routes"].items():
        status, headers, body = workshop.ask(route, phones=True)
        assert (status, headers["Content-Type"]) == (200, entry["type"]), route
        assert body == (workshop.root / ".curriculum/phone" / entry["file"]).read_bytes()
        assert headers["Cache-Control"] == (
            "no-cache" if entry["cache"] == "revalidate" else "public, max-age=31536000, immutable"
        )
        for name, value in HEADERS.items():
            assert headers[name] == value


def test_a_phone_that_accepts_it_gets_what_was_compressed_at_build(workshop, manifest):
    for route, entry in manifest["routes"].items():
        _, headers, body = workshop.ask(route, phones=True, Accept_Encoding="gzip, deflate")
        assert headers["Content-Encoding"] == "gzip"
        assert headers["Vary"] == "Accept-Encoding"
        assert gzip.decompress(body) == (workshop.root / ".curriculum/phone" / entry["file"]).read_bytes()
    assert "Content-Encoding" not in workshop.ask("/", phones=True, Accept_Encoding="gzip;q=0, br")[1]


def test_a_page_already_on_the_phone_is_not_sent_again(workshop):
    etag = workshop.ask("/", phones=True)[1]["Etag"]
    status, headers, body = workshop.ask("/", phones=True, If_None_Match=etag)
    assert (status, body) == (304, b"")
    assert headers["Content-Security-Policy"]
    assert workshop.ask("/", phones=True, If_None_Match='"other"')[0] == 200


def test_the_list_of_a_language_is_found_without_the_slash_at_its_end(workshop):
    status, headers, _ = workshop.ask("/fr", phones=True)
    assert (status, headers["Location"]) == (301, "fr/")
    assert headers["Content-Security-Policy"]


@pytest.mark.parametrize(
    "path",
    ["/none", "/manifest.json", "/index.html", "/fr/../manifest.json", "/%2e%2e/serve.log", "//", "/static/", "/lab"],
)
def test_nothing_else_is_answered_and_the_refusal_has_the_strict_headers_too(workshop, path):
    status, headers, body = workshop.ask(path, phones=True)
    assert status == 404
    assert headers["Content-Security-Policy"] == HEADERS["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert "Cette page n’existe pas.".encode() in body
    assert b"Traceback" not in body


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS"])
def test_a_phone_can_only_read(workshop, method):
    status, headers, _ = workshop.ask("/", method, phones=True)
    assert status == 405
    assert headers["Content-Security-Policy"]


def test_no_cookie_is_set_no_program_is_named_and_no_line_is_kept_about_a_phone(workshop):
    before = workshop.log
    for path in ("/", "/none"):
        headers = workshop.ask(path, phones=True)[1]
        assert "Set-Cookie" not in headers
        assert "Server" not in headers
    assert workshop.log == before


@pytest.mark.parametrize("line", ["GET http://salle.test/", "GET nowhere", "OPTIONS *", "HEAD nowhere"])
def test_an_odd_request_is_refused_with_the_strict_headers_and_names_no_program(workshop, line):
    with socket.create_connection(("127.0.0.1", workshop.room_port), timeout=20) as phone:
        phone.sendall(f"{line} HTTP/1.1\r\nHost: salle.test\r\nConnection: close\r\n\r\n".encode())
        head = b"".join(iter(lambda: phone.recv(65_536), b"")).split(b"\r\n\r\n")[0].decode()
    assert head.split(" ")[1] in {"404", "405"}
    assert "\nServer:" not in head
    for name, value in HEADERS.items():
        assert f"\n{name}: {value}" in head


def test_pages_built_again_while_the_workshop_is_open_are_the_ones_sent(tmp_path):
    pages = Pages(tmp_path)
    assert pages.find("/") is None
    build(tmp_path, {"/": "one"})
    assert pages.refresh()
    first = pages.find("/")
    assert first.body == b"one"
    assert not pages.refresh()
    (tmp_path / "manifest.json").unlink()
    assert not pages.refresh()
    assert pages.find("/") == first
    build(tmp_path, {"/": "two and more"}, version="22")
    assert pages.refresh()
    assert pages.find("/").body == b"two and more"
    assert pages.find("/").etag != first.etag


def packed(page: Path) -> Path:
    return page.with_name(page.name + PACKED)


DAMAGE = {
    "its file is gone": lambda page: page.unlink(),
    "its file is cut off": lambda page: page.write_bytes(page.read_bytes()[:-1]),
    "its file was changed": lambda page: page.write_bytes(b"B" + page.read_bytes()[1:]),
    "its compressed file is gone": lambda page: packed(page).unlink(),
    "its compressed file is empty": lambda page: packed(page).write_bytes(b""),
    "its compressed file is another's": lambda page: packed(page).write_bytes(gzip.compress(b"other")),
}


@pytest.mark.parametrize("damage", DAMAGE)
def test_one_damaged_page_is_left_out_and_named_and_the_others_are_sent(tmp_path, damage, caplog):
    build(tmp_path, {"/": "start", "/fr/bad": "bonjour", "/fr/good": "salut"})
    DAMAGE[damage](tmp_path / "1.html")
    pages = Pages(tmp_path)
    assert pages.missing == ("/fr/bad",)
    assert pages.find("/fr/bad") is None
    assert "/fr/bad" in caplog.text
    assert [pages.find(route).body for route in ("/", "/fr/good")] == [b"start", b"salut"]


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"version": "1", "routes": {"/": {"file": 1}}, "files": {}}', "\0\1", '{"rou']
)
def test_a_damaged_list_leaves_the_pages_that_were_read_before(tmp_path, text, caplog):
    pages = Pages(build(tmp_path, {"/": "one"}))
    (tmp_path / "manifest.json").write_text(text)
    pages.refresh()
    assert pages.find("/").body == b"one"
    assert "manifest.json" in caplog.text


def test_a_damaged_build_is_made_again(small_built):
    page = small_built.built / "phone" / "index.html"
    whole = page.read_bytes()
    page.write_bytes(whole[:100])
    build_phone(small_built)
    assert page.read_bytes() == whole
