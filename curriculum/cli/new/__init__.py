"""`curriculum new`: start a lesson or an activity."""

from __future__ import annotations

import click

from curriculum.cli.speaking import Group

_COMMANDS = {name: f"curriculum.cli.new.{name}" for name in ("lesson", "activity")}


@click.group("new", cls=Group, modules=_COMMANDS, help="help-new")
def command() -> None:
    """Do nothing without one of the commands of the group."""
