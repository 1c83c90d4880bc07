"""What our nbconvert exporters share: the lesson behind a notebook, and a refusal in one sentence.

Every nbconvert command imports this module, also those that have nothing to do with it: it imports nothing more
than nbconvert itself until a notebook is exported.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from nbconvert.exporters.exporter import Exporter

if TYPE_CHECKING:
    from curriculum.lessons.exported import ExportedLesson


class LessonExporter(Exporter):
    """An exporter that makes one edition of the lesson behind a notebook; a subclass names and makes it."""

    edition = ""

    def from_notebook_node(self, nb: Any, resources: Any = None, **kw: Any) -> tuple[Any, Any]:
        """Make the edition of a notebook's lesson; no cell is run.

        What is refused is raised as nbconvert's ConversionException with a sentence. Its own command would print a
        traceback before it: there the sentence is said alone, and the command ends.
        """
        from curriculum.errors import RefusedError
        from curriculum.lessons.exported import exported, tell_editions_apart
        from curriculum.model.languages import LANGUAGES, SOURCE

        nb, resources = super().from_notebook_node(nb, resources, **kw)
        try:
            lesson = exported(nb, resources)
            made = self._made(lesson)
        except RefusedError as error:
            lang = nb["metadata"].get("lang")
            _refuse("\n".join(error.sentences(lang if lang in LANGUAGES else SOURCE)), error)
        tell_editions_apart(resources, self.edition, lesson.compiled.lang)
        return made, resources

    def _made(self, lesson: ExportedLesson) -> str | bytes:
        raise NotImplementedError


def _refuse(sentence: str, cause: Exception) -> None:
    from nbconvert.nbconvertapp import NbConvertApp
    from nbconvert.utils.exceptions import ConversionException
    from traitlets.config import Application

    if Application.initialized() and isinstance(command := Application.instance(), NbConvertApp):
        command.log.error(sentence)
        command.exit(1)
    raise ConversionException(sentence) from cause
