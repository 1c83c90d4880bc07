"""The presenter's window: the notes of a lesson, for the facilitator alone, beside the wall that it drives."""

from __future__ import annotations

from typing import Any

from tornado import web

from curriculum.lessons import notebook
from curriculum.lessons.catalogue import Entry, catalogue
from curriculum.room.facilitator import documents
from curriculum.room.facilitator.page_handler import PageHandler
from curriculum.room.facilitator.presented import presented_screens, presented_steps
from curriculum.room.jupyter.lesson_page import address as lesson_address
from curriculum.words import words

# What can be read instead where the projector shows what the laptop shows, the shortest first.
PRINTED = ("run-sheet", "guide")
# What the script reads of each screen.
SCRIPT_FIELDS = ("id", "step", "question", "letters", "fragments")
# The words that the script writes into the page, by their name there.
SCRIPT_WORDS = {
    "place": "presenter-place",
    "step": "presenter-step",
    "onTime": "presenter-on-time",
    "late": "presenter-late",
    "early": "presenter-early",
    "planned": "presenter-planned",
    "elapsed": "presenter-elapsed",
    "minutes": "presenter-minutes",
    "minutesReal": "presenter-minutes-real",
    "dropped": "presenter-dropped",
    "more": "presenter-more",
    "then": "presenter-then",
    "last": "presenter-last",
    "black": "presenter-black",
    "first": "presenter-vote-first",
    "oneMore": "presenter-vote-more",
    "oneLess": "presenter-vote-less",
    "reveal": "presenter-key-reveal",
    "toVote": "presenter-key-vote",
    "toSecond": "presenter-key-second",
    "toAnswer": "presenter-key-answer",
    **{name: f"presenter-state-{name}" for name in ("shown", "question", "vote", "second", "answer", "story")},
}


class PresenterHandler(PageHandler):
    """Shows the window of one lesson, whole in its first response."""

    @web.authenticated
    async def get(self, lang: str, lesson: str) -> None:
        """Send the page; 404 for a lesson that is not there."""
        self.show("presenter.html.j2", **await self.aside(self._values, lang, lesson))

    def _values(self, lang: str, lesson: str) -> dict[str, Any]:
        lessons = catalogue(self.content)
        if lesson not in lessons:
            raise web.HTTPError(404)
        entry, compiled = lessons.entry(lesson), lessons.lesson(lesson, lang)
        # Read, never run: the notes of a laboratory need no kernel either.
        screens = presented_screens(compiled, notebook.read(lessons.notebook(lesson, lang)).parts)
        steps = presented_steps(compiled)
        word = {**words("workshop", lang), **words("screens", lang)}
        return {
            "lang": lang,
            "word": word,
            "lesson": compiled,
            "screens": screens,
            "steps": steps,
            "wall": lesson_address(self.base_url, lang, f"{compiled.stem}.ipynb"),
            "printed": self._printed(entry, lang),
            "data": {
                "lesson": lesson,
                "lang": lang,
                "screens": [{name: getattr(each, name) for name in SCRIPT_FIELDS} for each in screens],
                "steps": [{"name": each.name, "full": each.full, "short": each.short} for each in steps],
                "words": {
                    "clock": word["home-clock"],
                    **{name: word[key] for name, key in SCRIPT_WORDS.items()},
                },
            },
        }

    def _printed(self, entry: Entry, lang: str) -> str:
        """Give the address of what is printed of a lesson for its facilitator; of all documents where nothing is."""
        made = {each.edition: each.file for each in documents.found(self.content, lang).get(entry.stem(lang), ())}
        name = next((made[edition] for edition in PRINTED if edition in made), None)
        if name is None:
            return f"{self.base_url}curriculum/documents/{lang}"
        return f"{self.base_url}curriculum/handouts/{name}"


def address(base: str, lang: str, lesson: str) -> str:
    """Return the address of a lesson's window below Jupyter's base path."""
    return f"{base}curriculum/presenter/{lang}/{lesson}"
