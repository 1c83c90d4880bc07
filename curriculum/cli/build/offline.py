"""`curriculum build offline`: each lesson as one file."""

from __future__ import annotations

from pathlib import Path

import click

from curriculum.cli.options import lang_option, out_option
from curriculum.cli.preparing import prepare_lessons
from curriculum.cli.progress import progress_bar
from curriculum.cli.speaking import Command, said
from curriculum.folders import Content


@click.command("offline", cls=Command, help="help-build-offline")
@out_option
@lang_option
@click.pass_obj
def command(content: Content, out: Path | None) -> None:
    """Build, and name the folder."""
    from curriculum.pages.single_files import build_single_files

    prepare_lessons(content)
    with progress_bar(said("building-offline")) as progress:
        folder = build_single_files(content, out, progress)
    click.echo(said("built", folder=folder))
