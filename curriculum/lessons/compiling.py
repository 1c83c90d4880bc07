"""From the bank to what kernels and pages read: one JSON a lesson and language, and the charts as files."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable, Iterable
from hashlib import sha256
from pathlib import Path
from tempfile import mkdtemp
from unicodedata import normalize

from curriculum.content import Content, read_json
from curriculum.lessons import compiled
from curriculum.lessons.timetables import write_timetables
from curriculum.model.bank import Bank, as_data, load_bank
from curriculum.model.lesson import PARTS, Lesson
from curriculum.model.texts import LANGUAGES
from curriculum.words import words, words_of_a_lesson

FACT_LINK = re.compile(r"\[°\]\(#([a-z0-9-]+)\)")
TERM_LINK = re.compile(r"\[[^\]]+\]\(#(term-[a-z0-9-]+)\)")


def build_lessons(content: Content, progress: Callable[[str], None] = lambda _: None) -> Path:
    """Compile every lesson and draw every chart; returns the folder of the compiled lessons.

    Raises BankError when the bank is refused and FigureDataError when a chart has no data: the earlier files stay.
    `progress` is called with the name of each file made.
    """
    bank = load_bank(content.bank)
    content.built.mkdir(parents=True, exist_ok=True)
    made = Path(mkdtemp(prefix="making-", dir=content.built))
    try:
        _draw_figures(bank, content, made / "figures", progress)
        _write_lessons(bank, content, made / "lessons", progress)
        write_timetables(bank, made / "lessons" / compiled.TIMETABLES)
        for name in ("figures", "lessons"):
            _replace(made / name, content.built / name)
    finally:
        shutil.rmtree(made, ignore_errors=True)
    return compiled.folder(content)


def linked(notebook: Path, link: re.Pattern) -> list[str]:
    """Return the ids that the links of a notebook's prose lead to, in the order of their first use."""
    if not notebook.exists():
        return []
    text = "\n".join(
        "".join(cell["source"]) for cell in read_json(notebook)["cells"] if cell["cell_type"] == "markdown"
    )
    return list(dict.fromkeys(link.findall(text)))


def _write_lessons(bank: Bank, content: Content, folder: Path, progress: Callable[[str], None]) -> None:
    folder.mkdir(parents=True)
    ordered = sorted(bank.lessons.values(), key=lambda lesson: (PARTS.index(lesson.part), lesson.number))
    for lesson in ordered:
        for lang in LANGUAGES:
            text = json.dumps(_lesson(bank, content, lesson, lang), ensure_ascii=False, separators=(",", ":"))
            version = sha256(text.encode()).hexdigest()[:12]
            text = f'{{"version":"{version}",' + text[1:]
            (folder / f"{lesson.id}.{lang}.json").write_text(text, encoding="utf-8")
            progress(f"{lesson.id}.{lang}.json")
    index = {
        "sources": compiled.sources(content),
        "lessons": [
            lesson.model_dump(
                mode="json", include={"id", "number", "words", "title", "summary", "track", "minutes", "kind", "part"}
            )
            for lesson in ordered
        ],
    }
    (folder / compiled.INDEX).write_text(json.dumps(index, ensure_ascii=False), encoding="utf-8")


def _lesson(bank: Bank, content: Content, lesson: Lesson, lang: str) -> dict:
    data = as_data(lesson, lang)
    data["lesson"], data["lang"] = data.pop("id"), lang
    data["words_in_file_name"] = data.pop("words")
    ids = [activity for group in lesson.sets for activity in group.activities] + lesson.scenarios
    data["activities"] = {id_: as_data(bank.activities[id_], lang) for id_ in ids}
    data["figures"] = {id_: _figure(bank, content, id_, lang) for id_ in lesson.figures}
    notebook = content.notebooks / lang / f"{lesson.number}-{data['words_in_file_name']}.ipynb"
    data["sheets"] = {id_: as_data(bank.sheets[id_], lang) for id_ in lesson.sheets}
    terms = bank.glossary if "glossary" in lesson.lists else linked(notebook, TERM_LINK)
    data["terms"] = _terms(bank, terms, lang)
    data["bibliography"] = _bibliography(bank, content) if "bibliography" in lesson.lists else []
    cited = linked(notebook, FACT_LINK)
    cited += [fact for id_ in ids for fact in bank.activities[id_].facts]
    cited += [fact for id_ in lesson.figures for fact in bank.figures[id_].facts]
    cited += [fact for id_ in lesson.sheets for fact in bank.sheets[id_].facts]
    if "glossary" in lesson.lists:  # elsewhere a term is only recalled: its sources stand in the glossary
        cited += [fact for id_ in data["terms"] for fact in bank.glossary[id_].facts]
    data["facts"] = {fact: compiled_fact(bank, fact, lang) for fact in dict.fromkeys(cited) if fact in bank.facts}
    data["words"] = words_of_a_lesson(lang)
    data["said"] = {**words("figures", lang), **words("laboratory", lang)} if lesson.kind == "laboratory" else {}
    own_text = content.local / f"help.{lang}.txt"
    data["help"] = own_text.read_text(encoding="utf-8").strip() if own_text.exists() else ""
    return data


def _terms(bank: Bank, ids: Iterable[str], lang: str) -> dict:
    """Return terms by id, in the alphabetical order of the language."""
    found = {id_: as_data(bank.glossary[id_], lang) for id_ in ids if id_ in bank.glossary}
    ordered = sorted(found.items(), key=lambda pair: plain_letters(pair[1]["term"]))
    return {
        id_: {
            "term": term["term"],
            "definition": term["definition"],
            "unsure": any(bank.facts[fact].confidence == "known" for fact in term["facts"]),
        }
        for id_, term in ordered
    }


def plain_letters(text: str) -> str:
    """Return a text as it is sorted: without accents or capitals."""
    return normalize("NFKD", text.casefold()).encode("ascii", "ignore").decode()


def _bibliography(bank: Bank, content: Content) -> list[dict]:
    """Return every document that the curriculum rests on, with its address and the lessons that cite it."""
    documents: dict[tuple[str, str], set[str]] = {}
    for lesson in bank.lessons.values():
        for fact in facts_of(bank, content, lesson):
            key = (bank.facts[fact].source, bank.facts[fact].url or "")  # what is only known has no address
            documents.setdefault(key, set()).add(lesson.number)
    return [
        {"source": source, "url": url, "copy": bank.review.is_copy(url), "lessons": sorted(numbers)}
        for (source, url), numbers in sorted(documents.items(), key=lambda pair: plain_letters(pair[0][0]))
    ]


def facts_of(bank: Bank, content: Content, lesson: Lesson) -> list[str]:
    """Return the ids of all facts that a lesson's prose, activities, figures and sheets rest on."""
    found = linked(content.notebooks / "fr" / f"{lesson.number}-{lesson.words.fr}.ipynb", FACT_LINK)
    placed = [activity for group in lesson.sets for activity in group.activities] + lesson.scenarios
    found += [fact for id_ in placed for fact in bank.activities[id_].facts]
    found += [fact for id_ in lesson.figures for fact in bank.figures[id_].facts]
    found += [fact for id_ in lesson.sheets for fact in bank.sheets[id_].facts]
    return [fact for fact in dict.fromkeys(found) if fact in bank.facts]


def compiled_fact(bank: Bank, id_: str, lang: str) -> dict:
    """Return a fact as lessons and printed forms hold it."""
    fact = bank.facts[id_]
    return {
        "text": as_data(fact, lang)["text"],
        "source": fact.source,
        "url": fact.url,
        "copy": bank.review.is_copy(fact.url),
        "confidence": fact.confidence,
        "review_by": bank.review.review_by(fact).isoformat(),
    }


def _figure(bank: Bank, content: Content, id_: str, lang: str) -> dict:
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
    return {
        **{key: data[key] for key in ("title", "description", "notes", "facts")},
        "header": header,
        "rows": rows,
        "image": f"{id_}.{lang}.svg",
        "image_for_paper": f"{id_}.{lang}.paper.svg",
    }


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


def _replace(made: Path, final: Path) -> None:
    """Put a folder in place file by file, so that a reader of the old one is never left without."""
    final.mkdir(parents=True, exist_ok=True)
    kept: set[str] = set()
    for path in _index_last(made.iterdir()):
        path.replace(final / path.name)
        kept.add(path.name)
    for old in final.iterdir():
        if old.name not in kept:
            old.unlink()


def _index_last(paths: Iterable[Path]) -> list[Path]:
    return sorted(paths, key=lambda path: path.name == compiled.INDEX)
