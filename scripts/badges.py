"""Write the repository's address, which stands once in pyproject.toml, into the Binder badges of the READMEs."""

from __future__ import annotations

import re
import sys
import tomllib
from pathlib import Path

_ADDRESS = re.compile(r"(https://mybinder\.org/v2/gh/)[\w.-]+/[\w.-]+(?=/HEAD)")


def repository(root: Path) -> str:
    """Return OWNER/REPO as pyproject.toml has it."""
    return tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["curriculum"]["repository"]


def with_address(text: str, address: str) -> str:
    """Return a README's text with every Binder address naming `address`."""
    return _ADDRESS.sub(rf"\g<1>{address}", text)


if __name__ == "__main__":
    address = repository(Path(__file__).parent.parent)
    for path in map(Path, sys.argv[1:]):
        path.write_text(with_address(path.read_text(encoding="utf-8"), address), encoding="utf-8")
