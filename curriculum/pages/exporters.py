"""The nbconvert exporters of the page editions: `jupyter nbconvert --to phone` and `--to offline`.

Every nbconvert command imports this module: it imports nothing more than nbconvert itself until a notebook is exported.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from nbconvert.exporters.exporter import Exporter
from traitlets import default


class PageExporter(Exporter):
    """What both page editions share: the lesson behind an executed notebook, as one HTML page."""

    export_from_notebook = ""
    output_mimetype = "text/html"

    def from_notebook_node(self, nb: Any, resources: Any = None, **kw: Any) -> tuple[str, Any]:
        """Return the page of a notebook; one without outputs is run first."""
        from curriculum.folders import find_content
        from curriculum.lessons import compiled
        from curriculum.lessons.laboratory import executed
        from curriculum.paper.exported_names import tell_editions_apart

        nb, resources = super().from_notebook_node(nb, resources, **kw)
        metadata = resources.get("metadata", {})
        folder = Path(metadata.get("path") or ".").resolve()
        content = find_content()
        lesson = compiled.load(nb.metadata["lesson"], nb.metadata["lang"], content)
        name = f"{metadata.get('name', 'notebook')}.ipynb"
        notebook = executed(nb, name, folder, by_kernel=lesson["kind"] == "laboratory")
        tell_editions_apart(resources, self.export_from_notebook, lesson["lang"])
        return self._page(content, lesson, notebook), resources

    def _page(self, content: Any, lesson: dict, notebook: Any) -> str:
        raise NotImplementedError

    @default("file_extension")
    def _file_extension_default(self) -> str:
        return ".html"


class OfflineExporter(PageExporter):
    """The single file: works from `file://` and can be handed on."""

    export_from_notebook = "offline"

    def _page(self, content: Any, lesson: dict, notebook: Any) -> str:
        from datetime import date

        from curriculum.pages.page import render_single_file

        return render_single_file(content, lesson, notebook, date.today())


class PhoneExporter(PageExporter):
    """The phone page, as the workshop serves it: style, script and figures stand beside it (`build phone`)."""

    export_from_notebook = "phone"

    def _page(self, content: Any, lesson: dict, notebook: Any) -> str:  # noqa: ARG002 - the build reads the notebook
        from curriculum.pages.phone import build_phone, page_name

        record = next(record for record in content.lessons() if record["id"] == lesson["lesson"])
        page = build_phone(content) / f"{page_name(record, lesson['lang'])}.html"
        return page.read_text(encoding="utf-8")
