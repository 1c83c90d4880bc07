"""Where the phones find their pages, and whether they answer: what the facilitator's pages say of that side."""

from __future__ import annotations

from dataclasses import dataclass

from jupyter_server.base.handlers import JupyterHandler

from curriculum.room import addresses


@dataclass(frozen=True)
class Participants:
    """The phones' side as this machine sees it.

    `address` is what a phone opens, "" when no phone can reach this machine; `here` is the same page for this machine,
    "" where nothing is served; `interface` names the network, "" where there is none or it does not matter.
    """

    address: str
    here: str
    interface: str
    mounted: bool = False
    answering: bool = False

    @property
    def served(self) -> bool:
        """Say whether the phones' pages are served at all."""
        return bool(self.here)


def participants(handler: JupyterHandler) -> Participants:
    """Return the phones' side as the server of a request runs it; asks the pages whether they answer, so it may wait.

    Must not run on the event loop of the process that serves those pages.
    """
    room = handler.serverapp.curriculum_room
    if room.mounted:
        path = f"{handler.base_url}phone/"
        origin = f"{handler.request.protocol}://{handler.request.host}"
        return Participants(origin + path, path, "", mounted=True, answering=True)
    if not room.listen:
        return Participants("", "", "")
    found = addresses.found()
    chosen = next((each for each in found if each.ip == room.address), None) or addresses.proposed(found)
    ip = chosen.ip if chosen else ""
    local = room.address or "127.0.0.1"
    return Participants(
        address=f"http://{ip}:{room.port}" if ip else "",
        here=f"http://{local}:{room.port}/",
        interface=chosen.interface if chosen else "",
        answering=addresses.answers(ip or local, room.port),
    )


def qr_code(address: str) -> str:
    """Return a QR code as an SVG data URI; quiet zone included, sharp at any size."""
    import segno

    return segno.make(address, error="m", micro=False).svg_data_uri(scale=8, border=4, light="white")
