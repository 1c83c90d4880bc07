"""Whether the records of a bank fit together: every id that one record names is the id of another."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from difflib import get_close_matches

from curriculum.model.agendas import Teaching
from curriculum.model.bank import Bank
from curriculum.model.findings import Finding
from curriculum.model.lesson import Lesson
from curriculum.model.test_papers import BLUEPRINT, follows_blueprint

# Where the records of a kind stand, for an author who looks for an id that has no near neighbour.
_FOLDERS = {
    "lessons": "lessons/",
    "activities": "activities/",
    "scenarios": "scenarios/",
    "figures": "figures.yaml",
    "pictures": "pictures/",
    "sheets": "sheets/",
    "facts": "facts.yaml",
    "topics": "review.yaml",
}


def broken_references(bank: Bank, line: Callable[[str, Sequence[str | int]], int]) -> Iterator[Finding]:
    """Yield every reference that leads nowhere, and every record that nothing leads to.

    `line` tells where a part of a record stands. What a refused record may explain is not said a second time.
    """
    yield from _References(bank, line).findings()


class _References:
    def __init__(self, bank: Bank, line: Callable[[str, Sequence[str | int]], int]) -> None:
        self._bank, self._line = bank, line
        self._placed: dict[str, str] = {}
        self._cases_seen: set[int] = set()

    def findings(self) -> Iterator[Finding]:
        numbers: dict[str, str] = {}
        for lesson in self._bank.lessons.values():
            if lesson.number in numbers:
                yield self._finding("lesson-number-repeated", lesson.id, "number", other=numbers[lesson.number])
            numbers[lesson.number] = lesson.id
            yield from self._placing(lesson)
            yield from self._cases(lesson)
        yield from self._forms()
        yield from self._agendas()
        yield from self._activities()
        yield from self._facts()

    def _placing(self, lesson: Lesson) -> Iterator[Finding]:
        for number, group in enumerate(lesson.sets):
            for position, id_ in enumerate(group.activities):
                where = ("sets", number, "activities", position)
                if not self._bank.holds("activities", id_):
                    instead = _nearest(id_, self._bank.activities, "activities")
                    yield self._finding("set-unknown-activity", lesson.id, *where, activity=id_, instead=instead)
                yield from self._place(id_, group.id, lesson.id, where)
                if id_ in self._bank.activities and self._bank.activities[id_].use == "test":
                    yield self._finding("test-item-in-lesson", lesson.id, *where, activity=id_)
        scenarios = [id_ for id_, activity in self._bank.activities.items() if activity.kind == "scenario"]
        for position, id_ in enumerate(lesson.scenarios):
            refused = id_ not in self._bank.activities and self._bank.holds("activities", id_)
            if id_ not in scenarios and not refused:
                instead = _nearest(id_, scenarios, "scenarios")
                at = ("scenarios", position)
                yield self._finding("lesson-unknown-scenario", lesson.id, *at, scenario=id_, instead=instead)
            yield from self._place(id_, lesson.id, lesson.id, ("scenarios", position))
        for kind in ("figures", "pictures", "sheets"):
            known = getattr(self._bank, kind)
            for position, id_ in enumerate(getattr(lesson, kind)):
                if not self._bank.holds(kind, id_):
                    instead = _nearest(id_, known, kind)
                    code = f"lesson-unknown-{kind.removesuffix('s')}"
                    yield self._finding(code, lesson.id, kind, position, value=id_, instead=instead)

    def _cases(self, lesson: Lesson) -> Iterator[Finding]:
        here = [group.id for group in lesson.sets] + list(lesson.scenarios)
        for number, case in enumerate(lesson.cases):
            if case.number in self._cases_seen:
                yield self._finding("case-repeated", lesson.id, "cases", number, value=case.number)
            self._cases_seen.add(case.number)
            for field in ("places", "mild"):
                for position, id_ in enumerate(getattr(case, field)):
                    if id_ not in here:
                        where = ("cases", number, field, position)
                        instead = ", ".join(get_close_matches(id_, here, n=1) or here)
                        yield self._finding("case-unknown-place", lesson.id, *where, value=id_, instead=instead)

    def _forms(self) -> Iterator[Finding]:
        for form in self._bank.forms.values():
            for position, id_ in enumerate(form.items):
                where = ("items", position)
                activity = self._bank.activities.get(id_)
                if not self._bank.holds("activities", id_):
                    instead = _nearest(id_, self._bank.activities, "activities")
                    yield self._finding("set-unknown-activity", form.id, *where, activity=id_, instead=instead)
                elif activity and activity.use != "test":
                    yield self._finding("practice-item-in-form", form.id, *where, activity=id_)
                yield from self._place(id_, form.id, form.id, where)
            levels = [self._bank.activities[id_].bloom for id_ in form.items if id_ in self._bank.activities]
            if self._bank.complete("activities") and not follows_blueprint(levels):
                instead = ", ".join(f"{count} {level}" for level, count in BLUEPRINT.items())
                yield self._finding("form-blueprint", form.id, "items", instead=instead)

    def _agendas(self) -> Iterator[Finding]:
        for agenda in self._bank.agendas.values():
            for number, day in enumerate(agenda.days):
                for position, slot in enumerate(day.slots):
                    if not isinstance(slot, Teaching):
                        continue
                    where = ("days", number, "slots", position)
                    for id_ in dict.fromkeys(slot.lesson_of(track) for track in agenda.tracks):
                        if not self._bank.holds("lessons", id_):
                            instead = _nearest(id_, self._bank.lessons, "lessons")
                            yield self._finding("lesson-unknown-here", agenda.id, *where, lesson=id_, instead=instead)
                        lesson = self._bank.lessons.get(id_)
                        if lesson and slot.steps and not 1 <= slot.steps[0] <= slot.steps[1] <= len(lesson.steps):
                            values = {"lesson": id_, "instead": f"1-{len(lesson.steps)}"}
                            yield self._finding("agenda-unknown-steps", agenda.id, *where, **values)

    def _place(self, id_: str, place: str, lesson: str, where: tuple[str | int, ...]) -> Iterator[Finding]:
        if id_ in self._placed:
            yield self._finding(
                "activity-placed-twice", lesson, *where, activity=id_, first=self._placed[id_], second=place
            )
        self._placed[id_] = place

    def _activities(self) -> Iterator[Finding]:
        if not self._bank.complete("lessons"):
            return
        objectives = [objective.id for lesson in self._bank.lessons.values() for objective in lesson.objectives]
        for activity in self._bank.activities.values():
            if activity.id not in self._placed:
                yield self._finding("activity-nowhere", activity.id, "id")
            if activity.objective not in objectives:
                instead = ", ".join(get_close_matches(activity.objective, objectives, n=1) or objectives)
                values = {"objective": activity.objective, "instead": instead}
                yield self._finding("activity-unknown-objective", activity.id, "objective", **values)

    def _facts(self) -> Iterator[Finding]:
        resting = ("activities", "figures", "pictures", "sheets", "cards", "glossary")
        for record in (record for kind in resting for record in getattr(self._bank, kind).values()):
            yield from self._resting(record.id, record.facts)
        for picture in self._bank.pictures.values():
            for name, slot in picture.slots.items():
                yield from self._resting(picture.id, slot.facts, "slots", name)
        if not self._bank.complete("review"):
            return
        for fact in self._bank.facts.values():
            if fact.topic not in self._bank.review.topics:
                instead = _nearest(fact.topic, self._bank.review.topics, "topics")
                yield self._finding("fact-unknown-topic", fact.id, "topic", topic=fact.topic, instead=instead)

    def _resting(self, record: str, facts: Sequence[str], *where: str) -> Iterator[Finding]:
        for position, id_ in enumerate(facts):
            if not self._bank.holds("facts", id_):
                instead = _nearest(id_, self._bank.facts, "facts")
                yield self._finding("fact-unknown", record, *where, "facts", position, fact=id_, instead=instead)

    def _finding(self, code: str, record: str, *where: str | int, **values: str | int) -> Finding:
        return Finding(code, self._bank.locations[record][0], self._line(record, where), record, values)


def _nearest(id_: str, ids: Iterable[str], kind: str) -> str:
    """Return the id that an author most likely meant, or the name of the file where the ids stand."""
    return next(iter(get_close_matches(id_, list(ids), n=1)), _FOLDERS[kind])
