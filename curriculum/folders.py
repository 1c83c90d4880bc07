"""Where everything is: the bank, the notebooks, the organiser's own texts, what is built, what must be written."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from curriculum.errors import RefusedError, UnreadableError
from curriculum.settings import Settings

_PACKAGE = Path(__file__).parent
_NAME = "curriculum-1612"
# Bytes that a folder has to take before it is written in: a full disk takes files as long as they are empty.
_ROOM = 65_536


class ContentNotFoundError(RefusedError):
    """The folder named as the root holds no curriculum."""


@dataclass(frozen=True)
class Content:
    """Folders of one curriculum; `built` and `local` need not exist yet.

    `as_built`: what was built last is shown as it stands, whatever has changed in the content since.
    """

    bank: Path
    notebooks: Path
    built: Path
    local: Path
    as_built: bool = False


def find_content(root: Path | None = None, settings: Settings | None = None) -> Content:
    """Return the content under `root`, else of the checkout one stands in, else of the copy in the package.

    What `root` leaves open, `settings` say: those of the environment when none are given. Raises ContentNotFoundError
    when a root is named and holds no `notebooks/` beside `curriculum/bank/`.
    """
    settings = settings or Settings.read()
    content = _found(root or settings.root)
    built = settings.built.absolute() if settings.built else content.built
    return Content(content.bank, content.notebooks, built, content.local, settings.as_built)


def _found(root: Path | None) -> Content:
    if root is not None:
        if not _holds_content(root):
            raise ContentNotFoundError("root-without-content", root=root)
        return _checkout(root.resolve())
    here = Path.cwd()
    for folder in (here, *here.parents, _PACKAGE.parent):
        if _holds_content(folder):
            return _checkout(folder)
    return _installed()


def _holds_content(folder: Path) -> bool:
    return (folder / "notebooks").is_dir() and (folder / "curriculum" / "bank").is_dir()


def _checkout(root: Path) -> Content:
    return Content(root / "curriculum" / "bank", root / "notebooks", root / ".curriculum", root / "local")


def _installed() -> Content:
    from platformdirs import user_cache_path, user_config_path

    return Content(
        _PACKAGE / "bank",
        _PACKAGE / "notebooks",
        user_cache_path(_NAME, appauthor=False),
        user_config_path(_NAME, appauthor=False),
    )


def state_folder() -> Path:
    """Return the user's own folder for logs and the like, made if need be."""
    from platformdirs import user_state_path

    return user_state_path(_NAME, appauthor=False, ensure_exists=True)


def writable(folder: Path) -> Path:
    """Return `folder`, made if need be, or the user's state folder where nothing can be written in it."""
    return folder if _takes(folder) else state_folder()


def _takes(folder: Path) -> bool:
    from tempfile import TemporaryFile

    try:
        folder.mkdir(parents=True, exist_ok=True)
        with TemporaryFile(dir=folder) as file:
            file.write(bytes(_ROOM))
    except OSError:
        return False
    return True


def log_file(folder: Path, name: str) -> Path:
    """Return where a log can be written: in `folder`, else in the user's state folder, else nowhere (a null device)."""
    for path in (folder / name, state_folder() / name):
        with suppress(OSError):
            if _takes(path.parent):
                path.open("ab").close()
                return path
    return Path(os.devnull)


def read_json(path: Path) -> Any:
    """Return the object in a JSON file; raises UnreadableError when it holds none, OSError when it is not there."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise UnreadableError("file-unreadable", path=path, reason=error) from error
    if not isinstance(found, dict):
        raise UnreadableError("file-unreadable", path=path, reason=repr(found)[:20])
    return found
