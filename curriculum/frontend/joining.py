"""Join the front end's files into one script, without a build step.

anywidget evaluates a module from a blob address, which resolves no relative import, and `file://` blocks module
scripts: so no file imports another. Each holds one `export default`, and its host receives all the others.
"""

from __future__ import annotations

import re
from pathlib import Path

FOLDER = Path(__file__).parent
HOSTS = ("page", "widget")
PARTS = {"createCore": "core.js", "createStore": "store.js", "createQuiz": "quiz.js", "createBar": "bar.js"}
_EXPORT = re.compile(r"^export default ", re.MULTILINE)
_COMMENT = re.compile(r"^[ \t]*(?:/\*\*.*?\*/|//[^\n]*)\n", re.MULTILINE | re.DOTALL)
_CSS_COMMENT = re.compile(r"/\*.*?\*/\n?", re.DOTALL)
# Never the space before a colon: in a selector it means "inside".
_CSS_SPACE = re.compile(r"(?<=[:;,{]) | (?=[{}])")
_INDENT = re.compile(r"^[ \t]+", re.MULTILINE)


def joined(host: str, *, module: bool) -> str:
    """Return the whole front end for a host, `page` or `widget`, as one script.

    With `module`, an ES module; without, a classic script for `file://`. The script holds no `</script`, so it may
    stand inside a page. Raises ValueError for an unknown host, and for `widget` without `module`.
    """
    if host not in HOSTS:
        raise ValueError(f"unknown host {host!r}: one of {', '.join(HOSTS)}")
    if host == "widget" and not module:
        raise ValueError("anywidget loads ES modules only")
    return joined_around((FOLDER / "hosts" / f"{host}.js").read_text("utf-8"), exported=host == "widget", module=module)


def joined_around(host: str, *, exported: bool, module: bool) -> str:
    """Return the front end around the text of a host; `exported` makes what the host returns the default export."""
    parts = [f"{name}: {_enclosed((FOLDER / file).read_text('utf-8'))}" for name, file in PARTS.items()]
    kinds = ",\n".join(_enclosed(path.read_text("utf-8")) for path in sorted((FOLDER / "kinds").glob("*.js")))
    call = f"{_enclosed(host)}({{{', '.join(parts)}, kinds: [{kinds}]}});\n"
    if exported:
        return f"export default {call}"
    return call if module else f'"use strict";\n{call}'


def style() -> str:
    """Return the one style sheet, without comments and needless spaces."""
    text = _CSS_COMMENT.sub("", (FOLDER / "style.css").read_text("utf-8"))
    return _CSS_SPACE.sub("", _INDENT.sub("", text))


def _enclosed(source: str) -> str:
    """Return a file as an expression: what it exports, its other names kept to itself, its comments left out."""
    if len(_EXPORT.findall(source)) != 1:
        raise ValueError("a front-end file holds exactly one export default")
    body = _INDENT.sub("", _COMMENT.sub("", _EXPORT.sub("const exported = ", source)))
    return f"(() => {{\n{body.strip()}\nreturn exported;\n}})()"
