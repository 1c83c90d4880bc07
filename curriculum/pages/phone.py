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

from curriculum.content import Content
from curriculum.frontend.assets import built
from curriculum.lessons import reading
from curriculum.lessons.catalogue import Catalogue, Entry, catalogue, drawing
from curriculum.lessons.compiled import Lesson
from curriculum.model.languages import LANGUAGES, others
from curriculum.pages import manifest
from curriculum.pages.manifest import DamagedError, Manifest, PageFile, packed_path
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
    lessons = catalogue(content)
    version = _version(lessons, today)
    if _is_built(out, version):
        return out
    progress("", total=len(lessons.entries) * len(LANGUAGES))
    out.parent.mkdir(parents=True, exist_ok=True)
    made = Path(mkdtemp(prefix="making-", dir=out.parent))
    try:
        _Pages(lessons, made, today).write(version, progress)
        shutil.rmtree(out, ignore_errors=True)
        made.replace(out)
    finally:
        shutil.rmtree(made, ignore_errors=True)
    return out


class _Pages:
    """The pages of one build, written into a folder of their own with the manifest that the server answers from."""

    def __init__(self, lessons: Catalogue, folder: Path, today: date) -> None:
        self._lessons, self._folder, self._today = lessons, folder, today
        self._routes: dict[str, PageFile] = {}

    def write(self, version: str, progress: Callable[..., None]) -> None:
        """Write all pages and, last, the manifest."""
        style = self._static("lesson", ".css", page_style())
        script = self._static("lesson", ".js", built("page.js"))
        for entry in self._lessons.entries:
            for lang in LANGUAGES:
                lesson = self._lessons.lesson(entry.id, lang)
                parts = reading.parts(self._lessons, entry.id, lang)
                addresses = self._addresses(entry, lesson, style, script)
                html = render_phone_page(lesson, parts, addresses, self._today)
                name = entry.page(lang)
                self._add(f"/{name}", f"{name}.html", html, "revalidate")
                progress(name)
        self._add("/", "index.html", self._home(style), "revalidate")
        Manifest(version, self._routes).write(self._folder)

    def _addresses(self, entry: Entry, lesson: Lesson, style: str, script: str) -> Addresses:
        lang = lesson.lang
        other, *_ = others(lang)
        images = {
            figure.image: self._static(id_, ".svg", drawing(self._lessons.content, figure.image))
            for id_, figure in lesson.figures.items()
        }
        word = words("page", lang)
        before, after = self._lessons.neighbours(entry.id)
        neighbours = [
            (label, f"../{beside.page(lang)}", beside.title[lang])
            for label, beside in ((word["previous"], before), (word["next"], after))
            if beside is not None
        ]
        return Addresses(
            style=f"..{style}",
            script=f"..{script}",
            home="../",
            other=f"../{entry.page(other)}",
            other_lang=other,
            neighbours=neighbours,
            image=lambda name: f"..{images[name]}",
        )

    def _home(self, style: str) -> str:
        def shown(entry: Entry, lang: str) -> dict[str, str]:
            minutes = words("page", lang)["minutes-short"].format(full=entry.minutes.full, short=entry.minutes.short)
            return {"address": entry.page(lang), "title": entry.title[lang], "minutes": minutes}

        return template("home.html.j2").render(
            style_address=style[1:],
            pages={lang: words("page", lang) for lang in LANGUAGES},
            lessons={
                lang: [
                    (words("parts", lang)[f"part-{part}"], [shown(entry, lang) for entry in entries])
                    for part, entries in groupby(self._lessons.entries, key=lambda entry: entry.part)
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
        self._routes[route] = PageFile(file, _TYPES[path.suffix], cache, len(body), sha256(body).hexdigest())


def _is_built(folder: Path, version: str) -> bool:
    """Whether the pages of this version stand in the folder, and are whole."""
    try:
        found = manifest.read(folder)
    except (OSError, DamagedError):
        return False
    return found.version == version and found.whole(folder)


def _version(lessons: Catalogue, today: date) -> str:
    """Hash everything that the pages are made from, the facts past their date included."""
    compiled = [lessons.lesson(entry.id, lang) for entry in lessons.entries for lang in LANGUAGES]
    past = sorted(
        id_ for lesson in compiled for id_, fact in lesson.facts.items() if date.fromisoformat(fact.review_by) < today
    )
    parts = [lesson.version for lesson in compiled]
    parts += [page_style(), built("page.js"), *past]
    parts += [path.read_text(encoding="utf-8") for path in sorted(Path(__file__).parent.glob("templates/*.j2"))]
    parts += [json.dumps(words("page", lang), sort_keys=True) for lang in LANGUAGES]
    return sha256("\0".join(parts).encode()).hexdigest()[:16]
