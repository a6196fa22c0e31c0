"""The page of a part of the city: its zones, most addresses first, or what holds it where nobody knows its ground."""

import pytest
from django.test import Client
from django.urls import reverse

from tests import builders
from tests.zones.pages import text_of
from zones import services
from zones.address import lookup, outcomes

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _city() -> None:
    plan, addresses = builders.published_city()
    for number in (11, 13):
        builders.address(addresses, f"Westweg {number}, 07743", 680_510 + number, 5_643_500, ortsteil="Winzerla")
    builders.address(addresses, "Ostweg 12, 07745", 681_500, 5_643_500, ortsteil="Winzerla")
    services.assign_addresses(plan, addresses)


def quarter(text: str) -> outcomes.Quarter:
    result = lookup.lookup_text(text)
    assert isinstance(result, outcomes.Quarter)
    return result


def test_the_zones_of_a_part_come_with_their_addresses_and_its_streets() -> None:
    found = quarter("Winzerla")
    assert [(zone.code, count) for zone, count in found.zones] == [("DEMO-01", 2), ("DEMO-02", 1)]
    assert found.streets == ("Ostweg", "Westweg")
    assert (found.outside, found.larger) == (0, ())


def test_the_page_leads_to_the_zones_and_to_the_streets(client: Client) -> None:
    told = text_of(client, f"{reverse('zones:search')}?q=Jena-Winzerla")
    assert "Winzerla liegt in 2 Gebieten des Wärmeplans" in told
    assert "2 Adressen" in told
    assert "2 Straßen in Winzerla" in told
    page = client.get(reverse("zones:search"), {"q": "Jena-Winzerla"}, follow=True).content.decode()
    assert f'href="{reverse("zones:zone", args=["DEMO-01"])}"' in page


def test_a_part_whose_ground_nobody_knows_is_told_by_what_holds_it(client: Client) -> None:
    found = quarter("Damenviertel")
    assert found.larger == ("Jena-Nord", "Jena-Zentrum")
    told = text_of(client, f"{reverse('zones:search')}?q=Damenviertel")
    assert "Damenviertel gehört zu Jena-Nord und Jena-Zentrum" in told
