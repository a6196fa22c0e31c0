"""The Steckbrief of a zone on one sheet: everything that the page states, and where it comes from."""

from http import HTTPStatus

import pytest
from django.test import Client

from tests import builders
from tests.zones.pages import text_of
from zones.models import Steckbrief, Zone

pytestmark = pytest.mark.django_db
SHEET = "/gebiete/DEMO-01/steckbrief/"


def test_the_sheet_states_figures_texts_mark_and_address(client: Client) -> None:
    plan, _addresses = builders.published_city()
    zone = Zone.objects.get(edition=plan, code="DEMO-01")
    zone.steckbrief.values.create(indicator="heat_demand", value="1234.5", source="Gutachten", as_of=builders.DAY)
    Steckbrief.objects.filter(zone=zone).update(recommendation="Dämmen Sie zuerst.")
    text = text_of(client, SHEET)
    for part in (
        "DEMO-01",
        "1.234,50 MWh/a",
        "Gutachten",
        "Dämmen Sie zuerst.",
        plan.mark,
        "http://testserver/gebiete/DEMO-01/",
    ):
        assert part in text
    assert f'href="{SHEET}"' in client.get("/gebiete/DEMO-01/").content.decode()


def test_a_zone_without_steckbrief_has_a_sheet_that_says_so(client: Client) -> None:
    plan, _addresses = builders.published_city()
    Steckbrief.objects.filter(zone__edition=plan, zone__code="DEMO-01").delete()
    assert "kein Steckbrief angegeben" in text_of(client, SHEET)
    assert SHEET not in client.get("/gebiete/DEMO-01/").content.decode()


def test_unknown_zones_and_no_plan_are_answered_as_on_the_page(client: Client) -> None:
    assert client.get(SHEET).status_code == client.get("/gebiete/DEMO-01/").status_code
    builders.published_city()
    assert client.get("/gebiete/DEMO-99/steckbrief/").status_code == HTTPStatus.NOT_FOUND
