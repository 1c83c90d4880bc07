"""`curriculum build cards`: the cards and posters of the workshop."""

from __future__ import annotations

from pathlib import Path

import click

from curriculum.cli.options import languages_option, out_option
from curriculum.cli.preparing import prepare_lessons, tell_waiting
from curriculum.cli.progress import progress_bar
from curriculum.cli.speaking import Command, said
from curriculum.folders import Content


@click.command("cards", cls=Command, help="help-build-cards")
@out_option
@languages_option
@click.pass_obj
def command(content: Content, out: Path | None, languages: tuple[str, ...]) -> None:
    """Build, and name the folder."""
    from curriculum.paper.cards import build_cards

    prepare_lessons(content)
    with progress_bar(said("building-cards")) as progress:
        folder = build_cards(content, out=out, languages=languages, progress=progress, waiting=tell_waiting)
    click.echo(said("built", folder=folder))
