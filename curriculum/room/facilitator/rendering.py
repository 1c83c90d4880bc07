"""The facilitator's plain pages: their templates, their style, their scripts."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from curriculum.frontend.templates import environment

STATIC = Path(__file__).parent / "static"
_TEMPLATES = Path(__file__).parent / "templates"


def render(name: str, **values: Any) -> str:
    """Return a page; raises UndefinedError when the template needs a value that is not given."""
    return environment(_TEMPLATES).get_template(name).render(values)
