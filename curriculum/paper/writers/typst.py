"""Documents as PDF (PDF/UA-1, enforced by the Typst compiler) and drawings as PNG, by the typst wheel alone."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import typst

from curriculum.paper.blocks import Document, as_data

TEMPLATES = Path(__file__).parent.parent / "templates"
STANDARD = "ua-1"

# About what fits on half a page: beyond it a block that must not break would be pushed too far.
_LINES_KEPT_WHOLE = 30
_CHARACTERS_A_LINE = 88


def pdf(document: Document, template: str = "paper") -> bytes:
    """Return the document as PDF; raises typst.TypstError when it does not conform to PDF/UA-1."""
    return typst.compile(
        input=TEMPLATES / f"{template}.typ",
        root=TEMPLATES,
        ignore_system_fonts=True,
        sys_inputs={"document": json.dumps(_with_wholes(as_data(document)), ensure_ascii=False)},
        pdf_standards=STANDARD,
    )


def png(svg: str, width_mm: float = 160, dots_an_inch: float = 200) -> bytes:
    """Return a drawing as PNG, for formats that take no SVG."""
    source = (
        "#set page(width: auto, height: auto, margin: 0pt)\n"
        '#image(bytes(sys.inputs.svg), format: "svg", width: float(sys.inputs.width) * 1mm)'
    )
    return typst.compile(
        input=source.encode(),
        ignore_system_fonts=True,
        sys_inputs={"svg": svg, "width": str(width_mm)},
        format="png",
        ppi=dots_an_inch,
    )


def _with_wholes(data: Any) -> Any:
    """Say of each group of blocks whether it is short enough to stay on one page as a whole."""
    if isinstance(data, list):
        return [_with_wholes(part) for part in data]
    if not isinstance(data, Mapping):
        return data
    inside = {name: _with_wholes(part) for name, part in data.items()}
    if data.get("is") == "keep":
        inside["whole"] = data["page"] or _lines(data["blocks"]) <= _LINES_KEPT_WHOLE
    return inside


def _lines(data: Any) -> float:
    """Estimate how many printed lines some blocks take."""
    if isinstance(data, list):
        return sum(map(_lines, data))
    if not isinstance(data, Mapping):
        return 0
    kind = data.get("is")
    if kind == "figure":
        return 22
    if kind == "table":
        even = [1 / len(data["header"])] * len(data["header"])
        shares = data["widths"] or even
        return 2 + sum(_row_lines(row, shares) for row in data["rows"])
    if kind in ("paragraph", "heading", "choice"):
        return 1.5 + _characters(data["line"]) // _CHARACTERS_A_LINE
    if kind in ("rules", "track"):
        return 2.0 * data.get("count", 1.5)
    return sum(_lines(part) for part in data.values() if isinstance(part, list))


def _row_lines(row: list, shares: list[float]) -> float:
    cells = zip(row, shares, strict=True)
    return 0.8 + max((1 + _characters(cell) // (_CHARACTERS_A_LINE * share) for cell, share in cells), default=1)


def _characters(line: list) -> int:
    return sum(len(inline.get("text", "")) for inline in line)
