"""Documents made apart and moved once all are there; one that cannot be made does not lose the others."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from curriculum.errors import RefusedError, told
from curriculum.folders import state_folder
from curriculum.making import making
from curriculum.words import words


class DocumentsRefusedError(RefusedError):
    """Some documents could not be made; the others are in their place."""

    def __init__(self, refused: Mapping[str, RefusedError]) -> None:
        super().__init__("documents-refused", who="paper")
        self.refused = dict(refused)

    def sentences(self, lang: str) -> list[str]:
        """Say each reason once, with the names of the documents."""
        names: dict[str, list[str]] = {}
        for name, error in self.refused.items():
            names.setdefault(" ".join(error.sentences(lang)), []).append(name)
        sentence = words("paper", lang)["documents-refused"]
        return [sentence.format(names=", ".join(each), reason=reason) for reason, each in names.items()]


@dataclass
class Printed:
    """The names of the documents that were made, and the reason for each that was not."""

    made: list[str] = field(default_factory=list)
    refused: dict[str, RefusedError] = field(default_factory=dict)

    def add(self, other: Printed) -> None:
        """Take in what another process has made."""
        self.made += other.made
        self.refused |= other.refused


@contextmanager
def in_place(out: Path, waiting: Callable[[], None] = lambda: None) -> Iterator[tuple[Path, Printed]]:
    """Give an empty folder and an empty account; what the folder holds at the end is moved to `out`.

    Raises DocumentsRefusedError, once the others are in place, when the account names documents that were refused.
    Whatever else is raised inside leaves `out` as it was.
    """
    with making(out, "documents", waiting) as apart:
        printed = Printed()
        yield apart, printed
        for path in sorted(apart.iterdir()):
            path.replace(out / path.name)
    if printed.refused:
        raise DocumentsRefusedError(printed.refused)


def print_all(wanted: Mapping[str, Callable[[], bytes]], folder: Path) -> Printed:
    """Write documents, by name, into a folder; what one of them is refused for is kept. Raises OSError of the disk."""
    printed = Printed()
    for name, make in wanted.items():
        try:
            data = make()
        except OSError:
            raise
        except Exception as error:
            printed.refused[name] = told(error, state_folder)
            continue
        (folder / name).write_bytes(data)
        printed.made.append(name)
    return printed
