"""The nbconvert exporters of the paper editions: `jupyter nbconvert --to sheet lesson.ipynb` and so on.

Every nbconvert command imports this module, also those that have nothing to do with it: it imports nothing more
than nbconvert itself until a notebook is exported.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from traitlets import Enum, Unicode, default

from curriculum.lessons.exporting import LessonExporter

if TYPE_CHECKING:
    from curriculum.lessons.exported import ExportedLesson


class PaperExporter(LessonExporter):
    """What all paper editions share; a subclass names its edition and the formats it has."""

    # Jupyter Server reads it on the class, before a format is chosen.
    output_mimetype = "application/pdf"
    paper_format = Enum(("pdf", "html", "docx"), default_value="pdf", help="pdf, html or docx").tag(config=True)
    phone_address = Unicode(help="address of the phone pages: prints a QR code that leads to the lesson's").tag(
        config=True
    )

    def _made(self, lesson: ExportedLesson) -> bytes:
        from curriculum.paper import printing

        material = printing.material(lesson.content, lesson.compiled, lesson.parts, self.phone_address)
        return printing.write(printing.COMPOSE[self.edition](material), self.edition, self.paper_format)

    @default("file_extension")
    def _file_extension_default(self) -> str:
        return f".{self.paper_format}"


class SheetExporter(PaperExporter):
    """The participant's worksheet, four pages at most: no key, no facilitator's note."""

    edition = "sheet"
    export_from_notebook = "sheet"


class RunSheetExporter(PaperExporter):
    """The facilitator's two pages: minutes, screens, what to say, do, ask and watch for."""

    edition = "run-sheet"
    export_from_notebook = "run-sheet"
    paper_format = Enum(("pdf", "html"), default_value="pdf", help="pdf or html").tag(config=True)


class ReaderExporter(PaperExporter):
    """The whole text to read, with its questions and sources: no key, no facilitator's note."""

    edition = "reader"
    export_from_notebook = "reader"


class GuideExporter(PaperExporter):
    """The facilitator's guide: everything of the reader, notes, run of minutes, keys."""

    edition = "guide"
    export_from_notebook = "guide"


class KeyExporter(PaperExporter):
    """The answer key."""

    edition = "key"
    export_from_notebook = "key"
    paper_format = Enum(("pdf",), default_value="pdf", help="pdf").tag(config=True)


class DeckExporter(PaperExporter):
    """The slides, each question followed by its answer, with what the speaker reads."""

    edition = "deck"
    export_from_notebook = "deck"
    paper_format = Enum(("pdf", "pptx"), default_value="pdf", help="pdf or pptx").tag(config=True)
