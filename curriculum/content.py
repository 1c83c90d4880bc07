"""Where the content is: the bank, the notebooks, the organiser's own texts, and the folder of what is built."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_PACKAGE = Path(__file__).parent


class ContentNotFoundError(Exception):
    """The folder named as `--root` holds no curriculum."""


@dataclass(frozen=True)
class Content:
    """Folders of one curriculum; `built` and `local` need not exist yet."""

    bank: Path
    notebooks: Path
    built: Path
    local: Path


def find_content(root: Path | None = None) -> Content:
    """Return the content under `root`, else of the checkout one stands in, else of the copy in the package.

    Raises ContentNotFoundError when `root` is given and holds no `notebooks/` beside `curriculum/bank/`.
    """
    if root is not None:
        if not _holds_content(root):
            raise ContentNotFoundError(str(root))
        return _checkout(root.resolve())
    here = Path.cwd()
    for folder in (here, *here.parents):
        if _holds_content(folder):
            return _checkout(folder)
    if _holds_content(_PACKAGE.parent):
        return _checkout(_PACKAGE.parent)
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
        user_cache_path("curriculum-1612", appauthor=False),
        user_config_path("curriculum-1612", appauthor=False),
    )


def read_json(path: Path) -> Any:
    """Return a JSON file's content."""
    return json.loads(path.read_text(encoding="utf-8"))
