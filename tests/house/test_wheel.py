"""The wheel holds everything, and works where there is no checkout."""

from __future__ import annotations

import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

from tests.support.checkout import ROOT, clean_environment, copy_checkout
from tests.support.servers import free_port, visit

DATA = (".yaml", ".csv", ".js", ".css", ".typ", ".j2", ".ipynb", ".html", ".svg")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> Path:
    source = copy_checkout(tmp_path_factory.mktemp("source"))
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-index", "--no-build-isolation", "--no-deps"]
    subprocess.run([*build, "--wheel-dir", str(folder), str(source)], check=True)
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def names(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as file:
        return set(file.namelist())


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory) -> Path:
    """Install the wheel alone in an environment of its own; what it needs is read from where the tests run."""
    env = tmp_path_factory.mktemp("env")
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(env)], check=True)
    site = next(env.glob("lib/python*/site-packages"))
    # A path in a .pth file is added without reading the .pth files in it: the checkout is not found this way.
    (site / "needs.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    install = [sys.executable, "-m", "pip", "--python", str(env / "bin" / "python"), "install", "--quiet"]
    install += ["--no-index", "--no-deps", "--ignore-installed"]
    subprocess.run([*install, str(wheel)], check=True)
    return env


def run(installed: Path, folder: Path, *arguments: str) -> str:
    result = subprocess.run(
        [str(installed / "bin" / "curriculum"), *arguments],
        cwd=folder,
        env=clean_environment(HOME=str(folder)),
        capture_output=True,
        text=True,
        check=True,
    )
    return result.stdout


def test_every_data_file_of_the_package_is_in_the_wheel(names):
    here = {path.relative_to(ROOT).as_posix() for path in (ROOT / "curriculum").rglob("*") if path.suffix in DATA}
    assert here - names == set()


def test_the_notebooks_travel_inside_the_package(names):
    here = {f"curriculum/{path.relative_to(ROOT).as_posix()}" for path in (ROOT / "notebooks").glob("*/*.ipynb")}
    assert here
    assert here - names == set()


def test_jupyter_finds_the_template_and_the_extension_of_the_wheel(names):
    shared = {name.split(".data/data/", 1)[1] for name in names if ".data/data/" in name}
    folders = (ROOT / "share", ROOT / "etc")
    here = {path.relative_to(ROOT).as_posix() for folder in folders for path in folder.rglob("*") if path.is_file()}
    assert here
    assert here - shared == set()


def test_both_licences_are_in_the_wheel(names):
    licences = {name.rsplit("/", 1)[1] for name in names if ".dist-info/licenses/" in name}
    assert licences == {"LICENSE", "LICENSE-CONTENT"}


def test_nothing_but_the_package_is_in_the_wheel(names):
    others = {name for name in names if not name.startswith(("curriculum/", "curriculum_1612-"))}
    assert others == set()


def test_the_content_of_an_installed_wheel_passes_its_own_check(installed, tmp_path):
    assert run(installed, tmp_path, "check")


@pytest.mark.walk
def test_an_installed_wheel_builds_the_single_files_away_from_the_checkout(installed, tmp_path):
    run(installed, tmp_path, "build", "offline", "--out", str(tmp_path / "out"))
    made = list((tmp_path / "out").rglob("*.html"))
    lessons = list((ROOT / "notebooks").glob("??/0[1-9]*.ipynb"))
    assert len(made) >= len(lessons) > 0


@pytest.mark.walk
def test_an_installed_wheel_serves_the_workshop_away_from_the_checkout(installed, tmp_path):
    port, room = free_port(), free_port()
    seen = visit(
        [str(installed / "bin" / "curriculum"), "serve", "--no-browser", f"--port={port}", f"--room-port={room}"],
        [f"http://127.0.0.1:{room}/", f"http://127.0.0.1:{port}/login"],
        cwd=tmp_path,
        env=clean_environment(HOME=str(tmp_path)),
    )
    assert seen["statuses"] == [200, 200], seen["output"]
    assert seen["stopped"] == 0
