"""Definitions that are quoted against a course when it gets them wrong, as the curriculum teaches them."""

from __future__ import annotations

import json
import re

import pytest

from curriculum.model.loading import load_bank
from tests.support import checkout

CONTENT = checkout.content()


@pytest.fixture(scope="module")
def bank():
    return load_bank(CONTENT.bank)


@pytest.fixture(scope="module")
def prose():
    """Return all that the notebooks say, by language."""
    return {
        lang: "\n".join(
            "".join(cell["source"])
            for path in sorted((CONTENT.notebooks / lang).glob("*.ipynb"))
            for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]
            if cell["cell_type"] == "markdown"
        )
        for lang in ("fr", "en")
    }


def test_one_effect_is_enough_for_maiming(bank, prose):
    fact = bank.facts["sv-km-maiming"].text
    assert re.search("grave, ou permanente, ou invalidante", fact.in_("fr"))
    assert re.search("serious injury, or a permanent one, or a disabling one", fact.in_("en"))
    assert not re.search("durable et (vraiment )?invalidante", prose["fr"])
    assert not re.search("lasting and disabling", prose["en"])


def test_no_share_of_casualties_is_given_to_explosive_devices_alone(bank):
    fact = bank.facts["pr-mine-risk"].text
    assert "engins explosifs ou des armes à feu" in fact.in_("fr")
    assert "explosive devices or firearms" in fact.in_("en")


def test_children_and_incidents_add_up_to_violations_and_never_to_children(bank, prose):
    key = bank.activities["form-a-11"].with_key("en")
    assert next(option["id"] for option in key["options"] if option["right"]) == "units"
    assert "25 verified violations" in key["explanation"]
    assert "Elles ne s’additionnent pas" not in prose["fr"]
    assert "They do not add up" not in prose["en"]


def test_denial_of_access_has_its_second_limb_which_asks_for_no_intent(bank):
    fact = bank.facts["sv-dha-def"].text
    for lang, first, second in (
        ("fr", "intentionnellement", "entraver de façon importante la capacité des acteurs humanitaires"),
        ("en", "intentionally", "significantly impeding the ability of humanitarian actors"),
    ):
        before, after = fact.in_(lang).split(second)
        assert first in before
        assert first not in after
