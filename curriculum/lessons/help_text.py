"""The organiser's own text about where to turn for help: the one file that a facilitator writes, in any editor."""

from __future__ import annotations

from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from pathlib import Path

from curriculum.folders import Content
from curriculum.model.languages import LANGUAGES


def help_text(content: Content, lang: str) -> str:
    """Return `local/help.<lang>.txt`; empty where there is none or none that can be read: pages then say their own."""
    path = help_path(content, lang)
    return (_decoded(path) or "") if path.exists() else ""


def unreadable_helps(content: Content) -> list[Path]:
    """Return the help texts that are there and cannot be read, for a command to say so."""
    paths = [help_path(content, lang) for lang in LANGUAGES]
    return [path for path in paths if path.exists() and _decoded(path) is None]


def help_path(content: Content, lang: str) -> Path:
    """Return where the text of one language stands, written or not."""
    return content.local / f"help.{lang}.txt"


def _decoded(path: Path) -> str | None:
    """Return the text in whatever encoding an editor saved it: UTF-8, UTF-16 with its mark, or that of Windows."""
    try:
        written = path.read_bytes()
        if written.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
            return written.decode("utf-16").strip()
        return _utf8_or_windows(written).strip()
    except (OSError, UnicodeDecodeError):
        return None


def _utf8_or_windows(written: bytes) -> str:
    try:
        return written.decode("utf-8-sig")
    except UnicodeDecodeError:
        return written.decode("cp1252")
