"""The options that several commands share."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import click

from curriculum.cli.speaking import Option, said
from curriculum.model.languages import LANGUAGES, SOURCE

option = partial(click.option, cls=Option)
folder_option = partial(option, type=click.Path(file_okay=False, path_type=Path))
day_option = partial(option, type=click.DateTime(["%Y-%m-%d"]))

lang_option = option("--lang", type=click.Choice(LANGUAGES), default=SOURCE, expose_value=False, help="help-lang")
out_option = folder_option("--out", help="help-out")
languages_option = option(
    "--lang", "languages", type=click.Choice(LANGUAGES), multiple=True, default=LANGUAGES, help="help-handouts-lang"
)


def names_option(
    flag: str, name: str, allowed: Sequence[str], default: str | None = None, *, help: str
) -> Callable[..., Any]:
    """Return an option of names separated by commas, each one of `allowed`; None when nothing is asked."""

    def split(_context: click.Context, _option: click.Parameter, value: str | None) -> list[str] | None:
        if value is None:
            return None
        names = [name.strip() for name in value.split(",") if name.strip()]
        wrong = [name for name in names if name not in allowed]
        if wrong or not names:
            raise click.BadParameter(said("not-one-of-these", value=", ".join(wrong), instead=", ".join(allowed)))
        return names

    return option(flag, name, default=default, callback=split, help=help)


def formats_option(allowed: Sequence[str], default: str | None = None, help: str = "help-format") -> Callable[..., Any]:
    """Return `--format`: names separated by commas, each one of `allowed`; None when nothing is asked."""
    return names_option("--format", "formats", allowed, default, help=help)
