"""What a browser loads: scripts and style sheets, built from the modules beside this file by `make frontend`."""

from __future__ import annotations

from functools import cache
from pathlib import Path

BUILT = Path(__file__).parent / "built"


@cache
def built(name: str) -> str:
    """Read a built file; raises FileNotFoundError for a name that is none of these.

    `page.js` (a classic script) and `page.css` are all that a lesson on a phone needs, `list.js` and `list.css` what
    the list of lessons needs, `widget.js` (a module) and `style.css` what a notebook's widgets need. `tokens.css` holds
    the colours, which the others begin with too: a page of another kind includes it and takes them from
    `var(--c1612-ink)` and the like. A script may stand inside a page: it holds
    no `</script`.
    """
    return (BUILT / name).read_text(encoding="utf-8")
