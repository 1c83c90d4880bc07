"""One running workshop for every test that needs it."""

from __future__ import annotations

import shutil
import stat

import pytest
from support.contents import small_content
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


@pytest.fixture(scope="session")
def _small_built(tmp_path_factory):
    """Build the small curriculum once, for `small_built` to copy."""
    from curriculum.pages.phone import build_phone

    content = small_content(tmp_path_factory.mktemp("small"))
    build_phone(content)
    return content


@pytest.fixture
def small(tmp_path):
    """Return the small curriculum, which a test may break, with nothing built."""
    return small_content(tmp_path / "content")


@pytest.fixture
def small_built(_small_built, tmp_path):
    """Return the small curriculum, which a test may break, with its lessons and phone pages built."""
    from curriculum.folders import find_content

    shutil.copytree(_small_built.notebooks.parent, tmp_path / "content")
    return find_content(tmp_path / "content")
