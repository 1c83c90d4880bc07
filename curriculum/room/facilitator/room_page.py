"""The page "the room": how many phones a network holds, what to do when one does not get there, and plan B.

A plain page behind the login, without a kernel: it answers even when a notebook does not.
"""

from __future__ import annotations

from html import escape

from tornado import web

from curriculum.room.jupyter.lesson_page import address
from curriculum.room.jupyter.private import NotKept
from curriculum.room.jupyter.settings import HOME
from curriculum.words import words

_NETWORKS = ("hotspot", "router", "three")
_STYLE = (
    "body{max-width:46rem;margin:0 auto;padding:1rem;font:1.25rem/1.5 system-ui,'Noto Sans','DejaVu Sans',sans-serif;"
    "color:#1b2733;background:#fff}table{border-collapse:collapse;width:100%}"
    "th,td{padding:.4em .6em;border:1px solid #c3ccd4;text-align:left;vertical-align:top}td:last-child{font-size:.85em}"
    "li{margin:.4em 0}a{color:#0b5394}code{background:#eef2f5;padding:.1em .3em}@media print{nav{display:none}}"
)


class RoomPageHandler(NotKept):
    """Shows the page in the language of its address."""

    @web.authenticated
    def get(self, lang: str) -> None:
        """Send the page."""
        self.set_header("Content-Type", "text/html; charset=utf-8")
        self.finish(room_page(lang, address(self.base_url, lang, HOME[lang])))


def room_page(lang: str, home: str) -> str:
    """Return the page about the room as HTML; `home` is the address to go back to."""
    word = {key: escape(text) for key, text in words("workshop", lang).items()}
    rows = "".join(
        f'<tr><th scope="row">{word[f"room-{name}"]}</th><td>{word[f"room-{name}-phones"]}</td>'
        f"<td>{word[f'room-{name}-source']}</td></tr>"
        for name in _NETWORKS
    )
    head = "".join(f'<th scope="col">{word[f"room-col-{name}"]}</th>' for name in ("network", "phones", "source"))
    reach = "".join(f"<li>{word[f'room-reach-{number}']}</li>" for number in range(1, 6))
    plan = "".join(
        f"<li>{word[f'room-plan-{number}']}{_command(word.get(f'room-plan-{number}-command'))}</li>"
        for number in range(1, 4)
    )
    return (
        f'<!doctype html><html lang="{lang}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:;base64,=">'
        f"<title>{word['room-title']}</title><style>{_STYLE}</style></head><body>"
        f'<nav aria-label="{word["nav-name"]}"><a href="{escape(home)}">{word["room-back"]}</a></nav>'
        f"<main><h1>{word['room-title']}</h1><p>{word['room-intro']}</p><h2>{word['room-many-heading']}</h2>"
        f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
        f"<p>{word['room-more']}</p><p>{word['room-weight']}</p>"
        f"<h2>{word['room-reach-heading']}</h2><ol>{reach}</ol>"
        f"<h2>{word['room-plan-heading']}</h2><ol>{plan}</ol></main></body></html>"
    )


def _command(text: str | None) -> str:
    return f" <code>{text}</code>" if text else ""
