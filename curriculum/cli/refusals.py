"""Whatever stops a command reaches a person as sentences, on stderr, with exit status 1; never as a traceback."""

from __future__ import annotations

import errno
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import click

from curriculum.errors import RefusedError, told
from curriculum.folders import state_folder

INTERRUPTED = 130


class Refusal(click.ClickException):
    """Sentences that end the command."""

    def __init__(self, sentences: Sequence[str], exit_code: int = 1) -> None:
        super().__init__("\n".join(sentences))
        self.exit_code = exit_code  # type: ignore[misc]  # click's own subclasses set it so

    def show(self, file: Any = None) -> None:
        """Print the sentences, one a line."""
        click.echo(self.message, file=file, err=file is None)


@contextmanager
def in_sentences(lang: str) -> Iterator[None]:
    """Turn what goes wrong inside into a `Refusal` in one language; Ctrl+C as well."""
    try:
        yield
    except (click.ClickException, click.exceptions.Exit, click.Abort):
        raise
    except KeyboardInterrupt as error:
        raise Refusal(RefusedError("interrupted").sentences(lang), INTERRUPTED) from error
    except Exception as error:
        if isinstance(error, OSError) and error.errno == errno.EPIPE:  # who read the output has gone: nobody to tell
            raise
        raise Refusal(told(error, state_folder).sentences(lang)) from error
