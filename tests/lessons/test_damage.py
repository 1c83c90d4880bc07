"""A power cut, a stick pulled out, a file saved badly: what was built is made again, what is written is said."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import BinaryIO

import pytest

from curriculum.cli.serve import prepared_or_earlier
from curriculum.folders import Content, find_content, log_file, read_json, state_folder, writable
from curriculum.lessons.catalogue import catalogue, state
from curriculum.lessons.help_text import help_text
from curriculum.pages import phone
from tests.support.commands import run
from tests.support.contents import changed, hashes


def write(name: str, data: bytes) -> Callable[[Content], None]:
    return lambda content: (content.built / name).write_bytes(data) and None


def cut(name: str) -> Callable[[Content], None]:
    def half(content: Content) -> None:
        path = content.built / name
        path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])

    return half


def remove(name: str) -> Callable[[Content], None]:
    return lambda content: (content.built / name).unlink()


def replace_folder(name: str) -> Callable[[Content], None]:
    def by_a_file(content: Content) -> None:
        shutil.rmtree(content.built / name)
        (content.built / name).write_text("")

    return by_a_file


def replace_file(name: str) -> Callable[[Content], None]:
    def by_a_folder(content: Content) -> None:
        (content.built / name).unlink()
        (content.built / name / "inside").mkdir(parents=True)

    return by_a_folder


DAMAGE = {
    "an empty manifest": write("phone/manifest.json", b""),
    "a truncated manifest": cut("phone/manifest.json"),
    "a binary manifest": write("phone/manifest.json", b"\xff\x00\x9f" * 50),
    "a manifest that is a list": write("phone/manifest.json", b"[]"),
    "an empty index": write("lessons/index.json", b""),
    "an index without its parts": write("lessons/index.json", b"{}"),
    "a truncated lesson": cut("lessons/kinds.fr.json"),
    "a missing lesson": remove("lessons/kinds.en.json"),
    "a lesson that is a folder": replace_file("lessons/kinds.fr.json"),
    "a missing figure": remove("figures/villages.fr.svg"),
    "a missing picture": remove("pictures/locks.fr.phone.svg"),
    "lessons that are a file": replace_folder("lessons"),
    "figures that are a file": replace_folder("figures"),
    "phone pages that are a file": replace_folder("phone"),
    "a missing page": remove("phone/fr/01-sortes.html"),
    "a missing compressed page": remove("phone/fr/01-sortes.html.gz"),
    "an empty page": write("phone/index.html", b""),
    "an empty compressed page": write("phone/index.html.gz", b""),
}


@pytest.mark.parametrize("damage", DAMAGE)
def test_what_was_built_and_is_damaged_is_made_again_after_a_sentence(small_built, damage):
    whole = hashes(small_built.built)
    DAMAGE[damage](small_built)
    result = run("--root", small_built.notebooks.parent, "build", "phone")
    assert result.exit_code == 0, result.output
    assert "est abîmé : on le refait." in result.output
    assert hashes(small_built.built) == whole


def test_nothing_is_made_again_where_nothing_is_damaged(small_built):
    made_at = (small_built.built / "phone" / "manifest.json").stat().st_mtime_ns
    result = run("--root", small_built.notebooks.parent, "build", "phone")
    assert "abîmé" not in result.output
    assert (small_built.built / "phone" / "manifest.json").stat().st_mtime_ns == made_at


def test_a_lesson_that_has_its_size_but_cannot_be_read_is_made_again(small_built):
    path = small_built.built / "lessons" / "kinds.fr.json"
    before = path.read_bytes()
    path.write_bytes(b"\xff" * len(before))
    assert catalogue(small_built).lesson("kinds", "fr").id == "kinds"
    assert path.read_bytes() == before


def lose_notebook(content: Content) -> str:
    (content.notebooks / "fr" / "01-sortes.ipynb").unlink()
    return "01-sortes.ipynb"


def cut_notebook(content: Content) -> str:
    path = content.notebooks / "en" / "01-kinds.ipynb"
    path.write_text(path.read_text(encoding="utf-8")[:900], encoding="utf-8")
    return "01-kinds.ipynb"


def list_for_notebook(content: Content) -> str:
    (content.notebooks / "fr" / "01-sortes.ipynb").write_text("[]", encoding="utf-8")
    return "01-sortes.ipynb"


def other_encoding_of_notebook(content: Content) -> str:
    path = content.notebooks / "fr" / "01-sortes.ipynb"
    path.write_bytes(path.read_text(encoding="utf-8").encode("cp1252", "replace"))
    return "01-sortes.ipynb"


def break_yaml(content: Content) -> str:
    changed(content.bank / "facts.yaml", "- id: rule-known", "- id: [rule-known")
    return "bank/facts.yaml"


def write_wrong_word(content: Content) -> str:
    changed(content.bank / "facts.yaml", "confidence: seen", "confidence: sure")
    return "bank/facts.yaml:"


def lose_yaml(content: Content) -> str:
    (content.bank / "facts.yaml").unlink()
    return "bank/facts.yaml"


def other_encoding_of_yaml(content: Content) -> str:
    path = content.bank / "facts.yaml"
    path.write_bytes(path.read_text(encoding="utf-8").encode("cp1252"))
    return "bank/facts.yaml"


def lose_table(content: Content) -> str:
    (content.bank / "figures" / "villages.csv").unlink()
    return "villages.csv"


CONTENT_DAMAGE = (
    lose_notebook,
    cut_notebook,
    list_for_notebook,
    other_encoding_of_notebook,
    break_yaml,
    write_wrong_word,
    lose_yaml,
    other_encoding_of_yaml,
    lose_table,
)


@pytest.mark.parametrize("damage", CONTENT_DAMAGE)
def test_with_damaged_content_the_workshop_opens_with_the_pages_built_before_and_says_why(small_built, damage, capsys):
    pages = hashes(small_built.built / "phone")
    named = damage(small_built)
    opened = prepared_or_earlier(small_built)
    said = capsys.readouterr().err
    assert named in said
    assert "L’atelier s’ouvre avec les pages construites auparavant." in said
    assert "Traceback" not in said
    assert "imprévue" not in said
    assert hashes(opened.built / "phone") == pages
    assert catalogue(opened).lesson("kinds", "fr").title == "Toutes les sortes"


@pytest.mark.parametrize("damage", CONTENT_DAMAGE)
def test_with_damaged_content_and_nothing_built_the_command_says_why(small, damage):
    named = damage(small)
    result = run("--root", small.notebooks.parent, "serve", "--no-browser")
    assert result.exit_code == 1
    assert named in result.output
    assert "imprévue" not in result.output


@pytest.mark.parametrize(
    "saved",
    [
        "Appelez Zoé, près du puits.".encode("cp1252"),
        b"\xef\xbb\xbf" + "Appelez Zoé, près du puits.\r\n".encode(),
        "Appelez Zoé, près du puits.".encode("utf-16"),
    ],
    ids=["Windows", "UTF-8 with its mark", "UTF-16"],
)
def test_the_help_text_may_be_saved_by_any_editor(small, saved):
    small.local.mkdir()
    (small.local / "help.fr.txt").write_bytes(saved)
    assert help_text(small, "fr") == "Appelez Zoé, près du puits."
    result = run("--root", small.notebooks.parent, "build", "phone")
    assert result.exit_code == 0, result.output
    page = (small.built / "phone" / "fr" / "01-sortes.html").read_text(encoding="utf-8")
    assert "Appelez Zoé, près du puits." in page


def test_a_help_text_that_cannot_be_read_is_said_and_the_pages_say_the_general_sentence(small):
    small.local.mkdir()
    (small.local / "help.fr.txt").write_bytes(b"\x81\x8d\x8f\xff")
    result = run("--root", small.notebooks.parent, "build", "phone")
    assert result.exit_code == 0
    assert "help.fr.txt ne se lit pas" in result.output
    assert catalogue(small).lesson("kinds", "fr").help == ""


def test_a_log_that_is_a_folder_or_a_folder_that_cannot_be_written_sends_the_log_elsewhere(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    (tmp_path / "serve.log").mkdir()
    (tmp_path / "file").write_text("")
    for folder in (tmp_path, tmp_path / "file"):
        assert log_file(folder, "serve.log") == state_folder() / "serve.log"
    assert writable(tmp_path / "file" / "inside") == state_folder()
    assert writable(tmp_path / "new") == tmp_path / "new"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_where_the_disk_is_full_what_must_be_written_goes_elsewhere(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setattr("tempfile.TemporaryFile", lambda dir: full_or_not(dir, tmp_path / "full"))
    assert writable(tmp_path / "full") == state_folder()
    assert log_file(tmp_path / "full", "serve.log") == state_folder() / "serve.log"
    assert writable(tmp_path / "room") == tmp_path / "room"


def full_or_not(folder: Path, full: Path) -> BinaryIO:
    """Open a file that can be opened but takes nothing, as on a full disk, if it is asked for in `full`."""
    return Path("/dev/full").open("wb") if folder == full else NamedTemporaryFile(dir=folder)


def test_a_whole_build_is_shown_without_writing_anything(small_built):
    opened = find_content(small_built.notebooks.parent)
    before = sorted(path for path in opened.built.rglob("*"))
    phone.build_phone(opened)
    assert state(opened) == "fresh"
    assert sorted(path for path in opened.built.rglob("*")) == before
    assert read_json(opened.built / "phone" / "manifest.json")["routes"]
