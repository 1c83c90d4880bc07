"""All printed editions of all lessons: `curriculum build handouts`.

Files are made in a place of their own and moved once all are there: a lesson that fails leaves the earlier files alone.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from functools import cache, partial
from multiprocessing import active_children, get_all_start_methods, get_context
from multiprocessing.context import BaseContext
from pathlib import Path

from curriculum.errors import RefusedError
from curriculum.folders import Content
from curriculum.interrupts import serve_parent, unheard_by_children
from curriculum.lessons import reading
from curriculum.lessons.catalogue import catalogue
from curriculum.model.languages import LANGUAGES
from curriculum.paper import printing
from curriculum.paper.placing import Printed, in_place, print_all
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
    formats: Sequence[str] = ("pdf", "pptx"),
    lessons: Sequence[str] = (),
    editions: Sequence[str] = OF_A_LESSON,
    phone_address: str | None = None,
    progress: Callable[..., None] = lambda *_, **__: None,
    waiting: Callable[[], None] = lambda: None,
) -> Path:
    """Print lessons in the languages, editions and formats asked for; returns the folder of the files.

    All lessons unless `lessons` names some by id. A lesson without a question has no key.
    `phone_address` is the address of the room, printed as a QR code on sheets, readers and guides. `progress` is
    called with the name of each file made, and first with `total=`, how many there will be; `waiting` once if another
    process is printing into the same folder.
    Raises CellFailedError when a notebook fails, BankError or LessonsNotBuiltError when the bank is refused; the
    earlier files then stay as they were. Raises DocumentsRefusedError when only some documents cannot be made.
    """
    out = out or content.built / "handouts"
    known = [entry.id for entry in catalogue(content).entries]
    for unknown in set(lessons) - set(known):
        raise RefusedError("lesson-unknown", lesson=unknown, instead=", ".join(known))
    with in_place(out, waiting) as (apart, printed):
        jobs = [
            _Job(content, lesson, lang, tuple(formats), tuple(editions), phone_address or "", apart)
            for lesson in lessons or known
            for lang in languages
        ]
        progress("", total=sum(len(job.wanted()) for job in jobs))
        for done in _done(jobs):
            printed.add(done)
            for name in done.made:
                progress(name)
    return out


def _done(jobs: Sequence[_Job]) -> Iterator[Printed]:
    """Yield what each job has printed as it ends; the first notebook that fails stops what has not begun."""
    if len(jobs) < 2 or (os.cpu_count() or 1) < 2:
        yield from map(_print, jobs)
        return
    with ProcessPoolExecutor(AT_ONCE, mp_context=_processes(), initializer=serve_parent, max_tasks_per_child=1) as pool:
        with unheard_by_children():
            waiting = [pool.submit(_print, job) for job in jobs]
        try:
            for ended in as_completed(waiting):
                yield ended.result()
        except KeyboardInterrupt:
            for process in active_children():
                process.terminate()
            raise
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


def _print(job: _Job) -> Printed:
    lessons = catalogue(job.content)
    lesson, parts = lessons.lesson(job.lesson, job.lang), reading.parts(lessons, job.lesson, job.lang)
    material = printing.material(job.content, lesson, parts, job.phone_address)
    document = cache(lambda edition: printing.COMPOSE[edition](material))

    def bytes_of(edition: str, paper_format: str) -> bytes:
        return printing.write(document(edition), edition, paper_format)

    wanted = {printing.file_name(lesson, *pair): partial(bytes_of, *pair) for pair in job.wanted()}
    return print_all(wanted, job.folder)
