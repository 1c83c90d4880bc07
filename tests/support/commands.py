"""The commands of `curriculum`, read from the command itself, and called as a terminal does."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click
from click.testing import CliRunner, Result

from curriculum.cli import curriculum


def commands(group: click.Group = curriculum, before: str = "") -> Iterator[tuple[str, click.Command]]:
    """Yield every command that does something, with its name as it is typed: `build phone`."""
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if isinstance(command, click.Group):
            yield from commands(command, f"{before}{name} ")
        else:
            yield before + name, command


def run(*arguments: str | Path, lang: str = "fr") -> Result:
    """Run `curriculum` in this process; `output` holds what a terminal shows."""
    return CliRunner().invoke(curriculum, ["--lang", lang, *map(str, arguments)])
