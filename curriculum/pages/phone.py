"""The phone pages: every lesson in both languages, compressed once, each file named after its content."""

from __future__ import annotations

import gzip
import json
import shutil
from collections.abc import Callable
from datetime import date
from hashlib import sha256
from itertools import groupby
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from curriculum.content import Content
from curriculum.frontend import joining
from curriculum.lessons import compiled
from curriculum.lessons.running import run_lessons
from curriculum.model.texts import LANGUAGES
from curriculum.pages import manifest
from curriculum.pages.manifest import DamagedError, Entry, Manifest, packed_path
from curriculum.pages.page import Addresses, page_style, render_phone_page, template
from curriculum.words import words

_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
}


def build_phone(
    content: Content,
    out: Path | None = None,
    progress: Callable[..., None] = lambda *_, **__: None,
    today: date | None = None,
) -> Path:
    """Make the phone pages unless they are there already for this content; returns their folder.

    Raises BankError or CellFailedError when a lesson cannot be made: the earlier pages stay as they are.
    """
    out, today = out or content.built / "phone", today or date.today()
    records = content.lessons()
    lessons = {
        (record["id"], lang): compiled.load(record["id"], lang, content) for record in records for lang in LANGUAGES
    }
    version = _version(lessons, today)
    if _is_built(out, version):
        return out
    progress("", total=len(lessons))
    out.parent.mkdir(parents=True, exist_ok=True)
    made = Path(mkdtemp(prefix="making-", dir=out.parent))
    try:
        _Pages(content, made, lessons, records, today).write(version, progress)
        shutil.rmtree(out, ignore_errors=True)
        made.replace(out)
    finally:
        shutil.rmtree(made, ignore_errors=True)
    return out


def page_name(record: dict[str, Any], lang: str) -> str:
    """Return the address of a lesson's page below the root, without its slash: `fr/03-mecanisme`."""
    return f"{lang}/{record['number']}-{record['words'][lang]}"


class _Pages:
    """The pages of one build, written into a folder of their own with the manifest that the server answers from."""

    def __init__(self, content: Content, folder: Path, lessons: dict, records: list[dict], today: date) -> None:
        self._content, self._folder, self._lessons, self._records, self._today = (
            content,
            folder,
            lessons,
            records,
            today,
        )
        self._routes: dict[str, Entry] = {}

    def write(self, version: str, progress: Callable[..., None]) -> None:
        """Write all pages and, last, the manifest."""
        style = self._static("lesson", ".css", page_style())
        script = self._static("lesson", ".js", joining.joined("page", module=True))
        notebooks = run_lessons(self._content, list(self._lessons))
        for position, record in enumerate(self._records):
            for lang in LANGUAGES:
                lesson = self._lessons[record["id"], lang]
                addresses = self._addresses(position, lang, style, script, lesson)
                html = render_phone_page(lesson, notebooks[record["id"], lang], addresses, self._today)
                name = page_name(record, lang)
                self._add(f"/{name}", f"{name}.html", html, "revalidate")
                progress(name)
        self._add("/", "index.html", self._home(style), "revalidate")
        Manifest(version, self._routes).write(self._folder)

    def _addresses(self, position: int, lang: str, style: str, script: str, lesson: dict) -> Addresses:
        record, other = self._records[position], LANGUAGES[1 - LANGUAGES.index(lang)]
        images = {
            figure["image"]: self._static(id_, ".svg", self._image(figure["image"]))
            for id_, figure in lesson["figures"].items()
        }
        word = words("page", lang)
        beside = [(word["previous"], position - 1), (word["next"], position + 1)]
        neighbours = [
            (label, f"../{page_name(self._records[at], lang)}", self._records[at]["title"][lang])
            for label, at in beside
            if 0 <= at < len(self._records)
        ]
        return Addresses(
            style=f"..{style}",
            script=f"..{script}",
            home="../",
            other=f"../{page_name(record, other)}",
            other_lang=other,
            neighbours=neighbours,
            image=lambda name: f"..{images[name]}",
        )

    def _image(self, name: str) -> str:
        return compiled.figure_path(self._content, name).read_text(encoding="utf-8")

    def _home(self, style: str) -> str:
        def shown(record: dict, lang: str) -> dict[str, str]:
            minutes = words("page", lang)["minutes-short"].format_map(record["minutes"])
            return {"address": page_name(record, lang), "title": record["title"][lang], "minutes": minutes}

        return template("home.html.j2").render(
            style_address=style[1:],
            pages={lang: words("page", lang) for lang in LANGUAGES},
            lessons={
                lang: [
                    (words("parts", lang)[f"part-{part}"], [shown(record, lang) for record in records])
                    for part, records in groupby(self._records, key=lambda record: record["part"])
                ]
                for lang in LANGUAGES
            },
        )

    def _static(self, name: str, suffix: str, text: str) -> str:
        address = f"/static/{name}.{sha256(text.encode()).hexdigest()[:12]}{suffix}"
        if address not in self._routes:
            self._add(address, address[1:], text, "immutable")
        return address

    def _add(self, route: str, file: str, text: str, cache: str) -> None:
        path = self._folder / file
        path.parent.mkdir(parents=True, exist_ok=True)
        body = text.encode()
        path.write_bytes(body)
        packed_path(path).write_bytes(gzip.compress(body, 9, mtime=0))
        self._routes[route] = Entry(file, _TYPES[path.suffix], cache, len(body), sha256(body).hexdigest())


def _is_built(folder: Path, version: str) -> bool:
    """Whether the pages of this version stand in the folder, and are whole."""
    try:
        found = manifest.read(folder)
    except (OSError, DamagedError):
        return False
    return found.version == version and found.whole(folder)


def _version(lessons: dict[tuple[str, str], dict], today: date) -> str:
    """Return a hash over everything that the pages are made from, the facts past their date included."""
    past = sorted(
        fact
        for lesson in lessons.values()
        for fact, record in lesson["facts"].items()
        if date.fromisoformat(record["review_by"]) < today
    )
    parts = [lesson["version"] for lesson in lessons.values()]
    parts += [page_style(), joining.joined("page", module=True), *past]
    parts += [path.read_text(encoding="utf-8") for path in sorted(Path(__file__).parent.glob("templates/*.j2"))]
    parts += [json.dumps(words("page", lang), sort_keys=True) for lang in LANGUAGES]
    return sha256("\0".join(parts).encode()).hexdigest()[:16]
