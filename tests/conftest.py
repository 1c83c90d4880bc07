"""One running workshop for every test that needs it."""

from __future__ import annotations

import shutil
import stat

import pytest
from workshop import ROOT, open_workshop


@pytest.fixture(scope="session")
def workshop():
    """Return a running workshop in French, with its phone pages built."""
    from curriculum.folders import find_content
    from curriculum.pages.phone import build_phone

    build_phone(find_content(ROOT))
    opened = open_workshop()
    assert stat.S_IMODE(opened.door.stat().st_mode) == 0o600
    yield opened
    opened.stop()
    shutil.rmtree(opened.runtime, ignore_errors=True)


@pytest.fixture
def own_copy(tmp_path):
    """Return a copy of the whole content that a test may break."""
    from curriculum.folders import find_content

    shutil.copytree(ROOT / "curriculum" / "bank", tmp_path / "curriculum" / "bank")
    shutil.copytree(ROOT / "notebooks", tmp_path / "notebooks", ignore=shutil.ignore_patterns(".ipynb_checkpoints"))
    return find_content(tmp_path)
