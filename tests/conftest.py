"""One running workshop for every test that needs it, and curricula for those that break them."""

from __future__ import annotations

import shutil
import stat

import pytest

from curriculum.folders import find_content
from curriculum.pages.phone import build_phone
from tests.support.checkout import content
from tests.support.contents import small_content, whole_content
from tests.support.workshop import open_workshop


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep the tests of a file in one process, and those of all files that read the same printed documents."""
    for item in items:
        shared = {"built", "printed"} & set(getattr(item, "fixturenames", ()))
        item.add_marker(pytest.mark.xdist_group("printed" if shared else str(item.path)))


@pytest.fixture(scope="session")
def workshop():
    """Return a running workshop in French, with its phone pages built."""
    build_phone(content())
    opened = open_workshop()
    assert stat.S_IMODE(opened.door.stat().st_mode) == 0o600
    yield opened
    opened.stop()
    shutil.rmtree(opened.runtime, ignore_errors=True)


@pytest.fixture
def own_copy(tmp_path):
    """Return a copy of the whole content that a test may break."""
    return whole_content(tmp_path)


@pytest.fixture
def small(tmp_path):
    """Return the small curriculum, which a test may break, with nothing built."""
    return small_content(tmp_path / "content")


@pytest.fixture(scope="session")
def _small_built(tmp_path_factory):
    """Build the small curriculum once, for `small_built` to copy."""
    small = small_content(tmp_path_factory.mktemp("small"))
    build_phone(small)
    return small


@pytest.fixture
def small_built(_small_built, tmp_path):
    """Return the small curriculum, which a test may break, with its lessons and phone pages built."""
    shutil.copytree(_small_built.notebooks.parent, tmp_path / "content")
    return find_content(tmp_path / "content")
