"""`curriculum build phone`: the pages for phones."""

from __future__ import annotations

from pathlib import Path

import click

from curriculum.cli.options import lang_option, out_option
from curriculum.cli.preparing import prepare_phone
from curriculum.cli.speaking import Command, said
from curriculum.folders import Content


@click.command("phone", cls=Command, help="help-build-phone")
@out_option
@lang_option
@click.pass_obj
def command(content: Content, out: Path | None) -> None:
    """Build, and name the folder."""
    click.echo(said("built", folder=prepare_phone(content, out)))
