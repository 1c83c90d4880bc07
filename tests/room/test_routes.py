"""Every route of the server, tried by somebody who has no token."""

from __future__ import annotations

import re
import warnings

import pytest

with warnings.catch_warnings():
    warnings.simplefilter("ignore", DeprecationWarning)
    from re import _parser as sre

# What Jupyter Server answers to anyone: its login page and the files that draw it. On 127.0.0.1 only.
PUBLIC = {
    "/login": "the login form",
    "/logout": "the page that says one is logged out",
    "/static/style/index.css": "the style of the login page",
    "/static/logo/logo.png": "the logo of the login page",
    "/favicon.ico": "an icon",
    "/api": "the version number of Jupyter Server",
}
PUBLIC_HANDLERS = {
    "LoginFormHandler",
    "LogoutHandler",
    "FileFindHandler",
    "PublicStaticFileHandler",
    "APIVersionHandler",
}
# Addresses that exist, behind the login: what a visitor would like to reach.
REAL = [
    "/",
    "/lab",
    "/lab/tree/notebooks/fr/03-mecanisme.ipynb",
    "/lab/api/settings",
    "/lab/api/workspaces",
    "/tree",
    "/voila",
    "/voila/tree",
    "/voila/render/notebooks/fr/03-mecanisme.ipynb",
    "/voila/files/extra/picture.svg",
    "/voila/static/voila.js",
    "/voila/templates/curriculum/static/workshop.css",
    "/voila/labextensions/anywidget/package.json",
    "/voila/api/contents/notebooks",
    "/voila/api/themes/@jupyterlab/theme-light-extension/index.css",
    "/curriculum/home/fr",
    "/curriculum/home/en",
    "/curriculum/home/fr/state",
    "/curriculum/documents/fr",
    "/curriculum/room/fr",
    "/curriculum/room/en",
    "/curriculum/static/home.js",
    "/curriculum/offline/03-mecanisme.fr.html",
    "/curriculum/handouts/03-mecanisme.key.fr.pdf",
    "/api/contents/extra/secret.json",
    "/files/extra/secret.json",
    "/view/extra/secret.json",
    "/edit/extra/secret.json",
    "/notebooks/notebooks/fr/03-mecanisme.ipynb",
    "/nbconvert/html/notebooks/fr/03-mecanisme.ipynb",
    "/api/contents",
    "/api/contents/notebooks/fr/03-mecanisme.ipynb",
    "/api/contents/local/parcours-1612.html",
    "/files/local/parcours-1612.html",
    "/api/kernels",
    "/api/sessions",
    "/api/kernelspecs",
    "/api/config/notebook",
    "/api/me",
    "/api/status",
    "/api/spec.yaml",
    "/api/events/subscribe",
    "/metrics",
    "/kernelspecs/python3/logo-64x64.png",
    "/custom/custom.css",
    "/lsp/status",
]


def example(pattern: str) -> str:
    """Return one address that a route's pattern matches."""

    def one(parsed) -> str:
        return "".join(character(kind, value) for kind, value in parsed)

    def character(kind, value) -> str:
        name = str(kind)
        if name == "LITERAL":
            return chr(value)
        if name == "ANY":
            return "a"
        if name in {"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"}:
            return one(value[2]) * max(value[0], 1)
        if name == "SUBPATTERN":
            return one(value[-1])
        if name == "BRANCH":
            return one(value[1][0])
        if name == "IN":
            first, of = value[0]
            return {"LITERAL": lambda: chr(of), "RANGE": lambda: chr(of[0])}.get(str(first), lambda: "a")()
        return ""

    return one(sre.parse(pattern))


def landing(workshop, path: str, method: str = "GET") -> tuple[int, str]:
    """Return the status of the last answer and its path, redirects followed."""
    for _ in range(6):
        status, headers, _ = workshop.ask(path, method)
        if status not in {301, 302, 303, 307, 308}:
            return status, path
        path, method = headers["Location"], "GET"
        assert path.startswith("/"), f"leaves this machine: {path}"
        assert not path.startswith("//")
    raise AssertionError(f"{path} is redirected for ever")


def turned_away(status: int, path: str) -> bool:
    return status in {400, 401, 403, 404, 405} or path.split("?")[0] == "/login"


def test_the_examples_of_this_test_do_match_their_routes(workshop):
    assert len(workshop.routes) > 60
    for pattern, _ in workshop.routes:
        assert re.match(pattern, example(pattern)), pattern


@pytest.mark.parametrize("method", ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"])
def test_no_route_of_the_running_server_lets_a_visitor_in(workshop, method):
    let_in = []
    for pattern, handler in workshop.routes:
        status, path = landing(workshop, example(pattern), method)
        if not turned_away(status, path) and path not in PUBLIC:
            let_in.append((method, pattern, handler, status, path))
    assert let_in == []


@pytest.mark.parametrize("path", REAL)
def test_an_address_that_exists_answers_the_facilitator_and_nobody_else(workshop, path):
    status, landed = landing(workshop, path)
    assert turned_away(status, landed), (status, landed)


def test_the_addresses_of_this_test_are_worth_guarding(workshop):
    answered = [path for path in REAL if "render" not in path and workshop.ask(path, token=True)[0] == 200]
    assert {"/lab", "/voila/files/extra/picture.svg", "/api/contents/extra/secret.json", "/curriculum/room/fr"} <= set(
        answered
    )
    assert {"/voila/static/voila.js", "/voila/templates/curriculum/static/workshop.css"} <= set(answered)


@pytest.mark.parametrize("path", PUBLIC)
def test_only_the_login_and_its_files_are_public(workshop, path):
    assert workshop.ask(path)[0] in {200, 302}


def test_a_websocket_to_a_kernel_is_refused_without_the_token(workshop):
    path = "/api/kernels/00000000-0000-0000-0000-000000000000/channels"
    upgrade = {
        "Upgrade": "websocket", "Connection": "Upgrade", "Sec_WebSocket_Version": "13", "Sec_WebSocket_Key": "AAAA",
    }  # fmt: skip
    assert workshop.ask(path, **upgrade)[0] == 403


def test_the_login_refuses_a_wrong_token_and_every_page_refuses_a_foreign_host_name(workshop):
    assert workshop.ask("/api/kernels", Authorization="token wrong")[0] == 403
    assert workshop.ask("/login", Host="salle.test")[0] == 403


def test_jupyter_answers_on_this_machine_only_and_the_phones_pages_everywhere(workshop):
    import psutil

    process = psutil.Process(workshop.process.pid)
    listening = {
        connection.laddr.port: connection.laddr.ip
        for each in [process, *process.children()]
        for connection in each.net_connections("inet")
        if connection.status == psutil.CONN_LISTEN
    }
    assert listening[workshop.port] == "127.0.0.1"
    assert listening[workshop.room_port] == "0.0.0.0"
    assert {ip for port, ip in listening.items() if port != workshop.room_port} == {"127.0.0.1"}


def test_a_file_that_no_lesson_shows_is_refused_even_to_the_facilitator(workshop):
    assert workshop.ask("/voila/files/extra/picture.svg", token=True)[0] == 200
    for path in ("extra/secret.json", "extra/broken.ipynb", "local/parcours-1612.html", ".curriculum/serve.log"):
        assert workshop.ask(f"/voila/files/{path}", token=True)[0] == 403
