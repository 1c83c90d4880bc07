"""What an author writes in YAML is read once, with the line of everything; what YAML can do beyond it is refused."""

from __future__ import annotations

import pytest

from curriculum.model.yaml_records import read


def codes(path) -> list[tuple[str, int | None]]:
    return [(finding.code, finding.line) for finding in read(path, path.name)[1]]


@pytest.fixture
def written(tmp_path):
    def write(text: str, name: str = "some.yaml"):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return path

    return write


def test_every_value_knows_its_line(written):
    document, findings = read(written("id: one\nparts:\n- a: 1\n- a: 2\n  b: yes\n"), "some.yaml")
    assert findings == []
    assert document.value == {"id": "one", "parts": [{"a": 1}, {"a": 2, "b": True}]}
    assert [document.line(where) for where in ((), ("parts",), ("parts", 1), ("parts", 1, "b"))] == [1, 2, 4, 5]


def test_a_date_that_no_calendar_holds_stays_text(written):
    document, _ = read(written("good: 2026-11-23\nbad: 2026-02-30\n"), "some.yaml")
    assert [type(value).__name__ for value in document.value.values()] == ["date", "str"]


def test_a_file_that_was_changed_is_read_again(written):
    assert read(written("a: 1\n"), "some.yaml")[0].value == {"a": 1}
    assert read(written("a: 2\n"), "some.yaml")[0].value == {"a": 2}


def test_two_files_with_the_same_mistake_are_each_named(written):
    for name in ("one.yaml", "two.yaml"):
        (finding,) = read(written("a: 1\na: 2\n", name), name)[1]
        assert (finding.code, finding.path, finding.line) == ("key-repeated", name, 2)


def test_aliases_are_refused_at_their_line_however_much_they_would_unfold_to(written):
    bomb = "a0: &a0 [x, x]\n" + "".join(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]\n" for n in range(1, 60))
    assert codes(written(bomb)) == [("yaml-alias", 2)]
    assert codes(written("one: &one text\ntwo: *one\n")) == [("yaml-alias", 2)]
    assert codes(written("- &me [*me]\n")) == [("yaml-alias", 1)]


@pytest.mark.parametrize("mark", ["\u202a", "\u202e", "\u2066", "\u2069"])
def test_a_mark_that_turns_the_direction_of_writing_is_refused_at_its_line(written, mark):
    assert codes(written(f"a: plain\nb: [one, 'two{mark}']\n")) == [("text-direction", 2)]
    assert codes(written(f'a: plain\nb: "\\u{ord(mark):04x}"\n')) == [("text-direction", 2)]
    assert codes(written(f"a: plain\nb{mark}: key\n")) == [("text-direction", 2)]


def test_spaces_and_letters_of_other_scripts_are_no_marks(written):
    assert codes(written("a: « oui »\u202f; 50\u00a0%\nb: مرحبا\n")) == []


def test_a_key_that_is_a_list_is_broken_yaml_and_no_traceback(written):
    assert [code for code, _ in codes(written("? [a, b]\n: c\n"))] == ["yaml-broken"]
