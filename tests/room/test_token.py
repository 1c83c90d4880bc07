"""The token stands in no address, no kernel, no log, no page: 200 people see the projector."""

from __future__ import annotations

import re

import psutil

PAGE = "/voila/render/notebooks/fr/03-mecanisme.ipynb"
# The one lesson that a kernel runs.
COMPUTES = "/voila/render/notebooks/fr/18-laboratoire-des-chiffres.ipynb"


def environments(workshop) -> list[dict[str, str]]:
    return [
        child.environ() for child in psutil.Process(workshop.process.pid).children(recursive=True) if child.is_running()
    ]


def test_an_address_with_the_token_logs_in_and_leaves_the_token_behind(workshop):
    status, headers, body = workshop.ask(f"{PAGE}?a=1&token={workshop.token}&b=%C3%A9")
    assert (status, headers["Location"]) == (302, f"{PAGE}?a=1&b=%C3%A9")
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["Cache-Control"] == "no-store"
    assert workshop.token.encode() not in body
    assert workshop.ask("/curriculum/room/fr", Cookie=workshop.logged_in())[0] == 200


def test_an_address_cannot_be_made_to_send_the_browser_to_another_machine(workshop):
    for path in ("//evil.test/x", "///evil.test"):
        status, headers, _ = workshop.ask(f"{path}?token={workshop.token}")
        assert status == 302
        assert headers["Location"].startswith("/evil.test")


def test_a_wrong_token_in_the_address_leads_to_the_login_without_it(workshop):
    status, headers, _ = workshop.ask(f"{PAGE}?token=wrong")
    assert status == 302
    assert headers["Location"].startswith("/login?next=")
    assert "wrong" not in headers["Location"]


def test_a_command_with_the_token_in_its_address_is_refused(workshop):
    running = workshop.kernels()
    for method in ("POST", "PUT", "DELETE", "PATCH"):
        assert workshop.ask(f"/api/kernels?token={workshop.token}", method)[0] == 405
    assert workshop.kernels() == running


def test_no_kernel_log_screen_or_command_line_holds_the_token(workshop):
    token, cookie = workshop.token, workshop.logged_in()
    for address in (PAGE, COMPUTES):
        status, _, page = workshop.ask(address, Cookie=cookie)
        assert status == 200
        assert token.encode() not in page
    kernels = [environment for environment in environments(workshop) if "VOILA_REQUEST_URL" in environment]
    assert kernels
    for environment in kernels:
        assert token not in "\n".join(environment.values())
        assert "JUPYTER_TOKEN" not in environment
        assert "token" not in environment["QUERY_STRING"]
    assert token not in workshop.log
    assert token not in workshop.screen
    assert token not in " ".join(psutil.Process(workshop.process.pid).cmdline())


def test_jupyterlabs_page_does_not_hold_the_token(workshop):
    status, _, page = workshop.ask("/lab", Cookie=workshop.logged_in("/lab"))
    assert status == 200
    assert workshop.token.encode() not in page
    assert re.search(rb'"token": ""', page)


def test_a_token_left_in_the_environment_does_not_open_this_workshop(workshop):
    assert workshop.token != "left-over-token"
    assert workshop.ask("/api/kernels", Authorization="token left-over-token")[0] == 403


def test_the_private_file_posts_the_token_and_never_puts_it_in_an_address(workshop):
    page = workshop.door.read_text(encoding="utf-8")
    assert 'method="post"' in page
    assert workshop.token not in re.search(r'action="([^"]*)"', page)[1]
    assert "next=/curriculum/home/fr" in page
