"""`curriculum new` writes a pair of notebooks and activities that the check accepts, and overwrites nothing."""

from __future__ import annotations

from datetime import date

import pytest

from curriculum.authoring.new import create_activity, create_lesson
from curriculum.checking.everything import check_all
from curriculum.errors import RefusedError
from curriculum.model import kinds

TODAY = date(2026, 11, 23)


def sentences(own_copy) -> list[str]:
    return [finding.sentence("en") for finding in check_all(own_copy, TODAY).findings if finding.severity == "error"]


def test_a_new_lesson_with_an_activity_of_every_kind_passes_the_check(own_copy):
    create_lesson(own_copy, "shelter", "97")
    asked = [kind for kind in kinds.names() if kind != "scenario"]
    for kind in asked:
        create_activity(own_copy, f"shelter-{kind}", "shelter", kind)
    assert len(asked) >= 7
    assert sentences(own_copy) == []


def test_a_name_that_is_taken_is_refused_and_nothing_is_written(own_copy):
    paths = create_lesson(own_copy, "shelter", "97")
    before = [path.read_bytes() for path in paths]
    with pytest.raises(RefusedError):
        create_lesson(own_copy, "shelter", "97")
    with pytest.raises(RefusedError):
        create_activity(own_copy, "shelter-first", "shelter", "single")
    assert [path.read_bytes() for path in paths] == before


@pytest.mark.parametrize(
    ("lesson", "kind", "word"), [("nowhere", "single", "mechanism"), ("mechanism", "crossword", "single")]
)
def test_an_unknown_lesson_or_kind_is_refused_with_what_exists(own_copy, lesson, kind, word):
    with pytest.raises(RefusedError) as refused:
        create_activity(own_copy, "something", lesson, kind)
    for lang in ("fr", "en"):
        assert word in refused.value.sentences(lang)[0]
