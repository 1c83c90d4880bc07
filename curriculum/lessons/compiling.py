"""From the bank to what kernels and pages read: one JSON a lesson and language, charts and pictures as files."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any
from unicodedata import normalize

from curriculum.folders import Content
from curriculum.lessons import catalogue, notebook
from curriculum.lessons.compiled import (
    Activity,
    ActivitySet,
    CitedDocument,
    Fact,
    Figure,
    Lesson,
    Minutes,
    Objective,
    Picture,
    Sheet,
    Step,
    Term,
)
from curriculum.lessons.drawn_pictures import draw_pictures
from curriculum.lessons.help_text import help_text
from curriculum.lessons.notebook import Notebook
from curriculum.lessons.places import announced
from curriculum.lessons.soundness import refuse, unsound
from curriculum.lessons.timetables import write_timetables
from curriculum.making import making, put_in_place, sizes
from curriculum.model import lesson as records
from curriculum.model.bank import Bank
from curriculum.model.languages import LANGUAGES, SOURCE
from curriculum.model.loading import load_bank
from curriculum.model.views import as_data
from curriculum.words import words, words_of_a_lesson


def build_lessons(
    content: Content,
    progress: Callable[[str], None] = lambda _: None,
    *,
    anyway: bool = True,
    waiting: Callable[[], None] = lambda: None,
) -> Path:
    """Compile every lesson, draw every chart and every picture; gives the folder of the compiled lessons.

    `progress` is called with the name of each file made, `waiting` once if another process is building. With
    `anyway=False` nothing is done where all is fresh, perhaps thanks to that other process. Raises BankError when the
    bank or a notebook is refused and FigureDataError when a chart has no data: the earlier files stay.
    """
    with making(content.built, "lessons", waiting) as made:
        if anyway or catalogue.state(content) != "fresh":
            bank = load_bank(content.bank)
            _draw_figures(bank, content, made / "figures", progress)
            draw_pictures(bank, made / "pictures", progress)
            _write_lessons(bank, content, made / "lessons", progress)
            put_in_place(made / "figures", content.built / "figures")
            put_in_place(made / "pictures", content.built / "pictures")
            put_in_place(made / "lessons", content.built / "lessons", last=catalogue.INDEX)
    return catalogue.folder(content)


def notebook_path(content: Content, lesson: records.Lesson, lang: str) -> Path:
    """Give the path of the notebook of a lesson of the bank."""
    return content.notebooks / lang / f"{lesson.number}-{lesson.words.in_(lang)}.ipynb"


def _write_lessons(bank: Bank, content: Content, folder: Path, progress: Callable[[str], None]) -> None:
    folder.mkdir(parents=True)
    ordered = sorted(bank.lessons.values(), key=lambda lesson: (records.PARTS.index(lesson.part), lesson.number))
    notebooks = {
        (lesson.id, lang): notebook.read(notebook_path(content, lesson, lang))
        for lesson in ordered
        for lang in LANGUAGES
    }
    refuse(
        finding
        for (id_, _), read in notebooks.items()
        for finding in unsound(read.parts, read.shown, bank.holds, announced(bank.lessons[id_]))
    )
    documents = _bibliography(bank, notebooks)
    for lesson in ordered:
        for lang in LANGUAGES:
            compiled = compile_lesson(bank, content, lesson, lang, notebooks[lesson.id, lang], documents)
            text = json.dumps(compiled.to_data(), ensure_ascii=False, separators=(",", ":"))
            (folder / f"{lesson.id}.{lang}.json").write_text(text, encoding="utf-8")
            progress(f"{lesson.id}.{lang}.json")
    write_timetables(bank, folder / catalogue.TIMETABLES)
    index = {
        "sources": catalogue.sources(content),
        "files": sizes(folder.parent),
        "lessons": [_entry(lesson) for lesson in ordered],
    }
    (folder / catalogue.INDEX).write_text(json.dumps(index, ensure_ascii=False), encoding="utf-8")


def _entry(lesson: records.Lesson) -> dict[str, Any]:
    shown = {"id", "number", "words", "title", "summary", "track", "minutes", "kind", "part"}
    entry = lesson.model_dump(mode="json", include=shown)
    return {"slug": entry.pop("words"), **entry}


def compile_lesson(
    bank: Bank,
    content: Content,
    lesson: records.Lesson,
    lang: str,
    read: Notebook,
    documents: Sequence[CitedDocument] = (),
) -> Lesson:
    """Compile one lesson in one language from its record and its notebook; `documents` is the whole bibliography."""
    data = as_data(lesson, lang)
    glossary = "glossary" in lesson.lists
    terms = _terms(bank, bank.glossary if glossary else read.terms, lang)
    cited = [*read.facts, *_facts_of_records(bank, lesson)]
    if glossary:  # elsewhere a term is only recalled: its sources stand in the glossary
        cited += [fact for id_ in terms for fact in bank.glossary[id_].facts]
    activities = _activities(bank, lesson, lang, read)
    compiled = Lesson(
        id=lesson.id,
        lang=lang,
        number=lesson.number,
        slug=data["words"],
        kind=lesson.kind,
        part=lesson.part,
        title=data["title"],
        summary=data["summary"],
        track=lesson.track,
        minutes=Minutes(**data["minutes"]),
        minimum_age=lesson.minimum_age,
        warning=data["warning"],
        materials=data["materials"],
        objectives=tuple(Objective(**each) for each in data["objectives"]),
        steps=tuple(Step(**each) for each in data["steps"]),
        sets=tuple(ActivitySet(each["id"], each["title"], tuple(each["activities"])) for each in data["sets"]),
        scenarios=tuple(lesson.scenarios),
        lists=tuple(lesson.lists),
        activities=activities,
        figures={id_: _figure(bank, content, id_, lang) for id_ in lesson.figures},
        pictures={id_: _picture(bank, id_, lang) for id_ in lesson.pictures},
        sheets={id_: Sheet.from_data(as_data(bank.sheets[id_], lang)) for id_ in lesson.sheets},
        terms=terms,
        facts={fact: compiled_fact(bank, fact, lang) for fact in dict.fromkeys(cited) if fact in bank.facts},
        bibliography=tuple(documents) if "bibliography" in lesson.lists else (),
        words=words_of_a_lesson(lang, {activity["kind"] for activity in activities.values()}),
        said={**words("figures", lang), **words("laboratory", lang)} if lesson.kind == "laboratory" else {},
        help=help_text(content, lang),
    )
    whole = json.dumps(compiled.to_data(), ensure_ascii=False, sort_keys=True)
    return replace(compiled, version=sha256(whole.encode()).hexdigest()[:12])


def compiled_activity(bank: Bank, id_: str, lang: str, number: int | None) -> Activity:
    """Give one activity as plain data in one language.

    `number` is its place among the questions, None for a story; `shown` lists the ids of its elements, steps or
    questions in the order in which every edition shows them (`Activity.shown`).
    """
    activity = bank.activities[id_]
    return {**activity.with_key(lang), "number": number, "shown": activity.shown()}


def _activities(bank: Bank, lesson: records.Lesson, lang: str, read: Notebook) -> dict[str, Activity]:
    """Number the questions through the whole lesson, in the order of the notebook: those of screens before practice."""
    asked = {group.id: group.activities for group in lesson.sets}
    sets = sorted((place for place in read.places if place.kind == "set"), key=lambda place: place.slide == "skip")
    placed = [id_ for place in sets for id_ in asked.get(place.id, ())]
    numbers = {id_: number for number, id_ in enumerate(placed, 1)}
    ids = [id_ for group in lesson.sets for id_ in group.activities] + lesson.scenarios
    return {id_: compiled_activity(bank, id_, lang, numbers.get(id_)) for id_ in ids}


def _terms(bank: Bank, ids: Iterable[str], lang: str) -> dict[str, Term]:
    """Give terms by id, in the alphabetical order of the language."""
    found = {id_: as_data(bank.glossary[id_], lang) for id_ in ids if id_ in bank.glossary}
    ordered = sorted(found.items(), key=lambda pair: plain_letters(pair[1]["term"]))
    return {
        id_: Term(
            term["term"],
            term["definition"],
            unsure=any(bank.facts[fact].confidence == "known" for fact in term["facts"]),
        )
        for id_, term in ordered
    }


def plain_letters(text: str) -> str:
    """Give a text as it is sorted: without accents or capitals."""
    return normalize("NFKD", text.casefold()).encode("ascii", "ignore").decode()


def _bibliography(bank: Bank, notebooks: dict[tuple[str, str], Notebook]) -> list[CitedDocument]:
    """List every document that the curriculum rests on, with its address and the lessons that cite it."""
    documents: dict[tuple[str, str, str], set[str]] = {}
    for lesson in bank.lessons.values():
        for fact in (*notebooks[lesson.id, SOURCE].facts, *_facts_of_records(bank, lesson)):
            if fact in bank.facts:
                cited = bank.facts[fact]
                key = (cited.source, cited.official_url or "", cited.url or "")  # what is only known may have neither
                documents.setdefault(key, set()).add(lesson.number)
    return [
        CitedDocument(source, official_url, url, copy=bank.review.is_copy(url), lessons=tuple(sorted(numbers)))
        for (source, official_url, url), numbers in sorted(
            documents.items(), key=lambda pair: plain_letters(pair[0][0])
        )
    ]


def _facts_of_records(bank: Bank, lesson: records.Lesson) -> list[str]:
    """List the facts that a lesson's activities, figures, pictures and sheets rest on, in that order."""
    placed = [activity for group in lesson.sets for activity in group.activities] + lesson.scenarios
    found = [fact for id_ in placed for fact in bank.activities[id_].facts]
    found += [fact for id_ in lesson.figures for fact in bank.figures[id_].facts]
    found += [fact for id_ in lesson.pictures for fact in bank.pictures[id_].rests_on()]
    return found + [fact for id_ in lesson.sheets for fact in bank.sheets[id_].facts]


def compiled_fact(bank: Bank, id_: str, lang: str) -> Fact:
    """Give a fact as lessons and test papers hold it."""
    fact = bank.facts[id_]
    return Fact(
        text=as_data(fact, lang)["text"],
        source=fact.source,
        official_url=fact.official_url,
        url=fact.url,
        copy=bank.review.is_copy(fact.url),
        confidence=fact.confidence,
        review_by=bank.review.review_by(fact).isoformat(),
    )


def _figure(bank: Bank, content: Content, id_: str, lang: str) -> Figure:
    from curriculum.charts.data import points

    figure = bank.figures[id_]
    data = as_data(figure, lang)
    found = points(figure, content.bank / "figures", lang)
    word = words("figures", lang)
    header, rows = [data["label_heading"], data["value_heading"]], [[point.label, point.written] for point in found]
    if data["groups"]:
        each = len(found) // len(data["groups"])
        header.insert(0, word["part-heading"])
        rows = [[data["groups"][number // each], *row] for number, row in enumerate(rows)]
    if any(point.note for point in found):
        header.append(word["note-heading"])
        rows = [[*row, point.note] for row, point in zip(rows, found, strict=True)]
    return Figure(
        title=data["title"],
        description=data["description"],
        notes=tuple(data["notes"]),
        header=tuple(header),
        rows=tuple(tuple(row) for row in rows),
        image=f"{id_}.{lang}.svg",
        image_for_paper=f"{id_}.{lang}.paper.svg",
        facts=tuple(data["facts"]),
    )


def _picture(bank: Bank, id_: str, lang: str) -> Picture:
    picture = bank.pictures[id_]
    return Picture(picture.title.in_(lang), picture.description.in_(lang), tuple(picture.rests_on()))


def _draw_figures(bank: Bank, content: Content, folder: Path, progress: Callable[[str], None]) -> None:
    from curriculum.charts.data import points
    from curriculum.charts.drawing import draw

    folder.mkdir(parents=True)
    for figure in bank.figures.values():
        for lang in LANGUAGES:
            found = points(figure, content.bank / "figures", lang)
            groups = as_data(figure, lang)["groups"]
            for name, text_kept in ((f"{figure.id}.{lang}.svg", True), (f"{figure.id}.{lang}.paper.svg", False)):
                draw(figure, found, groups, folder / name, text_kept=text_kept)
                progress(name)
