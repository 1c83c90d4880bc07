"""The Jupyter Server extension: settles Voilà and JupyterLab, guards their files, and adds the facilitator's pages.

Does nothing where the server's folder holds no curriculum: somebody else's Jupyter stays as it was.
"""

from __future__ import annotations

import asyncio
import os
from pathlib import Path
from weakref import WeakKeyDictionary

from jupyter_server.auth.decorator import allow_unauthenticated
from jupyter_server.serverapp import ServerApp
from traitlets import Bool, Instance, default
from traitlets.config import Configurable

from curriculum.folders import Content, ContentNotFoundError, find_content
from curriculum.room.facilitator.routes import routes
from curriculum.room.jupyter import lesson_page, login, settings, wall_handler
from curriculum.room.participants_side import SETTING, ParticipantsSide
from curriculum.room.public.app import PageHandler, rules
from curriculum.room.public.pages import Pages, keep_fresh

PHONE_PREFIX = "phone/"
_MOUNTED_PAGES = "curriculum_mounted_pages"


class Room(Configurable):
    """What is served, and how phones get there."""

    content = Instance(Content, allow_none=True, help="The curriculum that is served.").tag(config=True)
    mounted = Bool(help="Serve the phones' pages under `phone/` of this server: where there is only one port.").tag(
        config=True
    )

    @default("mounted")
    def _only_one_port(self) -> bool:
        return "JUPYTERHUB_SERVICE_PREFIX" in os.environ or "BINDER_SERVICE_HOST" in os.environ

    @default("content")
    def _content_of_the_folder(self) -> Content | None:
        try:
            return find_content(Path(self.parent.root_dir)) if self.parent else None
        except ContentNotFoundError:
            return None


_ROOMS: WeakKeyDictionary[ServerApp, Room] = WeakKeyDictionary()


class MountedPageHandler(PageHandler):
    """The public pages among Jupyter's own, which ask for a login unless told otherwise."""

    get = head = allow_unauthenticated(PageHandler.get)


def _link_jupyter_server_extension(server: ServerApp) -> None:
    """Before any extension reads its settings: give ours where nothing else was asked."""
    if _room(server).content is None:
        return
    for section, values in settings.lesson_settings(lesson_page.prepare).items():
        for name, value in values.items():
            server.config[section].setdefault(name, value)


def _load_jupyter_server_extension(server: ServerApp) -> None:
    """Add the pages of the workshop, and the public ones where there is only one port."""
    room = _room(server)
    if room.content is None:
        return
    application = server.web_app
    side = getattr(server, "participants_side", None) or ParticipantsSide()
    application.settings[SETTING] = side
    application.settings[lesson_page.SETTING] = room.content
    application.settings["page_config_hook"] = settings.quiet_lab
    application.add_handlers(".*$", routes(server.base_url, room.content))  # type: ignore[no-untyped-call]
    if room.mounted:
        _mount(server, room.content, side)


def _mount(server: ServerApp, content: Content, side: ParticipantsSide) -> None:
    """Answer the public pages under a prefix of this server."""
    pages = Pages(content.built / "phone")
    side.prefix, side.alive, side.missing = f"{server.base_url}{PHONE_PREFIX}", True, pages.missing
    mounted = rules(side.prefix, pages, MountedPageHandler)
    server.web_app.add_handlers(".*$", mounted)  # type: ignore[no-untyped-call]
    server.web_app.settings[_MOUNTED_PAGES] = pages


async def _start_jupyter_server_extension(server: ServerApp) -> None:
    """Once every extension has its handlers: present lessons, guard the open ones, leave tokens at the door."""
    if _room(server).content is None:
        return
    wall_handler.put_before_voila(server)
    login.put_files_behind_login(server.web_app, server.base_url)
    login.refuse_tokens_in_addresses(server.web_app)
    pages = server.web_app.settings.get(_MOUNTED_PAGES)
    if pages is not None:
        side = server.web_app.settings[SETTING]
        task = asyncio.create_task(keep_fresh(pages, lambda: setattr(side, "missing", pages.missing)))
        server.web_app.settings["curriculum_freshness"] = task  # held, or the loop would forget it


def _room(server: ServerApp) -> Room:
    """Give the settings of the workshop that this server was asked for, read once."""
    if server not in _ROOMS:
        _ROOMS[server] = Room(parent=server)
    return _ROOMS[server]
