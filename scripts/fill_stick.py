"""Fill a USB folder: wheels for Windows, macOS and Linux, start files to double-click, and the single-file lessons.

    python scripts/fill_stick.py build/stick

The environment may narrow it down: STICK_SYSTEMS="linux windows", STICK_PYTHONS="3.11 3.12".
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from closure import PYTHONS, ROOT, SYSTEMS, System, needed, pinned, project
from packaging.utils import canonicalize_name

from curriculum import __version__
from curriculum.model.languages import LANGUAGES, SOURCE
from curriculum.words import words

_FILES = Path(__file__).parent / "stick"
_PIP = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet"]
_EXTRAS = ("docx",)


def main(folder: Path, lang: str) -> None:
    """Make `folder` anew; wheels that it already holds at the right version are kept."""
    say = words("stick", lang)
    inner = folder / "parcours"
    wheels = inner / "wheels"
    wheels.mkdir(parents=True, exist_ok=True)
    print(say["fill_lessons"], flush=True)
    subprocess.run([sys.executable, "-m", "curriculum", "build", "offline", "--out", folder / "lecons"], check=True)
    copy_start_files(folder)
    wheel = build_wheel(wheels)
    systems, pythons = _asked("STICK_SYSTEMS", SYSTEMS), _asked("STICK_PYTHONS", PYTHONS)
    kept, missing, names_of = {wheel}, {}, {}
    for system in systems:
        for python in pythons:
            names = names_of[f"{system} {python}"] = needed(SYSTEMS[system], python, _EXTRAS)
            print(say["fill_target"].format(system=system, python=python, count=len(names)), flush=True)
            got, lacking = download(sorted(names), SYSTEMS[system], python, wheels)
            kept |= got
            if lacking:
                missing[f"{system} {python}"] = lacking
                print(say["fill_missing"].format(system=system, python=python, names=", ".join(lacking)), flush=True)
    pip = pip_wheel(wheels)
    drop_others(wheels, kept | {pip})
    locked = {target: lock(names, wheel, wheels) for target, names in names_of.items() if target not in missing}
    about = {"systems": systems, "pythons": pythons, "missing": missing, "locked": locked}
    write_records(inner, about | {"pip": {"file": pip, "sha256": _sha256(wheels / pip)}})
    files = [path for path in folder.rglob("*") if path.is_file()]
    size = round(sum(path.stat().st_size for path in files) / 1e6)
    print(say["fill_done"].format(folder=folder, files=len(files), size=size))


def _asked(variable: str, every: object) -> list[str]:
    return os.environ.get(variable, " ".join(every)).split()


def copy_start_files(folder: Path) -> None:
    """Write the start files and texts of every language: with Windows' line ends where Windows reads them."""
    shutil.copy(_FILES / "start.py", folder / "parcours")
    (folder / "python").mkdir(exist_ok=True)
    for lang in LANGUAGES:
        say = words("stick", lang)
        start, read_me = say["file_start"], say["file_read_me"]
        names = {"start": start, "windows": start.capitalize(), "read_me": read_me}
        texts = {
            f"{names['windows']}.bat": _start_file("start.bat", lang, read_me),
            f"{read_me}.txt": say["text_read_me"].format_map(names),
            f"python/{read_me}.txt": say["text_python"],
        }
        for name, text in texts.items():
            (folder / name).write_text(text, encoding="utf-8", newline="\r\n")
        for ending in ("command", "sh"):
            program = folder / f"{start}.{ending}"
            program.write_text(_start_file("start.sh", lang, read_me), encoding="utf-8", newline="\n")
            program.chmod(0o755)


def _start_file(name: str, lang: str, read_me: str) -> str:
    text = (_FILES / name).read_text(encoding="utf-8")
    return text.replace("@LANG@", lang).replace("@READ_ME@", f"{read_me}.txt")


def build_wheel(wheels: Path) -> str:
    """Build the project's own wheel and return its file name."""
    with tempfile.TemporaryDirectory() as new:
        subprocess.run([*_PIP, "wheel", "--no-deps", "--wheel-dir", new, str(ROOT)], check=True)
        (wheel,) = Path(new).glob("*.whl")
        shutil.copy(wheel, wheels)
    return wheel.name


def download(names: list[str], system: System, python: str, wheels: Path) -> tuple[set[str], list[str]]:
    """Bring the wheels for one system into `wheels`; return their file names, and the names that have none there."""
    versions = pinned()
    universal = {name: _universal(name, versions[name], wheels) for name in names}
    rest = [name for name, file in universal.items() if file is None]
    got = {file for file in universal.values() if file}
    batch = _fetch([f"{name}=={versions[name]}" for name in rest], system, python, wheels)
    if batch is not None:
        return got | batch, []
    lacking = []
    for name in rest:
        one = _fetch([f"{name}=={versions[name]}"], system, python, wheels)
        got |= one or set()
        lacking += [] if one else [name]
    return got, lacking


def _universal(name: str, version: str, wheels: Path) -> str | None:
    found = wheels.glob(f"*-{version}-*-none-any.whl")
    return next((one.name for one in found if canonicalize_name(one.name.split("-")[0]) == name), None)


def _fetch(requirements: list[str], system: System, python: str, wheels: Path) -> set[str] | None:
    """Return the file names that pip brought, or None when one of them has no wheel there.

    Raises RuntimeError with pip's own words for any other failure (the network, most often).
    """
    target = ["--only-binary=:all:", "--implementation=cp", f"--python-version={python}", "--no-deps"]
    target += [f"--platform={tag}" for tag in system.tags]
    with tempfile.TemporaryDirectory(dir=wheels.parent) as new:
        result = subprocess.run(
            [*_PIP, "download", *target, f"--find-links={wheels}", "--dest", new, *requirements],
            stderr=subprocess.PIPE,
            text=True,
        )
        if "No matching distribution found" in result.stderr:
            return None
        if result.returncode:
            raise RuntimeError(result.stderr)
        files = {path.name for path in Path(new).iterdir()}
        for name in files:
            shutil.move(Path(new) / name, wheels / name)
    return files


def pip_wheel(wheels: Path) -> str:
    """Bring pip itself, so that the folder does not need the pip of the computer; return its file name."""
    with tempfile.TemporaryDirectory() as new:
        subprocess.run([*_PIP, "download", "--no-deps", "--only-binary=:all:", "--dest", new, "pip"], check=True)
        (wheel,) = Path(new).glob("pip-*.whl")
        shutil.copy(wheel, wheels)
    return wheel.name


def lock(names: set[str], own: str, wheels: Path) -> list[str]:
    """Return what pip reads to install exactly these packages and the project's own wheel, with the hash of each file.

    A package that has a wheel for each of several systems has several hashes.
    """
    hashes: dict[str, list[str]] = {}
    for path in sorted(wheels.glob("*.whl")):
        hashes.setdefault(canonicalize_name(path.name.split("-")[0]), []).append(f" --hash=sha256:{_sha256(path)}")
    project_name, versions = canonicalize_name(project()["name"]), pinned()
    lines = [f"{name}=={versions[name]}{''.join(hashes[name])}" for name in sorted(names)]
    return [f"{project_name}[{','.join(_EXTRAS)}]=={__version__} --hash=sha256:{_sha256(wheels / own)}", *lines]


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def drop_others(wheels: Path, kept: set[str]) -> None:
    """Remove the wheels of an earlier filling."""
    for path in wheels.iterdir():
        if path.name not in kept:
            path.unlink()


def write_records(inner: Path, about: dict) -> None:
    """Write what the start file reads: the words, and what the folder was filled for and with."""
    start = {lang: {k: v for k, v in words("stick", lang).items() if k.startswith("start_")} for lang in LANGUAGES}
    for name, record in (("stick.json", about), ("words.json", start)):
        (inner / name).write_text(json.dumps(record, ensure_ascii=False, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), os.environ.get("STICK_LANG", SOURCE))
