"""What the terminal says: a few lines for a facilitator, in one language, never a token and never a traceback."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from curriculum.room.addresses import Address


def opened(
    word: Mapping[str, str],
    *,
    door: Path,
    browser: bool,
    port: int,
    chosen: Address | None,
    found: Sequence[Address],
    answers: bool,
    missing: Sequence[str] = (),
) -> str:
    """Return the screen of an open workshop: the facilitator's page, the phones' address, how to stop."""
    lines = ["", word["screen-open"], ""]
    if browser:
        lines += [word["screen-facilitator"], "  " + word["screen-facilitator-file"].format(file=door)]
    else:
        lines.append(word["screen-facilitator-only-file"].format(file=door))
    lines += ["  " + word["screen-file-private"], ""]
    if chosen is None:
        lines += [word["screen-no-network"], "  " + word["screen-no-network-do"]]
    else:
        lines.append(word["screen-phones"].format(address=f"http://{chosen.ip}:{port}"))
        lines.append("  " + word["screen-interface"].format(interface=chosen.interface))
        lines.append("  " + word["screen-checked" if answers else "screen-not-checked"])
        others = [address for address in found if address.for_phones and address.ip != chosen.ip]
        if others:
            listed = ", ".join(f"{address.ip} ({address.interface})" for address in others)
            lines.append("  " + word["screen-others"].format(addresses=listed))
            lines.append("  " + word["screen-other-choice"])
        lines.append("  " + word["screen-help"])
    if missing:
        lines.append(word["screen-missing"].format(pages=", ".join(missing)))
    return "\n".join([*lines, "", word["screen-stop"], ""])


def say(text: str) -> None:
    """Print, even where the terminal has no narrow space and no curly apostrophe (Windows)."""
    encoding = sys.stdout.encoding or "utf-8"
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        text = text.translate({0x202F: " ", 0xA0: " ", 0x2019: "'", 0x2026: "..."})
        text = text.encode(encoding, "replace").decode(encoding)
    with suppress(OSError):  # the terminal's window may be closed already
        print(text, flush=True)
