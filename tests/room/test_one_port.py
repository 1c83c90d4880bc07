"""Binder and a Hub: a stock Jupyter Server with one port, on which the extension settles itself."""

from __future__ import annotations

import http.client
import os
import sys

import pytest

from tests.support.checkout import ROOT
from tests.support.servers import free_port, listens, running

TOKEN, BASE = "one-port-token", "/user/x/"


@pytest.fixture(scope="module")
def server(workshop, tmp_path_factory):
    """Start `jupyter server` in the checkout as Binder does, with nothing but what is installed."""
    folder, port = tmp_path_factory.mktemp("one-port"), free_port()
    environment = {
        **os.environ,
        "JUPYTERHUB_SERVICE_PREFIX": BASE,
        "JUPYTER_PATH": str(ROOT / "share/jupyter"),
        "JUPYTER_CONFIG_PATH": str(ROOT / "etc/jupyter"),
        "JUPYTER_CONFIG_DIR": str(folder / "config"),
        "JUPYTER_RUNTIME_DIR": str(folder / "runtime"),
    }
    options = [f"--ServerApp.base_url={BASE}", f"--port={port}", f"--IdentityProvider.token={TOKEN}", "--no-browser"]
    log = folder / "log.txt"
    command = [sys.executable, "-m", "jupyter", "server", *options, "--allow-root", "--debug"]
    with running(command, lambda: listens(port), log, cwd=workshop.root, env=environment):
        yield port, log


def ask(port: int, path: str, **headers: str):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    try:
        connection.request("GET", BASE + path, headers=headers)
        answer = connection.getresponse()
        return answer.status, answer.headers, answer.read().decode(errors="replace")
    finally:
        connection.close()


def test_the_phone_pages_are_public_under_one_prefix_and_nothing_else_is(server):
    port, log = server
    status, headers, page = ask(port, "phone/fr/03-mecanisme")
    assert status == 200
    assert headers["Content-Security-Policy"].startswith("default-src 'none'")
    assert "Set-Cookie" not in headers
    assert ask(port, "phone/")[0] == 200
    status, headers, page = ask(port, "phone/manifest.json")
    assert status == 404
    assert f'href="{BASE}phone/"' in page
    assert headers["Content-Security-Policy"].startswith("default-src 'none'")
    assert "/phone/manifest.json" not in log.read_text(errors="replace")
    assert ask(port, "voila/files/extra/picture.svg")[0] == 302
    assert ask(port, "curriculum/room/fr")[0] == 302


@pytest.mark.parametrize(
    ("name", "mark"),
    [("03-mecanisme", 'class="screen cover"'), ("18-laboratoire-des-chiffres", 'class="workshop-bar"')],
)
def test_the_lessons_open_in_our_templates_and_the_token_leaves_the_address(server, name, mark):
    port, _ = server
    page = f"voila/render/notebooks/fr/{name}.ipynb"
    status, headers, _ = ask(port, f"{page}?token={TOKEN}")
    assert (status, headers["Location"]) == (302, BASE + page)
    status, _, shown = ask(port, page, Authorization=f"token {TOKEN}")
    assert status == 200
    assert mark in shown
    assert '<html lang="fr">' in shown
    assert "cdn" not in shown.replace("cdn-", "")


def test_a_jupyter_that_serves_another_folder_stays_as_it_was(tmp_path):
    from types import SimpleNamespace

    from traitlets.config import Config, Configurable

    from curriculum.room.jupyter import extension

    class Server(Configurable):
        root_dir = str(tmp_path)

    server = Server(config=Config())
    server.web_app = SimpleNamespace(settings={})
    extension._link_jupyter_server_extension(server)
    extension._load_jupyter_server_extension(server)
    assert dict(server.config) == {}
    assert server.web_app.settings == {}
