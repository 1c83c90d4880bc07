"""Folders made apart and put in place once they are whole: what was there before stays whole whatever happens."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp

from curriculum.locks import locked


@contextmanager
def making(folder: Path, name: str, waiting: Callable[[], None] = lambda: None) -> Iterator[Path]:
    """Give an empty folder inside `folder` to make `name` in, to one process at a time.

    It is removed at the end, and so are those that earlier processes left when they were killed. `waiting` is called
    once if another process is making the same.
    """
    with locked(folder / f".{name}.lock", waiting):
        for left in folder.glob(f".making-{name}-*"):
            shutil.rmtree(left, ignore_errors=True)
        made = Path(mkdtemp(prefix=f".making-{name}-", dir=folder))
        try:
            yield made
        finally:
            shutil.rmtree(made, ignore_errors=True)


@contextmanager
def in_place(out: Path) -> Iterator[Path]:
    """Give an empty folder beside the files of `out`; what it holds is moved there, over theirs, when all went well."""
    out.mkdir(parents=True, exist_ok=True)
    with making(out, "files") as made:
        yield made
        for path in sorted(made.iterdir()):
            path.replace(out / path.name)


def put_in_place(made: Path, final: Path, last: str = "") -> None:
    """Replace the files of `final` by those of `made` one by one, `last` at the end, then remove those that are left.

    A reader finds each file whole at any moment; `last`, which names the others, tells that all are there.
    """
    names = sorted(sizes(made), key=lambda name: (name == last, name))
    for name in names:
        for parent in reversed(Path(name).parents):
            _make_room(final / parent, folder=True)
        _make_room(final / name, folder=False)
        (made / name).replace(final / name)
    for path in sorted(final.rglob("*"), reverse=True):
        if path.is_dir():
            if not any(path.iterdir()):
                path.rmdir()
        elif path.relative_to(final).as_posix() not in names:
            path.unlink()


def sizes(folder: Path) -> dict[str, int]:
    """Return the size of each file below a folder, by its name from there."""
    return {path.relative_to(folder).as_posix(): path.stat().st_size for path in folder.rglob("*") if path.is_file()}


def _make_room(path: Path, *, folder: bool) -> None:
    """Remove a file that stands where a folder is wanted, or the reverse; make the folder."""
    if path.is_dir() and not folder:
        shutil.rmtree(path)
    elif folder and not path.is_dir():
        path.unlink(missing_ok=True)
        path.mkdir(parents=True)
