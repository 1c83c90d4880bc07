"""Builds: fresh only for the code and content they were made from, made by one process at a time, whole or not."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest

from curriculum import fingerprint
from curriculum.folders import Content, find_content, read_json
from curriculum.lessons.apart import LessonsNotBuiltError, build_apart
from curriculum.lessons.catalogue import catalogue, state
from curriculum.lessons.compiling import build_lessons
from curriculum.locks import locked
from curriculum.making import making
from curriculum.pages.phone import build_phone
from tests.support.checkout import ROOT
from tests.support.contents import changed, hashes


def command(content: Content, *arguments: str) -> list[str]:
    return [sys.executable, "-m", "curriculum", "--root", str(content.notebooks.parent), *arguments]


def lock(content: Content) -> Path:
    return content.built / ".lessons.lock"


def test_a_hash_is_that_of_names_and_contents_and_follows_a_change(tmp_path):
    (tmp_path / "a.yaml").write_text("one")
    first = fingerprint.of_files(tmp_path, (".yaml",))
    assert fingerprint.of_files(tmp_path, (".yaml",)) == first
    (tmp_path / "a.yaml").write_text("other")
    second = fingerprint.of_files(tmp_path, (".yaml",))
    (tmp_path / "a.yaml").rename(tmp_path / "b.yaml")
    assert len({first, second, fingerprint.of_files(tmp_path, (".yaml",))}) == 3


def test_a_file_whose_time_and_size_stay_is_not_read_again(tmp_path):
    path = tmp_path / "a.yaml"
    path.write_text("one")
    seen = path.stat()
    first = fingerprint.of_files(tmp_path, (".yaml",))
    path.write_text("two")
    os.utime(path, ns=(seen.st_atime_ns, seen.st_mtime_ns))
    assert fingerprint.of_files(tmp_path, (".yaml",)) == first


@pytest.mark.parametrize("file", ["frontend/cards.py", "frontend/style.css", "pages/templates/home.html.j2"])
def test_what_other_code_has_built_is_stale_lessons_and_pages_alike(small_built, tmp_path, file):
    shutil.copytree(ROOT / "curriculum", tmp_path / "curriculum", ignore=shutil.ignore_patterns("__pycache__"))
    with (tmp_path / "curriculum" / file).open("a", encoding="utf-8") as source:
        source.write("\n")
    code = (
        "import sys; from pathlib import Path; from curriculum.folders import find_content\n"
        "from curriculum.lessons.catalogue import state; from curriculum.pages.phone import build_phone\n"
        "content = find_content(Path(sys.argv[1])); print(state(content)); build_phone(content)"
    )
    before = read_json(small_built.built / "phone" / "manifest.json")["version"]
    done = subprocess.run(
        [sys.executable, "-c", code, str(small_built.notebooks.parent)],
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == "stale"
    assert read_json(small_built.built / "phone" / "manifest.json")["version"] != before


def test_a_change_of_the_prose_reaches_the_phone_pages(small_built):
    changed(small_built.notebooks / "fr" / "01-sortes.ipynb", "Bienvenue.", "Bonjour à vous.")
    build_phone(small_built)
    assert "Bonjour à vous." in (small_built.built / "phone" / "fr" / "01-sortes.html").read_text(encoding="utf-8")


def test_content_shown_as_built_is_not_made_again(small_built):
    opened = Content(small_built.bank, small_built.notebooks, small_built.built, small_built.local, as_built=True)
    changed(small_built.bank / "lessons" / "kinds.yaml", "Toutes les sortes", "Autre titre")
    assert catalogue(opened).lesson("kinds", "fr").title == "Toutes les sortes"
    assert catalogue(small_built).lesson("kinds", "fr").title == "Autre titre"


def test_what_the_building_process_refuses_comes_back_in_both_languages(small):
    changed(small.bank / "facts.yaml", "confidence: seen", "confidence: sure")
    with pytest.raises(LessonsNotBuiltError) as refused:
        catalogue(small)
    assert "n’est pas possible pour «\u00a0confidence\u00a0»" in refused.value.sentences("fr")[0]
    assert "is not possible for ‘confidence’" in refused.value.sentences("en")[0]


def test_who_finds_it_being_built_says_so_waits_and_builds_no_second_time(small_built):
    made = small_built.built
    made.rename(made.parent / "made")
    with locked(lock(small_built)):
        process = subprocess.Popen(command(small_built, "build", "phone"), stderr=subprocess.PIPE, text=True)
        assert "Un autre programme prépare déjà la même chose" in process.stderr.readline()
        for name in ("figures", "pictures", "lessons"):
            shutil.copytree(made.parent / "made" / name, made / name)
        built = (made / "lessons" / "index.json").stat().st_ino
    assert process.communicate()[0] is None
    assert process.returncode == 0
    assert (made / "lessons" / "index.json").stat().st_ino == built


def test_two_builds_at_once_both_end_well(small):
    both = [subprocess.Popen(command(small, "build", "phone"), stderr=subprocess.PIPE, text=True) for _ in range(2)]
    ends = [process.communicate() for process in both]
    assert [process.returncode for process in both] == [0, 0], ends
    assert state(small) == "fresh"
    assert [path.name for path in small.built.iterdir() if path.name.startswith(".")] == []


def test_a_build_that_is_killed_leaves_the_earlier_files_whole_and_the_next_one_cleans_up(small_built):
    before = hashes(small_built.built)
    process = subprocess.Popen(command(small_built, "build", "lessons"))
    while not any(small_built.built.glob(".making-lessons-*/figures")):
        assert process.poll() is None
        time.sleep(0.001)
    process.send_signal(signal.SIGKILL)
    process.wait()
    left = [path.name for path in small_built.built.iterdir() if path.name.startswith(".making-")]
    assert left
    assert {name: each for name, each in hashes(small_built.built).items() if not name.startswith(".")} == before
    build_lessons(small_built)
    assert hashes(small_built.built) == before


def test_a_lock_is_free_again_when_its_holder_is_killed(tmp_path):
    code = "import sys; from pathlib import Path; from curriculum.locks import locked\n"
    code += "with locked(Path(sys.argv[1])): print('held', flush=True); input()"
    waits = []
    with subprocess.Popen(
        [sys.executable, "-c", code, str(tmp_path / "lock")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    ) as holder:
        assert holder.stdout.readline() == "held\n"

        def kill() -> None:
            waits.append("waited")
            holder.kill()
            holder.wait()

        with locked(tmp_path / "lock", waiting=kill):
            assert waits == ["waited"]
    assert list(tmp_path.iterdir()) == []


def test_what_is_made_apart_is_gone_when_its_making_fails(tmp_path):
    with suppress(ZeroDivisionError), making(tmp_path, "pages") as made:
        (made / "page.html").write_text("half")
        assert 1 / 0
    assert list(tmp_path.iterdir()) == []


def test_building_apart_leaves_the_process_that_asked_small(small):
    code = (
        "import sys; from pathlib import Path; from curriculum.folders import find_content\n"
        "from curriculum.lessons.catalogue import catalogue; catalogue(find_content(Path(sys.argv[1])))\n"
        "print(*sys.modules)"
    )
    root = str(small.notebooks.parent)
    done = subprocess.run([sys.executable, "-c", code, root], cwd=ROOT, capture_output=True, text=True, check=True)
    assert {"yaml", "pydantic", "matplotlib", "click"} & set(done.stdout.split()) == set()


def test_the_process_that_builds_says_what_ended_it(small, monkeypatch):
    monkeypatch.setenv("PYTHONPATH", str(small.bank))  # a module of the standard library that breaks on import
    (small.bank / "csv.py").write_text("raise ImportError('csv is broken')\n", encoding="utf-8")
    with pytest.raises(Exception, match="building-ended") as ended:
        build_apart(small)
    assert "csv is broken" in ended.value.sentences("fr")[0]


def test_a_manifest_says_the_size_and_hash_of_every_file(small_built):
    folder = small_built.built / "phone"
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    found = hashes(folder)
    del found["manifest.json"]
    assert {name: each["sha256"] for name, each in manifest["files"].items()} == found


def test_the_index_is_the_last_file_put_in_place(small):
    build_lessons(small)
    index = (small.built / "lessons" / "index.json").stat().st_ctime_ns
    assert all(path.stat().st_ctime_ns <= index for path in (small.built / "lessons").iterdir())
    assert catalogue(find_content(small.notebooks.parent)).entries
