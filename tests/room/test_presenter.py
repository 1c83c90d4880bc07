"""The presenter's window, asked of a real server: notes for the facilitator alone, whole in the first response."""

from __future__ import annotations

import json
import re
import shutil
from html import unescape

import pytest

from curriculum.folders import find_content
from curriculum.lessons import notebook
from curriculum.lessons.catalogue import catalogue
from curriculum.lessons.notebook import Prose
from curriculum.lessons.screens import screens
from curriculum.paper.shapes import shape
from curriculum.paper.vocabulary import vocabulary
from curriculum.room.facilitator.presented import presented_screens
from curriculum.words import words
from tests.support.checkout import content
from tests.support.cut_lesson import SCREENS, STEPS, cut
from tests.support.small_workshop import open_small_workshop

HOSTILE = '<img src=x onerror="document.title=1"><script>document.title=2</script>'
ADDRESS = "/curriculum/presenter"


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    """Return a running workshop of two lessons, the first cut into screens, with a title that tries to run."""
    opened = open_small_workshop(tmp_path_factory.mktemp("small"), HOSTILE)
    cut(find_content(opened.root))
    yield opened
    opened.stop()
    shutil.rmtree(opened.runtime, ignore_errors=True)


def page(workshop, path: str) -> str:
    status, headers, body = workshop.ask(f"{ADDRESS}/{path}", token=True)
    assert status == 200, body
    assert headers["Cache-Control"] == "no-store"
    return body.decode()


def articles(shown: str) -> dict[str, str]:
    """Return what stands beside each screen, by the screen's id."""
    return dict(re.findall(r'<article data-screen="([^"]+)"[^>]*>(.*?)</article>', shown, re.DOTALL))


def without_spaces(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def plain(html: str) -> str:
    return without_spaces(unescape(re.sub(r"<[^>]+>", "", html)))


def test_the_notes_need_the_login(workshop):
    status, headers, body = workshop.ask(f"{ADDRESS}/fr/mechanism")
    assert (status, headers["Location"].split("?")[0], body) == (302, "/login", b"")


def test_a_lesson_that_is_not_there_is_not_found(workshop):
    assert workshop.ask(f"{ADDRESS}/fr/nothing", token=True)[0] == 404


@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize("lesson", ["mechanism", "laboratory"])
def test_every_screen_of_a_lesson_is_there_with_its_note_and_no_kernel_runs(workshop, lesson, lang):
    running = workshop.kernels()
    shown, lessons = page(workshop, f"{lang}/{lesson}"), catalogue(content())
    found = screens(lessons.lesson(lesson, lang), notebook.read(lessons.notebook(lesson, lang)).parts)
    written = articles(shown)
    assert list(written) == [screen.id for screen in found]
    assert sum(bool(screen.note) for screen in found) >= 5
    for screen in found:
        empty = words("screens", lang)["presenter-no-note"] in plain(written[screen.id])
        assert empty != bool(screen.note), screen.id
    assert workshop.kernels() == running


def test_a_note_stands_under_its_three_headings_without_source_marks(small):
    note = articles(page(small, "fr/kinds"))["rule"]
    assert re.findall(r"<h2>(.*?)</h2>", note) == ["Dire", "Faire", "Surveiller"]
    assert "<p>« Bonjour. »</p>" in note
    assert "<strong>mains</strong>" in note
    assert "#rule-adoption" not in note


@pytest.mark.parametrize("lesson", ["mechanism", "distinctions", "laboratory"])
def test_the_answer_is_the_key_of_paper_in_a_line_with_the_first_sentence_of_its_reason(workshop, lesson):
    compiled = catalogue(content()).lesson(lesson, "fr")
    lines = {id_: plain(line) for id_, line in articles(page(workshop, f"fr/{lesson}")).items()}
    asked = [
        screen
        for screen in screens(compiled, notebook.read(catalogue(content()).notebook(lesson, "fr")).parts)
        if screen.kind == "question"
    ]
    assert len(asked) >= 5
    for screen in asked:
        activity = compiled.activities[screen.activity]
        answer = shape(activity["kind"]).answer(activity, vocabulary("fr"))
        assert without_spaces(f"{answer}.") in lines[screen.id]
        reason = activity.get("explanation") or activity["afterword"]
        assert without_spaces(reason)[:20] in lines[screen.id]


def test_the_best_choices_of_a_story_are_the_letters_that_the_wall_shows(small):
    story = catalogue(find_content(small.root)).lesson("kinds", "fr").activities["kinds-story"]
    assert [[choice["quality"] for choice in step.get("choices", ())] for step in story["steps"]][:2] == [
        ["best", "fatal"],
        ["best"],
    ]
    assert "Les meilleurs choix : A → A." in plain(articles(page(small, "fr/kinds"))["story"])


def test_steps_letters_and_minutes_reach_the_script(small):
    data = re.search(r'id="presenter-data">(.*?)</script>', page(small, "fr/kinds"), re.DOTALL)[1]
    given = json.loads(data)
    assert {screen["id"]: screen["step"] for screen in given["screens"]} == SCREENS
    assert [(step["full"], step["short"]) for step in given["steps"]] == STEPS
    letters = {screen["id"]: screen["letters"] for screen in given["screens"]}
    assert letters["rule"] == []
    assert letters["ask"][:2] == ["A", "B"]
    assert {screen["id"]: screen["fragments"] for screen in given["screens"]}["rule"] == 1


def test_a_title_that_tries_to_run_is_shown_as_text(small):
    shown = page(small, "fr/kinds")
    assert "<img src=x" not in shown
    assert "<script>document" not in shown
    assert HOSTILE in unescape(shown)


def test_a_note_that_tries_to_run_is_shown_as_text(small):
    lesson = catalogue(find_content(small.root)).lesson("kinds", "fr")
    note = Prose("note", f"**Dire.** {HOSTILE} [lien](javascript:alert(1))", slide="notes")
    (screen,) = presented_screens(lesson, [Prose("title", f"# {HOSTILE}", slide="slide"), note])
    ((heading, html),) = screen.note
    assert heading == "Dire"
    assert "&lt;img src=x" in html
    assert not re.search(r"<(?!/?(p|a)\b)|javascript:", html)


def test_the_page_runs_only_the_scripts_of_the_workshop(workshop):
    policy = workshop.ask(f"{ADDRESS}/fr/mechanism", token=True)[1]["Content-Security-Policy"]
    assert "default-src 'none'; script-src 'self'; style-src 'self'" in policy
    shown = page(workshop, "fr/mechanism")
    assert not re.search(r"<script(?![^>]*(?: src=| type=\"application/json\"))|<style| on[a-z]+=| style=", shown)
    for name in re.findall(r'(?:src|href)="(/curriculum/static/[^"]+)"', shown):
        assert workshop.ask(name, token=True)[0] == 200
    assert workshop.ask("/curriculum/static/channel.js", token=True)[0] == 200


def test_the_printed_run_sheet_is_offered_once_it_is_made_and_the_list_of_documents_before(small):
    folder = find_content(small.root).built / "handouts"
    assert 'href="/curriculum/documents/en"' in page(small, "en/words")
    folder.mkdir(parents=True, exist_ok=True)
    name = f"{catalogue(find_content(small.root)).entry('words').stem('en')}.guide.en.pdf"
    (folder / name).write_bytes(b"%PDF-")
    assert f'href="/curriculum/handouts/{name}"' in page(small, "en/words")


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_the_home_leads_to_the_notes_of_every_lesson(workshop, lang):
    shown = workshop.ask(f"/curriculum/home/{lang}", token=True)[2].decode()
    for entry in catalogue(content()).entries:
        assert f'href="{ADDRESS}/{lang}/{entry.id}"' in shown
