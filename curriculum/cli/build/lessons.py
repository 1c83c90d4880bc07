"""`curriculum build lessons`: the lessons and charts, from the bank."""

from __future__ import annotations

import click

from curriculum.cli.options import lang_option, option
from curriculum.cli.preparing import tell_waiting
from curriculum.cli.speaking import Command, said
from curriculum.folders import Content


@click.command("lessons", cls=Command, help="help-build-lessons")
@option("--quiet", is_flag=True, help="help-quiet")
@lang_option
@click.pass_obj
def command(content: Content, quiet: bool) -> None:
    """Build, and name the folder unless that is not asked."""
    from curriculum.lessons.compiling import build_lessons

    folder = build_lessons(content, waiting=tell_waiting)
    if not quiet:
        click.echo(said("built", folder=folder))
