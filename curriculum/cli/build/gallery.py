"""`curriculum build gallery`: every picture of the course on one page."""

from __future__ import annotations

from pathlib import Path

import click

from curriculum.cli.options import lang_option, out_option
from curriculum.cli.speaking import Command, said
from curriculum.folders import Content


@click.command("gallery", cls=Command, help="help-build-gallery")
@out_option
@lang_option
@click.pass_obj
def command(content: Content, out: Path | None) -> None:
    """Build, and name the folder."""
    from curriculum.pages.gallery import build_gallery

    click.echo(said("built", folder=build_gallery(content, out)))
