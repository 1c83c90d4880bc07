"""The bridge to Jupyter: what `here.ask(...)` shows, and the output bundle that the editions read.

The widget's state holds names only. The content, with its practice key, goes to the browser as a message once a view
asks for it: so a saved notebook never holds a key.
"""

from __future__ import annotations

from html import escape
from typing import Any

import anywidget
import traitlets

from curriculum.frontend.assets import BUILT
from curriculum.lessons.laboratory import BUNDLE


class Place(anywidget.AnyWidget):
    """A place in the notebook that the front end fills: the opening, a set of activities or a scenario."""

    # anywidget sends these two files to the page; the style also serves the cards around.
    _esm = BUILT / "widget.js"
    _css = BUILT / "style.css"

    place = traitlets.Unicode().tag(sync=True)
    id = traitlets.Unicode().tag(sync=True)
    lesson = traitlets.Unicode().tag(sync=True)
    lang = traitlets.Unicode().tag(sync=True)
    version = traitlets.Unicode().tag(sync=True)
    waiting = traitlets.Unicode(help="what stands there until the content has come").tag(sync=True)

    def __init__(self, content: dict[str, Any], plain: str, **names: str) -> None:
        """Hold the content for the browser; `plain` is the form without key shown where there is no browser."""
        self._content = content
        self._plain = plain
        super().__init__(**names)
        self.on_msg(self._answer)

    def _answer(self, _widget: Place, message: Any, _buffers: Any) -> None:
        if isinstance(message, dict) and message.get("ask") == "content":
            self.send({"content": self._content})

    def _repr_mimebundle_(self, **kwargs: Any) -> Any:
        shown = super()._repr_mimebundle_(**kwargs)
        data, metadata = shown if isinstance(shown, tuple) else (shown, {})
        names = {name: getattr(self, name) for name in ("place", "id", "lesson", "lang", "version")}
        return {**(data or {}), "text/plain": self._plain, BUNDLE: names}, metadata


class Card:
    """A place that needs no script: a figure or the list of sources, as HTML; its style comes with the opening."""

    def __init__(self, html: str, plain: str, **names: Any) -> None:
        self._html, self._plain, self._names = html, plain, names

    def _repr_mimebundle_(self, **_: Any) -> dict[str, Any]:
        return {"text/html": self._html, "text/plain": self._plain, BUNDLE: self._names}


def notice(sentence: str, detail: str, **names: str) -> Card:
    """Return a card that says in one sentence that this place cannot be shown; the rest of the lesson goes on."""
    html = f'<div class="c1612 c1612-notice" role="alert"><p>{escape(sentence)}</p><p>{escape(detail)}</p></div>'
    return Card(html, f"{sentence} {detail}", **{**names, "place": "error", "detail": detail})
