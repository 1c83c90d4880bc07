"""One workshop, really served, for every test that needs it: Jupyter Server, Voilà and the phones' listener."""

from __future__ import annotations

import http.client
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.support.checkout import BUILT, ROOT
from tests.support.servers import awaited, free_port, stop

# Starts `serve` as the command does, and writes the routes of the running server beside the log.
SCRIPT = """
import json, sys
from pathlib import Path
from tornado.routing import ReversibleRuleRouter
from curriculum.folders import find_content
from curriculum.room import serving

def patterns(router):
    for rule in router.rules:
        if isinstance(rule.target, ReversibleRuleRouter):
            yield from patterns(rule.target)
        elif hasattr(rule.matcher, "regex"):
            yield [rule.matcher.regex.pattern, rule.target.__name__]

root, lang, port, room_port, routes = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), int(sys.argv[4]), sys.argv[5]
announce = serving._announce

def written(server, *rest):
    Path(routes).write_text(json.dumps(list(patterns(server.web_app.default_router))))
    announce(server, *rest)

serving._announce = written
serving.serve(find_content(root), lang=lang, port=port, room_port=room_port, address=None, open_browser=False)
"""


@dataclass
class Workshop:
    """A running workshop and what a visitor without, or with, its token gets."""

    root: Path
    port: int
    room_port: int
    process: subprocess.Popen
    runtime: Path

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def phones(self) -> str:
        return f"http://127.0.0.1:{self.room_port}"

    @property
    def door(self) -> Path:
        return self.root / "local" / f"parcours-1612-{self.port}.html"

    @property
    def token(self) -> str:
        return re.search(r'name="token" value="([0-9a-f]+)"', self.door.read_text())[1]

    @property
    def log(self) -> str:
        return (self.root / ".curriculum" / f"serve-{self.port}.log").read_text(errors="replace")

    @property
    def screen(self) -> str:
        return (self.runtime / "screen.txt").read_text()

    @property
    def routes(self) -> list[tuple[str, str]]:
        return [tuple(pair) for pair in json.loads((self.runtime / "routes.json").read_text())]

    def ask(
        self,
        path: str,
        method: str = "GET",
        *,
        token: bool = False,
        phones: bool = False,
        body: str | None = None,
        **headers: str,
    ):
        """Return (status, headers, body) of one request; redirects are not followed."""
        connection = http.client.HTTPConnection("127.0.0.1", self.room_port if phones else self.port, timeout=20)
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        if token:
            sent["Authorization"] = f"token {self.token}"
        try:
            connection.request(method, path, body, headers=sent)
            answer = connection.getresponse()
            return answer.status, answer.headers, answer.read()
        finally:
            connection.close()

    def logged_in(self, path: str = "/voila/render/notebooks/fr/03-mecanisme.ipynb") -> str:
        """Return the cookie that a visit with the token in the address gives."""
        headers = self.ask(f"{path}?token={self.token}")[1]
        return "; ".join(value.split(";")[0] for value in headers.get_all("Set-Cookie"))

    def kernels(self) -> list[str]:
        return [kernel["id"] for kernel in json.loads(self.ask("/api/kernels", token=True)[2])]

    def stop(self) -> int:
        """Stop as Ctrl+C does; returns the exit status."""
        return stop(self.process)


def open_workshop(
    lang: str = "fr",
    *,
    root: Path | None = None,
    runtime: Path | None = None,
    port: int | None = None,
    under: Sequence[str] = (),
    environment: Mapping[str, str] | None = None,
) -> Workshop:
    """Serve a folder that holds the checkout's content and one notebook with a cell that fails.

    `root` is the folder of another workshop, `runtime` its runtime folder, `port` its port, where they are to be the
    same; `under` is a command that runs another one, `environment` adds to this process's own.
    """
    # A short name: kernels speak over sockets with a limited path.
    runtime = runtime or Path(tempfile.mkdtemp(prefix="c1612-"))
    root = root or folder(runtime / "root")
    workshop = Workshop(root, port or free_port(), free_port(), None, runtime)
    arguments = [root, lang, workshop.port, workshop.room_port, runtime / "routes.json"]
    told = {"JUPYTER_RUNTIME_DIR": str(runtime / "jupyter"), "JUPYTER_TOKEN": "left-over-token"}
    with (runtime / "screen.txt").open("wb") as screen:
        workshop.process = subprocess.Popen(
            [*under, sys.executable, "-c", SCRIPT, *map(str, arguments)],
            stdout=screen,
            stderr=screen,
            env={**os.environ, **told, **(environment or {})},
            cwd=ROOT,
        )
    awaited(lambda: "Ctrl+C" in workshop.screen or workshop.process.poll() is not None)
    assert workshop.process.poll() is None, workshop.screen
    return workshop


def folder(root: Path, curriculum: Path = ROOT) -> Path:
    """Make a folder that a workshop can serve: a curriculum, the checkout's by default, with what is built of it."""
    (root / "local").mkdir(parents=True)
    for name in ("notebooks", "curriculum"):
        (root / name).symlink_to(curriculum / name)
    (root / ".curriculum").symlink_to(BUILT if curriculum == ROOT else curriculum / ".curriculum")
    for name in ("share", "etc"):
        (root / name).symlink_to(ROOT / name)
    (root / "extra").mkdir()
    (root / "extra" / "broken.ipynb").write_text(json.dumps(_broken_notebook()))
    shutil.copy(ROOT / "share/jupyter/voila/templates/curriculum/conf.json", root / "extra" / "secret.json")
    (root / "extra" / "picture.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
    return root


def _broken_notebook() -> dict:
    def code(name: str, source: str) -> dict:
        return {
            "cell_type": "code", "id": name, "metadata": {}, "outputs": [], "execution_count": None, "source": source
        }  # fmt: skip

    title = {"cell_type": "markdown", "id": "title", "metadata": {}, "source": "# Une leçon qui tombe en panne"}
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    return {
        "cells": [title, code("fails", "raise RuntimeError('secret detail')"), code("goes-on", "'la suite est là'")],
        "metadata": {"lang": "fr", "title": "Panne", "lesson": "none", "kernelspec": kernel},
        "nbformat": 4,
        "nbformat_minor": 5,
    }
