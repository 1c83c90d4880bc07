"""Where the phones find their pages, and whether they answer: what the facilitator's pages say of that side."""

from __future__ import annotations

from dataclasses import dataclass

from tornado.httputil import HTTPServerRequest

from curriculum.room import addresses
from curriculum.room.participants_side import ParticipantsSide


@dataclass(frozen=True)
class Participants:
    """The phones' side as it is now.

    `address` is what a phone opens, "" when no phone can reach this machine; `here` is the same page for this machine,
    "" where nothing is served; `network` names the interface, "" where there is none or it does not matter.
    """

    address: str
    here: str
    network: str
    mounted: bool
    answering: bool


def participants(side: ParticipantsSide, request: HTTPServerRequest) -> Participants:
    """Return the phones' side as a facilitator's request finds it; may wait: it asks the pages whether they answer."""
    address = side.address_for_phones(f"{request.protocol}://{request.host}")
    if side.prefix:
        return Participants(address, side.address_here, "", mounted=True, answering=side.alive)
    ip = address.removeprefix("http://").rpartition(":")[0]
    network = next((each.interface for each in addresses.found() if each.ip == ip), "")
    answering = side.alive and addresses.answers(ip or side.address or "127.0.0.1", side.port)
    return Participants(address, side.address_here, network, mounted=False, answering=answering)


def qr_code(address: str) -> str:
    """Return a QR code as an SVG data URI; quiet zone included, sharp at any size."""
    import segno

    return segno.make(address, error="m", micro=False).svg_data_uri(scale=8, border=4, light="white")
