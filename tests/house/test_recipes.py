"""Makefile, constraints, hooks, Binder's files and the continuous check: each does what the pages promise."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from importlib import metadata
from pathlib import Path

import pytest
import yaml
from closure import PYTHONS, SYSTEMS, needed, pinned, project
from packaging.requirements import Requirement

from curriculum import __version__
from tests.support.checkout import ROOT, clean_environment


@pytest.mark.parametrize("system", SYSTEMS)
@pytest.mark.parametrize("python", PYTHONS)
def test_every_package_needed_anywhere_has_an_exact_version(system, python):
    assert needed(SYSTEMS[system], python, ("docx", "test")) - pinned().keys() == set()


def test_constraints_hold_exact_versions_and_no_address():
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if not line.startswith("#") and ("==" not in line or "/" in line)] == []


def test_the_tests_run_at_the_exact_versions():
    here = {name: metadata.version(name) for name in needed(SYSTEMS["linux"], PYTHONS[0], ("docx", "test"))}
    assert {name: version for name, version in here.items() if pinned()[name] != version} == {}


def test_windows_gets_packages_that_this_machine_does_not_have():
    assert {"colorama", "pywinpty"} <= needed(SYSTEMS["windows"], "3.12")
    assert "pywinpty" not in needed(SYSTEMS["linux"], "3.12")


def plan(folder: Path, target: str) -> str:
    command = ["make", "-n", target]
    return subprocess.run(
        command, cwd=folder, env=clean_environment(), check=True, capture_output=True, text=True
    ).stdout


@pytest.fixture
def prepared(tmp_path) -> Path:
    """Return a folder that `make workshop` has already prepared, as far as make can tell."""
    (tmp_path / "node_modules").mkdir()
    for name in ("Makefile", "pyproject.toml", "constraints.txt", "package.json", "package-lock.json", ".npmrc"):
        (tmp_path / name).write_bytes((ROOT / name).read_bytes())
        os.utime(tmp_path / name, (1, 1))
    (tmp_path / ".venv").mkdir()
    for stamp in (".workshop", ".tests"):
        (tmp_path / ".venv" / stamp).touch()
    (tmp_path / "node_modules" / ".installed").touch()
    return tmp_path


def test_a_second_start_installs_nothing_and_asks_no_index(prepared):
    assert plan(prepared, "workshop").split() == [".venv/bin/curriculum", "--lang", "fr", "serve"]


@pytest.mark.parametrize("changed", ["pyproject.toml", "constraints.txt"])
def test_a_change_of_what_is_needed_installs_again(prepared, changed):
    (prepared / changed).touch()
    os.utime(prepared / ".venv" / ".workshop", (2, 2))
    assert "--constraint constraints.txt" in plan(prepared, "workshop")


def test_the_tests_run_with_the_index_cut_off(prepared):
    assert "scripts/offline.sh .venv/bin/python -m pytest" in plan(prepared, "test")
    index = subprocess.run(
        [ROOT / "scripts" / "offline.sh", "sh", "-c", "echo $PIP_NO_INDEX"], check=True, capture_output=True, text=True
    )
    assert index.stdout == "1\n"


def test_the_continuous_check_runs_the_commands_of_the_readme():
    text = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert "for part in lint test walk fresh; do" in text
    assert os.access(ROOT / ".ci" / "run", os.X_OK)
    assert "sudo" not in text


def a_machine(folder: Path, *, without: str) -> dict[str, str]:
    """Return the environment of somebody who is not root, on a machine where a program is missing."""
    tools = folder / "tools"
    tools.mkdir()
    (tools / "id").write_text("#!/bin/sh\necho 1000\n", encoding="utf-8")
    (tools / "id").chmod(0o755)
    lines = ("#!/bin/sh", f'case "$2" in *{without}*) exit 1;; *print*) echo 3.11;; esac')
    (tools / "python3").write_text("\n".join(lines), encoding="utf-8")
    (tools / "python3").chmod(0o755)
    return clean_environment(PATH=str(tools))


def test_without_a_browser_the_tests_stop_with_the_one_command_to_type(tmp_path):
    env = a_machine(tmp_path, without="nothing")
    result = subprocess.run(["/bin/sh", ROOT / "scripts" / "browser.sh"], env=env, capture_output=True, text=True)
    assert result.returncode == 1
    assert "apt-get install -y chromium" in result.stderr


def test_without_node_the_tests_stop_with_the_one_command_to_type(tmp_path):
    env = a_machine(tmp_path, without="nothing")
    result = subprocess.run(["/bin/sh", ROOT / "scripts" / "node.sh"], env=env, capture_output=True, text=True)
    assert result.returncode == 1
    assert "apt-get install -y nodejs npm" in result.stderr


def test_the_workshop_needs_no_node(prepared):
    (prepared / "node_modules" / ".installed").unlink()
    assert "npm" not in plan(prepared, "workshop")


def test_the_front_ends_tools_have_exact_versions_and_no_address():
    tools = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))["devDependencies"]
    locked = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    assert {name: locked[f"node_modules/{name}"]["version"] for name in tools} == tools
    assert [name for name, record in locked.items() if "resolved" in record] == []


def test_lint_checks_the_front_end_and_test_tries_it_with_the_network_cut_off(prepared):
    assert "npm run --silent lint" in plan(prepared, "lint")
    assert "scripts/offline.sh npm test" in plan(prepared, "test")


def test_without_venv_the_workshop_stops_with_the_one_command_to_type(tmp_path):
    env = a_machine(tmp_path, without="ensurepip")
    script = ["/bin/sh", ROOT / "scripts" / "environment.sh", tmp_path / "venv"]
    result = subprocess.run(script, env=env, capture_output=True, text=True)
    assert result.returncode == 1
    assert "apt-get install -y python3.11-venv" in result.stderr


def test_a_python_that_is_too_old_is_refused_in_a_sentence(tmp_path):
    env = a_machine(tmp_path, without="version_info")
    script = ["/bin/sh", ROOT / "scripts" / "environment.sh", tmp_path / "venv"]
    result = subprocess.run(script, env=env, capture_output=True, text=True)
    assert result.returncode == 1
    assert "Python 3.11" in result.stderr


def test_hooks_are_local_and_each_program_of_theirs_runs():
    repositories = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8"))["repos"]
    hooks = [hook for repository in repositories for hook in repository["hooks"]]
    assert {repository["repo"] for repository in repositories} == {"local"}
    assert {hook["language"] for hook in hooks} == {"system"}
    places = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    programs = {
        name: shutil.which(name, path=places) for name in (Path(hook["entry"].split()[0]).name for hook in hooks)
    }
    assert {name for name, path in programs.items() if path is None} == set()
    for name, path in programs.items():
        asked = "--version" if name == "npm" else "--help"  # npm's help ends with 1
        assert subprocess.run([path, asked], capture_output=True).returncode == 0, name


def test_binder_installs_this_repository_at_the_exact_versions_and_the_tested_python():
    lines = (ROOT / "binder" / "requirements.txt").read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if not line.startswith("#")] == ["-c ../constraints.txt", ".[docx]"]
    runtime = (ROOT / "binder" / "runtime.txt").read_text(encoding="utf-8").strip()
    assert runtime.removeprefix("python-") in PYTHONS
    assert os.access(ROOT / "binder" / "postBuild", os.X_OK)


def test_the_pythons_declared_are_those_that_the_key_is_filled_for():
    low, high = PYTHONS[0], PYTHONS[-1].split(".")
    assert project()["requires-python"] == f">={low},<{high[0]}.{int(high[1]) + 1}"


def test_every_package_that_is_imported_is_declared_and_no_other():
    command = [Path(sys.executable).parent / "deptry", "curriculum", "notebooks"]
    found = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert found.returncode == 0, found.stderr
    assert "deptry curriculum notebooks" in plan(ROOT, "lint")


def test_the_version_stands_in_one_place():
    assert project().get("version") is None
    assert metadata.version("curriculum-1612") == __version__


def test_reading_a_notebook_compiles_no_grammar():
    loaded = [sys.executable, "-c", "import sys, nbformat; print(*sys.modules)"]
    assert "lark" not in subprocess.run(loaded, capture_output=True, text=True, check=True).stdout.split()


def test_no_version_with_a_known_flaw_is_allowed():
    lowest = {Requirement(text).name: Requirement(text).specifier for text in project()["dependencies"]}
    flawed = {"jupyterlab": "4.6.1", "nbconvert": "7.17.0", "tornado": "6.5.7"}
    assert {name: version for name, version in flawed.items() if version in lowest[name]} == {}
