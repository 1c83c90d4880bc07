"""Whether a lesson's prose stays within the reading level that the bank sets for track A."""

from __future__ import annotations

import re
from collections.abc import Iterator

from curriculum.checking.reading import Reading, measure
from curriculum.lessons.notebook import FACT_LINK, Notebook, paragraph_sources
from curriculum.model.bank import Bank
from curriculum.model.findings import Finding, Severity
from curriculum.model.languages import LANGUAGES
from curriculum.model.lesson import Lesson
from curriculum.model.views import as_data

_MARKUP = re.compile(r"[*_`]|^\s*(?:>|[-+*] |\d+\. )\s*", re.MULTILINE)
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")


def paragraphs(markdown: str) -> list[str]:
    """Return the paragraphs, list items and table cells of a Markdown text as plain text; headings are left out."""
    text = FACT_LINK.sub("", markdown)
    text = _LINK.sub(r"\1", text)
    found: list[str] = []
    for block in paragraph_sources(text):
        if set(block.strip()) <= set("|-: "):
            continue
        if block.lstrip().startswith("|"):
            found += [cell.strip() for cell in block.strip().strip("|").split("|")]
        else:
            found.append(_MARKUP.sub("", block).replace("\n", " ").strip())
    return [part for part in found if part]


def reading_of(notebook: Notebook, lang: str, bank: Bank) -> Reading:
    """Measure the prose that participants read: Markdown cells without the facilitator's."""
    read = [part for prose in notebook.prose if not prose.facilitator for part in paragraphs(prose.markdown)]
    return measure(read, lang, bank.reading.terms.in_(lang))


def check_reading(notebook: Notebook, lesson: Lesson, lang: str, bank: Bank) -> Iterator[Finding]:
    """Yield a finding for a mean, a sentence or a score over the limit; track B is said, not refused."""
    limits = bank.reading.in_(lang)
    reading = reading_of(notebook, lang, bank)
    severity: Severity = "warning" if lesson.track == "B" else "error"

    def finding(code: str, **values: object) -> Finding:
        return Finding(code, notebook.shown, values=values, severity=severity)

    if reading.words_per_sentence > limits.mean:
        yield finding("reading-mean", value=round(reading.words_per_sentence, 1), limit=limits.mean)
    for length, sentence in reading.longest:
        if length > limits.longest:
            yield finding("reading-long", value=length, limit=limits.longest, sentence=sentence)
    if limits.kandel_moles is not None and reading.kandel_moles < limits.kandel_moles:
        yield finding("reading-score", value=round(reading.kandel_moles), limit=limits.kandel_moles)


def check_activities(bank: Bank) -> Iterator[Finding]:
    """Yield every sentence of an activity, feedback included, that is longer than the limit of its language."""
    for activity in bank.activities.values():
        path, line = bank.locations[activity.id]
        for lang in LANGUAGES:
            limit = bank.reading.in_(lang).longest
            reading = measure(_texts(as_data(activity, lang)), lang, bank.reading.terms.in_(lang))
            for length, sentence in reading.longest:
                if length > limit:
                    values = {"value": length, "limit": limit, "sentence": sentence}
                    yield Finding("reading-long", path, line, activity.id, values)


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from _texts(part)
    elif isinstance(value, list):
        for part in value:
            yield from _texts(part)
