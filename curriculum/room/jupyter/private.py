"""Files for the facilitator alone: behind the login, and kept by no browser."""

from __future__ import annotations

from jupyter_server.base.handlers import AuthenticatedFileHandler, JupyterHandler


class NotKept(JupyterHandler):
    """A page or a file that no browser and no proxy keeps: the next person at this computer may not be one's own."""

    def set_default_headers(self) -> None:
        """Forbid keeping it, besides Jupyter's own headers."""
        super().set_default_headers()
        self.set_header("Cache-Control", "no-store")


class PaperHandler(NotKept, AuthenticatedFileHandler):
    """Sends a printed edition, such as an answer key."""

    def set_headers(self) -> None:
        """Put the headers of a file, which by themselves would let it be kept."""
        super().set_headers()
        self.set_header("Cache-Control", "no-store")
