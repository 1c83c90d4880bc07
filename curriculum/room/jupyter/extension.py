"""The Jupyter Server extension: settles Voilà and JupyterLab, guards their files, and opens the phones' pages.

Does nothing where the server's folder holds no curriculum: somebody else's Jupyter stays as it was.
"""

from __future__ import annotations

import os
from pathlib import Path

from jupyter_server.base.handlers import AuthenticatedFileHandler
from jupyter_server.serverapp import ServerApp
from tornado.httpserver import HTTPServer
from traitlets import Bool, Instance, Int, Unicode, default
from traitlets.config import Configurable

from curriculum.folders import Content, ContentNotFoundError, find_content
from curriculum.room.facilitator.home import write_home_words
from curriculum.room.facilitator.room_page import RoomPageHandler, not_found_page
from curriculum.room.jupyter import lesson_page, login, settings
from curriculum.room.public import phone_pages

ROOM_ADDRESS, ROOM_PORT, ROOM_PATH = "CURRICULUM_ROOM_ADDRESS", "CURRICULUM_ROOM_PORT", "CURRICULUM_ROOM_PATH"
PHONE_PREFIX = "phone/"


class Room(Configurable):
    """Where the phones' pages are served."""

    content = Instance(Content, allow_none=True, help="The curriculum that is served.").tag(config=True)
    listen = Bool(False, help="Open a public listener of its own for the phones.").tag(config=True)
    port = Int(1612, help="The port of that listener.").tag(config=True)
    address = Unicode("", help="The address of that listener; every interface when empty.").tag(config=True)
    mounted = Bool(help="Serve the phones' pages under `phone/` of this server: where there is only one port.").tag(
        config=True
    )

    @default("mounted")
    def _only_one_port(self) -> bool:
        return "JUPYTERHUB_SERVICE_PREFIX" in os.environ or "BINDER_SERVICE_HOST" in os.environ

    @default("content")
    def _content_of_the_folder(self) -> Content | None:
        try:
            return find_content(Path(self.parent.root_dir))
        except ContentNotFoundError:
            return None


def _link_jupyter_server_extension(server: ServerApp) -> None:
    """Before any extension reads its settings: give ours where nothing else was asked."""
    if _room(server).content is None:
        return
    for section, values in settings.lesson_settings().items():
        for name, value in values.items():
            server.config[section].setdefault(name, value)


def _load_jupyter_server_extension(server: ServerApp) -> None:
    """Add the pages of the workshop, and the public ones where there is only one port."""
    room = _room(server)
    if room.content is None:
        return
    application, base = server.web_app, server.base_url
    application.settings[lesson_page.SETTING] = room.content
    write_home_words(room.content)
    application.settings["page_config_hook"] = settings.quiet_lab
    application.settings["curriculum_phone_pages"] = phone_pages.PhonePages(room.content.built / "phone")
    handouts = room.content.built / "handouts"
    application.add_handlers(
        ".*$",
        [
            (f"{base}curriculum/room/(fr|en)", RoomPageHandler),
            (f"{base}curriculum/handouts/(.*)", AuthenticatedFileHandler, {"path": str(handouts)}),
        ],
    )
    if room.mounted:
        prefix = f"{base}{PHONE_PREFIX}"
        application.add_handlers(".*$", phone_pages.routes(prefix, _pages(server), not_found_page(prefix)))
        os.environ[ROOM_PATH] = prefix
    if room.listen:
        os.environ[ROOM_PORT], os.environ[ROOM_ADDRESS] = str(room.port), room.address
        server.curriculum_listener = _listener(server, room)


async def _start_jupyter_server_extension(server: ServerApp) -> None:
    """Once every extension has its handlers: guard the ones that ask for no login, and leave tokens at the door."""
    if _room(server).content is not None:
        login.put_files_behind_login(server.web_app, server.base_url)
        login.refuse_tokens_in_addresses(server.web_app)


def _room(server: ServerApp) -> Room:
    if not hasattr(server, "curriculum_room"):
        server.curriculum_room = Room(parent=server)
    return server.curriculum_room


def _pages(server: ServerApp) -> phone_pages.PhonePages:
    return server.web_app.settings["curriculum_phone_pages"]


def _listener(server: ServerApp, room: Room) -> HTTPServer | None:
    try:
        return phone_pages.listen(_pages(server), not_found_page("/"), room.port, room.address)
    except OSError as error:
        server.log.error("phones' listener on port %s: %s", room.port, error)
        return None
