"""How wide a text is, and where it breaks into lines, without a browser.

The widths are those of the widest of three common sans-serif fonts for each sign, in hundredths of the size, so that a
line which fits here fits on a page, whichever of the fonts a device has.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

_FILE = Path(__file__).parent / "widths.json"
# The width of a sign that the table does not hold.
_OTHER = 60
_NARROWEST, _TRIALS = 0.4, 12


def width(text: str, size: float, weight: int = 400) -> float:
    """Give the width of a line of text; `weight` is 400 or 700."""
    table = _widths()[str(weight)]
    return sum(table.get(sign, _OTHER) for sign in text) * size / 100


def wrap(text: str, size: float, weight: int, room: float) -> list[str]:
    """Break a text into as few lines as `room` allows, all of about the same length.

    Where as many lines do it, a line ends with its sentence. A word that is wider than `room` stays whole.
    """
    text = re.sub(r" (?=[?!:;»])", "\u00a0", text).replace("« ", "«\u00a0")
    best = _filled(text, size, weight, room)
    if len(best) == 1:
        return best
    sentences = re.split(r"(?<=[.?!]) ", text)
    if len(sentences) == len(best) and all(width(each, size, weight) <= room for each in sentences):
        return sentences
    low, high = room * _NARROWEST, room
    for _ in range(_TRIALS):
        middle = (low + high) / 2
        trial = _filled(text, size, weight, middle)
        if len(trial) <= len(best) and all(width(line, size, weight) <= room for line in trial):
            best, high = trial, middle
        else:
            low = middle
    return best


def _filled(text: str, size: float, weight: int, room: float) -> list[str]:
    first, *others = text.split(" ")
    lines = [first]
    for word in others:
        longer = f"{lines[-1]} {word}"
        if width(longer, size, weight) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


@cache
def _widths() -> Mapping[str, Mapping[str, int]]:
    found: Mapping[str, Mapping[str, int]] = json.loads(_FILE.read_text(encoding="utf-8"))
    return found
