"""Files made apart and moved once all are there: a build that fails leaves the earlier files alone."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp


@contextmanager
def in_place(out: Path) -> Iterator[Path]:
    """Give an empty folder beside the files of `out`; what it holds is moved there when all went well."""
    out.mkdir(parents=True, exist_ok=True)
    apart = Path(mkdtemp(prefix=".making-", dir=out))
    try:
        yield apart
        for path in sorted(apart.iterdir()):
            path.replace(out / path.name)
    finally:
        shutil.rmtree(apart, ignore_errors=True)
