"""A small site with one activity of each kind, served as the room serves a phone page, and as a single file."""

from __future__ import annotations

import json
import threading
from contextlib import contextmanager
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import yaml

from curriculum.frontend.assets import BUILT, built
from curriculum.model import kinds
from curriculum.model.shuffling import shuffled
from curriculum.words import words_of_a_lesson

POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'"
SANDBOX = "sandbox allow-scripts allow-forms"
SOURCE = BUILT.parent
MODULES = sorted(SOURCE.glob("*.js")) + sorted((SOURCE / "kinds").glob("*.js"))
TITLES = {"fr": ("Leçon d’essai", "Une partie"), "en": ("Trial lesson", "A part")}
# What anywidget hands to a widget, in few lines: the model of one widget, drawn twice in one page.
VIEWS = """import widget from "/widget.js";
fetch("/fr.json").then((answer) => answer.json()).then((content) => {
  const state = { place: "set", id: "all", lesson: "sample", lang: "fr", version: "" };
  const listeners = new Set();
  const model = {
    get: (name) => state[name],
    set: (name, value) => { state[name] = value; },
    on: (name, listener) => listeners.add(listener),
    off: (name, listener) => listeners.delete(listener),
    send(message) {
      sentToKernel.push(message);
      setTimeout(() => listeners.forEach((one) => one({ content }, [])));
    },
  };
  window.widgetState = state;
  window.sentToKernel = [];
  for (const el of document.querySelectorAll("[data-view]")) widget.render({ model, el });
});
"""


def lesson(lang: str) -> dict[str, Any]:
    """Return the sample lesson in one language, in the shape of a compiled one."""
    text = (Path(__file__).parent / "sample_lesson.yaml").read_text(encoding="utf-8")
    record = _in_language(yaml.safe_load(text), lang)
    questions = [id_ for group in record["sets"] for id_ in group["activities"]]
    numbers = {id_: number for number, id_ in enumerate(questions, 1)}
    for id_, activity in record["activities"].items():
        activity.update(id=id_, number=numbers.get(id_))
        drawn = activity.get(kinds.model(activity["kind"]).drawn, ())
        activity["shown"] = [record["id"] for record in shuffled(drawn, id_)]
    return {**record, "lang": lang, "words": words_of_a_lesson(lang, kinds.names()), "help": ""}


def page(lang: str, *, single: bool = False) -> str:
    """Return a page with a set, a scenario and the bar: with its parts beside it, or all in one file."""
    title, part = TITLES[lang]
    data = json.dumps(lesson(lang), ensure_ascii=False).replace("<", "\\u003c")
    head = f"<style>{built('page.css')}</style>" if single else '<link rel="stylesheet" href="/style.css">'
    tail = f"<script>{built('page.js')}</script>" if single else '<script defer src="/page.js"></script>'
    return (
        f'<!doctype html><html lang="{lang}"{" data-store=ask" if single else ""}><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width, initial-scale=1"><title>{title}</title>'
        f'<link rel="icon" href="data:,">{head}</head><body><main class="c1612"><h1>{title}</h1><h2>{part}</h2>'
        '<section data-place="set" data-id="all"></section>'
        '<section data-place="scenario" data-id="sample-scenario"></section>'
        f'<section id="after-story" class="debrief"><h2>{part}</h2></section>'
        f'<section id="milder"><h2>{part}</h2></section></main>'
        '<aside data-place="bar" aria-label="1612"></aside>'
        f'<script type="application/json" id="lesson">{data}</script>{tail}</body></html>'
    )


@contextmanager
def served():
    """Serve the site on 127.0.0.1 under the phone page's policy; yields its address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join(10)
    server.server_close()


@cache
def _files() -> dict[str, tuple[str, str, str]]:
    """Return what is served: path to type, text and policy."""
    page_type, script, json_type = "text/html", "text/javascript", "application/json"
    views = (
        '<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Deux vues</title>'
        '<link rel="icon" href="data:,">'
        '<link rel="stylesheet" href="/style.css"></head><body><main><h1>Deux vues</h1><h2>Une partie</h2>'
        '<div data-view="1"></div><div data-view="2"></div></main>'
        '<script type="module" src="/views.js"></script></body></html>'
    )
    broken = page("fr").replace('"passages":', '"lost":')
    return {
        "/elsewhere.html": (page_type, "<!doctype html><title>Ailleurs</title>", POLICY),
        "/fr.html": (page_type, page("fr"), POLICY),
        "/en.html": (page_type, page("en"), POLICY),
        "/broken.html": (page_type, broken, POLICY),
        "/refused.html": (page_type, page("fr"), SANDBOX),
        "/way.html": (page_type, page("fr").replace('data-id="all"', 'data-id="way"'), POLICY),
        "/views.html": (page_type, views, POLICY),
        "/fr.json": (json_type, json.dumps({**lesson("fr"), "place": "set", "id": "all"}), POLICY),
        "/page.js": (script, built("page.js"), POLICY),
        "/widget.js": (script, built("widget.js"), POLICY),
        "/views.js": (script, VIEWS, POLICY),
        "/style.css": ("text/css", built("page.css"), POLICY),
        **{f"/source/{path.relative_to(SOURCE)}": (script, path.read_text("utf-8"), POLICY) for path in MODULES},
    }


class _Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        kind, text, policy = _files().get(self.path, ("text/plain", "", POLICY))
        body = text.encode()
        self.send_response(200 if self.path in _files() else 404)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Content-Security-Policy", policy)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: Any) -> None:
        """Keep the tests' output for the tests."""


def _in_language(value: Any, lang: str) -> Any:
    if isinstance(value, dict):
        return (
            value[lang] if set(value) == {"fr", "en"} else {key: _in_language(one, lang) for key, one in value.items()}
        )
    return [_in_language(one, lang) for one in value] if isinstance(value, list) else value
