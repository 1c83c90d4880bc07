"""The command `curriculum`: one module a command, each loaded when it is asked for, and nothing else."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import click

from curriculum.cli.options import folder_option, lang_option
from curriculum.cli.speaking import RootGroup
from curriculum.folders import find_content
from curriculum.settings import Settings

_COMMANDS = {name: f"curriculum.cli.{name}" for name in ("serve", "build", "check", "new", "translated")}


def main() -> None:
    """Run the command in the language that `--lang` names: French unless it is `en`."""
    curriculum(prog_name="curriculum")


@click.group(
    cls=RootGroup, modules=_COMMANDS, help="help-curriculum", context_settings={"help_option_names": ["-h", "--help"]}
)
@folder_option("--root", help="help-root")
@folder_option("--built", help="help-built")
@lang_option
@click.pass_context
def curriculum(context: click.Context, root: Path | None, built: Path | None) -> None:
    """Find the folders that the command works on."""
    settings = Settings.read()
    context.obj = find_content(settings=replace(settings, root=root or settings.root, built=built or settings.built))
