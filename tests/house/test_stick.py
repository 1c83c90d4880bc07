"""The USB folder's start file says in a sentence what it cannot do, and its texts open on Windows."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import signal
import subprocess
from pathlib import Path
from zipfile import ZipFile

import pip
import pytest
from fill_stick import copy_start_files, lock, write_records

from curriculum import __version__
from curriculum.model.languages import LANGUAGES
from tests.support.checkout import clean_environment

PYTHONS = ["3.11", "3.12", "3.13", "3.14"]
FULL = {"systems": ["linux"], "pythons": PYTHONS, "missing": {}, "pip": {"file": "pip.whl", "sha256": ""}, "locked": {}}
# A package of the project's name whose command says that it runs.
PACKAGE = {
    "said.py": """
import sys, time
def main():
    try:
        print("the workshop runs", flush=True)
        time.sleep(300 if "--stay" in sys.argv else 0)
    except KeyboardInterrupt:
        time.sleep(1)
        print("the key is put away")
""",
    f"curriculum_1612-{__version__}.dist-info/METADATA": (
        f"Metadata-Version: 2.1\nName: curriculum-1612\nVersion: {__version__}\nProvides-Extra: docx\n"
    ),
    f"curriculum_1612-{__version__}.dist-info/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    f"curriculum_1612-{__version__}.dist-info/entry_points.txt": "[console_scripts]\ncurriculum = said:main\n",
    f"curriculum_1612-{__version__}.dist-info/RECORD": "",
}


def folder_filled_for(tmp_path: Path, **about) -> Path:
    folder = tmp_path / "key"
    (folder / "parcours").mkdir(parents=True)
    copy_start_files(folder)
    write_records(folder / "parcours", {**FULL, **about})
    return folder


def folder_with_wheels(tmp_path: Path) -> tuple[Path, Path, Path]:
    """Fill a folder with pip and a small package in place of all the others; return it and the two wheels."""
    wheels = tmp_path / "key" / "parcours" / "wheels"
    wheels.mkdir(parents=True)
    own, pips = wheels / f"curriculum_1612-{__version__}-py3-none-any.whl", wheels / f"pip-{pip.__version__}.whl"
    with ZipFile(own, "w") as archive:
        for name, text in PACKAGE.items():
            archive.writestr(name, text)
    (home,) = pip.__path__
    with ZipFile(pips, "w") as archive:
        for path in Path(home).rglob("*"):
            archive.write(path, Path("pip", path.relative_to(home)))
    about = {"pip": {"file": pips.name, "sha256": hashlib.sha256(pips.read_bytes()).hexdigest()}}
    about["locked"] = {f"linux {python}": lock(set(), own.name, wheels) for python in PYTHONS}
    copy_start_files(tmp_path / "key")
    write_records(wheels.parent, {**FULL, **about})
    return tmp_path / "key", own, pips


def start(folder: Path, name: str = "demarrer.sh") -> subprocess.CompletedProcess[str]:
    env = clean_environment(CURRICULUM_HOME=str(folder.parent / "home"))
    return subprocess.run(["sh", folder / name], env=env, capture_output=True, text=True)


def test_a_python_that_the_folder_was_not_filled_for_is_refused_in_french(tmp_path):
    result = start(folder_filled_for(tmp_path, pythons=["3.99"]))
    assert "Il faut Python 3.99" in result.stderr
    assert "Traceback" not in result.stderr
    assert result.returncode == 1


def test_a_system_that_the_folder_was_not_filled_for_is_refused_in_english(tmp_path):
    result = start(folder_filled_for(tmp_path, systems=["windows"]), "start.sh")
    assert "does not hold the files for linux" in result.stderr
    assert result.returncode == 1


def test_a_failed_installation_points_to_its_details_and_to_what_still_opens(tmp_path):
    folder = folder_filled_for(tmp_path)
    (folder / "parcours" / "wheels").mkdir()
    result = start(folder)
    assert "installation.txt" in result.stderr
    assert "lecons" in result.stderr
    assert "Traceback" not in result.stderr
    assert (tmp_path / "home" / "installation.txt").stat().st_size > 0


def test_the_start_file_installs_the_files_that_the_folder_was_filled_with_and_no_others(tmp_path):
    folder, own, pips = folder_with_wheels(tmp_path)
    for wheel, said in ((own, "HASHES"), (pips, "sha256")):
        whole = wheel.read_bytes()
        with ZipFile(wheel, "a") as archive:
            archive.writestr("added.py", "")
        refused = start(folder)
        assert refused.returncode == 1
        assert "L’installation n’a pas abouti." in refused.stderr
        assert said in (tmp_path / "home" / "installation.txt").read_text(encoding="utf-8")
        wheel.write_bytes(whole)
    result = start(folder)
    assert "the workshop runs" in result.stdout, result.stderr
    assert result.returncode == 0


def test_ctrl_c_leaves_the_workshop_the_time_to_put_its_key_away(tmp_path):
    folder, *_ = folder_with_wheels(tmp_path)
    started = subprocess.Popen(
        ["sh", folder / "demarrer.sh", "--stay"],
        env=clean_environment(CURRICULUM_HOME=str(tmp_path / "home")),
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    with started:
        assert any("the workshop runs" in line for line in started.stdout)
        os.killpg(started.pid, signal.SIGINT)
        assert "the key is put away" in started.stdout.read()
    assert started.returncode == 0


@pytest.mark.parametrize("name", ["Demarrer.bat", "Start.bat", "LISEZ-MOI.txt", "READ-ME.txt", "python/LISEZ-MOI.txt"])
def test_what_windows_reads_has_its_line_ends(tmp_path, name):
    text = (folder_filled_for(tmp_path) / name).read_bytes()
    assert text.count(b"\n") == text.count(b"\r\n") > 0


@pytest.mark.parametrize(("lang", "start", "read_me"), [("fr", "demarrer", "LISEZ-MOI"), ("en", "start", "READ-ME")])
def test_start_files_exist_for_each_system_in_each_language_and_its_text_names_them(tmp_path, lang, start, read_me):
    folder = folder_filled_for(tmp_path)
    text = (folder / f"{read_me}.txt").read_text(encoding="utf-8")
    for name in (f"{start.capitalize()}.bat", f"{start}.command", f"{start}.sh", f"python/{read_me}.txt"):
        assert name in text
        assert (folder / name).is_file()
    for name in (f"{start.capitalize()}.bat", f"{start}.sh", f"{start}.command"):
        assert f"start.py {lang} " in (folder / name).read_text(encoding="utf-8")
        assert f"{read_me}.txt" in (folder / name).read_text(encoding="utf-8")


def test_every_language_has_a_start_file_of_its_own(tmp_path):
    folder = folder_filled_for(tmp_path)
    for ending in (".bat", ".command", ".sh"):
        assert len(list(folder.glob(f"*{ending}"))) == len(LANGUAGES)


def test_words_of_the_start_file_are_in_every_language(tmp_path):
    words = json.loads((folder_filled_for(tmp_path) / "parcours" / "words.json").read_text(encoding="utf-8"))
    assert words.keys() == set(LANGUAGES)
    assert words["fr"].keys() == words["en"].keys() != set()
    assert shutil.which("sh")
