"""An indicative run sheet: the lesson's minutes shared out over its sections."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from curriculum.editions import prose
from curriculum.editions.blocks import Block, Heading, Table, paragraph, plain, text
from curriculum.editions.papers.material import Material
from curriculum.editions.parts import Place, Prose

# Effort in words read: what answering and talking about one activity weighs beside reading at 120 words a minute.
_EFFORT = {"single": 240, "multiple": 300, "opinion": 300, "order": 360, "sort": 420, "mark": 420, "classify": 480}
_STORY, _FIGURE, _OPENING, _SECTION, _LEAST = 2400, 300, 400, 40, 70


@dataclass
class _Section:
    title: str
    effort: int = _SECTION
    holds: list[str] = field(default_factory=list)


def run_sheet(material: Material) -> Iterator[Block]:
    """Yield the table of sections with what they hold and their minutes, full and short form."""
    words, minutes = material.words, material.lesson["minutes"]
    sections = [section for section in _sections(material) if section.effort >= _LEAST]
    efforts = [section.effort for section in sections]
    full, short = shared_out(minutes["full"], efforts), shared_out(minutes["short"], efforts)
    rows = [
        (text(section.title), text(", ".join(section.holds)), text(str(long)), text(str(brief or "–")))
        for section, long, brief in zip(sections, full, short, strict=True)
    ]
    totals = (str(minutes["full"]), str(minutes["short"]))
    rows.append((text(words["run-total"], strong=True), (), *(text(total, strong=True) for total in totals)))
    names = ("column-section", "column-activities", "column-full", "column-short")
    yield Heading(2, text(words["run-sheet"]))
    yield Table(tuple(text(words[name]) for name in names), tuple(rows), (0.48, 0.28, 0.12, 0.12), centred=(2, 3))
    yield paragraph(words["run-sheet-note"], "small")


def shared_out(total: int, efforts: Sequence[int]) -> list[int]:
    """Share a whole number out in proportion to `efforts`; the shares add up to it (largest remainders)."""
    whole = sum(efforts) or 1
    exact = [total * effort / whole for effort in efforts]
    shares = [int(share) for share in exact]
    by_remainder = sorted(range(len(efforts)), key=lambda place: shares[place] - exact[place])
    for place in by_remainder[: total - sum(shares)]:
        shares[place] += 1
    return shares


def _sections(material: Material) -> list[_Section]:
    sections = [_Section(material.words["run-opening"], _OPENING)]
    for part in material.parts:
        if isinstance(part, Prose) and not part.facilitator:
            for block in prose.blocks(part.markdown, lambda _fact: (0, False)):
                if isinstance(block, Heading) and block.level == 2:
                    sections.append(_Section(plain(block.line)))
            sections[-1].effort += len(part.markdown.split())
        elif isinstance(part, Place):
            _add(material, part, sections[-1])
    return sections


def _add(material: Material, place: Place, section: _Section) -> None:
    words = material.words
    if place.kind == "figure":
        section.effort += _FIGURE
        section.holds.append(words["run-figure"])
    elif place.kind == "scenario":
        section.effort += _STORY
        section.holds.append(words["run-story"])
    elif place.kind == "set":
        activities = material.activities(place)
        section.effort += sum(_EFFORT.get(activity["kind"], 300) for activity in activities)
        first, last = (material.numbers[activities[end]["id"]] for end in (0, -1))
        section.holds.append(words["run-question" if first == last else "run-questions"].format(first=first, last=last))
