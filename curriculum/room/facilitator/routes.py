"""The addresses of the facilitator's plain pages, and the handlers behind them."""

from __future__ import annotations

from typing import Any

from curriculum.folders import Content
from curriculum.frontend import assets
from curriculum.model.languages import LANGUAGES
from curriculum.room.facilitator import documents
from curriculum.room.facilitator.builds import BuildQueue
from curriculum.room.facilitator.home import DocumentsHandler, HelpHandler, HomeHandler, StateHandler
from curriculum.room.facilitator.page_handler import DocumentHandler, StaticHandler
from curriculum.room.facilitator.presenter import PresenterHandler
from curriculum.room.facilitator.rendering import STATIC
from curriculum.room.facilitator.room_page import RoomPageHandler


def routes(base: str, content: Content) -> list[tuple[Any, ...]]:
    """Return the Tornado rules below Jupyter's base path, which ends with a slash."""
    given = {"content": content, "builds": BuildQueue(content)}
    # Resolved: Jupyter serves no file whose real place is elsewhere than the folder it was given.
    made = content.built.resolve()
    home, lang = f"{base}curriculum/home/", f"({'|'.join(LANGUAGES)})"
    return [
        (f"{home}{lang}", HomeHandler, given),
        (f"{home}{lang}/state", StateHandler, given),
        (f"{home}{lang}/help", HelpHandler, given),
        (f"{base}curriculum/documents/{lang}", DocumentsHandler, given),
        (f"{base}curriculum/room/{lang}", RoomPageHandler, given),
        (f"{base}curriculum/presenter/{lang}/([a-z0-9-]+)", PresenterHandler, given),
        (f"{base}curriculum/handouts/(.*)", DocumentHandler, {"path": str(made / documents.FOLDER)}),
        (f"{base}curriculum/cards/(.*)", DocumentHandler, {"path": str(made / documents.CARDS)}),
        (f"{base}curriculum/offline/(.*)", DocumentHandler, {"path": str(made / "offline")}),
        (f"{base}curriculum/static/(tokens\\.css)", StaticHandler, {"path": str(assets.BUILT)}),
        (f"{base}curriculum/static/(store\\.js)", StaticHandler, {"path": str(assets.BUILT.parent)}),
        (f"{base}curriculum/static/(channel\\.js)", StaticHandler, {"path": str(assets.BUILT.parent / "wall")}),
        (f"{base}curriculum/static/(.*)", StaticHandler, {"path": str(STATIC)}),
    ]
