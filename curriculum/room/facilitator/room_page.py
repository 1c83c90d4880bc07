"""The page "the room": how many phones a network holds, what to do when one does not get there, and plan B."""

from __future__ import annotations

from typing import Any

from tornado import web

from curriculum.lessons.catalogue import catalogue
from curriculum.room.facilitator.builds import Order
from curriculum.room.facilitator.page_handler import PageHandler
from curriculum.room.facilitator.state import room_state
from curriculum.words import words

NETWORKS = ("hotspot", "router", "three")


class RoomPageHandler(PageHandler):
    """Shows the page in the language of its address, and starts making the lessons in one file."""

    @web.authenticated
    async def get(self, lang: str) -> None:
        """Send the page."""
        self.show("room.html.j2", **await self.aside(self._values, lang))

    @web.authenticated
    async def post(self, lang: str) -> None:
        """Queue the lessons in one file."""
        self.builds.ask([Order("offline", lang)])
        self.set_status(202)
        self.finish({})

    def _values(self, lang: str) -> dict[str, Any]:
        side, lessons = self.participants(), catalogue(self.content).entries
        folder = self.content.built / "offline"
        state = room_state(self.content, lessons, self.builds, side, lang)
        return {
            "lang": lang,
            "word": words("workshop", lang),
            "networks": NETWORKS,
            "address": side.address,
            "files": sorted(path.name for path in folder.glob(f"*.{lang}.html")),
            "data": self.data(lang, state),
        }
