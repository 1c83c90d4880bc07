"""A curriculum of two lessons, for tests that build everything of it: seconds instead of minutes."""

from __future__ import annotations

import shutil
from pathlib import Path

import yaml
from workshop import ROOT, Workshop, folder, open_workshop

from curriculum.folders import find_content
from curriculum.pages.phone import build_phone

LESSONS = ("arrival", "timeline")
# What nothing but the other lessons needs.
_EMPTY = ("figures.yaml", "forms.yaml")
_AGENDA = """
- id: one-day
  name: {fr: "Un jour", en: "One day"}
  length: "1"
  audience: workshop
  tracks: [A]
  days:
    - title: {fr: "Le jour", en: "The day"}
      start: "08:00"
      end: "09:50"
      slots:
        - {lesson: arrival}
        - {fixed: lunch, start: "08:30", minutes: 45}
        - {fixed: prayer, start: "09:15", minutes: 35}
"""


def write_small_curriculum(root: Path, title: str | None = None) -> Path:
    """Write a curriculum of LESSONS below `root`, the first one under another French title if one is given."""
    bank = root / "curriculum" / "bank"
    shutil.copytree(ROOT / "curriculum" / "bank", bank)
    for kind in ("lessons", "activities", "sheets", "scenarios"):
        for path in (bank / kind).iterdir():
            if path.stem not in LESSONS:
                path.unlink()
    for name in _EMPTY:
        (bank / name).write_text("[]\n", encoding="utf-8")
    (bank / "agendas.yaml").write_text(_AGENDA, encoding="utf-8")
    for path in (bank / "lessons").iterdir():
        record = yaml.safe_load(path.read_text(encoding="utf-8"))
        if title and path.stem == LESSONS[0]:
            record["title"]["fr"] = title
            path.write_text(yaml.safe_dump(record, allow_unicode=True), encoding="utf-8")
        for lang, words in record["words"].items():
            notebook = f"notebooks/{lang}/{record['number']}-{words}.ipynb"
            (root / notebook).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / notebook, root / notebook)
    return root


def open_small_workshop(place: Path, title: str | None = None) -> Workshop:
    """Serve such a curriculum, with its phone pages built and nothing of it printed; `place` is an empty folder."""
    root = write_small_curriculum(place / "curriculum", title)
    build_phone(find_content(root))
    return open_workshop(root=folder(place / "served", root))
