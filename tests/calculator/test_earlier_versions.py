"""A link of version 1 is read, computed by today's guesses, and says so; today's link says nothing of the kind."""

import json

import pytest
from django.test import Client
from django.utils import timezone

from calculator.consultations.results import result_of
from calculator.models import Consultation, Variant
from calculator.questions import VERSION
from tests.calculator.pages import RESULT, get
from tests.calculator.test_asked import reading

pytestmark = pytest.mark.django_db
CHANGED = "Dieser Link stammt von vor der Änderung des Rechners"
SELF_USE = "galt damals eine als selbst genutzt, jetzt keine"


def test_an_old_link_is_read_with_all_it_says_and_told_what_changed() -> None:
    old = reading(v="1", stand="2026-06-01", house__build_year="1931", heating__kind="oil")
    assert old.errors == {}
    assert old.asked is not None
    assert old.asked.facts.house.build_year == 1931
    assert old.asked.query().startswith(f"v={VERSION}&stand=2026-06-01")
    assert CHANGED in old.notes[0]
    assert "28.11.2026" in old.notes[0]


@pytest.mark.parametrize("said", [{}, {"v": str(VERSION)}])
def test_a_link_of_today_says_nothing(said: dict[str, str]) -> None:
    assert reading(**said).notes == ()


@pytest.mark.parametrize("version", ["0", "3", "01", "x"])
def test_a_version_that_never_was_is_refused(version: str) -> None:
    assert "Fassung" in reading(v=version).errors["v"]


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ({"house__building_type": "mfh"}, True),
        ({"house__building_type": "mfh", "house__self_used_dwellings": "1"}, False),
        ({"house__building_type": "mfh", "wer": "vermietung"}, False),
        ({"house__building_type": "rh"}, False),
        ({}, False),
    ],
)
def test_the_guess_that_decides_on_bonuses_is_named_where_it_was_one(said: dict[str, str], *, told: bool) -> None:
    notes = reading(v="1", **said).notes
    assert any(SELF_USE in note for note in notes) is told


def test_page_and_file_of_an_old_link(client: Client) -> None:
    query = {"v": "1", "stand": "2026-11-23", "systems": "heat_pump,gas"}
    assert CHANGED in get(client, RESULT, query)
    found = json.loads(client.get("/rechner/ergebnis.json", query).content)
    assert found["version"] == VERSION
    assert found["query"].startswith(f"v={VERSION}&")


def test_a_stored_variant_of_an_old_link_is_computed_and_says_so() -> None:
    stored = Variant(
        consultation=Consultation(), position=1, title="Alt", query="v=1&stand=2026-11-23&systems=heat_pump,gas"
    )
    found = result_of(stored, timezone.localdate())
    assert found.answer is not None
    assert any(CHANGED in note for note in found.notes)
