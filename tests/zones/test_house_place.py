"""Where a house stands, for the mark on the map."""

import pytest
from django.test import Client

from tests import builders
from zones import services
from zones.models import Address, EditionKind

pytestmark = pytest.mark.django_db


@pytest.fixture
def house() -> Address:
    addresses = builders.edition(EditionKind.ADDRESSES)
    address = builders.address(addresses, "Westweg 1, 07743", 680_500, 5_643_500)
    services.publish(addresses, reason="Test")
    return address


def test_the_place_of_a_published_house_is_told_in_degrees(client: Client, house: Address) -> None:
    answer = client.get(f"/karte/haus/{house.key}/")
    assert answer.json() == {"lat": 50.914882, "lon": 11.56782, "is_approximate": False}
    assert answer["Cache-Control"] == "private, no-store"


def test_a_link_from_before_there_were_keys_finds_the_house(client: Client, house: Address) -> None:
    assert client.get(f"/karte/haus/{house.pk}/").json() == client.get(f"/karte/haus/{house.key}/").json()


@pytest.mark.parametrize("key", [0, 2**53, 2**63 - 1, 10**30])
def test_an_unknown_house_is_said_in_german(client: Client, house: Address, key: int) -> None:
    answer = client.get(f"/karte/haus/{key}/")
    assert answer.status_code == 404
    assert answer.json()["detail"].startswith("Diese Adresse gibt es nicht")


def test_a_house_of_an_unpublished_edition_is_not_told(client: Client) -> None:
    address = builders.address(builders.edition(EditionKind.ADDRESSES), "Westweg 1, 07743", 680_500, 5_643_500)
    assert client.get(f"/karte/haus/{address.key}/").status_code == 404
