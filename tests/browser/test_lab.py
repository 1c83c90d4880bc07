"""The lessons in JupyterLab, as an author or a visitor of Binder opens them."""

from __future__ import annotations

import json
import re

import pytest
from playwright.sync_api import TimeoutError

from curriculum.lessons import notebook
from curriculum.lessons.catalogue import catalogue
from tests.support.checkout import content
from tests.support.lesson_pages import answered

# A lesson that only places, and one that computes.
LESSONS = [("mechanism", "fr"), ("laboratory", "en")]
FIRST_QUESTION = ".jp-Notebook .c1612 section.set article"


@pytest.fixture
def author(browser, workshop):
    """Return a page of a computer, logged in; the test fails on a request to another machine."""
    browser.refused.clear()
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.set_default_timeout(40_000)
    page.goto(workshop.door.as_uri())
    page.wait_for_url("**/curriculum/home/fr")
    browser.console.clear()
    yield page
    page.context.close()
    assert browser.refused == []


@pytest.fixture(scope="module")
def errors_of_an_empty_notebook(browser, workshop):
    """Return the error lines that JupyterLab itself writes for a notebook without a cell."""
    empty = {"cells": [], "metadata": {"kernelspec": {"name": "python3", "display_name": "Python 3"}}}
    path = workshop.root / "extra" / "empty.ipynb"
    path.write_text(json.dumps({**empty, "nbformat": 4, "nbformat_minor": 5}))
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.set_default_timeout(40_000)
    page.goto(workshop.door.as_uri())
    page.wait_for_url("**/curriculum/home/fr")
    browser.console.clear()
    opened(page, workshop, "extra/empty.ipynb")
    page.context.close()
    return set(browser.console)


def opened(page, workshop, path: str) -> None:
    """Open a notebook alone in JupyterLab and wait for its kernel."""
    page.goto(f"{workshop.url}/lab/workspaces/auto-t/tree/{path}?reset", wait_until="commit")
    page.wait_for_selector(".jp-NotebookPanel .jp-Toolbar-kernelName")
    page.wait_for_selector(".jp-Notebook-ExecutionIndicator[data-status=idle]", state="attached")


def run_all(page) -> None:
    """Run every cell, once the kernel that the page shows as idle has truly taken the first one."""
    page.wait_for_function("!document.querySelector('.jp-Toolbar-kernelName').textContent.includes('No Kernel')")
    for _ in range(3):
        page.get_by_role("menuitem", name="Run", exact=True).click()
        page.get_by_role("menuitem", name="Run All Cells", exact=True).click()
        try:
            page.get_by_text(re.compile(r"^\[(\*|\d+)\]:$")).first.wait_for(state="attached", timeout=5000)
        except TimeoutError:
            continue  # the click closed the menu without running: JupyterLab was still arranging its window
        return
    raise AssertionError("the notebook does not run")


def first(page, selector: str):
    """Return the first of its kind, once it stands in the notebook."""
    shown = page.locator(selector).first
    shown.wait_for(state="attached")
    shown.scroll_into_view_if_needed()
    return shown


@pytest.mark.parametrize(("lesson", "lang"), LESSONS)
def test_a_lesson_in_jupyterlab_takes_an_answer_and_keeps_it_after_a_reload(
    author, browser, workshop, errors_of_an_empty_notebook, lesson, lang
):
    path = f"notebooks/{lang}/{catalogue(content()).notebook(lesson, lang).name}"
    opened(author, workshop, path)
    run_all(author)
    verdict = answered(first(author, FIRST_QUESTION))
    opened(author, workshop, path)
    run_all(author)
    kept = first(author, f"{FIRST_QUESTION} .verdict")
    assert kept.text_content() == verdict
    assert set(browser.console) - errors_of_an_empty_notebook == set()


def test_in_jupyterlab_each_meaning_stands_under_its_word_and_activities_and_cards_have_one_style(author, workshop):
    opened(author, workshop, f"notebooks/fr/{catalogue(content()).notebook('mechanism', 'fr').name}")
    run_all(author)
    for place in (".c1612-opening dl", "dl.c1612-terms"):
        first(author, f"{place} dd").wait_for()
        boxes = author.locator(place).locator("dt, dd")
        assert set(boxes.evaluate_all("(all) => all.map((one) => getComputedStyle(one).float)")) == {"none"}
    corner = "(one) => { const { top, left } = one.getBoundingClientRect(); return [one.tagName, top, left]; }"
    terms = [item.evaluate(corner) for item in first(author, "dl.c1612-terms").locator("dt, dd").all()]
    assert [name for name, _, _ in terms] == ["DT", "DD"] * (len(terms) // 2)
    assert [top for _, top, _ in terms] == sorted(top for _, top, _ in terms)
    assert len({round(left) for _, _, left in terms}) == 1
    widest = author.locator(".c1612-opening dt").evaluate_all("(all) => all.map((one) => one.offsetWidth)")
    assert min(widest) > 40
    sheets = author.locator("style").evaluate_all(
        "(all) => all.filter((one) => one.textContent.includes('.c1612')).length"
    )
    assert sheets == 1


def test_a_notebook_in_jupyterlab_says_how_to_run_shows_neither_code_nor_notes_and_is_at_its_top_after_run_all(
    author, workshop
):
    path = catalogue(content()).notebook("violations", "fr")
    notes = [cell for cell in notebook.read(path).cells if cell.slide == "notes"]
    opened(author, workshop, f"notebooks/fr/{path.name}")
    line = author.locator(".jp-RenderedMarkdown em", has_text="Run All Cells")
    line.wait_for()
    assert line.bounding_box()["y"] < 400
    read_by_eye = ".jp-RenderedMarkdown:visible, .jp-CodeCell .jp-InputArea-editor:visible"
    for then in ("", "after"):
        if then:
            run_all(author)
            author.locator("dl.c1612-terms dd").first.wait_for(state="attached")
            author.wait_for_function("document.querySelector('.jp-WindowedPanel-outer').scrollTop === 0")
            assert author.locator(".c1612-opening").first.bounding_box()["y"] < 500
        shown = " ".join(author.locator(read_by_eye).all_inner_texts())
        assert notes
        for note in notes:
            assert note.source.split("\n")[-1].strip("-* ")[:40] not in shown
        assert "here.ask" not in shown


def test_jupyterlab_asks_for_no_news_no_update_and_no_list_of_extensions(author, workshop):
    asked: list[str] = []
    author.on("request", lambda request: asked.append(request.url))
    opened(author, workshop, "notebooks/fr/01-ouverture.ipynb")
    assert not [
        url for url in asked if "/lab/api/news" in url or "/lab/api/update" in url or "/lab/api/extensions" in url
    ]
    assert author.locator(".jp-toast, .Toastify__toast").count() == 0
    settings = json.loads(author.locator("#jupyter-config-data").text_content())
    assert settings["token"] == ""
    assert "@jupyterlab/apputils-extension:announcements" in settings["disabledExtensions"]
