"""All printed editions of all lessons: `curriculum build handouts`.

Files are made in a place of their own and moved at the end. What cannot be made is left out and said, with all the
rest that failed; its earlier file stays as it was.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass, field
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
from curriculum.paper.blocks import Document
from curriculum.paper.printing import FORMATS, OF_A_LESSON

AT_ONCE = 2


class DocumentsFailedError(RefusedError):
    """Some documents could not be made; all the others are in place."""

    def __init__(self, failed: Sequence[RefusedError]) -> None:
        super().__init__("documents-failed", who="paper", number=len(failed))
        self.failed = tuple(failed)

    def sentences(self, lang: str) -> list[str]:
        """Say why each is missing, each reason once."""
        reasons = [sentence for refusal in self.failed for sentence in refusal.sentences(lang)]
        return [*dict.fromkeys(reasons), *super().sentences(lang)]


@dataclass(frozen=True)
class _Done:
    """What came of a job: the names of its files, and what stopped the others."""

    names: list[str] = field(default_factory=list)
    failed: list[RefusedError] = field(default_factory=list)


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
        """List the editions and formats that the job makes; no key for a lesson that asks nothing."""
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
    """Print lessons in the languages, editions and formats asked for; gives the folder of the files.

    All lessons unless `lessons` names some by id. A lesson without a question has no key.
    `phone_address` is the address of the room, printed as a QR code on handouts, guides and slides. `progress` is
    called with the name of each file made, and first with `total=`, how many there will be.
    Raises RefusedError for a lesson that is not there, before anything is made; BankError or LessonsNotBuiltError when
    the bank is refused; DocumentsFailedError at the end, when all the other files are in place.
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
        failed: list[RefusedError] = []
        for done in _done(jobs):
            failed += done.failed
            for name in done.names:
                progress(name)
    if failed:
        raise DocumentsFailedError(failed)
    return out


def _done(jobs: Sequence[_Job]) -> Iterator[_Done]:
    """Yield what each job made as it ends."""
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


def _print(job: _Job) -> _Done:
    """Make the documents of one notebook; whatever stops one of them leaves the others."""
    lessons, done = catalogue(job.content), _Done()
    lesson = lessons.lesson(job.lesson, job.lang)
    try:
        parts = reading.parts(lessons, job.lesson, job.lang)
    except RefusedError as refusal:
        done.failed.append(refusal)
        return done
    material = printing.material(job.content, lesson, parts, job.phone_address)
    documents: dict[str, Document] = {}
    for edition, paper_format in job.wanted():
        name = printing.file_name(lesson, edition, paper_format)
        try:
            if edition not in documents:
                documents[edition] = printing.COMPOSE[edition](material)
            (job.folder / name).write_bytes(printing.write(documents[edition], edition, paper_format))
        except OSError:
            raise  # a full disk stops every other file as well
        except RefusedError as refusal:
            done.failed.append(refusal)
        except Exception as error:
            reason = f"{type(error).__name__}: {error}"
            done.failed.append(RefusedError("document-failed", who="paper", file=name, reason=reason))
        else:
            done.names.append(name)
    return done
