"""What a participant may see before answering holds nothing of the key, in any kind and any activity of the bank."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

import pytest

from curriculum.model import kinds
from curriculum.model.activity import ScoredActivity
from curriculum.model.loading import load_bank
from curriculum.model.texts import KEY, LANGUAGES, Record, Text
from curriculum.model.views import as_data, key_fields, public_data
from tests.support.grading_cases import OF_A_KIND


@pytest.fixture(scope="module")
def activities():
    return load_bank(Path(__file__).parents[2] / "curriculum" / "bank").activities.values()


def paths(data: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """Yield each dotted path inside plain data with its value; a list adds no step."""
    if isinstance(data, list):
        for part in data:
            yield from paths(part, path)
    elif isinstance(data, dict):
        for name, part in data.items():
            inner = f"{path}.{name}".removeprefix(".")
            yield inner, part
            yield from paths(part, inner)


def texts(data: Any) -> set[str]:
    """Return every string of several words inside plain data."""
    if isinstance(data, str):
        return {data} if " " in data else set()
    parts = data.values() if isinstance(data, dict) else data if isinstance(data, list) else ()
    return {text for part in parts for text in texts(part)}


@pytest.mark.parametrize("kind", kinds.names())
def test_every_kind_says_which_of_its_fields_are_the_key(kind):
    scored = {"explanation", "verdict"} if issubclass(kinds.model(kind), ScoredActivity) else set()
    assert key_fields(kinds.model(kind)) == {*OF_A_KIND[kind]["key"], "facts", "bloom"} | scored


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_is_public_of_an_activity_holds_no_field_and_no_text_of_its_key(activities, lang):
    assert len(activities) >= 300
    assert {activity.kind for activity in activities} == set(kinds.names())
    for activity in activities:
        key = key_fields(type(activity))
        secret = [value for path, value in paths(activity.with_key(lang)) if path in key]
        public = activity.public(lang)
        assert not key & {path for path, _ in paths(public)}, activity.id
        assert secret, activity.id
        assert not texts(secret) & texts(public), activity.id


@pytest.mark.parametrize("lang", LANGUAGES)
def test_with_its_key_an_activity_holds_every_field_of_the_key(activities, lang):
    for activity in activities:
        assert key_fields(type(activity)) <= {path for path, _ in paths(activity.with_key(lang))}, activity.id


def test_what_is_public_is_what_stands_in_the_record_beside_the_key(activities):
    for activity in activities:
        whole, public, key = activity.with_key("fr"), activity.public("fr"), key_fields(type(activity))
        left_out = {path for path, _ in paths(whole)} - {path for path, _ in paths(public)}
        assert all(any(path == one or path.startswith(f"{one}.") for one in key) for path in left_out), activity.id


@pytest.mark.parametrize(
    ("kind", "field"), [(kind, drawn) for kind in kinds.names() if (drawn := kinds.model(kind).drawn)]
)
def test_the_order_of_what_is_public_does_not_give_the_key_away(activities, kind, field):
    asked = [activity for activity in activities if activity.kind == kind]
    assert asked
    for activity in asked:
        in_the_record = [part["id"] for part in activity.with_key("fr")[field]]
        for lang in LANGUAGES:
            shown = [part["id"] for part in activity.public(lang)[field]]
            assert shown != in_the_record
            assert sorted(shown) == sorted(in_the_record)
        assert shown == [part["id"] for part in activity.public("fr")[field]], "another order in another language"


class Door(Record):
    label: Text
    code: Annotated[str, KEY] = "1234"


class House(Record):
    doors: list[Door]
    spare: Door | None = None
    rooms: dict[str, Door]


def test_a_mark_holds_in_lists_in_mappings_and_where_a_record_may_be_missing():
    door = Door(label=Text(fr="porte", en="door"))
    house = House(doors=[door], rooms={"kitchen": door})
    assert key_fields(House) == {"doors.code", "spare.code", "rooms.code"}
    assert public_data(house, "en") == {
        "doors": [{"label": "door"}],
        "spare": None,
        "rooms": {"kitchen": {"label": "door"}},
    }
    assert as_data(house, "fr")["rooms"] == {"kitchen": {"label": "porte", "code": "1234"}}
