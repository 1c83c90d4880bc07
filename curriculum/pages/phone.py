"""The phone pages: every lesson in every language, compressed once, each file named after its content."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from datetime import date
from hashlib import sha256
from itertools import groupby
from pathlib import Path

from curriculum.folders import Content
from curriculum.frontend.assets import built
from curriculum.lessons import reading
from curriculum.lessons.catalogue import Catalogue, Entry, catalogue, drawing
from curriculum.lessons.compiled import Lesson
from curriculum.making import making, put_in_place
from curriculum.model.languages import LANGUAGES, SOURCE, alternatives, language
from curriculum.pages import manifest
from curriculum.pages.manifest import PACKED, Cache, DamagedError, Manifest, Route, Stored
from curriculum.pages.page import Addresses, render_phone_page, template
from curriculum.words import words

# The part of the course that only those who lead a workshop need.
FOR_THE_TEAM = "team"
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
    waiting: Callable[[], None] = lambda: None,
) -> Path:
    """Make the phone pages unless they are there already, whole and for this content; gives their folder.

    `waiting` is called once if another process is making them. Raises LessonsNotBuiltError or CellFailedError when a
    lesson cannot be made: the earlier pages stay as they are.
    """
    out, today = out or content.built / "phone", today or date.today()
    lessons = catalogue(content)
    version = _version(lessons, today)
    if _version_of(out) == version:
        return out
    with making(out.parent, out.name, waiting) as made:
        if _version_of(out) != version:  # another process may have made them in the meantime
            progress("", total=len(lessons.entries) * len(LANGUAGES))
            _Pages(lessons, made, today).write(version, progress)
            put_in_place(made, out, last=manifest.NAME)
    return out


def whole(out: Path) -> bool:
    """Say whether the pages in a folder can be shown: the manifest can be read, each file is there as it was built."""
    return _version_of(out) is not None


def _version_of(out: Path) -> str | None:
    """Read the version of the pages in a folder, None unless they are whole."""
    try:
        found = manifest.read(out)
    except (OSError, DamagedError):
        return None
    return found.version if found.whole(out) else None


class _Pages:
    """The pages of one build, written into a folder of their own with the manifest that the server answers from."""

    def __init__(self, lessons: Catalogue, folder: Path, today: date) -> None:
        self._lessons, self._folder, self._today = lessons, folder, today
        self._routes: dict[str, Route] = {}
        self._files: dict[str, Stored] = {}

    def write(self, version: str, progress: Callable[..., None]) -> None:
        """Write all pages and, last, the manifest."""
        style = self._static("lesson", ".css", built("page.css"))
        script = self._static("lesson", ".js", built("page.js"))
        for entry in self._lessons.entries:
            for lang in LANGUAGES:
                lesson = self._lessons.lesson(entry.id, lang)
                parts = reading.parts(self._lessons, entry.id, lang)
                addresses = self._addresses(entry, lesson, style, script)
                html = render_phone_page(self._lessons.content, lesson, parts, addresses, self._today)
                name = entry.page(lang)
                self._add(f"/{name}", f"{name}.html", html, "revalidate")
                progress(name)
        style, script = self._static("list", ".css", built("list.css")), self._static("list", ".js", built("list.js"))
        self._add("/", "index.html", self._languages(style), "revalidate")
        for lang in LANGUAGES:
            self._add(f"/{lang}/", f"{lang}/index.html", self._list(lang, style, script), "revalidate")
        Manifest(version, self._routes, self._files).write(self._folder)

    def _addresses(self, entry: Entry, lesson: Lesson, style: str, script: str) -> Addresses:
        lang = lesson.lang
        images = {
            figure.image: self._static(id_, ".svg", drawing(self._lessons.content, figure.image))
            for id_, figure in lesson.figures.items()
        }
        _, after = self._lessons.neighbours(entry.id)
        return Addresses(
            style=f"..{style}",
            script=f"..{script}",
            home="./",
            languages=[(each, f"../{entry.page(each.code)}") for each in alternatives(lang)],
            following=(f"../{after.page(lang)}", after.number, after.title[lang]) if after else None,
            image=lambda name: f"..{images[name]}",
        )

    def _list(self, lang: str, style: str, script: str) -> str:
        """List the lessons of participants in one language."""
        entries = [entry for entry in self._lessons.entries if entry.part != FOR_THE_TEAM]
        return template("home.html.j2").render(
            lang=lang,
            style_address=f"..{style}",
            script_address=f"..{script}",
            alternatives=alternatives(lang),
            page=words("page", lang),
            parts=[
                (words("parts", lang)[f"part-{part}"], list(group))
                for part, group in groupby(entries, key=lambda entry: entry.part)
            ],
        )

    def _languages(self, style: str) -> str:
        """Let a visitor choose the language."""
        return template("languages.html.j2").render(
            style_address=style[1:],
            source=SOURCE,
            languages=[language(code) for code in LANGUAGES],
            pages={lang: words("page", lang) for lang in LANGUAGES},
        )

    def _static(self, name: str, suffix: str, text: str) -> str:
        address = f"/static/{name}.{sha256(text.encode()).hexdigest()[:12]}{suffix}"
        if address not in self._routes:
            self._add(address, address[1:], text, "immutable")
        return address

    def _add(self, route: str, file: str, text: str, cache: Cache) -> None:
        self._write(file, text.encode())
        self._write(file + PACKED, gzip.compress(text.encode(), 9, mtime=0))
        self._routes[route] = Route(file, _TYPES[Path(file).suffix], cache)

    def _write(self, name: str, data: bytes) -> None:
        path = self._folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        self._files[name] = Stored.of(data)


def _version(lessons: Catalogue, today: date) -> str:
    """Hash everything that the pages are made from and by, the facts past their date included."""
    compiled = [lessons.lesson(entry.id, lang) for entry in lessons.entries for lang in LANGUAGES]
    past = sorted(
        id_ for lesson in compiled for id_, fact in lesson.facts.items() if date.fromisoformat(fact.review_by) < today
    )
    return sha256("\0".join([lessons.sources, *past]).encode()).hexdigest()[:16]
