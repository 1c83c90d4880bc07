"""Binder's files, used as Binder uses them, make an environment in which every badge opens.

repo2docker runs `pip install -r binder/requirements.txt` from the repository's folder, then `binder/postBuild`; it is
not run here itself, since it needs Docker. Its own base packages (an older JupyterLab, notebook) are not there either.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.checkout import clean_environment, copy_checkout
from tests.support.servers import free_port, listens, visit

pytestmark = [pytest.mark.fresh, pytest.mark.timeout(900)]


@pytest.fixture(scope="module")
def repository(tmp_path_factory) -> Path:
    return copy_checkout(tmp_path_factory.mktemp("repository"))


@pytest.fixture(scope="module")
def env(repository, tmp_path_factory) -> dict[str, str]:
    """Build the environment from exactly those files; return the variables of a session in it."""
    folder = tmp_path_factory.mktemp("binder")
    subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
    install = [str(folder / "bin" / "pip"), "install", "--quiet", "-r", "binder/requirements.txt"]
    path = f"{folder / 'bin'}{os.pathsep}{os.environ['PATH']}"
    variables = clean_environment(PATH=path, HOME=str(tmp_path_factory.mktemp("home")))
    subprocess.run(install, cwd=repository, env=variables, check=True)
    subprocess.run([repository / "binder" / "postBuild"], cwd=repository, env=variables, check=True)
    return {**variables, "BINDER_SERVICE_HOST": "127.0.0.1"}


def badges(repository: Path) -> list[str]:
    pages = (repository / "README.md", repository / "README.en.md")
    return [path for page in pages for path in re.findall(r"urlpath=([^)]+)\)", page.read_text(encoding="utf-8"))]


def test_every_badge_of_both_pages_opens_and_the_phone_pages_share_the_one_port(repository, env, capsys):
    port = free_port()
    server = ["jupyter", "server", "--ip=127.0.0.1", f"--port={port}", "--allow-root", "--no-browser"]
    server += ["--ServerApp.base_url=/user/someone/", "--IdentityProvider.token=theirs"]
    named = badges(repository)
    paths = list(dict.fromkeys(named))  # both pages lead to the same phone pages
    addresses = [f"theirs@http://127.0.0.1:{port}/user/someone/{path}" for path in paths]
    seen = visit(server, addresses, cwd=repository, env=env)
    assert (len(named), named.count("phone/"), len(paths)) == (6, 2, 5)
    assert seen["statuses"] == [200] * 5, seen["output"]
    with capsys.disabled():
        print(f"\nBinder's environment: {len(paths)} addresses in {seen['seconds']} s")


def test_binder_opens_no_port_for_a_room(repository, env):
    script = "from curriculum.room.jupyter.extension import Room; print(Room().mounted)"
    python = Path(env["PATH"].split(os.pathsep)[0]) / "python"
    seen = subprocess.run([python, "-c", script], cwd=repository, env=env, check=True, capture_output=True, text=True)
    assert seen.stdout.split() == ["True"]
    assert not listens(1612)
