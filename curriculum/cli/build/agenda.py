"""`curriculum build agenda`: the programme of a workshop, with its hours."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Literal

import click

from curriculum.cli.options import day_option, formats_option, languages_option, option, out_option
from curriculum.cli.preparing import tell_waiting
from curriculum.cli.speaking import Command, said
from curriculum.folders import Content


@click.command("agenda", cls=Command, help="help-build-agenda")
@out_option
@option("--days", "length", type=click.Choice(("half", "1", "2", "3")), help="help-days")
@option("--track", type=click.Choice(("A", "B")), default="A", help="help-track")
@option(
    "--for",
    "audience",
    type=click.Choice(("workshop", "officials", "follow-up", "children")),
    default="workshop",
    help="help-for",
)
@day_option("--start-date", "start", help="help-start-date")
@languages_option
@formats_option(("pdf", "docx", "ics"), help="help-agenda-format")
@click.pass_obj
def command(
    content: Content,
    out: Path | None,
    length: str | None,
    track: Literal["A", "B"],
    audience: str,
    start: datetime | None,
    languages: tuple[str, ...],
    formats: list[str] | None,
) -> None:
    """Build, and name the folder."""
    from curriculum.paper.agendas import build_agenda

    folder = build_agenda(
        content,
        length=length,
        track=track,
        audience=audience,
        start=start.date() if start else None,
        out=out,
        languages=languages,
        formats=formats,
        waiting=tell_waiting,
    )
    click.echo(said("built", folder=folder))
