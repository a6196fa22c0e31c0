"""Codes that mean other ground than before are told, and codes are shown as the city writes them."""

import pytest
from django.test import Client

from tests.zones.test_changes import read
from tests.zones.test_lineage_pages import draft, publish
from zones.models import Zone

pytestmark = pytest.mark.django_db

FIRST = {"WG-30": (0, 600), "WG-40": (600, 1000), "WG-41": (1000, 1500), "WG-50": (1500, 1800), "WG-51": (1800, 2000)}
SECOND = {"WG-30": (0, 400), "WG-31": (400, 600), "WG-41": (600, 1000), "WG-40": (1000, 1500), "WG-50": (1500, 2000)}
NOTE = "bezeichnete vor der Ausgabe „Fortschreibung“ ein anderes oder größeres Gebiet"


@pytest.fixture
def _plans() -> None:
    for title, strips in (("Wärmeplan 2025", FIRST), ("Fortschreibung", SECOND)):
        plan = draft(title, strips)
        for zone in Zone.objects.filter(edition=plan):
            Zone.objects.filter(pk=zone.pk).update(shown_code=zone.code.replace("WG-", "WG/"))
        publish(plan)


@pytest.mark.usefixtures("_plans")
@pytest.mark.parametrize(
    ("code", "told"), [("WG-30", True), ("WG-40", True), ("WG-41", True), ("WG-31", False), ("WG-50", False)]
)
def test_the_calculator_says_that_a_code_meant_other_ground(client: Client, code: str, told: bool) -> None:
    text = read(client, f"/rechner/?gebiet={code}")
    assert (NOTE in text) is told
    assert f"({code.replace('-', '/')})" in text


@pytest.mark.usefixtures("_plans")
def test_exchanged_codes_are_compared_with_their_own_ground(client: Client) -> None:
    text = read(client, "/gebiete/WG-40/aenderungen/")
    assert "WG/41" in text
    assert "kamen hinzu" not in text


@pytest.mark.usefixtures("_plans")
def test_sentences_name_codes_as_the_city_writes_them(client: Client) -> None:
    text = read(client, "/gebiete/WG-50/?frueher=WG-51")
    assert "Das Gebiet WG/51 ist mit der Ausgabe „Fortschreibung“ in WG/50 aufgegangen." in text
