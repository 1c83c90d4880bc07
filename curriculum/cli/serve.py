"""`curriculum serve`: open the workshop."""

from __future__ import annotations

from dataclasses import replace

import click

from curriculum.cli.options import lang_option, option
from curriculum.cli.preparing import prepare_phone, tell
from curriculum.cli.speaking import Command, language
from curriculum.errors import told
from curriculum.folders import Content, state_folder


@click.command("serve", cls=Command, help="help-serve")
@option("--port", default=8888, help="help-port")
@option("--room-port", default=1612, help="help-room-port")
@option("--address", help="help-address")
@option("--no-browser", is_flag=True, help="help-no-browser")
@lang_option
@click.pass_obj
def command(content: Content, port: int, room_port: int, address: str | None, no_browser: bool) -> None:
    """Build what has changed, then stay open until Ctrl+C."""
    from curriculum.room.serving import serve

    serve(
        prepared_or_earlier(content),
        lang=language(),
        port=port,
        room_port=room_port,
        address=address,
        open_browser=not no_browser,
    )


def prepared_or_earlier(content: Content) -> Content:
    """Build what has changed; where that is refused, say why and return the content as it was built before.

    A room that is waiting opens with yesterday's pages rather than not at all. Raises what was refused when there are
    none that are whole.
    """
    from curriculum.lessons import catalogue
    from curriculum.pages import phone

    try:
        prepare_phone(content)
    except Exception as error:
        if catalogue.whole_index(content) is None or not phone.whole(content.built / "phone"):
            raise
        for sentence in told(error, state_folder).sentences(language()):
            click.echo(sentence, err=True)
        tell("earlier-pages")
        return replace(content, as_built=True)
    return content
