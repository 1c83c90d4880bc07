"""The paper document: small frozen records that a composer makes and a writer draws; knows no format and no lesson."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

# --- inside a line -------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Run:
    """A stretch of text in one style."""

    text: str
    strong: bool = False
    emphasis: bool = False


@dataclass(frozen=True)
class Cite:
    """The mark of a note: which facts it cites and, once `citations.numbered` has passed, the numbers of their sources.

    `marks` are those numbers as written (`3, 7*`); they are `raised` above the line, or stand in it as words do.
    """

    facts: tuple[str, ...]
    raised: bool = True
    numbers: tuple[int, ...] = ()
    marks: str = ""


@dataclass(frozen=True)
class Link:
    """Text that leads to an address outside the document."""

    text: str
    address: str


@dataclass(frozen=True)
class Turn:
    """Text that leads to a numbered entry of the document."""

    text: str
    entry: str


@dataclass(frozen=True)
class Tick:
    """A drawn box to tick, with a small number if it has one: round where one answer is wanted, else square."""

    shape: Literal["square", "round"] = "square"
    label: str = ""


@dataclass(frozen=True)
class Blank:
    """A drawn box to write a number in."""


@dataclass(frozen=True)
class Break:
    """A new line inside a paragraph."""


Inline = Run | Cite | Link | Turn | Tick | Blank | Break
Line = tuple[Inline, ...]

# How a paragraph is set; what is drawn before an answer.
Role = Literal["text", "lead", "prompt", "instruction", "passages", "small"]
Mark = Literal["square", "round", "blank", "none"]

# --- blocks --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Heading:
    """A heading; level 1 is the document's title and comes first."""

    level: int
    line: Line


@dataclass(frozen=True)
class Paragraph:
    """A paragraph; its role says how it is set, never what it means."""

    line: Line
    role: Role = "text"


@dataclass(frozen=True)
class Items:
    """A list; each item is a short run of blocks, with its number where the list has `numbers`."""

    items: tuple[tuple[Block, ...], ...]
    numbers: tuple[int, ...] = ()
    columns: int = 1


@dataclass(frozen=True)
class Table:
    """A table with a header row; `widths` are shares of the line. A row of one cell is a band over all columns."""

    header: tuple[Line, ...]
    rows: tuple[tuple[Line, ...], ...]
    widths: tuple[float, ...] = ()
    centred: tuple[int, ...] = ()
    caption: Line = ()


@dataclass(frozen=True)
class Figure:
    """A drawing (SVG text) with its text alternative; `width` is a share of the line."""

    svg: str
    alternative: str
    caption: Line = ()
    width: float = 1.0


@dataclass(frozen=True)
class Box:
    """Blocks in a frame that says what they are for."""

    role: Literal["warning", "facilitator", "key", "plain"]
    title: Line
    blocks: tuple[Block, ...]
    picture: Figure | None = None


@dataclass(frozen=True)
class Choice:
    """One answer to tick, with the letter that the key and a show of hands use."""

    label: str
    line: Line


@dataclass(frozen=True)
class Choices:
    """Answers with drawn boxes; `columns` sets short ones side by side; without shape nothing is drawn before them."""

    choices: tuple[Choice, ...]
    shape: Mark = "square"
    columns: int = 1


@dataclass(frozen=True)
class Rules:
    """Empty lines to write on, under a few words that say what for."""

    label: str
    count: int


@dataclass(frozen=True)
class Track:
    """A row of small boxes to move along, from 0 to 100, with the place where one starts."""

    label: str
    values: tuple[int, ...]
    start: int
    said: str


@dataclass(frozen=True)
class Entry:
    """A numbered paragraph that one turns to."""

    id: str
    label: str
    blocks: tuple[Block, ...]
    level: int = 3


@dataclass(frozen=True)
class Keep:
    """Blocks that stay on one page if half a page holds them, or with `page` if a whole one does.

    A `head` also stays with what follows it.
    """

    blocks: tuple[Block, ...]
    head: bool = False
    page: bool = False


@dataclass(frozen=True)
class SourceList:
    """Where the sources of everything that the document cites are listed; `addresses` in full or by their site."""

    addresses: bool


@dataclass(frozen=True)
class Within:
    """As many of the blocks, from the first, as so many pages hold; where some are left out, `more` says so.

    It begins on a new page. A format without pages shows them all.
    """

    blocks: tuple[Block, ...]
    pages: int
    more: Line


@dataclass(frozen=True)
class NewPage:
    """What follows begins on a new page."""


# --- a slide or a page of cards: everything has its place, in points from the upper left corner --------------------


@dataclass(frozen=True)
class Area:
    """Where something stands on a board."""

    left: float
    top: float
    width: float
    height: float


# The names of colours are those of `tokens.json`.
@dataclass(frozen=True)
class Words:
    """Lines of text in an area: `role` says whether it is the title of the board, its text, or neither."""

    area: Area
    lines: tuple[Line, ...]
    size: float
    colour: str = "ink"
    strong: bool = False
    role: Literal["title", "text", "plain"] = "plain"
    bullets: bool = False
    across: Literal["left", "centre", "right"] = "left"
    down: Literal["top", "middle", "bottom"] = "top"


@dataclass(frozen=True)
class Panel:
    """A filled or outlined shape; `radius` rounds the corners of a rectangle."""

    area: Area
    fill: str = ""
    line: str = ""
    thick: float = 1.5
    radius: float = 0


@dataclass(frozen=True)
class Placed:
    """A drawing that fills an area as far as its own shape allows; without alternative it only adorns."""

    area: Area
    svg: str
    alternative: str = ""


Thing = Words | Panel | Placed


@dataclass(frozen=True)
class Board:
    """A slide or a page of cards: what stands on it, and what a speaker reads beside it, a label and a text each."""

    things: tuple[Thing, ...]
    spoken: tuple[tuple[str, str], ...] = ()


Block = (
    Heading
    | Paragraph
    | Items
    | Table
    | Figure
    | Box
    | Choices
    | Rules
    | Track
    | Entry
    | Keep
    | SourceList
    | Within
    | NewPage
    | Board
)


@dataclass(frozen=True)
class Document:
    """A whole document: what a writer needs beside the blocks stands in `running` (page head) and `foot`."""

    lang: str
    title: str
    edition: str
    running: str
    foot: str
    page: str
    author: str
    blocks: tuple[Block, ...]


# --- helpers -------------------------------------------------------------------------------------------------------


def text(words: str, *, strong: bool = False, emphasis: bool = False) -> Line:
    """Make a line of one run."""
    return (Run(words, strong, emphasis),)


def paragraph(words: str, role: Role = "text") -> Paragraph:
    """Make a paragraph of plain text."""
    return Paragraph(text(words), role)


def paragraphs(words: str, role: Role = "text") -> tuple[Paragraph, ...]:
    """Make one paragraph for each run of text that an empty line separates."""
    return tuple(paragraph(part.strip(), role) for part in words.split("\n\n") if part.strip())


def leads_out(link: Link) -> bool:
    """Whether a link may be written as one: only an address of the web is, anything else stays its words."""
    return link.address.startswith(("https://", "http://"))


def plain(line: Line) -> str:
    """Read a line's words without marks and boxes."""
    return "".join(" " if isinstance(inline, Break) else getattr(inline, "text", "") for inline in line)
