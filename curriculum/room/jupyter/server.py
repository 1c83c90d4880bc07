"""Jupyter Server as the workshop runs it: same login, same handlers, a private door file, no question on Ctrl+C."""

from __future__ import annotations

import signal
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from jupyter_core.paths import secure_write
from jupyter_server.serverapp import ServerApp
from jupyter_server.services.kernels.connection.channels import ZMQChannelsWebsocketConnection

from curriculum.folders import state_folder


class PromptConnection(ZMQChannelsWebsocketConnection):
    """A kernel connection whose answers leave at once: 45 ms become 5 (Nagle's algorithm waits for the browser)."""

    def connect(self) -> Any:
        """Connect, without waiting to fill a packet."""
        self.websocket_handler.set_nodelay(True)
        return super().connect()


def _write_private(path: Path, text: str) -> None:
    """Write a file for the owner's eyes only; raises RuntimeError, and leaves none, where the disk knows no owners."""
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with secure_write(str(path)) as file:
            file.write(text)
    except RuntimeError:
        path.unlink(missing_ok=True)
        raise


class WorkshopServer(ServerApp):
    """Jupyter Server for a facilitator who never sees a terminal question, nor a token."""

    name = "jupyter_server"
    door_words: Mapping[str, str] = {}
    when_ready: Callable[[WorkshopServer], Any] | None = None

    def write_browser_open_file(self) -> None:
        """Write the private file that logs a browser in: for the owner's eyes only (0600), removed at the end."""
        from curriculum.room.jupyter.login import door

        address = f"http://127.0.0.1:{self.port}"
        token = self.identity_provider.token
        page = door(address, self.base_url, self.default_url, token, self.door_words)
        try:
            _write_private(Path(self.browser_open_file), page)
        except (OSError, RuntimeError):  # not to be written there, or by others' eyes to be read (a FAT stick)
            self.browser_open_file = str(state_folder() / Path(self.browser_open_file).name)
            _write_private(Path(self.browser_open_file), page)

    def start_app(self) -> None:
        """Start, without Jupyter's lines about an address with the token in it."""
        self.identity_provider.token_generated = False
        super().start_app()

    def init_signal(self) -> None:
        """Stop at once and cleanly on Ctrl+C, whether or not there is a terminal."""
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, self._signal_stop)

    def _signal_stop(self, sig: Any, frame: Any) -> None:  # noqa: ARG002 (the names are Jupyter's)
        if not self._stopping:
            self.stop(from_signal=True)

    async def _post_start(self) -> None:
        await super()._post_start()
        if self.when_ready is not None:
            self.when_ready(self)
