"""The facilitator's home: the day's programme, the phones' address, what is ready and what is missing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from tornado import web

from curriculum.errors import RefusedError
from curriculum.lessons.catalogue import catalogue, timetables
from curriculum.lessons.help_text import help_text
from curriculum.room.facilitator import documents
from curriculum.room.facilitator.builds import Order
from curriculum.room.facilitator.help_text import LONGEST, write_help_text
from curriculum.room.facilitator.page_handler import PageHandler
from curriculum.room.facilitator.participants import Participants, qr_code
from curriculum.room.facilitator.presenter import address as presenter_address
from curriculum.room.facilitator.programme import Links, chosen, lesson_name, make_programme, programme_name
from curriculum.room.facilitator.state import room_state
from curriculum.room.jupyter.lesson_page import address as lesson_address
from curriculum.words import words

CHECKLIST = ("before-1", "before-2", "before-3", "before-4")
STEPS = ("phones-step-wifi", "phones-step-data", "phones-step-scan")


class HomeHandler(PageHandler):
    """Shows the home in the language of its address."""

    @web.authenticated
    async def get(self, lang: str) -> None:
        """Send the page, with the programme that `?programme=` names."""
        self.show("home.html.j2", **await self.aside(self._values, lang, self.get_query_argument("programme", "")))

    def _values(self, lang: str, asked: str) -> dict[str, Any]:
        word = {**words("paper", lang), **words("workshop", lang)}
        lessons, listed = catalogue(self.content).entries, timetables(self.content)
        side = self.participants()
        links = page_links(self.base_url, side, lang)
        programme = make_programme(chosen(listed, asked), lessons, links, lang, word)
        programmes = {each["id"]: programme_name(each, lang, word) for each in listed}
        state = room_state(self.content, lessons, self.builds, side, lang)
        return {
            "lang": lang,
            "word": word,
            "clock": lambda minutes: clock(minutes, word),
            "programme": programme,
            "programmes": programmes,
            "participants": side,
            "qr": qr_code(side.address) if side.address else "",
            "steps": [word[step] for step in STEPS],
            "checklist": {name: word[name] for name in CHECKLIST},
            "state": state,
            "data": self.data(lang, state, programme=programme.id, programmes=list(programmes)),
            "help_text": help_text(self.content, lang),
            "longest_help": LONGEST,
        }


class StateHandler(PageHandler):
    """Says how the room and the builds are, as JSON, in the words of a language."""

    page = False

    @web.authenticated
    async def get(self, lang: str) -> None:
        """Send the state."""
        self.finish(await self.aside(self._state, lang))

    def _state(self, lang: str) -> dict[str, Any]:
        return room_state(self.content, catalogue(self.content).entries, self.builds, self.participants(), lang)


class DocumentsHandler(PageHandler):
    """Lists the documents, and starts making those that are chosen, or all that are missing."""

    @web.authenticated
    async def get(self, lang: str) -> None:
        """Send the page that lists what is there."""
        self.show("documents.html.j2", **await self.aside(self._values, lang))

    @web.authenticated
    async def post(self, lang: str) -> None:
        """Queue the `editions` and `formats` asked for of `lesson`, or the `cards`; 400 for what there is not.

        Without a lesson, those of every lesson; without editions, what is missing for a session.
        """
        if self.get_body_argument("cards", ""):
            self.builds.ask([Order("cards", lang)])
        else:
            asked = (self.get_body_argument(name, "") for name in ("lesson", "editions", "formats"))
            self.builds.ask(await self.aside(self._orders, lang, *asked))
        self.set_status(202)
        self.finish({})

    def _values(self, lang: str) -> dict[str, Any]:
        found, entries = documents.found(self.content, lang), catalogue(self.content).entries
        state = room_state(self.content, entries, self.builds, self.participants(), lang)
        return {
            "lang": lang,
            "word": words("workshop", lang),
            "lessons": {entry.id: lesson_name(entry, lang) for entry in entries},
            "editions": documents.EVERY_EDITION,
            "formats": documents.EVERY_FORMAT,
            "usual": documents.EDITIONS,
            "cards": documents.cards(self.content, lang),
            "printed": [
                (lesson_name(entry, lang), found[entry.stem(lang)]) for entry in entries if entry.stem(lang) in found
            ],
            "data": self.data(lang, state),
        }

    def _orders(self, lang: str, lesson: str, editions: str, formats: str) -> list[Order]:
        lessons = catalogue(self.content)
        chosen, forms = _names(editions, documents.EVERY_EDITION), _names(formats, documents.EVERY_FORMAT)
        if lesson and lesson not in lessons:
            raise web.HTTPError(400)
        wanted = [entry.id for entry in lessons.entries]
        if not chosen:
            chosen, forms = list(documents.EDITIONS), [documents.FORMAT]
            wanted = list(documents.missing(self.content, lessons.entries, lang))
        options = {"editions": chosen, "formats": forms, "phone_address": self.participants().address or None}
        return [Order("documents", lang, id_, len(chosen), options) for id_ in wanted if not lesson or id_ == lesson]


def _names(given: str, known: Sequence[str]) -> list[str]:
    """Part names at their commas; 400 for one that is not known."""
    names = [name for name in given.split(",") if name]
    if not set(names) <= set(known):
        raise web.HTTPError(400)
    return names


class HelpHandler(PageHandler):
    """Keeps the organiser's help text, then has the phones' pages made again."""

    @web.authenticated
    async def post(self, lang: str) -> None:
        """Keep `text`; a refusal is a sentence, with 400."""
        text = self.get_body_argument("text", "")
        try:
            await self.aside(write_help_text, self.content, lang, text)
        except RefusedError as refused:
            self.set_status(400)
            self.finish({"sentence": refused.sentences(lang)[0]})
            return
        self.builds.ask([Order("pages", lang)])
        self.finish({"sentence": words("workshop", lang)["help-saved"]})


def clock(minutes: int, word: Mapping[str, str]) -> str:
    """Return a time of day, in minutes since midnight, as the language writes it."""
    return word["home-clock"].format(hour=minutes // 60, minute=f"{minutes % 60:02}")


def page_links(base: str, side: Participants, lang: str) -> Links:
    """Return where each lesson opens in a language."""
    return Links(
        present=lambda entry: lesson_address(base, lang, f"{entry.stem(lang)}.ipynb"),
        notes=lambda entry: presenter_address(base, lang, entry.id),
        phone=lambda entry: f"{side.here}{entry.page(lang)}" if side.here else None,
        documents=lambda entry: {
            edition: f"{base}curriculum/handouts/{name}" for edition, name in documents.file_names(entry, lang).items()
        },
    )
