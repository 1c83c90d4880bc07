"""`curriculum build tests`: the test forms and their keys."""

from __future__ import annotations

from pathlib import Path

import click

from curriculum.cli.options import formats_option, languages_option, out_option
from curriculum.cli.preparing import tell_waiting
from curriculum.cli.progress import progress_bar
from curriculum.cli.speaking import Command, said
from curriculum.folders import Content


@click.command("tests", cls=Command, help="help-build-tests")
@out_option
@languages_option
@formats_option(("pdf", "docx"), default="pdf")
@click.pass_obj
def command(content: Content, out: Path | None, languages: tuple[str, ...], formats: list[str]) -> None:
    """Build, and name the folder."""
    from curriculum.paper.test_papers import build_tests

    with progress_bar(said("building-tests")) as progress:
        folder = build_tests(
            content, out=out, languages=languages, formats=formats, progress=progress, waiting=tell_waiting
        )
    click.echo(said("built", folder=folder))
