"""What is built before a command can show it, with a sentence for whatever a person would wonder about."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from curriculum.cli.progress import progress_bar
from curriculum.cli.speaking import said
from curriculum.folders import Content


def prepare_lessons(content: Content) -> None:
    """Make the lessons if need be; raises LessonsNotBuiltError when the bank is refused."""
    from curriculum.lessons import catalogue
    from curriculum.lessons.apart import build_apart
    from curriculum.lessons.help_text import unreadable_helps

    for path in unreadable_helps(content):
        tell("help-unreadable", path=path)
    state = catalogue.state(content)
    if state == "damaged":
        tell("building-damaged", folder=catalogue.folder(content))
    if state != "fresh":
        build_apart(content, waiting=tell_waiting)


def prepare_phone(content: Content, out: Path | None = None) -> Path:
    """Make the lessons and the phone pages if need be; returns the folder of the pages."""
    from curriculum.pages.phone import build_phone, whole

    prepare_lessons(content)
    folder = out or content.built / "phone"
    if folder.exists() and not whole(folder):
        tell("building-damaged", folder=folder)
    with progress_bar(said("building-phone")) as progress:
        return build_phone(content, out, progress, waiting=tell_waiting)


def tell(key: str, **values: Any) -> None:
    """Say a sentence on stderr: it is not what the command was asked for."""
    click.echo(said(key, **values), err=True)


def tell_waiting() -> None:
    """Say that another process is making the same."""
    tell("building-waiting")
