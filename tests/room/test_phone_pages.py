"""The public pages, asked for as a phone does."""

from __future__ import annotations

import gzip
import json

import pytest

from curriculum.room.public.phone_pages import PhonePages


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
        for name, value in manifest["headers"].items():
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


@pytest.mark.parametrize(
    "path",
    ["/none", "/manifest.json", "/index.html", "/fr/../manifest.json", "/%2e%2e/serve.log", "//", "/static/", "/lab"],
)
def test_nothing_else_is_answered_and_the_refusal_has_the_strict_headers_too(workshop, manifest, path):
    status, headers, body = workshop.ask(path, phones=True)
    assert status == 404
    assert headers["Content-Security-Policy"] == manifest["headers"]["Content-Security-Policy"]
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


def test_pages_built_again_while_the_workshop_is_open_are_the_ones_sent(tmp_path):
    def build(text: str, version: int) -> None:
        (tmp_path / "index.html").write_text(text)
        entry = {"file": "index.html", "type": "text/html", "cache": "revalidate", "gzip": False}
        (tmp_path / "manifest.json").write_text(json.dumps({"headers": {}, "routes": {"/": entry}, "v": version}))

    pages = PhonePages(tmp_path)
    assert pages.find("/") is None
    build("one", 1)
    first = pages.find("/")
    assert first.body == b"one"
    (tmp_path / "manifest.json").unlink()
    assert pages.find("/") == first
    build("two", 22)
    assert pages.find("/").body == b"two"
    assert pages.find("/").etag != first.etag
