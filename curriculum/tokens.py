"""The project's one set of colours, by theme and name, and how levels and statuses look: `tokens.json`.

The front end's build makes its custom properties of the same file: `on_dark` is `--c1612-on-dark` in a style sheet.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

_FILE = Path(__file__).parent / "tokens.json"
# A colour as a drawing names it: the custom property of a page, and what it is without one.
_PROPERTY = re.compile(r"var\(--c1612-[a-z-]+,([^)]+)\)")

Theme = Literal["light", "dark", "print"]


@dataclass(frozen=True)
class Level:
    """How a level of the mechanism looks everywhere: its shape, its colour and the tint of its ground."""

    shape: str
    colour: str
    tint: str


def colours(theme: Theme) -> Mapping[str, str]:
    """Give the colours of a theme by name, each as `#rrggbb`."""
    found: Mapping[str, str] = _tokens()["colour"][theme]
    return found


def level(name: str) -> Level:
    """Give the look of `village`, `country`, `headquarters` or `council`; KeyError for another name."""
    return Level(**_tokens()["level"][name])


def statuses() -> Mapping[str, float]:
    """Give each status of an information in order, with the share of its disc that is full."""
    found: Mapping[str, float] = _tokens()["status"]
    return found


def custom_property(colour: str) -> str:
    """Name the custom property of a style sheet that holds a colour: `--c1612-on-dark`."""
    return "--c1612-" + colour.replace("_", "-")


def resolved(svg: str) -> str:
    """Give a drawing made for a page with its colours written out, for what knows no custom properties."""
    return _PROPERTY.sub(r"\1", svg)


@cache
def _tokens() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(_FILE.read_text(encoding="utf-8"))
    return found
