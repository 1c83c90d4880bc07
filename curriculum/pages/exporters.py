"""The nbconvert exporters of the page editions: `jupyter nbconvert --to phone` and `--to offline`.

Every nbconvert command imports this module: it imports nothing more than nbconvert itself until a notebook is exported.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from traitlets import default

from curriculum.lessons.exporting import LessonExporter

if TYPE_CHECKING:
    from curriculum.lessons.exported import ExportedLesson


class PageExporter(LessonExporter):
    """What both page editions share: the lesson behind a notebook, as one HTML page. No cell is run."""

    output_mimetype = "text/html"

    @default("file_extension")
    def _file_extension_default(self) -> str:
        return ".html"


class OfflineExporter(PageExporter):
    """The single file: works from `file://` and can be handed on."""

    edition = export_from_notebook = "offline"

    def _made(self, lesson: ExportedLesson) -> str:
        from datetime import date

        from curriculum.pages.page import render_single_file

        return render_single_file(lesson.content, lesson.compiled, lesson.parts, date.today())


class PhoneExporter(PageExporter):
    """The phone page, as the workshop serves it: style, script and figures stand beside it (`build phone`)."""

    edition = export_from_notebook = "phone"

    def _made(self, lesson: ExportedLesson) -> str:
        from curriculum.pages.phone import build_phone

        page = build_phone(lesson.content) / lesson.compiled.lang / f"{lesson.compiled.stem}.html"
        return page.read_text(encoding="utf-8")
