"""What printing any lesson needs, loaded once by the process from which the process of each job is forked."""

from __future__ import annotations

from contextlib import suppress

from curriculum.lessons.places import KINDS
from curriculum.model import kinds
from curriculum.model.languages import LANGUAGES
from curriculum.paper import handouts, printing, prose  # noqa: F401 - the job's function stands in `handouts`
from curriculum.paper.places import paper_place
from curriculum.paper.shapes import shape
from curriculum.paper.vocabulary import vocabulary
from curriculum.paper.writers import html, typst  # noqa: F401 - loaded for the jobs

for _kind in kinds.names():
    shape(_kind)
    kinds.module(_kind)
for _place in KINDS:
    paper_place(_place.name)
for _lang in LANGUAGES:
    vocabulary(_lang)
prose.blocks("")
with suppress(ModuleNotFoundError):  # python-docx is an extra
    from curriculum.paper.writers import docx, docx_styles  # noqa: F401 - loaded for the jobs

    for _lang in LANGUAGES:
        docx_styles.template(_lang)
