"""What a notebook calls: `here = lesson(id, language)`, then `here.ask(...)`, one line a cell."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from datetime import date
from functools import wraps
from typing import Any

from curriculum.errors import RefusedError
from curriculum.folders import Content, find_content
from curriculum.frontend.place import FOR_ANY_WIDTH, place_html, svg_address
from curriculum.lessons import notebook
from curriculum.lessons.catalogue import catalogue, drawing, picture_svg
from curriculum.lessons.compiled import Activity, Chart
from curriculum.widgets.bridge import Card, Place, notice


def _alive(method: Callable[..., Any]) -> Callable[..., Any]:
    """Turn an exception into a sentence in the page's language: the cells that follow stay alive."""

    @wraps(method)
    def safely(self: Here, *arguments: Any, **more: Any) -> Any:
        try:
            if self.problem is not None:
                raise self.problem
            return method(self, *arguments, **more)
        except Exception as error:
            from curriculum.words import words

            if isinstance(error, RefusedError):
                detail = "\n".join(error.sentences(self.lang))
            else:
                detail = f"{arguments} {error!r}"
            sentence = words("cards", self.lang)["place-broken"]
            return notice(sentence, detail, lesson=self.lesson, lang=self.lang, id=method.__name__, version="")

    return safely


class Here:
    """One lesson in one language, as a notebook places it."""

    def __init__(self, lesson: str, lang: str, content: Content | None = None) -> None:
        """Load the compiled lesson; what goes wrong is said by the first place, not raised."""
        self.lesson, self.lang = lesson, lang
        self.problem: Exception | None = None
        self._shown = 0
        try:
            self._content = content or find_content()
            self._compiled = catalogue(self._content).lesson(lesson, lang)
        except Exception as error:  # a lesson that cannot load still lets its prose be read
            self.problem = error

    @_alive
    def opening(self) -> Place:
        """Show for whom the lesson is, how long it takes, its objectives and its warning, with help and the eraser."""
        lesson = self._compiled
        plain = "\n".join([lesson.title, *(objective.text for objective in lesson.objectives)])
        return self._place("opening", "", {"html": self._html("opening")}, [], plain)

    @_alive
    def ask(self, set_id: str) -> Place:
        """Show a set of activities, as one widget."""
        group = self._compiled.set(set_id)
        activities = [self._compiled.activities[id_] for id_ in group.activities]
        return self._place("set", set_id, {"sets": [asdict(group)]}, activities, _plain(group.title, activities))

    @_alive
    def play(self, scenario_id: str) -> Place:
        """Show a scenario."""
        scenario = self._compiled.activities[scenario_id]
        return self._place("scenario", scenario_id, {}, [scenario], f"{scenario['title']}\n{scenario['prompt']}")

    @_alive
    def figure(self, figure_id: str) -> Card:
        """Show a figure with its table, its notes and its description."""
        shown = self._compiled.figures[figure_id]
        address = svg_address(drawing(self._content, shown.image))
        html = self._html("figure", figure_id, image=address)
        return Card(html, f"{shown.title}\n{shown.description}", **self._names("figure", figure_id))

    @_alive
    def picture(self, picture_id: str) -> Card:
        """Show a picture of the course, in the size that the page has room for."""
        shown = self._compiled.pictures[picture_id]
        drawn: dict[str, str] = {
            name: picture_svg(self._content, picture_id, self.lang, name) for name in FOR_ANY_WIDTH
        }
        html = self._html("picture", picture_id, drawn=drawn)
        return Card(html, f"{shown.title}\n{shown.description}", **self._names("picture", picture_id))

    @_alive
    def sheet(self, sheet_id: str) -> Card:
        """Show a sheet to fill in by hand: nothing typed or kept."""
        shown = self._compiled.sheets[sheet_id]
        html = self._html("sheet", sheet_id)
        return Card(html, f"{shown.title}\n{shown.intro}", **self._names("sheet", sheet_id))

    @_alive
    def glossary(self) -> Card:
        """Show every term of the curriculum."""
        plain = "\n".join(f"{term.term}: {term.definition}" for term in self._compiled.terms.values())
        return Card(self._html("glossary"), plain, **self._names("glossary", ""))

    @_alive
    def bibliography(self) -> Card:
        """Show every document that the curriculum rests on."""
        plain = "\n".join(document.source for document in self._compiled.bibliography)
        return Card(self._html("bibliography"), plain, **self._names("bibliography", ""))

    def data(self, name: str) -> Any:
        """Return a table of the bank's figures as a pandas DataFrame, for the laboratory.

        Raises FileNotFoundError with the names that exist.
        """
        import pandas

        folder = self._content.bank / "figures"
        if not (folder / f"{name}.csv").exists():
            raise FileNotFoundError(", ".join(sorted(path.stem for path in folder.glob("*.csv"))))
        return pandas.read_csv(folder / f"{name}.csv")

    def say(self, key: str, **gaps: Any) -> str:
        """Return a sentence of the laboratory in the lesson's language, its gaps filled: bank/words/laboratory.yaml.

        Raises KeyError for a sentence, or a gap, that is not there.
        """
        return self._said()[key].format_map(gaps)

    def written(self, value: int, qualifier: str = "exact") -> str:
        """Return a number as the lesson's language writes it, with its degree: `plus de 24 000`."""
        from curriculum.charts.laboratory import written

        return written(value, qualifier, self._said(), self.lang)

    def bars(self, axes: Any, labels: Sequence[str], values: Sequence[int], qualifiers: Sequence[str]) -> None:
        """Draw horizontal bars in which "more than" and "about" do not look like exact numbers."""
        from curriculum.charts.laboratory import bars

        bars(axes, labels, values, qualifiers, self._said(), self.lang)

    def legend(self, axes: Any, qualifiers: Sequence[str]) -> None:
        """Say below a drawing, in words, what the patterns of its numbers mean."""
        from curriculum.charts.laboratory import legend

        legend(axes, qualifiers, self._said())

    def _said(self) -> Mapping[str, str]:
        if self.problem is not None:
            raise self.problem
        return self._compiled.said

    @_alive
    def show(self, table: Any, figure: Any = None, *, title: str, text: str, notes: Sequence[str] = ()) -> Card:
        """Show what the laboratory's own code made: a table, with its chart if there is one, in every edition.

        `table` is a DataFrame shown as it stands, `figure` a matplotlib figure, `text` says in words what one sees.
        """
        from curriculum.charts.laboratory import chart

        self._shown += 1
        shown = chart(table, figure, title, text, notes)
        id_ = f"chart-{self._shown}"
        html = self._html("chart", id_, chart=Chart.from_data(shown))
        return Card(html, f"{title}\n{text}", shown=shown, **self._names("chart", id_))

    @_alive
    def sources(self) -> Card:
        """Show the words that the lesson explains, and the list of all facts that it rests on."""
        plain = "\n".join(f"{fact.text} ({fact.source})" for fact in self._compiled.facts.values())
        return Card(self._html("sources"), plain, **self._names("sources", ""))

    def _html(
        self,
        kind: str,
        id_: str = "",
        *,
        image: str = "",
        chart: Chart | None = None,
        drawn: Mapping[str, str] | None = None,
    ) -> str:
        return place_html(self._compiled, notebook.Place("", kind, id_, chart=chart), date.today(), image, drawn)

    def _names(self, place: str, id_: str) -> dict[str, str]:
        version = self._compiled.version
        return {"place": place, "id": id_, "lesson": self.lesson, "lang": self.lang, "version": version}

    def _place(self, place: str, id_: str, more: dict[str, Any], activities: list[Activity], plain: str) -> Place:
        lesson = self._compiled
        facts = {fact: asdict(lesson.facts[fact]) for activity in activities for fact in activity["facts"]}
        names = self._names(place, id_)
        content = {
            **names,
            **more,
            "words": lesson.words,
            "help": lesson.help,
            "activities": {activity["id"]: activity for activity in activities},
            "facts": facts,
        }
        return Place(content, plain, waiting=lesson.words["loading"], **names)


def _plain(title: str, activities: Sequence[Activity]) -> str:
    """Return a set as plain text, without key: the prompts, and the options where there are some."""
    lines = [title]
    for number, activity in enumerate(activities, 1):
        lines.append(f"{number}. {activity['prompt']}")
        for part in ("options", "elements", "passages"):
            lines += [f"   - {option['text']}" for option in activity.get(part, ())]
    return "\n".join(lines)
