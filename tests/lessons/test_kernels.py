"""The laboratory's kernel during a build: no port, and the wrong cell named."""

from __future__ import annotations

import sys

import pytest
from curriculum.lessons.running import run_lessons

from curriculum.lessons.laboratory import CellFailedError
from tests.support.contents import changed, small_content


@pytest.fixture
def laboratory(tmp_path):
    return small_content(tmp_path, laboratory=True)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such sockets")
def test_the_kernel_of_a_build_opens_no_port(laboratory, capfd):
    asks = "import json\\nfrom ipykernel.connect import get_connection_info\\n"
    asks += "assert json.loads(get_connection_info())['transport'] == 'ipc'\\n"
    changed(laboratory.notebooks / "fr" / "18-chiffres.ipynb", "table = here.data", asks + "table = here.data")
    executed = run_lessons(laboratory, [("laboratory", "fr")])["laboratory", "fr"]
    assert "Balmé" in str(executed.cells) or "balme" in str(executed.cells)
    assert "TCP" not in capfd.readouterr().err


def test_a_cell_of_a_laboratory_that_fails_is_shown(laboratory):
    changed(laboratory.notebooks / "fr" / "18-chiffres.ipynb", "table = here.data", "1 / 0\\ntable = here.data")
    with pytest.raises(CellFailedError, match="ZeroDivisionError"):
        run_lessons(laboratory, [("laboratory", "fr")])
