"""`curriculum translated`: note that the translation of one cell is up to date."""

from __future__ import annotations

from pathlib import Path

import click

from curriculum.cli.options import lang_option, option
from curriculum.cli.speaking import Command, language, said
from curriculum.folders import Content


@click.command("translated", cls=Command, help="help-translated")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@option("--cell", required=True, help="help-cell")
@option("--yes", is_flag=True, help="help-yes")
@lang_option
@click.pass_obj
def command(content: Content, file: Path, cell: str, yes: bool) -> None:
    """Show the old and the new French of the cell, ask, and renew its note."""
    from curriculum.authoring.translated import compare, renew
    from curriculum.words import words

    comparison = compare(content, file, cell)
    click.echo(comparison.shown(words("author", language())))
    if yes or click.confirm(said("translated-ask")):
        renew(file, cell, comparison)
        click.echo(said("translated-done", cell=cell))
