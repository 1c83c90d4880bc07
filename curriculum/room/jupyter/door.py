"""The facilitator's key: a private file, one for each open workshop, that logs the browser in."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from urllib.parse import quote

import psutil
from jinja2 import Environment, PackageLoader
from jupyter_core.paths import secure_write

from curriculum.folders import Content
from curriculum.words import words

USUAL_PORT = 8888
_PROCESS = re.compile(r'<meta name="workshop-process" content="(\d+)">')


def folders(content: Content) -> list[Path]:
    """Return where the key may stand, the best place first.

    Beside the content or in the person's own folder, not in a hidden one: some browsers may not read those.
    """
    return [content.local, Path.home()]


def file_name(port: int) -> str:
    """Return the name of the key of the workshop on a port: two open workshops do not share one."""
    return "parcours-1612.html" if port == USUAL_PORT else f"parcours-1612-{port}.html"


def page(server: str, base: str, home: str, token: str, lang: str) -> str:
    """Return the key as HTML: it posts the token to Jupyter's own login form, then shows the facilitator's home.

    `server` is such as `http://127.0.0.1:8888`, `base` Jupyter's base path, `home` the path to land on. A token in the
    body, unlike one in the address, reaches no history and no log.
    """
    environment = Environment(loader=PackageLoader("curriculum.room.jupyter"), autoescape=True)
    action = f"{server}{base}login?next={quote(home, safe='/')}"
    template, word = environment.get_template("door.html.j2"), words("workshop", lang)
    return template.render(lang=lang, word=word, action=action, token=token, process=os.getpid())


def write(html: str, port: int, places: Iterable[Path]) -> Path:
    """Write the key for its owner's eyes only (0600) into the first folder that takes it; returns its path.

    Raises OSError when none does: a folder that is read-only, or full, or that knows no private files (FAT).
    """
    refused: list[str] = []
    for folder in places:
        path = folder / file_name(port)
        try:
            folder.mkdir(parents=True, exist_ok=True)
            with secure_write(str(path)) as file:
                file.write(html)
            return path
        except (OSError, RuntimeError) as error:
            refused.append(str(error))
            with suppress(OSError):
                path.unlink()
    raise OSError("; ".join(refused))


def remove_left_over(places: Iterable[Path]) -> None:
    """Remove the keys of workshops whose process was killed: what they open is gone."""
    for folder in places:
        for path in folder.glob("parcours-1612*.html"):
            with suppress(OSError):
                written_by = _PROCESS.search(path.read_text(encoding="utf-8", errors="replace"))
                if written_by and not _alive(int(written_by[1])):
                    path.unlink()


def _alive(process: int) -> bool:
    """Whether a process with this number runs and may be a workshop: a number is given again to another program."""
    try:
        name = psutil.Process(process).name().lower()
    except psutil.NoSuchProcess:
        return False
    except psutil.Error:
        return True
    return "python" in name or "curriculum" in name
