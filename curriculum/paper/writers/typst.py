"""Documents as PDF (PDF/UA-1, enforced by the Typst compiler) and drawings as PNG, by the typst wheel alone."""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

import typst

from curriculum import tokens
from curriculum.paper.blocks import Document, Keep, Table
from curriculum.paper.height import HALF_A_PAGE, PAGE, lines

TEMPLATES = Path(__file__).parent.parent / "templates"
FONTS = Path(__file__).parent.parent / "fonts"
STANDARD: Final = "ua-1"


def pdf(document: Document, template: str = "paper") -> bytes:
    """Give the document as PDF; raises typst.TypstError when it does not conform to PDF/UA-1."""
    return typst.compile(
        input=TEMPLATES / f"{template}.typ",
        root=TEMPLATES,
        font_paths=_fonts(),
        sys_inputs={"document": json.dumps(_data(document), ensure_ascii=False), "colours": _colours()},
        pdf_standards=STANDARD,
    )


def png(svg: str, width_mm: float = 160, dots_an_inch: float = 200) -> bytes:
    """Give a drawing as PNG, for formats that take no SVG."""
    source = (
        "#set page(width: auto, height: auto, margin: 0pt, fill: none)\n"
        '#image(bytes(sys.inputs.svg), format: "svg", width: float(sys.inputs.width) * 1mm)'
    )
    return typst.compile(
        input=source.encode(),
        font_paths=_fonts(),
        sys_inputs={"svg": svg, "width": str(width_mm)},
        format="png",
        ppi=dots_an_inch,
    )


@cache
def _fonts() -> typst.Fonts:
    """Read the fonts once: ours, and those of the compiler."""
    return typst.Fonts(include_system_fonts=False, font_paths=[FONTS])


@cache
def _colours() -> str:
    return json.dumps(dict(tokens.colours("light")))


def _data(record: Any, *, kept: bool = False) -> Any:
    """Turn blocks into what JSON can hold, each with its name under `is`.

    A `Keep` that is short enough is `whole`: no page ends inside it. Where it is too long, its tables still are.
    """
    if isinstance(record, tuple):
        return [_data(part, kept=kept) for part in record]
    if not is_dataclass(record):
        return record
    kept = kept or isinstance(record, Keep)
    data = {field.name: _data(getattr(record, field.name), kept=kept) for field in fields(record)}
    data["is"] = type(record).__name__.lower()
    if isinstance(record, Keep):
        data["whole"] = lines(record.blocks) <= (PAGE if record.page else HALF_A_PAGE)
    elif isinstance(record, Table):
        data["whole"] = kept and lines(record) <= HALF_A_PAGE
    return data
