"""Write a valid pair of notebooks for a new lesson, or a valid activity, for an author to fill."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from curriculum.checking.languages import source_hash
from curriculum.errors import RefusedError
from curriculum.folders import Content
from curriculum.lessons.notebook import JUPYTER
from curriculum.model.findings import BankError
from curriculum.model.languages import LANGUAGES, SOURCE
from curriculum.model.yaml_records import read
from curriculum.words import words

_ID = re.compile(r"^[a-z0-9]+(-[a-z0-9]+)*$")
_NUMBER = re.compile(r"^[0-9]{2}[a-z]?$")
# A fact that every new activity may start from; its author names those that the key rests on.
_FIRST_FACT = "r1612-adoption"


def create_lesson(content: Content, lesson: str, number: str) -> list[Path]:
    """Write the record of a lesson, its first activity and its two notebooks; returns the paths written.

    Raises RefusedError, and writes nothing, when the id or the number has the wrong form or a file exists already.
    """
    _require(_ID, lesson, "id-form")
    _require(_NUMBER, number, "number-form")
    record = content.bank / "lessons" / f"{lesson}.yaml"
    activities = content.bank / "activities" / f"{lesson}.yaml"
    notebooks = {lang: content.notebooks / lang / f"{number}-{lesson}.ipynb" for lang in LANGUAGES}
    texts = {
        record: _yaml(_lesson_record(lesson, number)),
        activities: _yaml([_activity(content, f"{lesson}-first", lesson, "single")]),
        **{path: _notebook(lesson, lang) for lang, path in notebooks.items()},
    }
    for path in texts:
        if path.exists():
            raise RefusedError("exists-already", path=path)
    for path, text in texts.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return list(texts)


def create_activity(content: Content, activity: str, lesson: str, kind: str) -> list[Path]:
    """Add a valid activity of one kind to a lesson's first set; returns the files changed.

    A kind is offered when it has a template, `bank/templates/<kind>.yaml`. Raises RefusedError, and writes nothing,
    when the lesson or the template does not exist or the id is taken.
    """
    _require(_ID, activity, "id-form")
    record = content.bank / "lessons" / f"{lesson}.yaml"
    if not record.exists():
        instead = ", ".join(sorted(path.stem for path in record.parent.glob("*.yaml")))
        raise RefusedError("lesson-unknown", lesson=lesson, instead=instead)
    offered = sorted(path.stem for path in (content.bank / "templates").glob("*.yaml"))
    if kind not in offered:
        raise RefusedError("kind-unknown", kind=kind, instead=", ".join(offered))
    path = content.bank / "activities" / f"{lesson}.yaml"
    before = path.read_text(encoding="utf-8")
    document, findings = read(record, record.relative_to(content.bank.parent.parent).as_posix())
    if document is None:
        raise BankError(findings)
    text = record.read_text(encoding="utf-8")
    if re.search(rf"^- id: {activity}$", before, re.MULTILINE):
        raise RefusedError("exists-already", path=activity)
    changed = _placed_in_first_set(text, activity)
    new = _activity(content, activity, lesson, kind, objective=document.value["objectives"][0]["id"])
    path.write_text(before.rstrip("\n") + "\n" + _yaml([new]), encoding="utf-8")
    record.write_text(changed, encoding="utf-8")
    return [path, record]


def _require(form: re.Pattern[str], value: str, code: str) -> None:
    if not form.match(value):
        raise RefusedError(code, value=value)


def _placed_in_first_set(record: str, activity: str) -> str:
    """Return a lesson record's text with the activity at the end of its first set, comments and layout kept."""
    first = yaml.safe_load(record)["sets"][0]["activities"][-1]
    start = record.index("sets:")
    end = next(re.compile(rf"(?<![\w-]){first}(?![\w-])").finditer(record, start)).end()
    line = record[record.rfind("\n", 0, end) + 1 : end]
    if line.lstrip().startswith("- "):
        return f"{record[:end]}\n{line[: len(line) - len(line.lstrip())]}- {activity}{record[end:]}"
    return f"{record[:end]}, {activity}{record[end:]}"


def _text(key: str) -> dict[str, str]:
    return {lang: words("beginnings", lang)[key] for lang in LANGUAGES}


def _lesson_record(lesson: str, number: str) -> dict[str, Any]:
    return {
        "id": lesson,
        "number": number,
        "words": dict.fromkeys(LANGUAGES, lesson),
        "title": _text("title"),
        "part": "deeper",
        "summary": _text("summary"),
        "track": "A",
        "minutes": {"full": 45, "short": 30},
        "minimum_age": 18,
        "warning": _text("warning"),
        "materials": _text("materials"),
        "steps": [
            {"text": _text("step-first"), "full": 30, "short": 30},
            {"text": _text("step-second"), "full": 15, "short": 0},
        ],
        "objectives": [{"id": f"{lesson}-know", "bloom": "understand", "text": _text("objective")}],
        "sets": [{"id": f"{lesson}-try", "title": _text("set"), "activities": [f"{lesson}-first"]}],
    }


def _activity(content: Content, activity: str, lesson: str, kind: str, objective: str | None = None) -> dict[str, Any]:
    template = content.bank / "templates" / f"{kind}.yaml"
    common = {
        "id": activity,
        "kind": kind,
        "use": "practice",
        "objective": objective or f"{lesson}-know",
        "bloom": "understand",
        "facts": [_FIRST_FACT],
        "review_by": date(date.today().year + 1, 12, 31),
        "reviewed": False,
        "prompt": _text("prompt"),
    }
    return {**common, **yaml.safe_load(template.read_text(encoding="utf-8"))}


class _Dumper(yaml.SafeDumper):
    """Writes yes and no as authors do, and no aliases."""

    def ignore_aliases(self, _data: Any) -> bool:
        return True


_Dumper.add_representer(
    bool, lambda dumper, value: dumper.represent_scalar("tag:yaml.org,2002:bool", "yes" if value else "no")
)


def _yaml(value: Any) -> str:
    return yaml.dump(value, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=120)


def _notebook(lesson: str, lang: str) -> str:
    word = words("beginnings", lang)
    source = words("beginnings", SOURCE)
    opening = f'from curriculum import lesson\nhere = lesson("{lesson}", "{lang}")\nhere.opening()'

    # JupyterLab folds these cells; what code gives is shown all the same.
    folded = {"jupyter": {"source_hidden": True}}

    def prose(id_: str, shape: str, *tags: str, slide: str = "") -> dict[str, Any]:
        metadata: dict[str, Any] = {"slideshow": {"slide_type": slide}} if slide else {}
        metadata |= {"tags": list(tags)} if tags else {}
        metadata |= folded if slide == "notes" else {}
        if lang != SOURCE:
            metadata["source_hash"] = source_hash(shape.format_map(source))
        return _cell("markdown", id_, shape.format_map(word), metadata)

    cells = [
        prose("title", "# {title}\n\n{welcome}", "method"),
        prose(JUPYTER, "{how-to-run}", JUPYTER, slide="skip"),
        _cell("code", "opening", opening, folded),
        prose("one-idea", "## {section}\n\n{prose}", "method"),
        prose("notes", "{notes}", slide="notes"),
        _cell("code", "try", f'here.ask("{lesson}-try")', folded),
        prose("recap", "## {recap-title}\n\n- {recap}", "method"),
        prose("sources-title", "## {sources-title}\n\n{sources}", "method"),
        _cell("code", "sources", "here.sources()", folded),
    ]
    metadata = {
        "kernelspec": {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"},
        "lang": lang,
        "language_info": {"name": "python"},
        "lesson": lesson,
        "title": word["title"],
    }
    notebook = {"cells": cells, "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}
    return json.dumps(notebook, ensure_ascii=False, indent=1) + "\n"


def _cell(kind: str, id_: str, source: str, metadata: dict[str, Any]) -> dict[str, Any]:
    lines = source.splitlines(keepends=True)
    if kind == "markdown":
        return {"cell_type": kind, "id": id_, "metadata": metadata, "source": lines}
    return {"cell_type": kind, "execution_count": None, "id": id_, "metadata": metadata, "outputs": [], "source": lines}
