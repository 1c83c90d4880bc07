"""The files of a bank, read one after the other: their records, where each stands, and all that is wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, TypeVar

from curriculum.model import kinds
from curriculum.model.findings import Finding
from curriculum.model.texts import Record
from curriculum.model.yaml_records import Document, read, validate

# Stands among the refused ids of a kind when a whole file, or a record without id, was refused.
ANY = ""
# The keys and indices that lead to a record in its file.
Where = tuple[str | int, ...]

R = TypeVar("R", bound=Record)
# From the value of a record to its model; None for a value that has none.
ModelOf = Callable[[dict[str, Any]], type[R] | None]


class BankFiles:
    """Reads the files of a bank and keeps what is wrong, what was refused and where each record stands."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.findings: list[Finding] = []
        self.locations: dict[str, tuple[str, int]] = {}
        self.refused: dict[str, set[str]] = {}
        self._documents: dict[str, tuple[Document, Where]] = {}

    def line(self, record: str, where: Sequence[str | int]) -> int:
        """Return the line of a part of a record."""
        document, start = self._documents[record]
        return document.line([*start, *where])

    def one(self, name: str, kind: str, model: type[R]) -> R | None:
        """Read a file that is one record."""
        document = self._document(self.folder / name, kind)
        return self._record(model, document, (), kind) if document else None

    def listed(self, name: str, kind: str, model: type[R]) -> Iterator[tuple[str, R]]:
        """Read a file that is a list of records."""
        document = self._document(self.folder / name, kind)
        if document:
            yield from self._list(document, lambda _: model, kind)

    def each(self, name: str, kind: str, model_of: ModelOf[R]) -> Iterator[tuple[str, R]]:
        """Read a folder of files; each is one record or a list of them. Hidden files are the editor's own."""
        for path in sorted((self.folder / name).glob("[!.]*")):
            if path.suffix != ".yaml" or not path.is_file():
                self._refuse(kind, ANY, Finding("file-not-yaml", self._shown(path)))
                continue
            document = self._document(path, kind)
            if document:
                yield from self._list(document, model_of, kind)

    def _shown(self, path: Path) -> str:
        return path.relative_to(self.folder.parent.parent).as_posix()

    def _refuse(self, kind: str, id_: str, *findings: Finding) -> None:
        self.findings += findings
        self.refused.setdefault(kind, set()).add(id_)

    def _document(self, path: Path, kind: str) -> Document | None:
        if not path.exists():
            self._refuse(kind, ANY, Finding("file-missing", self._shown(path)))
            return None
        document, findings = read(path, self._shown(path))
        if findings:
            self._refuse(kind, ANY, *findings)
        return document

    def _list(self, document: Document, model_of: ModelOf[R], kind: str) -> Iterator[tuple[str, R]]:
        wheres: Sequence[Where] = [()]
        if isinstance(document.value, list):
            wheres = [(position,) for position in range(len(document.value))]
        for where in wheres:
            value = document.at(where)
            if not isinstance(value, dict):
                self._refuse(kind, ANY, Finding("not-a-record", document.path, document.line(where)))
                continue
            model = model_of(value)
            if model is None:
                self._refuse(kind, _id_of(value), _unknown_kind(value, document, where))
                continue
            record = self._record(model, document, where, kind)
            if record is not None:
                yield _id_of(value), record

    def _record(self, model: type[R], document: Document, where: Where, kind: str) -> R | None:
        record, findings = validate(model, document, where)
        if record is None:
            self._refuse(kind, _id_of(document.at(where)), *findings)
        identifier = getattr(record, "id", None)
        if identifier is not None:
            line = document.line(where)
            if identifier in self.locations:
                other = "{}:{}".format(*self.locations[identifier])
                self._refuse(
                    kind, identifier, Finding("id-repeated", document.path, line, identifier, {"other": other})
                )
                return None
            self.locations[identifier] = (document.path, line)
            self._documents[identifier] = (document, where)
        return record


def _id_of(value: Any) -> str:
    id_ = value.get("id") if isinstance(value, dict) else None
    return id_ if isinstance(id_, str) else ANY


def _unknown_kind(value: dict[str, Any], document: Document, where: Where) -> Finding:
    record = str(value.get("id", ""))
    if "kind" not in value:
        return Finding("field-missing", document.path, document.line(where), record, {"field": "kind"})
    values = {"field": "kind", "value": value["kind"], "instead": ", ".join(kinds.names())}
    return Finding("not-one-of", document.path, document.line([*where, "kind"]), record, values)
