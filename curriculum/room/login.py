"""The facilitator's way in: Jupyter's own login, reached without the token ever standing in an address.

Nothing here decides who is a facilitator: Jupyter's identity provider does.
"""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from typing import Any
from urllib.parse import parse_qsl, quote, urlencode

from jupyter_server.base.handlers import JupyterHandler
from tornado import web
from tornado.httputil import HTTPServerRequest
from tornado.routing import Matcher, ReversibleRuleRouter, Rule
from tornado.web import Application, StaticFileHandler


class TokenInAddress(Matcher):
    """Matches a request whose address holds the token, whatever its path."""

    def match(self, request: HTTPServerRequest) -> dict[str, Any] | None:
        """Return the handler's arguments when the address holds a token."""
        return {} if "token=" in (request.query or "") and "token" in request.query_arguments else None


class LeaveTokenBehind(JupyterHandler):
    """Logs in by Jupyter's own rules, then sends the browser to the same address without the token.

    Stock Jupyter answers `?token=` with the page: the token stays in the address bar, before the room's eyes, and
    Voilà hands it to the lesson's kernel in `QUERY_STRING`.
    """

    @web.authenticated
    def get(self) -> None:
        """Redirect to the address without its token."""
        if self.request.headers.get("Upgrade", "").lower() == "websocket":
            raise web.HTTPError(403)
        kept = [pair for pair in parse_qsl(self.request.query, keep_blank_values=True) if pair[0] != "token"]
        self.set_header("Referrer-Policy", "no-referrer")
        self.set_header("Cache-Control", "no-store")
        # One slash at the start: two would name another host.
        path = "/" + self.request.path.lstrip("/")
        self.redirect(path + (f"?{urlencode(kept)}" if kept else ""))

    def get_login_url(self) -> str:
        """Return Jupyter's login page; the place to return to is the address without the token."""
        self.request.uri = self.request.path
        return super().get_login_url()


def refuse_tokens_in_addresses(application: Application) -> None:
    """Put `LeaveTokenBehind` before every other rule; only GET exists there, so any other method gets 405."""
    application.default_router.rules.insert(0, Rule(TokenInAddress(), LeaveTokenBehind))


def put_files_behind_login(application: Application) -> None:
    """Ask for the login before any file that Voilà serves: its own file handlers ask for none."""
    for rule in _rules(application.default_router):
        target = rule.target
        if (
            isinstance(target, type)
            and issubclass(target, StaticFileHandler)
            and target.__module__.startswith("voila.")
        ):
            rule.target = _behind_login(target)


def _rules(router: ReversibleRuleRouter) -> list[Rule]:
    found = []
    for rule in router.rules:
        inner = rule.target
        found += _rules(inner) if isinstance(inner, ReversibleRuleRouter) else [rule]
    return found


def _behind_login(handler: type[StaticFileHandler]) -> type[StaticFileHandler]:
    class BehindLogin(JupyterHandler, handler):  # type: ignore[valid-type, misc]
        @web.authenticated
        async def get(self, path: str, include_body: bool = True) -> None:
            await handler.get(self, path, include_body)

        @web.authenticated
        async def head(self, path: str) -> None:
            await handler.get(self, path, include_body=False)

        def get_content_type(self) -> str:
            return handler.get_content_type(self)

    BehindLogin.__name__ = BehindLogin.__qualname__ = f"BehindLogin{handler.__name__}"
    return BehindLogin


def door(server: str, base: str, home: str, token: str, word: Mapping[str, str]) -> str:
    """Return the page of a small private file that logs the browser in, then shows the facilitator's home.

    It posts the token to Jupyter's own login form. `server` is such as `http://127.0.0.1:8888`, `base` Jupyter's base
    path, `home` the path to land on. A token in the body, unlike one in the address, reaches no history and no log.
    """
    action = f"{server}{base}login?next={quote(home, safe='/')}"
    return (
        f'<!doctype html><html lang="{escape(word["lang"])}"><meta charset="utf-8">'
        f'<meta name="referrer" content="no-referrer"><title>{escape(word["door-title"])}</title>'
        f'<form method="post" action="{escape(action)}"><p>{escape(word["door-text"])}</p>'
        f'<input type="hidden" name="token" value="{escape(token)}">'
        f'<input type="hidden" name="password" value="{escape(token)}">'
        f"<button>{escape(word['door-button'])}</button></form><script>document.forms[0].submit()</script></html>\n"
    )
