"""The laboratory's kernel during a build: no port, and the cell that failed is named."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from curriculum.lessons import laboratory
from curriculum.lessons.laboratory import CellFailedError
from curriculum.lessons.notebook import Place
from tests.support.contents import changed, small_content


@pytest.fixture
def notebook(tmp_path) -> Path:
    """Return the notebook of a small laboratory, which a test may change."""
    return small_content(tmp_path, laboratory=True).notebooks / "fr" / "18-chiffres.ipynb"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such sockets")
def test_the_kernel_of_a_build_opens_no_port(notebook, capfd):
    asks = "import json\\nfrom ipykernel.connect import get_connection_info\\n"
    asks += "assert json.loads(get_connection_info())['transport'] == 'ipc'\\n"
    changed(notebook, "table = here.data", asks + "table = here.data")
    charts = [part.chart for part in laboratory.run(notebook) if isinstance(part, Place) and part.chart]
    assert any("balme" in row for chart in charts for row in chart.rows)
    assert "TCP" not in capfd.readouterr().err


def test_a_cell_of_a_laboratory_that_fails_is_shown(notebook):
    changed(notebook, "table = here.data", "1 / 0\\ntable = here.data")
    with pytest.raises(CellFailedError, match="ZeroDivisionError"):
        laboratory.run(notebook)
