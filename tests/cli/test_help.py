"""Every command explains itself in both languages, and stands on a page for people."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.support.checkout import ROOT
from tests.support.commands import commands, run

COMMANDS = dict(commands())
# Commands that no page shows, and why.
UNSAID = {
    "build lessons": "every other command does it when need be",
    "build phone": "`serve` does it",
}


def pages() -> str:
    return "".join((ROOT / page).read_text(encoding="utf-8") for page in ("README.md", "CONTRIBUTING.md"))


def test_the_commands_are_found():
    assert {"serve", "build handouts", "new activity"} <= COMMANDS.keys()


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_has_help_of_its_own_in_both_languages(name):
    french, english = run(*name.split(), "--help").output, run(*name.split(), "--help", lang="en").output
    told = [[line for line in text.splitlines()[2:] if line.strip()] for text in (french, english)]
    assert all(told)
    # The options stand in the same places; what is said of them does not.
    assert told[0][0] != told[1][0]
    assert "Montrer cette aide." in french
    assert "Show this help." in english


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_of_a_command_says_what_it_does(name):
    text = run(*name.split(), "--help").output
    options = [line for line in text.splitlines() if line.startswith("  -")]
    for option in COMMANDS[name].params:
        if option.param_type_name == "option":
            assert option.help, option.name
    assert len(options) >= len([each for each in COMMANDS[name].params if each.param_type_name == "option"])
    assert "help-" not in text


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_is_shown_to_people_or_says_why_not(name):
    assert (f"curriculum {name} " in pages() or f"curriculum {name}\n" in pages()) != (name in UNSAID)


@pytest.mark.parametrize("line", [("--lang", "en", "--help"), ("--help", "--lang", "en"), ("--help", "--lang=en")])
def test_help_is_in_english_wherever_the_line_says_so(line):
    assert "present, build and check the lessons" in run(*line).output


def test_the_help_loads_no_part_of_the_curriculum_that_it_does_not_need():
    code = "from curriculum.cli import curriculum; curriculum(['--help'], standalone_mode=False)"
    code = f"import sys; {code}; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT).stdout
    heavy = {"pandas", "matplotlib", "nbformat", "nbconvert", "typst", "tornado", "rich", "jupyter_server"}
    assert heavy & set(loaded.split()) == set()


def test_the_module_is_the_command():
    done = subprocess.run([sys.executable, "-m", "curriculum", "build", "--help"], capture_output=True, text=True)
    assert done.returncode == 0
    assert "handouts" in done.stdout
