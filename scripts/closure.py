"""Every package that the curriculum needs on one system, worked out from what is installed here.

pip evaluates `sys_platform == "win32"` for the machine it runs on, whatever `--platform` says: so names are found here.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parent.parent


@dataclass(frozen=True)
class System:
    """A kind of machine: the tags of the wheels it takes (best first), and what requirement markers see there."""

    name: str
    tags: tuple[str, ...]
    sys_platform: str
    platform_system: str
    os_name: str
    machine: str

    def markers(self, python: str) -> dict[str, str]:
        """Return the marker environment of CPython `python` ("3.12") on this system."""
        return {
            "sys_platform": self.sys_platform,
            "platform_system": self.platform_system,
            "os_name": self.os_name,
            "platform_machine": self.machine,
            "python_version": python,
            "python_full_version": f"{python}.0",
            "implementation_name": "cpython",
            "platform_python_implementation": "CPython",
        }


_LINUX = (*(f"manylinux_2_{minor}" for minor in range(28, 4, -1)), "manylinux2014", "manylinux2010", "manylinux1")
SYSTEMS = {
    system.name: system
    for system in (
        System("windows", ("win_amd64",), "win32", "Windows", "nt", "AMD64"),
        System("macos-intel", ("macosx_13_0_x86_64",), "darwin", "Darwin", "posix", "x86_64"),
        System("macos-arm", ("macosx_13_0_arm64",), "darwin", "Darwin", "posix", "arm64"),
        System("linux", tuple(f"{tag}_x86_64" for tag in _LINUX), "linux", "Linux", "posix", "x86_64"),
    )
}
PYTHONS = ("3.11", "3.12", "3.13", "3.14")


def project() -> dict:
    """Return the `[project]` table of pyproject.toml."""
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def pinned() -> dict[str, str]:
    """Return the exact version of each package in constraints.txt, by canonical name."""
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pairs = (Requirement(line) for line in lines if line and not line.startswith("#"))
    return {canonicalize_name(pair.name): next(iter(pair.specifier)).version for pair in pairs}


def needed(system: System, python: str, extras: tuple[str, ...] = ()) -> set[str]:
    """Return the canonical names of all packages that the project needs there, with some of its extras.

    A package that is not installed here (a terminal for Windows, say) is named, and taken to need nothing more.
    """
    markers = system.markers(python)
    table = project()
    texts = table["dependencies"] + [text for extra in extras for text in table["optional-dependencies"][extra]]
    waiting = [Requirement(text) for text in texts]
    seen: set[tuple[str, frozenset[str]]] = set()
    while waiting:
        requirement = waiting.pop()
        key = (canonicalize_name(requirement.name), frozenset(requirement.extras))
        if key not in seen:
            seen.add(key)
            waiting += _requires(requirement, markers)
    return {name for name, _ in seen}


def _requires(requirement: Requirement, markers: dict[str, str]) -> list[Requirement]:
    try:
        texts = metadata.requires(requirement.name) or []
    except metadata.PackageNotFoundError:
        return []
    extras = requirement.extras or {""}
    found = [Requirement(text) for text in texts]
    return [one for one in found if not one.marker or any(one.marker.evaluate({**markers, "extra": x}) for x in extras)]
