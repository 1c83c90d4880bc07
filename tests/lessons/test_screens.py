"""What a lesson's cells say of its screens is what wall, presenter, phone and paper are made from."""

from __future__ import annotations

import pytest

from curriculum.checking.screens import check_screens, count_words
from curriculum.lessons.catalogue import catalogue
from curriculum.lessons.notebook import from_data
from curriculum.lessons.screens import is_cut, screens
from tests.support.checkout import content
from tests.support.commands import run

SAY = "**Dire.** « Bonjour. »\n\n**Faire.** Attendre.\n\n- Encore.\n\n**Surveiller.** Le bruit."


def cell(id_: str, source: str, slide: str = "", **metadata) -> dict:
    """Return a cell of Jupyter's format: code where the source places something."""
    kind = "code" if source.startswith("here.") else "markdown"
    slideshow = {"slideshow": {"slide_type": slide}} if slide else {}
    return {"cell_type": kind, "id": id_, "source": source, "metadata": {**slideshow, **metadata}}


def parts(*cells: dict):
    return from_data({"cells": list(cells), "metadata": {}, "nbformat": 4}, "x.ipynb").parts


def idea(id_: str, text: str = "Un mot.", title: str = "La règle tient", **metadata) -> list[dict]:
    return [cell(id_, f"## {title}\n\n{text}", "slide", **metadata), cell(f"{id_}-note", SAY, "notes")]


COVER = cell("title", "# Toutes les sortes\n\nBienvenue.", "slide")
KEEP = idea("keep", "- un\n- deux\n- trois", step=2)
PICTURES = [line for n in (1, 2, 3) for line in (*idea(f"p{n}"), cell(f"villages-{n}", 'here.figure("villages")'))]
WHOLE = [COVER, *PICTURES, *idea("again"), *KEEP]


@pytest.fixture
def lesson(small_built):
    return catalogue(small_built).lesson("kinds", "fr")


def test_a_screen_begins_where_a_cell_says_so_and_holds_what_follows(lesson):
    first, second, third = screens(
        lesson,
        parts(
            COVER,
            cell("opening", "here.opening()", "skip"),
            cell("rule", "## La règle[°](#rule-adoption) tient\n\nDepuis **2005**[°](#rule-known).", "slide"),
            cell("more", "Et toujours.", "fragment"),
            cell("villages", 'here.figure("villages")'),
            cell("note", SAY, "notes"),
            cell("read", "Une longue histoire.", "skip"),
            *KEEP,
        ),
    )
    assert (first.kind, first.title, [part.cell for part in first.reading]) == (
        "cover",
        "Toutes les sortes",
        ["title", "opening"],
    )
    assert (second.id, second.kind, second.title) == ("rule", "idea", "La règle tient")
    assert [part.cell for part in second.shown] == ["rule", "more", "villages"]
    assert [part.slide for part in second.shown] == ["slide", "fragment", ""]
    assert second.projected == "Depuis **2005**.\n\nEt toujours."
    assert [part.cell for part in second.reading] == ["read"]
    assert set(second.facts(lesson)) >= {"rule-adoption", "rule-known"}
    assert third.kind == "keep"


def test_a_note_is_sorted_under_its_labels(lesson):
    (_, rule) = screens(lesson, parts(COVER, *idea("rule")))
    assert rule.note.say == "« Bonjour. »"
    assert rule.note.do == "Attendre.\n\n- Encore."
    assert rule.note.watch == "Le bruit."
    assert rule.note.more == ""


def test_a_set_is_as_many_screens_as_it_has_questions_and_each_has_the_note(lesson):
    found = screens(lesson, parts(COVER, cell("ask", 'here.ask("kinds-choices")', "slide"), cell("n", SAY, "notes")))[
        1:
    ]
    assert [screen.id for screen in found] == ["ask", "ask-2", "ask-3", "ask-4"]
    assert [screen.activity for screen in found] == list(lesson.set("kinds-choices").activities)
    assert all(screen.kind == "question" and screen.note.say for screen in found)
    assert found[0].title == lesson.activities["kinds-single"]["prompt"]


def test_a_story_is_a_screen_of_its_own(lesson):
    (_, story) = screens(lesson, parts(COVER, cell("story", 'here.play("kinds-story")', "slide")))
    assert (story.kind, story.activity) == ("story", "kinds-story")


def test_practice_that_is_not_projected_is_read(lesson):
    (_, rule) = screens(lesson, parts(COVER, *idea("rule"), cell("try", 'here.ask("kinds-choices")', "skip")))
    assert [part.cell for part in rule.reading] == ["try"]


def test_a_step_holds_until_the_next_one_begins(lesson):
    found = screens(lesson, parts(COVER, *idea("one"), *idea("two", step=2), *idea("three")))
    assert [screen.step for screen in found] == [1, 1, 2, 2]


def test_a_lesson_that_is_not_cut_has_a_screen_for_each_heading_question_and_picture(lesson):
    uncut = parts(
        cell("title", "# Toutes les sortes"),
        cell("rule", "## La règle\n\nUn texte.\n\n### Et son exception\n\nUn autre."),
        cell("note", "**Pour la personne qui anime**", "notes"),
        cell("ask", 'here.ask("kinds-texts")'),
        cell("villages", 'here.figure("villages")'),
    )
    assert not is_cut(uncut)
    found = screens(lesson, uncut)
    assert [screen.id for screen in found] == ["title", "rule", "rule-2", "ask", "ask-2", "ask-3", "ask-4", "villages"]
    assert all(screen.projected == "" for screen in found)
    assert [part.markdown for part in found[2].reading] == ["Un autre."]
    assert found[2].note.more == "**Pour la personne qui anime**"


def test_a_cut_lesson_that_keeps_every_measure_passes(lesson):
    assert list(check_screens(lesson, parts(*WHOLE), "x.ipynb")) == []


REFUSED = {
    "screen-title": [cell("x", "Sans titre.", "slide"), cell("xn", SAY, "notes")],
    "screen-title-long": idea("x", title="un deux trois quatre cinq six sept huit neuf dix"),
    "screen-words": idea("x", "mot " * 26),
    "screen-crowded": [*idea("x"), cell("y", 'here.figure("villages")'), cell("z", 'here.figure("villages")')],
    "screen-note": [cell("x", "## La règle tient", "slide"), cell("xn", "**Surveiller.** Le bruit.", "notes")],
    "screen-keep-items": idea("keep", "- un\n- deux"),
    "screens-steps": idea("x", step=1),
    "screens-count": [line for n in range(9) for line in idea(f"x{n}")],
}


@pytest.mark.parametrize("code", REFUSED)
def test_what_keeps_a_lesson_from_the_wall_is_refused_at_its_screen(lesson, code):
    found = list(check_screens(lesson, parts(*WHOLE, *REFUSED[code]), "x.ipynb"))
    (finding,) = [finding for finding in found if finding.code == code]
    assert finding.severity == "error"
    assert finding.record in {"x", "keep", ""}
    for lang in ("fr", "en"):
        assert finding.sentence(lang).startswith("x.ipynb")


def test_a_lesson_without_pictures_or_without_what_one_keeps_is_refused(lesson):
    bare = [line for n in range(7) for line in idea(f"x{n}", **({"step": 2} if n == 6 else {}))]
    codes = {finding.code for finding in check_screens(lesson, parts(COVER, *bare), "x.ipynb")}
    assert codes == {"screens-pictures", "screens-keep"}


def test_fragments_count_and_source_marks_do_not():
    assert count_words("L’[équipe spéciale](#term-task-force) se réunit[°](#rule-adoption) **vite**.") == 5


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_every_lesson_has_screens_with_ids_of_their_own(lang):
    from curriculum.lessons import reading

    lessons = catalogue(content())
    for entry in lessons.entries:
        if entry.kind != "laboratory":
            found = screens(lessons.lesson(entry.id, lang), reading.parts(lessons, entry.id, lang))
            assert len({screen.id for screen in found}) == len(found) > 3, entry.id
            assert found[0].kind == "cover"


def test_the_check_says_which_lessons_are_not_yet_cut(small):
    result = run("--root", small.notebooks.parent, "check")
    assert result.exit_code == 0
    assert "n’est pas encore découpée en écrans" in result.output
