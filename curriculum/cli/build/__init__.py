"""`curriculum build`: what is shown or printed."""

from __future__ import annotations

import click

from curriculum.cli.speaking import Group

_MODULES = {
    "lessons": "lessons",
    "phone": "phone",
    "offline": "offline",
    "handouts": "handouts",
    "cards": "cards",
    "tests": "test_papers",
    "agenda": "agenda",
    "gallery": "gallery",
}


@click.group(
    "build",
    cls=Group,
    modules={name: f"curriculum.cli.build.{module}" for name, module in _MODULES.items()},
    help="help-build",
)
def command() -> None:
    """Do nothing without one of the commands of the group."""
