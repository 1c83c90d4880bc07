"""What the facilitator's plain pages have in common: behind the login, never stored, nothing run from elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from jupyter_server.base.handlers import AuthenticatedFileHandler
from tornado.ioloop import IOLoop

from curriculum.errors import RefusedError
from curriculum.folders import Content
from curriculum.model.languages import alternatives
from curriculum.room.facilitator.builds import BuildQueue
from curriculum.room.facilitator.participants import Participants, participants
from curriculum.room.facilitator.rendering import render
from curriculum.room.jupyter.private import NotKept, PaperHandler
from curriculum.room.participants_side import SETTING
from curriculum.words import words

T = TypeVar("T")
# The words that the scripts write into the page, by their name there.
SCRIPT_WORDS = {
    "clock": "home-clock",
    "now": "home-now",
    "until": "home-now-until",
    "next": "home-next",
    "write": "state-help-write",
    "change": "state-help-change",
    "waiting": "build-waiting",
    "groupDone": "group-done",
    "noAnswer": "home-no-answer",
}
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'self'"
)


class PageHandler(NotKept):
    """A page for the facilitator, or a small answer as JSON where `page` is false or something is posted."""

    page = True

    def initialize(self, content: Content, builds: BuildQueue) -> None:
        """Receive the curriculum that is served and the builds of this server."""
        self.content, self.builds = content, builds

    @property
    def content_security_policy(self) -> str:
        """Return the policy of these pages: no inline script, nothing from another host."""
        return POLICY

    def set_default_headers(self) -> None:
        """Put the headers of what is not kept, and say to Jupyter's own pages where a request comes from."""
        super().set_default_headers()
        # Jupyter serves files only to its own pages, which it knows by this header.
        self.set_header("Referrer-Policy", "same-origin")

    def write_error(self, status_code: int, **kwargs: Any) -> None:
        """Send Jupyter's error page; a curriculum that is refused is a sentence of our own, on a page or as JSON."""
        error = (kwargs.get("exc_info") or (None, None))[1]
        if not isinstance(error, RefusedError):
            super().write_error(status_code, **kwargs)
            return
        lang = self.path_args[0]
        word = words("workshop", lang)
        if self.page and self.request.method == "GET":
            self.show("broken.html.j2", lang=lang, word=word, reasons=error.sentences(lang))
        else:
            self.finish({"sentence": f"{word['home-broken']} {error.sentences(lang)[0]}"})

    async def aside(self, work: Callable[..., T], *given: Any) -> T:
        """Return what a function returns, run in a thread: it may read files or ask the network."""
        return await IOLoop.current().run_in_executor(None, work, *given)

    def participants(self) -> Participants:
        """Return the phones' side as it is now; may wait, so it is called aside."""
        return participants(self.settings[SETTING], self.request)

    def data(self, lang: str, state: Mapping[str, Any], **more: Any) -> dict[str, Any]:
        """Return what the scripts of a page read: the state of the room, addresses, their few words."""
        word, base = words("workshop", lang), f"{self.base_url}curriculum/"
        return {
            "state": state,
            "xsrf": self.xsrf_token.decode(),
            "addresses": {
                "state": f"{base}home/{lang}/state",
                "documents": f"{base}documents/{lang}",
                "offline": f"{base}room/{lang}",
            },
            "words": {name: word[key] for name, key in SCRIPT_WORDS.items()},
            **more,
        }

    def show(self, name: str, lang: str, **values: Any) -> None:
        """Send a page made from a template, in one language, with a switch to each other one."""
        self.set_header("Content-Type", "text/html; charset=utf-8")
        self.finish(
            render(
                name,
                lang=lang,
                languages=alternatives(lang),
                base=self.base_url,
                static=f"{self.base_url}curriculum/static/",
                **values,
            )
        )


class StaticHandler(AuthenticatedFileHandler):
    """The style and the scripts of these pages. Not sandboxed, unlike documents: they hold nobody's text."""

    @property
    def content_security_policy(self) -> str:
        """Return the policy of the pages that they belong to."""
        return POLICY


class DocumentHandler(PaperHandler):
    """The printed documents: a PDF as it is, since no browser shows one in a sandbox; HTML and SVG in theirs."""

    @property
    def content_security_policy(self) -> str:
        """Return the policy for the file that is asked for."""
        return "frame-ancestors 'self'" if self.request.path.endswith(".pdf") else super().content_security_policy
