"""A fact of the bank: a statement, its source, and until when it may be told without reading the source again."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field, model_validator

from curriculum.model.texts import Id, Record, Text, Written


def _web_address(url: str) -> str:
    if not re.fullmatch(r"https?://\S+", url):
        raise ValueError("url-not-web")
    return url


WebAddress = Annotated[str, AfterValidator(_web_address)]


class Fact(Record):
    """A statement with its source.

    `source` names the document, by its official symbol and paragraph where it has them; `official_url` is where that
    document lives, `url` the page in which the statement was read. `seen`: read there; `known`: established, but to
    be confirmed by an expert before it is taught as the text of the United Nations. `checked` is the day on which it
    was last read.
    """

    id: Id
    topic: Id
    text: Text
    source: Written
    url: WebAddress | None
    official_url: WebAddress | None = None
    confidence: Literal["seen", "known"]
    checked: date


class Period(Record):
    """How long a fact stays fresh: a number of months, or until a day of the year (month, day) comes round."""

    months: int | None = Field(default=None, ge=1, le=60)
    until: str | None = Field(default=None, pattern=r"^[0-9]{2}-[0-9]{2}$")

    @model_validator(mode="after")
    def _one_of_both(self) -> Period:
        if (self.months is None) == (self.until is None):
            raise ValueError("period-one-of-both")
        if self.until is not None and not _comes_every_year(self.until):
            raise ValueError("period-no-such-day")
        return self

    def review_by(self, checked: date) -> date:
        """Return the last day on which a fact checked on `checked` may be told unread."""
        if self.until is not None:
            month, day = map(int, self.until.split("-"))
            due = date(checked.year, month, day)
            return due if due > checked else due.replace(year=checked.year + 1)
        years, month = divmod(checked.month - 1 + (self.months or 0), 12)
        return date(checked.year + years, month + 1, min(checked.day, 28))


def _comes_every_year(day: str) -> bool:
    try:
        date.fromisoformat(f"2001-{day}")  # a year without 29 February
    except ValueError:
        return False
    return True


class ReviewTable(Record):
    """Periods by name; the period of each topic; facts that follow another period than their topic's.

    `official_sites` are publishers' sites: a host, which holds for the hosts below it, or a host with a folder.
    """

    periods: Mapping[Id, Period]
    topics: Mapping[Id, Id]
    facts: Mapping[Id, Id] = {}
    official_sites: list[str]

    @model_validator(mode="after")
    def _periods_exist(self) -> ReviewTable:
        if not {*self.topics.values(), *self.facts.values()} <= set(self.periods):
            raise ValueError("review-unknown-period")
        return self

    def review_by(self, fact: Fact) -> date:
        """Return the day from which a fact has to be read again; raises KeyError for a topic without period."""
        return self.periods[self.facts.get(fact.id, self.topics[fact.topic])].review_by(fact.checked)

    def is_copy(self, url: str | None) -> bool:
        """Say whether an address is a copy of the document and not a page of its publisher."""
        parts = urlsplit(url or "")
        return bool(url) and not any(_publishes(site, parts.hostname or "", parts.path) for site in self.official_sites)


def _publishes(site: str, host: str, path: str) -> bool:
    publisher, slash, folder = site.partition("/")
    within = host == publisher or host.endswith("." + publisher)
    return within and (not slash or f"{path}/".startswith(f"/{folder}/"))
