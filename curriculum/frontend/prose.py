"""Markdown prose to HTML for pages without a kernel: no raw HTML, and a link to `#fact-id` becomes a numbered mark."""

from __future__ import annotations

from html import escape

import mistune

from curriculum.lessons.compiled import Lesson
from curriculum.lessons.notebook import TERM


class FactMarks:
    """The numbered marks of a lesson: the number is the fact's place in the list of sources."""

    def __init__(self, lesson: Lesson, known: str) -> None:
        """`known` is the short word that stands beside the number of a fact to be confirmed by an expert."""
        self._facts, self._known = lesson.facts, known
        self._numbers = {fact: number for number, fact in enumerate(self._facts, 1)}

    def html(self, fact: str) -> str:
        """Return the mark of a fact; raises KeyError for a fact that the lesson does not hold."""
        number, known = self._numbers[fact], self._facts[fact].confidence == "known"
        shown = f"{number}\u00a0{self._known}" if known else str(number)
        return f'<sup><a class="fact" href="#sources">{escape(shown)}</a></sup>'


class _Renderer(mistune.HTMLRenderer):
    def __init__(self, marks: FactMarks) -> None:
        super().__init__(escape=True)
        self._marks = marks

    def link(self, text: str, url: str, title: str | None = None) -> str:
        if url.startswith("#") and not url.startswith(TERM):
            return self._marks.html(url[1:])
        return super().link(text, url, title)

    def table(self, text: str) -> str:
        """A wide table scrolls by itself, also by keyboard; the page never scrolls sideways."""
        return f'<div class="wide" tabindex="0"><table>{text}</table></div>'


def prose_html(markdown: str, marks: FactMarks) -> str:
    """Return the HTML of one Markdown cell; raises KeyError when it cites a fact that the lesson does not hold."""
    return str(mistune.create_markdown(renderer=_Renderer(marks), plugins=["table"])(markdown))
