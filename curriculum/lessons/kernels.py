"""A notebook run by a kernel of its own that opens no port and ends with its run, whatever ends that."""

from __future__ import annotations

import asyncio
import signal
import sys
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from nbclient import NotebookClient
from nbclient.exceptions import DeadKernelError
from traitlets.config import Config


def run(notebook: Any, folder: Path, seconds_a_cell: int) -> None:
    """Run a notebook in a folder and put the outputs into it.

    Raises CellExecutionError or CellTimeoutError for the cell that fails, KeyboardInterrupt on Ctrl+C.
    """
    with TemporaryDirectory(prefix="c1612-") as sockets:
        client = _Client(
            notebook,
            timeout=seconds_a_cell,
            store_widget_state=False,
            shutdown_kernel="immediate",
            resources={"metadata": {"path": str(folder)}},
            config=Config(KernelManager=_private_channels(Path(sockets))),
        )
        try:
            client.execute()
        except (asyncio.CancelledError, DeadKernelError):
            if client.stopped:
                raise KeyboardInterrupt from None
            raise


def _private_channels(sockets: Path) -> dict[str, str]:
    """Return the settings of a kernel that speaks through sockets in the owner's folder, where the system has them."""
    if sys.platform == "win32":
        return {}
    return {"transport": "ipc", "connection_file": str(sockets / "kernel.json")}


class _Client(NotebookClient):
    """Ctrl+C cancels the run: nbclient's own handler takes the kernel away and lets the run trip over that."""

    stopped = False

    @asynccontextmanager
    async def async_setup_kernel(self, **kwargs: Any) -> AsyncGenerator[None, None]:
        async with super().async_setup_kernel(**kwargs):
            loop = asyncio.get_running_loop()
            with suppress(RuntimeError, NotImplementedError):  # not in a thread, not on Windows
                for number in (signal.SIGINT, signal.SIGTERM):
                    loop.add_signal_handler(number, self._stop, asyncio.current_task())
            yield

    def _stop(self, task: asyncio.Task[Any] | None) -> None:
        if task is not None and not self.stopped:  # a second signal must not cut the end of the kernel short
            self.stopped = True
            task.cancel()
