"""The nbconvert exporters of the page editions: `jupyter nbconvert --to phone` and `--to offline`.

Every nbconvert command imports this module: it imports nothing more than nbconvert itself until a notebook is exported.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from nbconvert.exporters.exporter import Exporter
from traitlets import default

if TYPE_CHECKING:
    from curriculum.lessons.exported import ExportedLesson


class PageExporter(Exporter):
    """What both page editions share: the lesson behind a notebook, as one HTML page. No cell is run."""

    export_from_notebook = ""
    output_mimetype = "text/html"

    def from_notebook_node(self, nb: Any, resources: Any = None, **kw: Any) -> tuple[Any, dict[str, Any]]:
        """Make the page of a notebook; RefusedError for one that is no lesson of this curriculum."""
        from curriculum.lessons.exported import exported, tell_editions_apart

        nb, resources = super().from_notebook_node(nb, resources, **kw)
        lesson = exported(nb, resources)
        tell_editions_apart(resources, self.export_from_notebook, lesson.compiled.lang)
        return self._page(lesson), resources

    def _page(self, lesson: ExportedLesson) -> str:
        raise NotImplementedError

    @default("file_extension")
    def _file_extension_default(self) -> str:
        return ".html"


class OfflineExporter(PageExporter):
    """The single file: works from `file://` and can be handed on."""

    export_from_notebook = "offline"

    def _page(self, lesson: ExportedLesson) -> str:
        from datetime import date

        from curriculum.pages.page import render_single_file

        return render_single_file(lesson.content, lesson.compiled, lesson.parts, date.today())


class PhoneExporter(PageExporter):
    """The phone page, as the workshop serves it: style, script and figures stand beside it (`build phone`)."""

    export_from_notebook = "phone"

    def _page(self, lesson: ExportedLesson) -> str:
        from curriculum.pages.phone import build_phone

        page = build_phone(lesson.content) / lesson.compiled.lang / f"{lesson.compiled.stem}.html"
        return page.read_text(encoding="utf-8")
