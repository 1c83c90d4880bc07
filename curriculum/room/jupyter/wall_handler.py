"""The presented lesson at Voilà's own address: a lesson that computes nothing is one page, made once, without a kernel.

Every other notebook goes Voilà's own way.
"""

from __future__ import annotations

import re
from datetime import date
from functools import partial
from typing import Any

from jupyter_server.serverapp import ServerApp
from nbformat.v4 import new_notebook
from tornado import web
from tornado.ioloop import IOLoop
from voila.exporter import VoilaExporter
from voila.paths import collect_template_paths
from voila.tornado.handler import TornadoVoilaHandler

from curriculum.folders import Content
from curriculum.lessons import notebook
from curriculum.lessons.catalogue import Catalogue, Entry, catalogue
from curriculum.model.languages import LANGUAGES, alternatives
from curriculum.pages.wall import Addresses, drawn, render_wall
from curriculum.room.facilitator.page_handler import POLICY
from curriculum.room.jupyter import lesson_page
from curriculum.room.jupyter.login import rules
from curriculum.room.jupyter.settings import home

TEMPLATE = "curriculum-wall"
_NOTEBOOK = re.compile(rf"notebooks/(?P<lang>{'|'.join(LANGUAGES)})/(?P<stem>[\w-]+)\.ipynb")
# Made pages of the running server, under this key of its settings.
_MADE = "curriculum_walls"


class WallHandler(TornadoVoilaHandler):  # type: ignore[misc]
    """Shows a lesson as its screens where none of them computes, and anything else as Voilà does."""

    @web.authenticated
    async def get(self, path: str | None = None) -> None:
        """Send the page; it is made when it is first asked for, and again when the content has changed."""
        # Aside: looking at the content may find that the lessons have to be made again.
        wall = await IOLoop.current().run_in_executor(None, self._wall, path or "")
        if wall is None:
            await super().get(path)
            return
        self.set_header("Content-Security-Policy", POLICY)
        self.set_header("Content-Type", "text/html; charset=utf-8")
        self.set_header("Cache-Control", "no-store")
        self.set_header("Referrer-Policy", "same-origin")
        self.finish(await wall.page())

    def _wall(self, path: str) -> _Wall | None:
        """Find the page of a lesson, None for what is no lesson or needs a kernel."""
        named = _NOTEBOOK.fullmatch(path)
        if named is None:
            return None
        lessons, lang = catalogue(self.settings[lesson_page.SETTING]), named["lang"]
        entry = next((each for each in lessons.entries if each.stem(lang) == named["stem"]), None)
        if entry is None or entry.kind == "laboratory":
            return None
        made: dict[tuple[Any, ...], _Wall | None] = self.settings.setdefault(_MADE, {})
        key = (entry.id, lang, lessons.sources, date.today())
        if key not in made:
            for other in [each for each in made if each[2:] != key[2:]]:
                del made[other]
            found = notebook.read(lessons.notebook(entry.id, lang))
            made[key] = _Wall(lessons, entry, lang, found, self.base_url) if found.only_places else None
        return made[key]


class _Wall:
    """One page: its body is made at once, the page around it by Voilà's exporter when it is first sent."""

    def __init__(self, lessons: Catalogue, entry: Entry, lang: str, found: notebook.Notebook, base: str) -> None:
        lesson = lessons.lesson(entry.id, lang)
        addresses = _addresses(lessons, entry, lang, base)
        content: Content = lessons.content
        body = render_wall(lesson, found.parts, addresses, partial(drawn, content, lesson), date.today())
        self._shown = {"lang": lang, "title": lesson.title, "body": body}
        self._base = base
        self._page = ""

    async def page(self) -> str:
        """Give the whole page."""
        if not self._page:
            exporter = VoilaExporter(
                template_paths=collect_template_paths(["voila", "nbconvert"], TEMPLATE),
                template_name=TEMPLATE,
                base_url=self._base,
            )
            empty = new_notebook()  # type: ignore[no-untyped-call]
            pieces = exporter.generate_from_notebook_node(empty, extra_context={"wall": self._shown})
            self._page = "".join([piece async for piece, _ in pieces])
        return self._page


def put_before_voila(server: ServerApp) -> None:
    """Let `WallHandler` answer where Voilà renders notebooks; it has Voilà's own settings."""
    for rule in rules(server.web_app.default_router):
        if rule.target is TornadoVoilaHandler:
            rule.target = WallHandler


def _addresses(lessons: Catalogue, entry: Entry, lang: str, base: str) -> Addresses:
    def lesson(of: Entry, lang: str) -> str:
        return lesson_page.address(base, lang, f"{of.stem(lang)}.ipynb")

    _, after = lessons.neighbours(entry.id)
    return Addresses(
        home=home(base, lang),
        presenter=f"{base}curriculum/presenter/{lang}/{entry.id}",
        languages=[(other, lesson(entry, other.code)) for other in alternatives(lang)],
        following=(lesson(after, lang), after.title[lang]) if after else None,
    )
