"""`curriculum new lesson`: write the record of a lesson and its pair of notebooks."""

from __future__ import annotations

import click

from curriculum.cli.options import lang_option, option
from curriculum.cli.speaking import Command, said
from curriculum.folders import Content


@click.command("lesson", cls=Command, help="help-new-lesson")
@click.argument("lesson_id", metavar="ID")
@option("--number", required=True, help="help-number")
@lang_option
@click.pass_obj
def command(content: Content, lesson_id: str, number: str) -> None:
    """Write the files and name them."""
    from curriculum.authoring.new import create_lesson

    for path in create_lesson(content, lesson_id, number):
        click.echo(said("written", path=path))
