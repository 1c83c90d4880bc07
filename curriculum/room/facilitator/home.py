"""The facilitator's home: the phones' address and code, the lessons, the handouts, the room.

Runs in a kernel: no YAML, no pandas; the words come from a small JSON file that the server writes when it starts.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Mapping
from html import escape
from itertools import groupby
from pathlib import Path
from typing import Any

from curriculum.folders import Content, find_content, read_json, state_folder, writable
from curriculum.lessons.catalogue import Entry, catalogue

OTHER = {"fr": "en", "en": "fr"}
_PAPER = re.compile(r"(?P<lesson>.+)\.(?P<kind>handout|guide|key|slides)\.(?P<lang>fr|en)\.(?P<format>pdf|docx|html)")
_KINDS = ("handout", "guide", "key", "slides")


class Home:
    """What the home notebook shows; drawn when it is displayed, so that a reload finds a new network."""

    def __init__(self, lang: str, content: Content | None = None) -> None:
        """`lang` is the language of the page."""
        self.lang = lang
        self._content = content

    def _repr_mimebundle_(self, **_: Any) -> dict[str, str]:
        try:
            content = self._content or find_content()
            word = home_words(content, self.lang)
            html, plain = home_page(content, self.lang, word), word["home-title"]
        except Exception as error:
            from curriculum.words import words

            plain = words("workshop", self.lang)["home-broken"]
            html = f'<p class="workshop-broken" role="alert">{escape(plain)} <small>{escape(str(error))}</small></p>'
        return {"text/html": html, "text/plain": plain}


def write_home_words(content: Content) -> None:
    """Write the words of the home page where kernels read them."""
    from curriculum.words import words

    for lang in OTHER:
        path = _words_path(writable(content.built), lang)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(
            json.dumps({**words("workshop", lang), **words("parts", lang)}, ensure_ascii=False), encoding="utf-8"
        )


def home_words(content: Content, lang: str) -> dict[str, str]:
    """Return the words in one language, from the server's file or, where no server of ours runs, from the bank."""
    places = [_words_path(folder, lang) for folder in (content.built, state_folder())]
    if not any(path.exists() for path in places):
        write_home_words(content)
    return read_json(next(path for path in places if path.exists()))


def home_page(content: Content, lang: str, word: Mapping[str, str]) -> str:
    """Return the home page as HTML."""
    phones = phone_address()
    base = base_path()
    parts = (
        _phones(phones, word),
        _lessons(content, lang, word, base),
        _handouts(content, lang, word, base),
        f"<h2>{escape(word['room-link-heading'])}</h2><p>{escape(word['room-link-text'])} "
        f'<a href="{escape(base)}curriculum/room/{lang}">{escape(word["room-link"])}</a>.</p>',
    )
    return f'<style>{_STYLE}</style><div class="workshop-home">{"".join(parts)}</div>'


def base_path() -> str:
    """Return the base path of the Jupyter server, with both slashes."""
    return os.environ.get("VOILA_BASE_URL") or os.environ.get("JUPYTERHUB_SERVICE_PREFIX") or "/"


def phone_address() -> str | None:
    """Return the address for the phones, `""` when no phone can reach this machine, None when nothing is served."""
    from curriculum.room import addresses

    mounted = os.environ.get("CURRICULUM_ROOM_PATH")
    if mounted:
        asked = os.environ.get("VOILA_REQUEST_URL", "").split("/voila/render/")[0].removesuffix(base_path().rstrip("/"))
        return asked + mounted
    port = os.environ.get("CURRICULUM_ROOM_PORT")
    if not port:
        return None
    chosen = os.environ.get("CURRICULUM_ROOM_ADDRESS")
    if not chosen:
        best = addresses.proposed(addresses.found())
        chosen = best.ip if best else ""
    return f"http://{chosen}:{port}" if chosen else ""


def preview_base() -> str | None:
    """Return where the phone pages answer on this machine itself, or None when nothing is served."""
    mounted, port = os.environ.get("CURRICULUM_ROOM_PATH"), os.environ.get("CURRICULUM_ROOM_PORT")
    if mounted:
        return mounted
    return f"http://{os.environ.get('CURRICULUM_ROOM_ADDRESS') or '127.0.0.1'}:{port}/" if port else None


def _phones(address: str | None, word: Mapping[str, str]) -> str:
    heading = f"<h2>{escape(word['phones-heading'])}</h2>"
    if address is None:
        text = f"<p>{escape(word['phones-not-served'])} <code>{escape(word['serve-command'])}</code></p>"
        return heading + text
    if not address:
        text = f"<strong>{escape(word['phones-none'])}</strong> {escape(word['phones-none-do'])}"
        return f'{heading}<p class="workshop-broken" role="alert">{text}</p>'
    if "CURRICULUM_ROOM_PATH" in os.environ:
        heading += f"<p>{escape(word['phones-demonstration'])}</p>"
    if not address.startswith("http"):
        return f'{heading}<p><a href="{escape(address)}">{escape(word["phones-open"])}</a></p>'
    name = escape(word["phones-qr"].format(address=address))
    steps = (word["phones-step-wifi"], word["phones-step-data"], word["phones-step-scan"])
    return (
        f'{heading}<div class="workshop-phones"><img src="{qr_code(address)}" alt="{name}">'
        f"<div><ol>{''.join(f'<li>{escape(step)}</li>' for step in steps)}</ol>"
        f'<p class="workshop-address">{escape(address)}</p></div></div>'
    )


def qr_code(address: str) -> str:
    """Return a QR code as an SVG data URI; quiet zone included, sharp at any size."""
    import segno

    return segno.make(address, error="m", micro=False).svg_data_uri(scale=8, border=4, light="white")


def _lessons(content: Content, lang: str, word: Mapping[str, str], base: str) -> str:
    shown = [f"<h2>{escape(word['lessons-heading'])}</h2><p>{escape(word['lessons-keys'])}</p>"]
    for part, entries in groupby(catalogue(content).entries, key=lambda entry: entry.part):
        items = "".join(_lesson(entry, lang, word, base) for entry in entries)
        shown.append(f'<h3>{escape(word[f"part-{part}"])}</h3><ol class="workshop-lessons">{items}</ol>')
    return "".join(shown)


def _lesson(entry: Entry, lang: str, word: Mapping[str, str], base: str) -> str:
    title, other = entry.title[lang], OTHER[lang]
    links = {each: f"{base}voila/render/notebooks/{each}/{entry.stem(each)}.ipynb" for each in OTHER}
    phone = f"{preview_base()}{entry.page(lang)}" if preview_base() else None
    shown = [
        f"<h4>{escape(entry.number)} · {escape(title)}</h4>",
        f"<p>{escape(entry.summary[lang])}</p>" if entry.summary else "",
        f"<p><small>{escape(word['lesson-minutes'].format(full=entry.minutes.full, short=entry.minutes.short))} · "
        f"{escape(word['track-' + entry.track])}</small></p>",
        f'<p class="workshop-links"><a class="workshop-main" href="{escape(links[lang])}">{escape(word["lesson-open"])}'
        f'<span class="workshop-hidden"> {escape(title)}</span></a>'
        f' <a href="{escape(links[other])}" lang="{other}" hreflang="{other}">{escape(word["lesson-open-twin"])}'
        f'<span class="workshop-hidden"> {escape(entry.title[other])}</span></a></p>',
        _preview(phone, title, word) if phone else "",
    ]
    return f"<li>{''.join(shown)}</li>"


def _preview(phone: str, title: str, word: Mapping[str, str]) -> str:
    name = escape(word["lesson-preview-name"].format(title=title))
    alone = f'<a href="{escape(phone)}" target="_blank" rel="noopener">{escape(word["lesson-preview-open"])}</a>'
    return (
        f"<details><summary>{escape(word['lesson-preview'])}</summary>"
        f'<iframe src="{escape(phone)}" title="{name}" loading="lazy"></iframe><p>{alone}</p></details>'
    )


def _handouts(content: Content, lang: str, word: Mapping[str, str], base: str) -> str:
    heading = f"<h2>{escape(word['handouts-heading'])}</h2>"
    papers = handouts(content.built / "handouts")
    if not papers:
        return f"{heading}<p>{escape(word['handouts-none'])} <code>{escape(word['handouts-command'])}</code></p>"
    rows = []
    for each in (lang, OTHER[lang]):
        items = "".join(
            f"<li><strong>{escape(lesson)}</strong> {_files(files, word, base)}</li>"
            for (of, lesson), files in papers.items()
            if of == each
        )
        if items:
            opened = " open" if each == lang else ""
            rows.append(f"<details{opened}><summary>{escape(word['lang-' + each])}</summary><ul>{items}</ul></details>")
    return f"{heading}<p>{escape(word['handouts-private'])}</p>{''.join(rows)}"


def handouts(folder: Path) -> dict[tuple[str, str], list[re.Match[str]]]:
    """Return the printed editions found, by language and lesson, in the order of a lesson's use."""
    found: dict[tuple[str, str], list[re.Match[str]]] = {}
    names = [_PAPER.fullmatch(path.name) for path in folder.iterdir()] if folder.is_dir() else []
    for name in sorted(
        filter(None, names), key=lambda name: (name["lesson"], _KINDS.index(name["kind"]), name["format"])
    ):
        found.setdefault((name["lang"], name["lesson"]), []).append(name)
    return found


def _files(files: list[re.Match[str]], word: Mapping[str, str], base: str) -> str:
    return ", ".join(
        f'<a href="{escape(base)}curriculum/handouts/{escape(name[0])}" download>'
        f"{escape(word['paper-' + name['kind']])} ({name['format'].upper()})</a>"
        for name in files
    )


def _words_path(built: Path, lang: str) -> Path:
    return built / "room" / f"workshop.{lang}.json"


_STYLE = """
.workshop-home a{color:#0b5394}
.workshop-phones{display:flex;flex-wrap:wrap;align-items:center}
.workshop-phones img{width:15rem;max-width:100%;margin-right:1.5rem}
.workshop-phones>div{flex:1 1 18rem}
.workshop-address{font-size:1.7em;font-weight:700;word-break:break-all;line-height:1.2}
.workshop-home ol.workshop-lessons{list-style:none;margin:0;padding:0}
.workshop-home .workshop-lessons>li{margin:0 0 1.2rem!important;padding:.2rem 1rem .6rem;border:2px solid #c3ccd4}
.workshop-home h3{margin-top:.6em!important}
.workshop-links a{display:inline-block;margin:0 1.2rem .3rem 0;padding:.35em 0}
.workshop-home a.workshop-main{padding:.35em .8em;border-radius:6px;background:#0b5394;color:#fff!important}
.workshop-main:focus{outline:3px solid #1b2733;outline-offset:2px}
.workshop-home summary{min-height:44px;line-height:44px;cursor:pointer}
.workshop-home iframe{width:360px;max-width:100%;height:600px;border:2px solid #1b2733;border-radius:16px}
.workshop-home code{padding:.1em .3em;background:#eef2f5;font-size:.9em}
.workshop-hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0);white-space:nowrap}
"""
