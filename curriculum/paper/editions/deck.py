"""The slides: one a screen, a question followed by its answer, with what the speaker reads; anyone may change them."""

from __future__ import annotations

from collections.abc import Iterator

from curriculum import tokens
from curriculum.lessons.notebook import Place, Prose
from curriculum.lessons.screens import NOTE_LABELS, Screen, unlinked
from curriculum.paper import front, prose
from curriculum.paper.blocks import Board, Document, Items, Line, Paragraph, Run, plain, text
from curriculum.paper.document import document
from curriculum.paper.editions.run_sheet import flat
from curriculum.paper.material import Material
from curriculum.paper.minutes import timed
from curriculum.paper.shapes import shape
from curriculum.paper.slides import Answer, Drawing, Frame, about, answers, cover, idea, kept, story

# Words of a reading text that a slide of a lesson not yet cut may show.
_FEW = 45
_LISTS = ("sources", "glossary", "bibliography")


def compose(material: Material) -> Document:
    """Make the slides; the first says that they may be changed."""
    return document(material, "deck", tuple(_boards(material)))


def _boards(material: Material) -> Iterator[Board]:
    yield about(_frame(material), *_how_to_change(material))
    for number, screen in enumerate(material.screens, 1):
        if not material.cut and screen.kind != "cover" and _is_looked_up(screen):
            continue
        frame = _frame(material, screen, number)
        if screen.kind == "cover":
            above = " · ".join(filter(None, (material.words["programme"], front.lesson_number(material))))
            yield cover(frame, above, material.title, material.summary, material.lesson.warning)
        elif screen.kind == "question":
            yield from _question(material, screen, frame)
        elif screen.kind == "story":
            yield _story(material, screen, frame)
        elif screen.kind == "keep":
            yield kept(frame, text(screen.title), _paragraphs(screen.projected)[0])
        else:
            yield _idea(material, screen, frame)


def _is_looked_up(screen: Screen) -> bool:
    """Whether the heading of a lesson not yet cut only announces a list, which is not projected."""
    return any(isinstance(part, Place) and part.kind in _LISTS for part in screen.reading)


def _frame(material: Material, screen: Screen | None = None, number: int = 0) -> Frame:
    words = material.words
    left = " · ".join(filter(None, (material.number, material.title)))
    if screen is None:
        return Frame(left, "", ())
    right = [words["slide-number"].format(number=number, count=len(material.screens))]
    if screen.step:
        right.insert(0, timed(material.lesson)[screen.step - 1].said(words))
    return Frame(left, " · ".join(right), _spoken(material, screen))


def _spoken(material: Material, screen: Screen) -> tuple[tuple[str, str], ...]:
    """Give what the speaker reads: the note, the answer in a line, the sources."""
    words, note = material.words, screen.note
    said = [(words[f"note-{label}"], _read(getattr(note, label))) for label in NOTE_LABELS]
    said.append((words["column-note"], _read(note.more)))
    if screen.kind == "question":
        activity = material.by_id[screen.activity]
        said.append((words["column-answer"], shape(activity["kind"]).answer(activity, words)))
    facts = screen.facts(material.lesson)
    said.append((words["sources"], plain(material.sources.brief(material.sources.numbers(facts)))))
    return tuple((label, spoken) for label, spoken in said if spoken)


def _read(markdown: str) -> str:
    return plain(flat(unlinked(markdown))).strip()


def _how_to_change(material: Material) -> tuple[str, list[str]]:
    words = material.words
    return words["slide-about"], [*words["slide-about-how"].strip().split("\n"), front.unreviewed(material)]


def _idea(material: Material, screen: Screen, frame: Frame) -> Board:
    lines, bullets = _paragraphs(screen.projected if material.cut else _beginning(screen))
    drawing = next((_drawing(material, place) for place in screen.pictures), None)
    return idea(frame, text(screen.title), lines, bullets=bullets, drawing=drawing)


def _beginning(screen: Screen) -> str:
    """Give the first paragraph of the reading text where a slide holds it."""
    first = next((part.markdown for part in screen.reading if isinstance(part, Prose)), "")
    paragraph = unlinked(first).strip().partition("\n\n")[0]
    return paragraph if len(paragraph.split()) <= _FEW and "|" not in paragraph else ""


def _paragraphs(markdown: str) -> tuple[list[Line], bool]:
    """Give the paragraphs and items of a text as lines, and whether the items of a list come first."""
    lines: list[Line] = []
    blocks = prose.blocks(markdown)
    for block in blocks:
        if isinstance(block, Paragraph):
            lines.append(block.line)
        elif isinstance(block, Items):
            lines += [inner.line for item in block.items for inner in item if isinstance(inner, Paragraph)]
    return lines, bool(blocks) and isinstance(blocks[0], Items)


def _drawing(material: Material, place: Place) -> Drawing:
    if place.kind == "picture":
        picture = material.lesson.pictures[place.id]
        return Drawing(tokens.resolved(material.picture(place.id, "wall")), picture.description)
    chart = material.lesson.figures[place.id] if place.kind == "figure" else place.chart
    if chart is None or not chart.image_for_paper:
        return Drawing("", "")
    svg = material.drawing(chart.image_for_paper) if place.kind == "figure" else chart.image_for_paper
    return Drawing(svg, chart.description)


def _question(material: Material, screen: Screen, frame: Frame) -> Iterator[Board]:
    activity, words = material.by_id[screen.activity], material.words
    drawn = shape(activity["kind"])
    shown = drawn.projected(activity, words)
    name = words["slide-question"].format(number=activity["number"])
    what, asked = drawn.instruction(activity, words), text(screen.title)
    legend = [category["text"] for category in activity.get("categories", ())]
    cards = [Answer(answer.label, text(answer.text)) for answer in shown]
    yield answers(frame, name, what, asked, cards, below=text(" · ".join(legend)), instead=words["slide-on-paper"])
    if any(answer.right or answer.answer for answer in shown):
        explained = plain(flat(activity["explanation"]))
        answer = words["key-question"].format(number=activity["number"], answer=drawn.answer(activity, words))
        ranked = sorted(shown, key=lambda answer: answer.place)
        told = [
            Answer(
                answer.label,
                (Run(answer.text), Run(f" → {answer.answer}", strong=True)) if answer.answer else text(answer.text),
                "right" if answer.right or answer.answer else "faded",
            )
            for answer in ranked
        ]
        frame = Frame(frame.left, frame.right, (*frame.spoken, (words["explanation"], explained)))
        yield answers(
            frame, name, words["slide-answer"], asked, told, explained=_first_sentence(explained), instead=answer
        )


def _first_sentence(explained: str) -> str:
    return explained.partition(". ")[0].rstrip(".") + "." if explained else ""


def _story(material: Material, screen: Screen, frame: Frame) -> Board:
    activity = material.by_id[screen.activity]
    told = [*_paragraphs(activity["prompt"])[0], *_paragraphs(activity["steps"][0]["text"])[0]]
    choices = [Answer(each.label, text(each.text)) for each in shape("scenario").projected(activity, material.words)]
    return story(frame, text(screen.title), told, choices, material.words["scenario-fiction"])
