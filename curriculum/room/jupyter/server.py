"""Jupyter Server as the workshop runs it: same login, same handlers, a private key file, no question on Ctrl+C."""

from __future__ import annotations

import signal
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from jupyter_server.serverapp import ServerApp
from jupyter_server.services.kernels.connection.channels import ZMQChannelsWebsocketConnection

from curriculum.model.languages import SOURCE
from curriculum.room.jupyter import door
from curriculum.room.participants_side import ParticipantsSide

# Ctrl+C, an orderly end, a terminal window that is closed (SIGBREAK is Windows').
_STOPS = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")


class PromptConnection(ZMQChannelsWebsocketConnection):
    """A kernel connection whose answers leave at once: 45 ms become 5 (Nagle's algorithm waits for the browser)."""

    def connect(self) -> Any:
        """Connect, without waiting to fill a packet."""
        self.websocket_handler.set_nodelay(True)
        return super().connect()


class WorkshopServer(ServerApp):
    """Jupyter Server for a facilitator who never sees a terminal question, nor a token."""

    name = "jupyter_server"
    lang = SOURCE
    door_folders: Sequence[Path] = ()
    participants_side: ParticipantsSide | None = None
    when_ready: Callable[[WorkshopServer], Any] | None = None

    def write_browser_open_file(self) -> None:
        """Write the private file that logs a browser in; it is removed at the end."""
        address = f"http://127.0.0.1:{self.port}"
        token = self.identity_provider.token
        html = door.page(address, self.base_url, self.default_url, token, self.lang)
        self.browser_open_file = str(door.write(html, self.port, self.door_folders))

    def start_app(self) -> None:
        """Start, without Jupyter's lines about an address with the token in it."""
        self.identity_provider.token_generated = False
        super().start_app()

    def init_signal(self) -> None:
        """Stop at once and cleanly on Ctrl+C and when the window is closed, whether or not there is a terminal."""
        for name in _STOPS:
            if hasattr(signal, name):
                signal.signal(getattr(signal, name), self._signal_stop)

    def _signal_stop(self, sig: Any, frame: Any) -> None:  # noqa: ARG002 (the names are Jupyter's)
        if not self._stopping:
            self.stop(from_signal=True)

    async def _post_start(self) -> None:
        await super()._post_start()  # type: ignore[no-untyped-call]
        if self.when_ready is not None:
            self.when_ready(self)
