"""Write the exact versions of everything installed here, and of what only Windows and macOS need, without addresses."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib import metadata
from pathlib import Path

from closure import PYTHONS, SYSTEMS, System, needed, project
from packaging.utils import canonicalize_name

_HEAD = """\
# Exact versions of everything that is installed, the tests' packages included. Renewed by `make constraints`.
"""


def installed() -> dict[str, str]:
    """Return the version of each package in this environment, the project and pip's own tools left out."""
    left_out = {canonicalize_name(project()["name"]), "pip", "setuptools", "wheel"}
    versions = {canonicalize_name(one.metadata["Name"]): one.version for one in metadata.distributions()}
    return {name: version for name, version in versions.items() if name not in left_out}


def elsewhere(system: System, known: dict[str, str]) -> dict[str, str]:
    """Return the newest version, for one system, of each package that is needed there and not installed here."""
    names = {name for python in PYTHONS for name in needed(system, python, ("docx", "test"))} - known.keys()
    return {name: _newest(name, system) for name in sorted(names)}


def _newest(name: str, system: System) -> str:
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--dry-run", "--no-deps", "--ignore-installed"]
    command += ["--only-binary=:all:", "--target=unused", "--report=-", f"--python-version={PYTHONS[0]}"]
    command += [f"--platform={tag}" for tag in system.tags]
    report = json.loads(subprocess.run([*command, name], check=True, capture_output=True).stdout)
    return report["install"][0]["metadata"]["version"]


def main(path: Path) -> None:
    """Write `path`."""
    versions = installed()
    lines = [f"{name}=={version}" for name, version in versions.items()]
    for system in SYSTEMS.values():
        for name, version in elsewhere(system, versions).items():
            line = f'{name}=={version} ; sys_platform == "{system.sys_platform}"'
            lines += [] if line in lines else [line]
    path.write_text(_HEAD + "\n".join(sorted(lines)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
