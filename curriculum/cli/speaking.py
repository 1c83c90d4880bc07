"""Commands and options whose help is a key of the bank's words, looked up when it is shown, in the language asked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from copy import copy
from importlib import import_module
from itertools import pairwise
from typing import Any, TypeVar

import click

from curriculum.cli.refusals import in_sentences
from curriculum.model.languages import LANGUAGES
from curriculum.words import words

_LANG = "curriculum.lang"
_Spoken = TypeVar("_Spoken", click.Command, click.Option)


def language() -> str:
    """Return the language of the running command: what `--lang` says anywhere on its line, else French."""
    context = click.get_current_context(silent=True)
    return context.meta.get(_LANG, LANGUAGES[0]) if context else LANGUAGES[0]


def said(key: str, **values: Any) -> str:
    """Return a sentence of the command in its language."""
    return words("author", language())[key].format_map(values)


class Option(click.Option):
    """An option whose `help` is a key."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """Return the option's line of help."""
        return click.Option.get_help_record(_in_words(self), ctx)


class _Speaking(click.Command):
    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        click.Command.format_help_text(_in_words(self), ctx, formatter)

    def get_short_help_str(self, limit: int = 45) -> str:
        return click.Command.get_short_help_str(_in_words(self), limit)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = said("help-help")
        return option


class Command(_Speaking):
    """A command whose `help` is a key."""


class Group(_Speaking, click.Group):
    """A group whose `help` is a key, and whose commands are loaded when they are asked for."""

    def __init__(self, *arguments: Any, modules: Mapping[str, str], **more: Any) -> None:
        """`modules` says, in the order of the help, in which module the `command` of each name is."""
        super().__init__(*arguments, **more)
        self._modules = modules

    def list_commands(self, _ctx: click.Context) -> list[str]:
        """Return the names of the commands, in the order of the help."""
        return list(self._modules)

    def get_command(self, _ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command by its name, or None."""
        return import_module(self._modules[cmd_name]).command if cmd_name in self._modules else None


class RootGroup(Group):
    """The command itself: settles the language before anything is read, and tells every refusal in sentences."""

    def make_context(
        self, info_name: str | None, args: list[str], parent: click.Context | None = None, **more: Any
    ) -> click.Context:
        """Read the line; a refusal already here is told too."""
        with in_sentences(_asked(args)):
            return super().make_context(info_name, args, parent, **more)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Settle the language: the help may be asked for before `--lang`."""
        ctx.meta[_LANG] = _asked(args)
        return super().parse_args(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command."""
        with in_sentences(ctx.meta[_LANG]):
            return super().invoke(ctx)


def _asked(args: Sequence[str]) -> str:
    wanted = {value for option, value in pairwise(args) if option == "--lang"}
    wanted |= {arg.removeprefix("--lang=") for arg in args if arg.startswith("--lang=")}
    return next((lang for lang in LANGUAGES[1:] if lang in wanted), LANGUAGES[0])


def _in_words(spoken: _Spoken) -> _Spoken:
    shown = copy(spoken)
    shown.help = said(spoken.help) if spoken.help else None
    return shown
