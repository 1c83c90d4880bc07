"""Whatever is wrong with the content or the disk, every command says it in sentences and ends with 1."""

from __future__ import annotations

import errno
import shutil
from pathlib import Path

import pytest

from curriculum.folders import Content
from tests.support.commands import commands, run
from tests.support.contents import changed, small_content

# Each command as a person calls it on the small curriculum.
ARGUMENTS = {
    "serve": ("--no-browser",),
    "build lessons": (),
    "build phone": (),
    "build offline": (),
    "build handouts": ("--lang", "fr"),
    "build cards": ("--lang", "fr"),
    "build tests": ("--lang", "fr"),
    "build agenda": ("--days", "1", "--lang", "fr"),
    "build gallery": (),
    "check": (),
    "new lesson": ("other", "--number", "05"),
    "new activity": ("kinds-other", "--lesson", "kinds", "--kind", "single"),
    "translated": ("notebooks/en/01-kinds.ipynb", "--cell", "rule", "--yes"),
}
# `new lesson` writes files of its own, `translated` reads two notebooks: neither needs the bank.
READS_NOTHING = {"new lesson", "translated"}


def call(name: str, content: Content, lang: str = "fr"):
    root = content.notebooks.parent
    arguments = [root / each if each.endswith(".ipynb") else each for each in ARGUMENTS[name]]
    return run("--root", root, *name.split(), *arguments, lang=lang)


def broken_word(content: Content) -> str:
    changed(content.bank / "lessons" / "kinds.yaml", "track: both", "track: nobody")
    return "lessons/kinds.yaml:"


def broken_yaml(content: Content) -> str:
    changed(content.bank / "lessons" / "kinds.yaml", "id: kinds", "id: [kinds")
    return "lessons/kinds.yaml"


def test_every_command_is_tried():
    assert ARGUMENTS.keys() == dict(commands()).keys()


@pytest.mark.parametrize("breaking", [broken_word, broken_yaml])
@pytest.mark.parametrize("name", ARGUMENTS)
def test_one_wrong_word_in_the_bank_is_said_with_its_file_and_no_traceback(small, name, breaking):
    shown = breaking(small)
    result = call(name, small)
    assert "Traceback" not in result.output
    assert isinstance(result.exception, SystemExit | None)
    if name in READS_NOTHING or (name == "new activity" and breaking is broken_word):
        assert result.exit_code == 0
        return
    assert result.exit_code == 1
    assert shown in result.output
    assert "imprévue" not in result.output


@pytest.mark.parametrize("name", ["serve", "build tests", "check"])
def test_the_sentences_are_in_the_language_asked(small, name):
    broken_word(small)
    assert "is not possible for ‘track’" in call(name, small, "en").output


@pytest.mark.parametrize("name", ["build phone", "build offline", "build handouts"])
def test_a_notebook_that_is_no_notebook_is_said_by_name(small, name):
    (small.notebooks / "fr" / "01-sortes.ipynb").write_text("{", encoding="utf-8")
    result = call(name, small)
    assert result.exit_code == 1
    assert "01-sortes.ipynb:1" in result.output
    assert "ce carnet ne se lit pas" in result.output


def test_a_cell_of_a_laboratory_that_fails_is_shown_with_its_notebook(tmp_path):
    content = small_content(tmp_path / "content", laboratory=True)
    changed(content.notebooks / "fr" / "18-chiffres.ipynb", "here.sources()", "1 / 0")
    result = call("build phone", content)
    assert result.exit_code == 1
    assert "18-chiffres.ipynb" in result.output
    assert "ZeroDivisionError" in result.output


def test_a_table_that_is_missing_or_saved_otherwise_is_said(small):
    table = small.bank / "figures" / "villages.csv"
    table.write_bytes("village,value\nbalmé,12\n".encode("utf-16"))
    for name in ("build lessons", "check"):
        result = call(name, small)
        assert result.exit_code == 1
        assert "villages.csv" in result.output
        assert "en CSV, en UTF-8" in result.output


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        (errno.ENOSPC, "Le disque est plein."),
        (errno.EROFS, "Il n’est pas permis de lire ou d’écrire"),
        (errno.EACCES, "Il n’est pas permis de lire ou d’écrire"),
        (errno.EIO, "ne peut être ni lu ni écrit"),
    ],
)
def test_what_the_disk_refuses_is_said_with_what_to_do(small, monkeypatch, code, sentence):
    def refuse(path: Path, *_: object, **__: object) -> None:
        raise OSError(code, "Input/output error", str(path))

    monkeypatch.setattr("curriculum.locks._opened", refuse)
    result = call("build lessons", small)
    assert result.exit_code == 1
    assert sentence in result.output
    assert "Traceback" not in result.output


def test_an_error_that_nobody_foresaw_is_one_sentence_and_its_traceback_a_file(small, monkeypatch, tmp_path):
    monkeypatch.setattr("curriculum.cli.refusals.state_folder", lambda: tmp_path)
    monkeypatch.setattr("curriculum.lessons.compiling.load_bank", lambda _: 1 / 0)
    result = call("build lessons", small)
    assert result.exit_code == 1
    assert "Une erreur imprévue" in result.output
    assert str(tmp_path / "error.log") in result.output.replace("\n", "")
    assert "ZeroDivisionError" in (tmp_path / "error.log").read_text()


def test_ctrl_c_ends_with_a_sentence(small, monkeypatch):
    def stop(_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("curriculum.lessons.compiling.load_bank", stop)
    result = call("build lessons", small)
    assert result.exit_code == 130
    assert result.output.strip() == "Arrêté à votre demande."


def test_a_folder_without_a_curriculum_is_refused(tmp_path):
    result = run("--root", tmp_path, "check", lang="en")
    assert result.exit_code == 1
    assert f"{tmp_path} holds no curriculum" in result.output


def test_what_is_built_goes_where_the_option_or_the_environment_says(small, tmp_path, monkeypatch):
    root = small.notebooks.parent
    assert run("--root", root, "--built", tmp_path / "one", "build", "lessons").exit_code == 0
    assert (tmp_path / "one" / "lessons" / "index.json").is_file()
    monkeypatch.setenv("CURRICULUM_BUILT", str(tmp_path / "two"))
    assert run("--root", root, "build", "lessons").exit_code == 0
    assert (tmp_path / "two" / "lessons" / "index.json").is_file()
    assert not small.built.exists()
    shutil.rmtree(tmp_path / "two")
