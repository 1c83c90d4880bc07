"""What a browser loads: scripts and style sheets, built from the modules beside this file by `make frontend`."""

from __future__ import annotations

from functools import cache
from pathlib import Path

BUILT = Path(__file__).parent / "built"


@cache
def built(name: str) -> str:
    """Read a built file: `page.js` (a classic script), `widget.js` (a module), `style.css` or `tokens.css`.

    A script holds no `</script`, so it may stand inside a page. `style.css` begins with the colours of `tokens.css`,
    which style sheets of other pages take from `var(--c1612-ink)` and the like. Raises FileNotFoundError for another
    name.
    """
    return (BUILT / name).read_text(encoding="utf-8")
