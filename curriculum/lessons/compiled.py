"""The compiled lesson: one record a lesson and language, as kernels, pages and paper read it.

It is kept as JSON (`Lesson.to_data`, `Lesson.from_data`). Nothing here imports YAML or pydantic: a kernel that only
shows a lesson stays small.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import date
from typing import Any

# One activity as plain data in one language: its fields are those of the record of its kind (model/kinds/<kind>.py),
# with `number`, its place among the questions of its lesson (None for a story), and `shown`, the ids of what it shows
# in a drawn order (empty for a kind that shows everything as it is written).
Activity = Mapping[str, Any]


@dataclass(frozen=True)
class Minutes:
    """Duration in minutes, of the full form and of the short one."""

    full: int
    short: int


@dataclass(frozen=True)
class Step:
    """One step of the run sheet, with its minutes in each form (0: left out)."""

    text: str
    full: int
    short: int


@dataclass(frozen=True)
class Objective:
    """What a participant can do at the end, with its level in Bloom's taxonomy."""

    id: str
    bloom: str
    text: str


@dataclass(frozen=True)
class ActivitySet:
    """Activities asked together, by id."""

    id: str
    title: str
    activities: tuple[str, ...]


@dataclass(frozen=True)
class Chart:
    """A drawing with its table: what a laboratory made, or (`Figure`) what the bank holds.

    `image` and `image_for_paper` are SVG texts for a laboratory's chart, file names for a figure; "" where only the
    table is shown.
    """

    title: str
    description: str
    notes: tuple[str, ...]
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    image: str = ""
    image_for_paper: str = ""

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> Chart:
        """Read what `asdict` wrote, with lists or tuples."""
        return cls(**_chart_fields(data))


@dataclass(frozen=True)
class Figure(Chart):
    """A chart of the bank, with the facts that it rests on."""

    facts: tuple[str, ...] = ()

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> Figure:
        """Read what `asdict` wrote, with lists or tuples."""
        return cls(**_chart_fields(data), facts=tuple(data["facts"]))


@dataclass(frozen=True)
class Picture:
    """A picture of the course: what its drawing is called and shows, and the facts that it rests on."""

    title: str
    description: str
    facts: tuple[str, ...]

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> Picture:
        """Read what `asdict` wrote, with lists or tuples."""
        return cls(data["title"], data["description"], tuple(data["facts"]))


@dataclass(frozen=True)
class Column:
    """A column of a sheet: its heading and its share of the width, in parts."""

    title: str
    width: int


@dataclass(frozen=True)
class Sheet:
    """A table to fill in by hand: written rows first, then blank ones; `height` is line, lines or box."""

    title: str
    intro: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    blank_rows: int
    height: str
    facts: tuple[str, ...]

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> Sheet:
        """Read plain data; an `id` beside it is left out."""
        return cls(
            title=data["title"],
            intro=data["intro"],
            columns=tuple(Column(column["title"], column["width"]) for column in data["columns"]),
            rows=tuple(tuple(row) for row in data["rows"]),
            blank_rows=data["blank_rows"],
            height=data["height"],
            facts=tuple(data["facts"]),
        )


@dataclass(frozen=True)
class Term:
    """A term with its meaning; `unsure` when an expert has yet to confirm a fact that it rests on."""

    term: str
    definition: str
    unsure: bool


@dataclass(frozen=True)
class Fact:
    """A statement with its source: the official document at `official_url`, read at `url`.

    `copy` when `url` is not a page of the publisher; `review_by` is an ISO day.
    """

    text: str
    source: str
    official_url: str | None
    url: str | None
    copy: bool
    confidence: str
    review_by: str

    def remarks(self, today: date) -> tuple[str, ...]:
        """List the keys of the words for what a reader must know: to be confirmed, a copy, past its date."""
        holds = {
            "fact-known": self.confidence == "known",
            "fact-copy": self.copy,
            "fact-past": date.fromisoformat(self.review_by) < today,
        }
        return tuple(key for key, true in holds.items() if true)


@dataclass(frozen=True)
class CitedDocument:
    """A document of the bibliography, where it lives, where it was read, and the lessons that cite it, by number."""

    source: str
    official_url: str
    url: str
    copy: bool
    lessons: tuple[str, ...]


@dataclass(frozen=True)
class Lesson:
    """One lesson in one language, with everything that its editions show beside the prose.

    `slug` is the part of its file names after the number; `said` holds the words of a laboratory's own code; `help`
    is the organiser's text, "" where there is none; `version` is a hash over all the rest.
    """

    id: str
    lang: str
    number: str
    slug: str
    kind: str
    part: str
    title: str
    summary: str
    track: str
    minutes: Minutes
    minimum_age: int
    warning: str
    materials: str
    objectives: tuple[Objective, ...]
    steps: tuple[Step, ...]
    sets: tuple[ActivitySet, ...]
    scenarios: tuple[str, ...]
    lists: tuple[str, ...]
    activities: Mapping[str, Activity]
    figures: Mapping[str, Figure]
    pictures: Mapping[str, Picture]
    sheets: Mapping[str, Sheet]
    terms: Mapping[str, Term]
    facts: Mapping[str, Fact]
    bibliography: tuple[CitedDocument, ...]
    words: Mapping[str, str]
    said: Mapping[str, str] = field(default_factory=dict)
    help: str = ""
    version: str = ""

    @property
    def stem(self) -> str:
        """The name of the lesson's files without their ending: `03-mecanisme`."""
        return f"{self.number}-{self.slug}"

    @property
    def laboratory(self) -> bool:
        """Whether the notebook computes, so that it needs a kernel."""
        return self.kind == "laboratory"

    def set(self, id_: str) -> ActivitySet:
        """Find one of the lesson's sets; KeyError for one that it does not have."""
        return {group.id: group for group in self.sets}[id_]

    def to_data(self) -> dict[str, Any]:
        """Give the lesson as data that JSON can hold."""
        return asdict(self)

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> Lesson:
        """Read what `to_data` gave, also after JSON; KeyError or TypeError when it is something else."""
        return cls(
            **{
                **data,
                "minutes": Minutes(**data["minutes"]),
                "objectives": tuple(Objective(**each) for each in data["objectives"]),
                "steps": tuple(Step(**each) for each in data["steps"]),
                "sets": tuple(
                    ActivitySet(each["id"], each["title"], tuple(each["activities"])) for each in data["sets"]
                ),
                "scenarios": tuple(data["scenarios"]),
                "lists": tuple(data["lists"]),
                "figures": {id_: Figure.from_data(each) for id_, each in data["figures"].items()},
                "pictures": {id_: Picture.from_data(each) for id_, each in data["pictures"].items()},
                "sheets": {id_: Sheet.from_data(each) for id_, each in data["sheets"].items()},
                "terms": {id_: Term(**each) for id_, each in data["terms"].items()},
                "facts": {id_: Fact(**each) for id_, each in data["facts"].items()},
                "bibliography": tuple(
                    CitedDocument(**{**each, "lessons": tuple(each["lessons"])}) for each in data["bibliography"]
                ),
            }
        )


def _chart_fields(data: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "title": data["title"],
        "description": data["description"],
        "notes": tuple(data["notes"]),
        "header": tuple(data["header"]),
        "rows": tuple(tuple(row) for row in data["rows"]),
        "image": data.get("image", ""),
        "image_for_paper": data.get("image_for_paper", ""),
    }
