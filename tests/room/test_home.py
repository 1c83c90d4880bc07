"""The facilitator's plain pages, asked of a real server: no kernel, nothing without the login, no text run."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from html import unescape
from urllib.parse import urlencode

import psutil
import pytest

from curriculum.errors import RefusedError
from curriculum.folders import find_content
from curriculum.lessons.catalogue import catalogue
from curriculum.lessons.help_text import help_text
from curriculum.room.facilitator import documents
from curriculum.room.facilitator.help_text import write_help_text
from curriculum.words import words
from tests.support.checkout import content
from tests.support.contents import small_content
from tests.support.small_workshop import LESSONS, open_small_workshop

HOSTILE = '<img src=x onerror="document.title=1"><script>document.title=2</script> & co'
PAGES = ("home/fr", "home/en", "home/fr/state", "documents/fr", "room/fr", "static/home.js", "handouts/x.pdf")
FORMS = ("home/fr/help", "documents/fr", "room/fr")
# Asks for a build, names the process that makes it, and falls without a word, as a server does when the power goes.
FALLS_WHILE_BUILDING = """
import os, sys, time
from pathlib import Path
import psutil
from curriculum.folders import find_content
from curriculum.room.facilitator.builds import BuildQueue, Order
queue = BuildQueue(find_content(Path(sys.argv[1])))
queue.ask([Order("documents", "fr", sys.argv[2], 2)])
while not (children := psutil.Process().children()):
    time.sleep(0.01)
print(children[0].pid, flush=True)
os._exit(1)
"""


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    """Return a running workshop of two lessons, the first with a title that tries to run."""
    opened = open_small_workshop(tmp_path_factory.mktemp("small"), HOSTILE)
    yield opened
    opened.stop()
    shutil.rmtree(opened.runtime, ignore_errors=True)


def page(workshop, path: str) -> str:
    status, headers, body = workshop.ask(f"/curriculum/{path}", token=True)
    assert status == 200, body
    assert headers["Cache-Control"] == "no-store"
    return body.decode()


def state(workshop, lang: str = "fr") -> dict:
    return json.loads(page(workshop, f"home/{lang}/state"))


def send(workshop, path: str, *, token: bool = True, **fields: str) -> tuple[int, dict]:
    form = {"Content_Type": "application/x-www-form-urlencoded"}
    status, _, body = workshop.ask(f"/curriculum/{path}", "POST", token=token, body=urlencode(fields), **form)
    return status, json.loads(body) if body.startswith(b"{") else {}


def built(workshop) -> dict:
    """Wait until nothing is being built, and return what is said of the last build."""
    while (found := state(workshop)["build"])["running"]:
        psutil.wait_procs(psutil.Process(workshop.process.pid).children(recursive=True), timeout=0.2)
    return found


def without_spaces(html: str) -> str:
    return re.sub(r"\s+", " ", unescape(html))


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_the_home_answers_without_a_kernel_and_leads_to_every_lesson(workshop, lang):
    running = workshop.kernels()
    shown = page(workshop, f"home/{lang}")
    for entry in catalogue(content()).entries:
        assert f'href="/voila/render/notebooks/{entry.page(lang)}.ipynb"' in shown
        assert f'href="http://127.0.0.1:{workshop.room_port}/{entry.page(lang)}"' in shown
        assert f"<h3>{entry.title[lang]}" in unescape(shown)
    assert workshop.kernels() == running


def test_another_programme_has_its_own_days_and_leaves_the_other_lessons_apart(workshop):
    shown = page(workshop, "home/fr?programme=half-day-officials")
    assert shown.count('id="panel-1"') == 1
    assert 'id="panel-2"' not in shown
    day, apart = shown.split('id="panel-apart"')
    assert "étapes 1 à 3" in unescape(day)
    assert "les-violations" not in day
    assert "/fr/04-six-violations-graves.ipynb" in apart
    assert 'id="panel-2"' in page(workshop, "home/fr?programme=nobody-wrote-this-one")


def test_lunch_and_the_prayer_after_it_are_one_line_that_never_begins_early(workshop):
    shown = without_spaces(page(workshop, "home/en"))
    assert 'data-minutes="65" data-fixed="750"> <time>12:30</time> <span>lunch and prayer</span>' in shown


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_the_room_page_gives_each_number_a_source_the_real_address_and_plan_b_without_a_command(workshop, lang):
    shown, word = without_spaces(page(workshop, f"room/{lang}")), words("workshop", lang)
    assert f'<html lang="{lang}">' in shown
    for network in ("hotspot", "router", "three"):
        assert word[f"room-{network}-phones"] in unescape(word[f"room-{network}-phones"])
        assert without_spaces(word[f"room-{network}-source"]) in shown
    assert f":{workshop.room_port}" in shown or without_spaces(word["room-reach-3-none"]) in shown
    assert ":1612" not in shown
    for step in ("table", "file", "paper"):
        assert without_spaces(word[f"room-plan-{step}"]) in shown
    assert "<code>" not in shown


def test_no_page_of_the_facilitator_shows_a_command(workshop):
    for path in ("home/fr", "home/en", "documents/fr", "room/en"):
        assert not re.search(r"curriculum (build|serve)|terminal|pip install", page(workshop, path))


def test_nothing_of_these_pages_answers_without_the_login(workshop):
    for path in PAGES:
        status, headers, body = workshop.ask(f"/curriculum/{path}")
        assert (status, headers["Location"].split("?")[0], body) == (302, "/login", b"")
    for path in FORMS:
        assert send(workshop, path, token=False, text="x")[0] == 403


def test_a_form_of_another_page_is_refused_even_in_the_facilitators_own_browser(workshop):
    headers = workshop.ask(f"/curriculum/home/fr?token={workshop.token}")[1]
    cookie = "; ".join(value.split(";")[0] for value in headers.get_all("Set-Cookie"))
    assert workshop.ask("/curriculum/home/fr", Cookie=cookie)[0] == 200
    for path in FORMS:
        assert workshop.ask(f"/curriculum/{path}", "POST", body="text=x", Cookie=cookie)[0] == 403


def test_these_pages_run_only_the_scripts_of_the_workshop(workshop):
    for path in ("home/fr", "room/fr", "documents/fr"):
        policy = workshop.ask(f"/curriculum/{path}", token=True)[1]["Content-Security-Policy"]
        assert "default-src 'none'; script-src 'self'; style-src 'self'" in policy
        assert "unsafe" not in policy
        shown = page(workshop, path)
        assert not re.search(r"<script(?![^>]*(?: src=| type=\"application/json\"))|<style| on[a-z]+=| style=", shown)


def test_a_title_that_tries_to_run_is_shown_as_text(small):
    for path in ("home/fr", "home/fr?programme=one-day", "documents/fr"):
        shown = page(small, path)
        assert "<img src=x" not in shown
        assert "<script>document" not in shown
    assert HOSTILE in unescape(page(small, "home/fr"))


def test_documents_are_made_once_however_often_they_are_asked_for_then_counted_as_ready(small):
    assert state(small)["items"]["documents"] == {"ready": False, "text": "4 documents à faire"}
    assert send(small, "documents/fr")[0] == 202
    assert send(small, "documents/fr")[0] == 202
    assert send(small, "documents/fr", lesson=LESSONS[1])[0] == 202
    assert state(small)["build"]["total"] == 4
    done = built(small)
    assert (done["made"], done["total"], done["failures"]) == (4, 4, [])
    found = state(small)
    assert found["items"]["documents"] == {"ready": True, "text": "Documents prêts"}
    assert found["missing"] == {}
    listed = re.findall(r'href="(/curriculum/handouts/[^"]+)"', page(small, "documents/fr"))
    assert len(listed) == 4
    for address in listed:
        status, headers, body = small.ask(address, token=True)
        assert (status, headers["Content-Type"], body[:5]) == (200, "application/pdf", b"%PDF-")
    assert state(small, "en")["items"]["documents"]["ready"] is False


def test_a_lesson_an_edition_or_a_format_that_there_is_not_is_refused(small):
    assert send(small, "documents/fr", lesson="../../etc")[0] == 400
    assert send(small, "documents/fr", editions="sheet,../key", formats="pdf")[0] == 400
    assert send(small, "documents/fr", editions="sheet", formats="exe")[0] == 400


def test_the_editions_and_formats_that_are_chosen_are_made_and_listed(small):
    assert send(small, "documents/fr", lesson=LESSONS[0], editions="deck,reader", formats="pptx,docx")[0] == 202
    assert built(small)["failures"] == []
    listed = re.findall(r'href="/curriculum/handouts/([^"]+)"', page(small, "documents/fr"))
    stem = catalogue(find_content(small.root)).entry(LESSONS[0]).stem("fr")
    assert {f"{stem}.deck.fr.pptx", f"{stem}.reader.fr.docx"} <= set(listed)
    status, _, body = small.ask(f"/curriculum/handouts/{stem}.deck.fr.pptx", token=True)
    assert (status, body[:2]) == (200, b"PK")


def test_the_cards_are_made_and_listed(small):
    assert send(small, "documents/fr", cards="yes")[0] == 202
    assert built(small)["failures"] == []
    listed = re.findall(r'href="(/curriculum/cards/[^"]+)"', page(small, "documents/fr"))
    assert [address.rpartition("/")[2] for address in listed] == [
        "vote.cards.fr.pdf",
        "marker.cards.fr.pdf",
        "step.cards.fr.pdf",
    ]
    for address in listed:
        status, headers, body = small.ask(address, token=True)
        assert (status, headers["Content-Type"], body[:5]) == (200, "application/pdf", b"%PDF-")


def test_the_help_text_reaches_the_phones_and_makes_the_printed_documents_out_of_date(small):
    assert state(small)["items"]["help"]["ready"] is False
    status, answer = send(small, "home/fr/help", text="  Awa, au fond de la salle.\r\n<b>Tente</b> bleue. ")
    assert (status, answer["sentence"]) == (200, words("workshop", "fr")["help-saved"])
    assert built(small)["failures"] == []
    kept = small.root / "local" / "help.fr.txt"
    assert kept.read_bytes() == b"Awa, au fond de la salle.\n<b>Tente</b> bleue.\n"
    name = catalogue(find_content(small.root)).entry(LESSONS[0]).stem("fr")
    assert "Awa, au fond de la salle." in json.dumps(phone_data(small, name), ensure_ascii=False)
    found = state(small)
    assert found["items"]["help"]["ready"] is True
    assert LESSONS[0] in found["missing"]
    assert "&lt;b&gt;Tente&lt;/b&gt; bleue." in page(small, "home/fr")


def phone_data(workshop, name: str) -> dict:
    """Return what a phone page says and gives to its script, once the pages' process has taken in the new build."""
    while True:
        body = workshop.ask(f"/fr/{name}", phones=True)[2].decode()
        if "Awa" in body or psutil.Process(workshop.process.pid).status() == psutil.STATUS_ZOMBIE:
            return {"page": body}


def test_a_help_text_that_is_too_long_is_refused_by_a_sentence_and_the_earlier_one_stays(small):
    before = help_text(find_content(small.root), "fr")
    status, answer = send(small, "home/fr/help", text="x" * 501)
    assert status == 400
    assert answer["sentence"] == words("workshop", "fr")["help-too-long"].format(length=501)
    assert help_text(find_content(small.root), "fr") == before


def test_a_build_that_fails_is_a_sentence_and_the_next_lesson_is_made_all_the_same(small):
    content = find_content(small.root)
    taken = content.built / "handouts" / f"{catalogue(content).entry(LESSONS[0]).stem('fr')}.sheet.fr.pdf"
    taken.parent.mkdir(parents=True, exist_ok=True)
    taken.unlink(missing_ok=True)
    taken.mkdir()
    try:
        send(small, "documents/fr")
        done, missing = built(small), state(small)["missing"]
    finally:
        taken.rmdir()
    (failure,) = done["failures"]
    assert HOSTILE in failure
    assert "n’a pas pu être préparé" in failure
    assert "Traceback" not in failure
    assert list(missing) == [LESSONS[0]]


def test_a_bank_that_is_refused_meanwhile_is_a_sentence_on_every_page(small):
    lesson = (small.root / "curriculum" / "bank" / "lessons" / f"{LESSONS[1]}.yaml").resolve()
    right = lesson.read_text(encoding="utf-8")
    try:
        lesson.write_text(right.replace("number:", "nombre:"), encoding="utf-8")
        for path in ("home/fr", "room/fr", "documents/fr", "home/fr/state"):
            status, _, body = small.ask(f"/curriculum/{path}", token=True)
            said = json.loads(body)["sentence"] if path.endswith("state") else unescape(body.decode())
            assert status == 500
            assert words("workshop", "fr")["home-broken"] in said
            assert f"{LESSONS[1]}.yaml" in said
            assert "Traceback" not in said
    finally:
        lesson.write_text(right, encoding="utf-8")
    page(small, "home/fr")


def test_a_server_that_falls_while_building_leaves_no_half_document_and_the_next_one_builds(tmp_path):
    content = small_content(tmp_path)
    catalogue(content)
    fell = subprocess.run(
        [sys.executable, "-c", FALLS_WHILE_BUILDING, str(tmp_path), LESSONS[1]], capture_output=True, text=True
    )
    assert fell.returncode == 1, fell.stderr
    psutil.wait_procs([psutil.Process(int(fell.stdout))] if psutil.pid_exists(int(fell.stdout)) else [], timeout=60)
    left = list(documents.folder(content).glob("[!.]*"))
    assert [path for path in left if path.read_bytes()[:5] != b"%PDF-"] == []
    from curriculum.room.facilitator.builds import BuildQueue, Order

    queue = BuildQueue(content)
    queue.ask([Order("documents", "fr", LESSONS[1], 2, {"editions": documents.EDITIONS})])
    while queue.state().running:
        psutil.wait_procs(psutil.Process().children(), timeout=0.2)
    assert queue.state().failures == ()
    assert LESSONS[1] not in documents.missing(content, catalogue(content).entries, "fr")


def test_a_folder_that_cannot_be_written_is_named_in_a_sentence(tmp_path):
    content = small_content(tmp_path)
    content.local.write_text("a file where the folder should be", encoding="utf-8")
    with pytest.raises(RefusedError) as refused:
        write_help_text(content, "fr", "Awa")
    assert str(content.local) in refused.value.sentences("fr")[0]


def test_an_empty_help_text_takes_the_old_one_away(tmp_path):
    content = small_content(tmp_path)
    write_help_text(content, "en", "Awa")
    write_help_text(content, "en", " \n ")
    assert help_text(content, "en") == ""
    assert list(content.local.iterdir()) == []
