"""All printed editions of all lessons: `curriculum build handouts`.

Files are made in a place of their own and moved once all are there: a lesson that fails leaves the earlier files alone.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from multiprocessing import get_all_start_methods, get_context
from multiprocessing.context import BaseContext
from pathlib import Path

from curriculum.errors import RefusedError
from curriculum.folders import Content
from curriculum.lessons import reading
from curriculum.lessons.catalogue import catalogue
from curriculum.making import in_place
from curriculum.model.languages import LANGUAGES
from curriculum.paper import printing
from curriculum.paper.printing import FORMATS, OF_A_LESSON

AT_ONCE = 2


@dataclass(frozen=True)
class _Job:
    """One notebook with everything that is made from it."""

    content: Content
    lesson: str
    lang: str
    formats: tuple[str, ...]
    editions: tuple[str, ...]
    phone_address: str
    folder: Path

    def wanted(self) -> list[tuple[str, str]]:
        """Return the (edition, format) pairs that this job makes."""
        asks = bool(catalogue(self.content).lesson(self.lesson, self.lang).activities)
        editions = [edition for edition in self.editions if asks or edition != "key"]
        return [(edition, name) for edition in editions for name in FORMATS[edition] if name in self.formats]


def build_handouts(
    content: Content,
    *,
    out: Path | None = None,
    languages: Sequence[str] = LANGUAGES,
    formats: Sequence[str] = ("pdf",),
    lessons: Sequence[str] = (),
    editions: Sequence[str] = OF_A_LESSON,
    phone_address: str | None = None,
    progress: Callable[..., None] = lambda *_, **__: None,
) -> Path:
    """Print lessons in the languages, editions and formats asked for; returns the folder of the files.

    All lessons unless `lessons` names some by id. A lesson without a question has no key.
    `phone_address` is the address of the room, printed as a QR code on handouts, guides and slides. `progress` is
    called with the name of each file made, and first with `total=`, how many there will be.
    Raises CellFailedError when a notebook fails, BankError or LessonsNotBuiltError when the bank is refused; the
    earlier files then stay as they were.
    """
    out = out or content.built / "handouts"
    known = [entry.id for entry in catalogue(content).entries]
    for unknown in set(lessons) - set(known):
        raise RefusedError("lesson-unknown", lesson=unknown, instead=", ".join(known))
    with in_place(out) as apart:
        jobs = [
            _Job(content, lesson, lang, tuple(formats), tuple(editions), phone_address or "", apart)
            for lesson in lessons or known
            for lang in languages
        ]
        progress("", total=sum(len(job.wanted()) for job in jobs))
        for names in _done(jobs):
            for name in names:
                progress(name)
    return out


def _done(jobs: Sequence[_Job]) -> Iterator[list[str]]:
    """Yield the names of the files of each job as it ends; the first failure stops what has not begun."""
    if len(jobs) < 2 or (os.cpu_count() or 1) < 2:
        yield from map(_print, jobs)
        return
    with ProcessPoolExecutor(AT_ONCE, mp_context=_processes(), max_tasks_per_child=1) as pool:
        waiting = [pool.submit(_print, job) for job in jobs]
        try:
            for ended in as_completed(waiting):
                yield ended.result()
        finally:
            pool.shutdown(wait=True, cancel_futures=True)


def _processes() -> BaseContext:
    """Choose how the process of a job begins.

    Each job has its own, since the Typst compiler keeps what it has laid out, some 200 MB a lesson. Where the system
    can fork, it begins with everything imported.
    """
    if "forkserver" not in get_all_start_methods():
        return get_context("spawn")
    context = get_context("forkserver")
    context.set_forkserver_preload(["__main__", "curriculum.paper.preloading"])
    return context


def _print(job: _Job) -> list[str]:
    lessons = catalogue(job.content)
    lesson, parts = lessons.lesson(job.lesson, job.lang), reading.parts(lessons, job.lesson, job.lang)
    material = printing.material(job.content, lesson, parts, job.phone_address)
    names = []
    for edition in job.editions:
        document = None
        for wanted, paper_format in job.wanted():
            if wanted != edition:
                continue
            document = document or printing.COMPOSE[edition](material)
            name = printing.file_name(lesson, edition, paper_format)
            (job.folder / name).write_bytes(printing.write(document, edition, paper_format))
            names.append(name)
    return names
