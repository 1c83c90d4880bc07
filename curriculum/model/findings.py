"""What is wrong, and where: one finding is one sentence for an author, in the author's language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from curriculum.errors import RefusedError
from curriculum.model.languages import SOURCE, language

Severity = Literal["error", "warning"]


@dataclass(frozen=True)
class Finding:
    """One thing to mend: the file, the line or the cell, the code of the sentence and what fills it.

    A `warning` is said but does not fail the check.
    """

    code: str
    path: str
    line: int | None = None
    record: str = ""
    values: Mapping[str, Any] = field(default_factory=dict)
    severity: Severity = "error"

    def sentence(self, lang: str) -> str:
        """Return the finding as "path, line: what is wrong and what to write instead"."""
        from curriculum.words import words

        where = self.path + (f":{self.line}" if self.line else "") + (f" ({self.record})" if self.record else "")
        return f"{where}{language(lang).colon}{words('author', lang)[self.code].format_map(_Gaps(self.values))}"


class _Gaps(dict[str, Any]):
    """What fills a sentence; a value that is not known leaves a mark, never a traceback."""

    def __missing__(self, _key: str) -> str:
        return "…"


class BankError(RefusedError):
    """The bank cannot be loaded; `findings` say all that is wrong."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        super().__init__("bank-refused")
        self.findings = tuple(findings)

    def __str__(self) -> str:
        return "\n".join(self.sentences(SOURCE))

    def sentences(self, lang: str) -> list[str]:
        """Say every finding, each with its file and line."""
        return [finding.sentence(lang) for finding in self.findings]
