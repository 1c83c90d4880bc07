"""Where the participants' side is served, and how it does: the record that the facilitator's pages read.

`serve` fills it in for a process with a port of its own, the Jupyter extension for a prefix of its one port.
"""

from __future__ import annotations

from dataclasses import dataclass

from curriculum.room import addresses

# The key under which Jupyter's `web_app.settings` holds the record of this server.
SETTING = "curriculum_participants_side"


@dataclass
class ParticipantsSide:
    """One participants' side: `port` of a process of its own, or `prefix` on the facilitator's server, or neither."""

    port: int = 0
    address: str = ""
    """The one address that the port is open on; empty when it is open on every interface."""
    prefix: str = ""
    """The path under which the pages stand, such as `/user/x/phone/`, where there is only one port."""
    alive: bool = False
    """Whether the pages answer now; the process is started again when it ends."""
    missing: tuple[str, ...] = ()
    """The routes of the build that cannot be sent because their file is damaged or gone."""

    @property
    def served(self) -> bool:
        """Whether participants' pages are served here at all."""
        return bool(self.port or self.prefix)

    def address_for_phones(self, origin: str) -> str:
        """Return what a phone opens, such as `http://192.168.1.20:1612`; empty when no phone can reach this machine.

        `origin` is scheme and host of the facilitator's request: with a prefix, phones come by the same way.
        """
        if self.prefix:
            return origin + self.prefix
        best = None if self.address else addresses.proposed(addresses.found())
        ip = self.address or (best.ip if best else "")
        return f"http://{ip}:{self.port}" if self.port and ip else ""

    @property
    def address_here(self) -> str:
        """Return where the pages answer to this machine's own browser, with a slash at the end; empty when nowhere."""
        if self.prefix:
            return self.prefix
        return f"http://{self.address or '127.0.0.1'}:{self.port}/" if self.port else ""
