"""`curriculum new activity`: add a valid activity to a lesson."""

from __future__ import annotations

import click

from curriculum.cli.options import lang_option, option
from curriculum.cli.speaking import Command, said
from curriculum.folders import Content


@click.command("activity", cls=Command, help="help-new-activity")
@click.argument("activity_id", metavar="ID")
@option("--lesson", required=True, help="help-of-lesson")
@option("--kind", required=True, help="help-kind")
@lang_option
@click.pass_obj
def command(content: Content, activity_id: str, lesson: str, kind: str) -> None:
    """Change the files and name them."""
    from curriculum.authoring.new import create_activity

    for path in create_activity(content, activity_id, lesson, kind):
        click.echo(said("written", path=path))
