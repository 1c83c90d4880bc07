"""`curriculum serve`: one command opens the facilitator's page and the phones' pages, and says so in a few lines."""

from __future__ import annotations

import errno
import os
import shutil
import socket
import sys
import threading
import traceback
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from curriculum.errors import RefusedError
from curriculum.folders import Content, log_file, writable
from curriculum.room import addresses, screen
from curriculum.room.jupyter import door, settings
from curriculum.room.participants_side import ParticipantsSide
from curriculum.room.public import process
from curriculum.settings import Settings
from curriculum.words import words

if TYPE_CHECKING:
    from curriculum.room.jupyter.server import WorkshopServer
    from curriculum.room.public.process import PublicProcess

_SECONDS_TO_LISTEN = 20


def serve(content: Content, *, lang: str, port: int, room_port: int, address: str | None, open_browser: bool) -> None:
    """Open the workshop and stay until Ctrl+C.

    Jupyter Server and Voilà answer on 127.0.0.1:`port` (or the next free port) behind Jupyter's login; the phones'
    pages answer on `room_port` of `address`, or of every interface. Raises SystemExit with one sentence when a port
    is taken or the address is not one of this machine.
    """
    word = words("workshop", lang)
    try:
        _check(room_port, address)
        screen.say(word["screen-starting"])
        _run(content, lang, port, room_port, address, open_browser)
    except RefusedError as refused:
        raise SystemExit("\n".join(refused.sentences(lang))) from None
    screen.say(word["screen-stopped"])


def _check(room_port: int, address: str | None) -> None:
    """Refuse a port that is taken and an address of another machine, before anything is started."""
    found = addresses.found()
    if address and address not in {each.ip for each in found}:
        listed = ", ".join(each.ip for each in found)
        raise RefusedError("address-unknown", who="workshop", address=address, addresses=listed)
    with socket.socket() as probe:
        if sys.platform != "win32":
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((address or "0.0.0.0", room_port))
        except OSError as error:
            code = "port-taken" if error.errno == errno.EADDRINUSE else "port-refused"
            other = room_port + 1 if room_port > 1023 else 1612
            values = {"port": room_port, "command": _command(), "option": "--room-port", "other": other}
            raise RefusedError(code, who="workshop", **values) from None


def _command() -> str:
    """Return what to type for this program: its name where the system finds it, else its path from where one stands."""
    if shutil.which("curriculum"):
        return "curriculum"
    program = Path(sys.executable).with_name("curriculum")
    return str(program.relative_to(Path.cwd()) if program.is_relative_to(Path.cwd()) else program)


def _run(content: Content, lang: str, port: int, room_port: int, address: str | None, open_browser: bool) -> None:
    _environment(content)
    door.remove_left_over(door.folders(content))
    port = _first_free(port)
    side = ParticipantsSide(port=room_port, address=address or "")
    log = log_file(content.built, "serve.log" if port == door.USUAL_PORT else f"serve-{port}.log")
    with _errors_written_to(log), process.running(content.built / "phone", side) as public:
        try:
            server = _server(content, lang, port, side)
            server.when_ready = lambda ready: _announce(ready, lang, public, side, open_browser)
            server.start()
        except (Exception, SystemExit) as error:
            if isinstance(error, SystemExit) and not error.code:
                return
            traceback.print_exc()
            raise RefusedError("server-failed", who="workshop", reason=f"{error}.", file=log) from None


def _first_free(port: int) -> int:
    """Return the first free port of this machine from `port` on; `port` itself when the next twenty are taken too."""
    for each in range(port, min(port + 20, 65_535)):
        with socket.socket() as probe:
            if sys.platform != "win32":
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            with suppress(OSError):
                probe.bind(("127.0.0.1", each))
                return each
    return port


def _environment(content: Content) -> None:
    """Use settings of our own, not those of another Jupyter on this machine, and the checkout's template."""
    settings.kernel_environment()
    os.environ["JUPYTER_CONFIG_DIR"] = str(writable(content.built) / "jupyter")
    os.environ.update(Settings(built=content.built, as_built=content.as_built).environment())
    checkout = content.notebooks.parent
    for variable, folder in (("JUPYTER_PATH", "share/jupyter"), ("JUPYTER_CONFIG_PATH", "etc/jupyter")):
        if (checkout / folder).is_dir():
            os.environ[variable] = os.pathsep.join(filter(None, [str(checkout / folder), os.environ.get(variable)]))


def _server(content: Content, lang: str, port: int, side: ParticipantsSide) -> WorkshopServer:
    from traitlets.config import Config

    from curriculum.room.jupyter.server import WorkshopServer

    root = content.notebooks.parent
    config = Config(settings.server_settings(root, settings.home("/", lang), port))
    config.Room = Config(content=content)
    server = WorkshopServer(config=config)
    server.participants_side = side
    server.lang = lang
    server.door_folders = door.folders(content)
    server.initialize(argv=[])
    return server


def _announce(
    server: WorkshopServer, lang: str, public: PublicProcess, side: ParticipantsSide, open_browser: bool
) -> None:
    """Once the server answers: open the browser, check the phones' address, say where everything is."""
    import webbrowser

    try:
        webbrowser.get()
        browser = open_browser
    except webbrowser.Error:
        browser = False
    if browser:
        server.launch_browser()

    def say() -> None:
        public.wait(_SECONDS_TO_LISTEN)
        found = addresses.found()
        chosen = next((each for each in found if each.ip == side.address), None) or addresses.proposed(found)
        answers = chosen is not None and addresses.answers(chosen.ip, side.port)
        text = screen.opened(
            words("workshop", lang), door=Path(server.browser_open_file), browser=browser, port=side.port,
            chosen=chosen, found=found, answers=answers, missing=side.missing,
        )  # fmt: skip
        screen.say(text)

    # In a thread of its own: the server goes on answering.
    threading.Thread(target=say, daemon=True).start()


@contextmanager
def _errors_written_to(path: Path) -> Iterator[None]:
    """Send what this process and its children write to stderr into a file: the terminal stays readable."""
    before = os.dup(2)
    with path.open("wb") as file:
        os.dup2(file.fileno(), 2)
    try:
        yield
    finally:
        with suppress(OSError):  # the disk may be full by now
            sys.stderr.flush()
        os.dup2(before, 2)
        os.close(before)
