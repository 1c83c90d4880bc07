"""The commands of README and CONTRIBUTING as tests run them, in the order in which a reader would."""

from __future__ import annotations

import re

# Run to their end in a new clone by test_fresh_readme.py, in this order.
ENDS = (
    ".venv/bin/curriculum build offline --out build/lecons",
    ".venv/bin/curriculum build handouts --lang fr --format pdf,pptx,docx --out build/documents",
    ".venv/bin/curriculum build cards --lang fr --out build/cartes",
    ".venv/bin/curriculum build tests --lang fr --out build/tests",
    ".venv/bin/curriculum build agenda --days 2 --track A --lang fr --out build/programme",
    ".venv/bin/jupyter nbconvert --to reader --output-dir build/feuille notebooks/fr/03b-resolution-1612.ipynb",
    ".venv/bin/curriculum check",
    ".venv/bin/curriculum build gallery --out build/gallery",
    ".venv/bin/curriculum check --lang en",
    "make stick",
    ".venv/bin/curriculum new activity mon-activite --lesson mechanism --kind single",
    ".venv/bin/curriculum new lesson ma-lecon --number 30",
    ".venv/bin/curriculum translated notebooks/en/03-mechanism.ipynb --cell title --yes",
)
# Started in the clone, visited, and stopped with Ctrl+C.
STAYS = (
    "make workshop",
    ".venv/bin/curriculum serve --lang en",
    ".venv/bin/jupyter lab notebooks/fr/03b-resolution-1612.ipynb",
)
# Run by .ci/run (test_recipes.py holds it to that): a test that runs all tests would never end.
ELSEWHERE = ("make test",)


def shape(command: str) -> str:
    """Return a command without what differs between the French and the English page: language, names of folders."""
    command = re.sub(r" (LANGUAGE_OF_WORKSHOP=|--lang )(fr|en)", "", command)
    command = re.sub(r"notebooks/(fr|en)/", "notebooks/LANG/", command)
    return re.sub(r"(--out(?:put-dir)?) \S+", r"\1 FOLDER", command)
