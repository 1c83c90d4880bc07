"""`curriculum build handouts`: what is printed of each lesson."""

from __future__ import annotations

from pathlib import Path

import click

from curriculum.cli.options import formats_option, languages_option, names_option, option, out_option
from curriculum.cli.preparing import prepare_lessons, tell_waiting
from curriculum.cli.progress import progress_bar
from curriculum.cli.speaking import Command, said
from curriculum.folders import Content

# Those of `curriculum.paper.printing`, which the help of a command does not load.
EDITIONS = ("sheet", "run-sheet", "reader", "guide", "key", "deck")


@click.command("handouts", cls=Command, help="help-build-handouts")
@out_option
@languages_option
@names_option("--edition", "editions", EDITIONS, default=",".join(EDITIONS), help="help-handouts-edition")
@formats_option(("pdf", "pptx", "docx", "html"), default="pdf,pptx", help="help-handouts-format")
@option("--lesson", "lessons", multiple=True, metavar="ID", help="help-handouts-lesson")
@option("--phone-address", help="help-phone-address")
@click.pass_obj
def command(
    content: Content,
    out: Path | None,
    languages: tuple[str, ...],
    editions: list[str],
    formats: list[str],
    lessons: tuple[str, ...],
    phone_address: str | None,
) -> None:
    """Build, and name the folder."""
    from curriculum.paper.handouts import build_handouts

    prepare_lessons(content)
    with progress_bar(said("building-handouts")) as progress:
        folder = build_handouts(
            content,
            out=out,
            languages=languages,
            editions=editions,
            formats=formats,
            lessons=lessons,
            phone_address=phone_address,
            progress=progress,
            waiting=tell_waiting,
        )
    click.echo(said("built", folder=folder))
