"""The facilitator's way in: Jupyter's own login, reached without the token ever standing in an address.

Nothing here decides who is a facilitator: Jupyter's identity provider does.
"""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qsl, urlencode

from jupyter_server.base.handlers import JupyterHandler
from jupyterlab_server.licenses_handler import LicensesHandler
from tornado import web
from tornado.httputil import HTTPServerRequest
from tornado.routing import Matcher, ReversibleRuleRouter, Rule
from tornado.web import Application, StaticFileHandler

# What Jupyter's login page is drawn with, below the base path.
_LOGIN_FILES = ("static/style.css", "favicon.ico")


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


def put_files_behind_login(application: Application, base: str) -> None:
    """Ask for the login before any file but those of the login page: Voilà's own file handlers ask for none."""
    for rule in rules(application.default_router):
        target, pattern = rule.target, getattr(rule.matcher, "regex", None)
        if target is LicensesHandler:
            rule.target = _RefusingLicenses
        if not (isinstance(target, type) and issubclass(target, StaticFileHandler)) or pattern is None:
            continue
        open_to_all = target.__module__.startswith("voila.") or hasattr(target.get, "__allow_unauthenticated")
        if open_to_all and not any(pattern.match(base + path) for path in _LOGIN_FILES):
            rule.target = _behind_login(target)


def rules(router: ReversibleRuleRouter) -> list[Rule]:
    """List the rules of a router and of those inside it, in the order in which they are tried."""
    found = []
    for rule in router.rules:
        inner = rule.target
        found += rules(inner) if isinstance(inner, ReversibleRuleRouter) else [rule]
    return found


def _behind_login(handler: type[StaticFileHandler]) -> type[StaticFileHandler]:
    bases = (handler,) if issubclass(handler, JupyterHandler) else (JupyterHandler, handler)

    @web.authenticated
    async def get(self: StaticFileHandler, path: str, include_body: bool = True) -> None:
        await handler.get(self, path, include_body)

    @web.authenticated
    async def head(self: StaticFileHandler, path: str) -> None:
        await handler.get(self, path, include_body=False)

    return type(f"BehindLogin{handler.__name__}", bases, {"get": get, "head": head})


class _RefusingLicenses(LicensesHandler):
    """JupyterLab's list of licences, which without the login would neither answer nor refuse, for ever."""

    def finish(  # type: ignore[override]  # JupyterHandler calls it with a chunk, the original with a type
        self, chunk: Any = None, _mime_type: str = "application/json"
    ) -> Any:
        """Finish a refusal too: the original asks for a type that an error does not give."""
        self.set_header("Content-Type", _mime_type)
        return JupyterHandler.finish(self, chunk)
