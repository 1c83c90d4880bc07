"""The command `curriculum`: serve, build, check, new, translated. Each command loads only what it needs."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Sequence
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import click

from curriculum.content import Content, ContentNotFoundError, find_content
from curriculum.model.languages import LANGUAGES
from curriculum.words import words

FORMATS = ("pdf", "docx", "html")


def main() -> None:
    """Run the command in the language that `--lang` names: French unless it is `en`."""
    make_command(language_asked(sys.argv[1:]))(prog_name="curriculum")


def language_asked(arguments: Sequence[str]) -> str:
    """Return `en` when `--lang en` stands among the arguments, else `fr`."""
    return "en" if ("--lang", "en") in pairwise(arguments) or "--lang=en" in arguments else "fr"


def make_command(lang: str) -> click.Group:
    """Return the command with its help and its sentences in one language."""
    word = words("author", lang)
    speaks = click.option(
        "--lang", type=click.Choice(LANGUAGES), default="fr", expose_value=False, help=word["help-lang"]
    )

    @click.group(help=word["help-curriculum"], context_settings={"help_option_names": ["-h", "--help"]})
    @click.option("--root", type=click.Path(file_okay=False, path_type=Path), help=word["help-root"])
    @speaks
    @click.pass_context
    def curriculum(context: click.Context, root: Path | None) -> None:
        try:
            context.obj = find_content(root)
        except ContentNotFoundError as error:
            raise click.ClickException(word["root-without-content"].format(root=error)) from error

    @curriculum.group(help=word["help-build"])
    def build() -> None:
        pass

    out = click.option("--out", type=click.Path(file_okay=False, path_type=Path), help=word["help-out"])

    @build.command(help=word["help-build-lessons"])
    @click.option("--quiet", is_flag=True, help=word["help-quiet"])
    @speaks
    @click.pass_obj
    def lessons(content: Content, quiet: bool) -> None:
        from curriculum.lessons.compiling import build_lessons

        with Refusals(lang):
            folder = build_lessons(content)
        if not quiet:
            click.echo(word["built"].format(folder=folder))

    @build.command(help=word["help-build-phone"])
    @out
    @speaks
    @click.pass_obj
    def phone(content: Content, out: Path | None) -> None:
        from curriculum.pages.phone import build_phone

        with Refusals(lang), ProgressBar(word["building-phone"]) as progress:
            folder = build_phone(content, out, progress)
        click.echo(word["built"].format(folder=folder))

    @build.command(help=word["help-build-offline"])
    @out
    @speaks
    @click.pass_obj
    def offline(content: Content, out: Path | None) -> None:
        from curriculum.pages.single_files import build_single_files

        with Refusals(lang), ProgressBar(word["building-offline"]) as progress:
            folder = build_single_files(content, out, progress)
        click.echo(word["built"].format(folder=folder))

    @build.command(help=word["help-build-handouts"])
    @out
    @click.option("--lang", "languages", type=click.Choice(LANGUAGES), multiple=True, help=word["help-handouts-lang"])
    @click.option("--format", "formats", default="pdf", callback=_listed(FORMATS, word), help=word["help-format"])
    @click.option("--lesson", "lessons", multiple=True, metavar="ID", help=word["help-handouts-lesson"])
    @click.option("--phone-address", help=word["help-phone-address"])
    @click.pass_obj
    def handouts(
        content: Content,
        out: Path | None,
        languages: tuple,
        formats: list[str],
        lessons: tuple,
        phone_address: str | None,
    ) -> None:
        from curriculum.paper.handouts import build_handouts

        with Refusals(lang), ProgressBar(word["building-handouts"]) as progress:
            folder = build_handouts(
                content,
                out=out,
                languages=languages or LANGUAGES,
                formats=formats,
                lessons=lessons,
                phone_address=phone_address,
                progress=progress,
            )
        click.echo(word["built"].format(folder=folder))

    @build.command(help=word["help-build-tests"])
    @out
    @click.option("--lang", "languages", type=click.Choice(LANGUAGES), multiple=True, help=word["help-handouts-lang"])
    @click.option(
        "--format", "formats", default="pdf", callback=_listed(("pdf", "docx"), word), help=word["help-format"]
    )
    @click.pass_obj
    def tests(content: Content, out: Path | None, languages: tuple, formats: list[str]) -> None:
        from curriculum.paper.test_papers import build_tests

        with Refusals(lang), ProgressBar(word["building-tests"]) as progress:
            folder = build_tests(content, out=out, languages=languages or LANGUAGES, formats=formats, progress=progress)
        click.echo(word["built"].format(folder=folder))

    @build.command(help=word["help-build-agenda"])
    @out
    @click.option("--days", "length", type=click.Choice(("half", "1", "2", "3")), help=word["help-days"])
    @click.option("--track", type=click.Choice(("A", "B")), default="A", help=word["help-track"])
    @click.option(
        "--for",
        "audience",
        type=click.Choice(("workshop", "officials", "follow-up", "children")),
        default="workshop",
        help=word["help-for"],
    )
    @click.option("--start-date", type=click.DateTime(["%Y-%m-%d"]), help=word["help-start-date"])
    @click.option("--lang", "languages", type=click.Choice(LANGUAGES), multiple=True, help=word["help-handouts-lang"])
    @click.option(
        "--format", "formats", callback=_listed(("pdf", "docx", "ics"), word), help=word["help-agenda-format"]
    )
    @click.pass_obj
    def agenda(
        content: Content,
        out: Path | None,
        length: str | None,
        track: str,
        audience: str,
        start_date: Any,
        languages: tuple,
        formats: list[str] | None,
    ) -> None:
        from curriculum.paper.agendas import build_agenda

        with Refusals(lang):
            folder = build_agenda(
                content,
                length=length,
                track=track,
                audience=audience,
                start=start_date.date() if start_date else None,
                out=out,
                languages=languages or LANGUAGES,
                formats=formats,
            )
        click.echo(word["built"].format(folder=folder))

    @curriculum.command(help=word["help-check"])
    @click.option("--today", type=click.DateTime(["%Y-%m-%d"]), help=word["help-today"])
    @click.option("--release", is_flag=True, help=word["help-release"])
    @click.option("--json", "as_json", is_flag=True, help=word["help-json"])
    @click.option("--stats", is_flag=True, help=word["help-stats"])
    @click.option("--facts", is_flag=True, help=word["help-facts"])
    @speaks
    @click.pass_obj
    def check(content: Content, today: Any, release: bool, as_json: bool, stats: bool, facts: bool) -> None:
        from curriculum.checking import report
        from curriculum.checking.everything import check_all

        if stats or facts:
            with Refusals(lang):
                tell = report.tell_statistics if stats else report.tell_facts
                for line in tell(content, lang, as_json=as_json):
                    click.echo(line)
            return

        report = check_all(content, today.date() if today else date.today(), release=release)
        if as_json:
            click.echo(json.dumps(report.as_data(lang), ensure_ascii=False, indent=1))
        else:
            for finding in report.findings:
                click.echo(f"{word[finding.severity]} {finding.sentence(lang)}", err=finding.severity == "error")
            click.echo(word["check-ok" if report.passes else "check-failed"].format_map(report.counts()))
        if not report.passes:
            raise SystemExit(1)

    @curriculum.command(help=word["help-serve"])
    @click.option("--port", default=8888, help=word["help-port"])
    @click.option("--room-port", default=1612, help=word["help-room-port"])
    @click.option("--address", help=word["help-address"])
    @click.option("--no-browser", is_flag=True, help=word["help-no-browser"])
    @speaks
    @click.pass_obj
    def serve(content: Content, port: int, room_port: int, address: str | None, no_browser: bool) -> None:
        from curriculum.pages.phone import build_phone
        from curriculum.room.serving import serve as serve_room

        with Refusals(lang), ProgressBar(word["building-phone"]) as progress:
            build_phone(content, None, progress)
        serve_room(content, lang=lang, port=port, room_port=room_port, address=address, open_browser=not no_browser)

    @curriculum.group(help=word["help-new"])
    def new() -> None:
        pass

    @new.command("lesson", help=word["help-new-lesson"])
    @click.argument("lesson_id", metavar="ID")
    @click.option("--number", required=True, help=word["help-number"])
    @speaks
    @click.pass_obj
    def new_lesson(content: Content, lesson_id: str, number: str) -> None:
        from curriculum.authoring.new import create_lesson

        with Refusals(lang):
            for path in create_lesson(content, lesson_id, number):
                click.echo(word["written"].format(path=path))

    @new.command("activity", help=word["help-new-activity"])
    @click.argument("activity_id", metavar="ID")
    @click.option("--lesson", required=True, help=word["help-of-lesson"])
    @click.option("--kind", required=True, help=word["help-kind"])
    @speaks
    @click.pass_obj
    def new_activity(content: Content, activity_id: str, lesson: str, kind: str) -> None:
        from curriculum.authoring.new import create_activity

        with Refusals(lang):
            for path in create_activity(content, activity_id, lesson, kind):
                click.echo(word["written"].format(path=path))

    @curriculum.command(help=word["help-translated"])
    @click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
    @click.option("--cell", required=True, help=word["help-cell"])
    @click.option("--yes", is_flag=True, help=word["help-yes"])
    @speaks
    @click.pass_obj
    def translated(content: Content, file: Path, cell: str, yes: bool) -> None:
        from curriculum.authoring.translated import compare, renew

        with Refusals(lang):
            comparison = compare(content, file, cell)
            click.echo(comparison.shown(word))
            if yes or click.confirm(word["translated-ask"]):
                renew(file, cell, comparison)
                click.echo(word["translated-done"].format(cell=cell))

    return curriculum


class Refusals:
    """Turn what the bank or a notebook refuses into sentences, without a traceback."""

    def __init__(self, lang: str) -> None:
        self.lang = lang

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: type | None, error: BaseException | None, _trace: object) -> None:
        from curriculum.errors import RefusedError
        from curriculum.model.findings import BankError

        if isinstance(error, BankError):
            raise click.ClickException("\n".join(finding.sentence(self.lang) for finding in error.findings)) from error
        if isinstance(error, RefusedError):
            raise click.ClickException(error.sentence(self.lang)) from error


class ProgressBar:
    """A progress bar: called with the name of each file made and, once known, how many there will be."""

    def __init__(self, title: str) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

        columns = TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[made]}")
        self._bar = Progress(*columns, console=Console(stderr=True), transient=True)
        self._task = self._bar.add_task(title, total=None, made="")

    def __enter__(self) -> Callable[..., None]:
        self._bar.start()
        return self._step

    def _step(self, made: str, *, total: int | None = None) -> None:
        if total is not None:
            self._bar.update(self._task, total=total)
        self._bar.update(self._task, advance=1 if made else 0, made=made)

    def __exit__(self, *_: object) -> None:
        self._bar.stop()


def _listed(allowed: Sequence[str], word: dict[str, str]) -> Callable[..., list[str] | None]:
    def split(_context: click.Context, _option: click.Parameter, value: str | None) -> list[str] | None:
        if value is None:
            return None
        names = [name.strip() for name in value.split(",") if name.strip()]
        wrong = [name for name in names if name not in allowed]
        if wrong or not names:
            message = word["not-one-of-these"].format(value=", ".join(wrong), instead=", ".join(allowed))
            raise click.BadParameter(message)
        return names

    return split
