"""README, README.en, CONTRIBUTING: what they show exists, agrees, and is run by a test."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from badges import repository, with_address

from tests.house.fresh_commands import ELSEWHERE, ENDS, STAYS, shape
from tests.support.checkout import ROOT, commands

READMES = ("README.md", "README.en.md")
PAGES = (*READMES, "CONTRIBUTING.md", "CHANGELOG.md")


@pytest.mark.parametrize("page", READMES)
def test_binder_badges_name_the_repository_of_pyproject(page):
    text = (ROOT / page).read_text(encoding="utf-8")
    assert text.count("https://mybinder.org/v2/gh/") == 3
    assert with_address(text, repository(ROOT)) == text


def test_a_new_repository_address_reaches_every_badge():
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert with_address(text, "some-network/parcours").count("/gh/some-network/parcours/HEAD?urlpath=") == 3


@pytest.mark.parametrize("page", READMES)
def test_the_first_badge_opens_the_phone_pages_and_none_a_notebook_that_is_not_there(page):
    text = (ROOT / page).read_text(encoding="utf-8")
    assert re.findall(r"urlpath=([^)]+)", text)[0] == "phone/"
    paths = re.findall(r"urlpath=(?:lab/tree|voila/render)/([^)]+)", text)
    assert len(paths) == 2
    assert all((ROOT / path).is_file() for path in paths)


def test_both_readmes_show_the_same_commands():
    french, english = ({shape(line) for line in commands(page)} for page in READMES)
    assert french == english


@pytest.mark.parametrize("page", [*READMES, "CONTRIBUTING.md"])
def test_every_command_on_a_page_is_run_by_a_test(page):
    tried = {shape(line) for line in (*ENDS, *STAYS, *ELSEWHERE)}
    assert {shape(line) for line in commands(page)} - tried == set()


@pytest.mark.parametrize("page", PAGES)
def test_links_to_files_lead_somewhere(page):
    links = re.findall(r"\]\(([^)#:]+)\)", (ROOT / page).read_text(encoding="utf-8"))
    assert [link for link in links if not (ROOT / link).exists()] == []


@pytest.mark.parametrize("page", READMES)
def test_every_make_target_that_a_page_names_exists(page):
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    named = set(re.findall(r"\bmake ([a-z]+)", (ROOT / page).read_text(encoding="utf-8")))
    assert {name for name in named if not re.search(rf"^{name}:", makefile, re.MULTILINE)} == set()


def test_the_four_pictures_weigh_less_than_150_kb_each():
    pictures = [path for path in (ROOT / "docs" / "pictures").iterdir() if path.suffix in {".png", ".jpg"}]
    assert {path.stem for path in pictures} == {"voila", "phone", "page", "scenario"}
    assert [path.name for path in pictures if path.stat().st_size > 150_000] == []


def test_french_pages_use_french_spaces_and_apostrophes():
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    prose = re.sub(r"```.*?```|`[^`]*`|\]\([^)]*\)|https?:\S+", "", text, flags=re.DOTALL)
    assert re.findall(r"\w' ?\w| [;!?](?= |\n)|\w :(?= |\n)|« | »", prose) == []


def test_no_file_of_the_house_names_a_path_of_one_machine_or_a_registry():
    suspicious = re.compile("/wor" + "k/|/ro" + "ot/|/ho" + r"me/\w|py" + "pi.org|files.python" + "hosted")
    own = ["Makefile", "pyproject.toml", "constraints.txt", ".pre-commit-config.yaml", ".ci/run", *PAGES]
    paths = [ROOT / name for name in own] + [p for d in ("scripts", "binder") for p in (ROOT / d).rglob("*")]
    texts = {path: path.read_text(encoding="utf-8") for path in paths if path.is_file() and _is_text(path)}
    assert [str(path) for path, text in texts.items() if suspicious.search(text)] == []


def _is_text(path: Path) -> bool:
    return path.suffix not in {".pyc", ".png", ".jpg"}
