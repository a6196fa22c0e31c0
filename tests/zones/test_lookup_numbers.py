"""Numbers that are not listed, several numbers at once, and the address nearest to a point."""

import pytest
from django.test import Client
from pyproj import Transformer

from tests import builders
from tests.builders import EAST, SHARED, WEST
from tests.zones.pages import text_of
from zones import services
from zones.address import lookup, outcomes
from zones.models import EditionKind

pytestmark = pytest.mark.django_db
MIDDLE = 5_643_500


def publish(**eastings: float) -> None:
    """Publish the two squares and a street of which each number lies at this easting („n3=WEST + 100“)."""
    plan, addresses = builders.edition(), builders.edition(EditionKind.ADDRESSES)
    builders.two_squares(plan)
    for name, easting in eastings.items():
        builders.address(addresses, f"Markt {name.removeprefix('n')}, 07743", easting, MIDDLE)
    services.publish(plan, addresses, reason="Test")


def unknown(text: str) -> outcomes.UnknownNumber:
    result = lookup.lookup_text(text)
    assert isinstance(result, outcomes.UnknownNumber)
    return result


def in_range(text: str) -> outcomes.InRange:
    result = lookup.lookup_text(text)
    assert isinstance(result, outcomes.InRange)
    return result


def test_an_unlisted_number_gets_the_zone_of_its_street_with_the_reason(client: Client) -> None:
    publish(n1=WEST + 100, n3=WEST + 200, n9=WEST + 300)
    result = unknown("Markt 7")
    assert result.zone is not None
    assert (result.zone.code, result.numbers, result.near_boundary) == ("DEMO-01", 3, False)
    page = text_of(client, "/adresse/?q=Markt 7", 404)
    assert "Alle 3 Nummern der Straße „Markt“ in unseren Daten liegen im Gebiet DEMO-01 Gebiet DEMO-01." in page
    assert "nahe an der Gebietsgrenze" not in page


def test_a_number_near_the_boundary_is_said(client: Client) -> None:
    publish(n1=WEST + 100, n3=SHARED - 1)
    assert unknown("Markt 7").near_boundary
    assert "Mindestens eine davon liegt aber nahe" in text_of(client, "/adresse/?q=Markt 7", 404)


@pytest.mark.parametrize("other", [EAST - 100, EAST + 400], ids=["in another zone", "in no zone"])
def test_an_unlisted_number_gets_no_zone_where_the_street_lies_in_several(client: Client, other: float) -> None:
    publish(n1=WEST + 100, n3=other)
    assert (unknown("Markt 2").zone, unknown("Markt 2").is_outside) == (None, False)
    page = text_of(client, "/adresse/?q=Markt 2", 404)
    assert "können wir für Ihre Nummer keines nennen" in page
    assert "Wahrscheinliches Gebiet" not in page


def test_a_street_outside_all_zones_gives_none(client: Client) -> None:
    publish(n1=EAST + 400, n3=EAST + 500)
    assert (unknown("Markt 2").zone, unknown("Markt 2").is_outside) == (None, True)
    assert "liegen in keinem Gebiet des Wärmeplans" in text_of(client, "/adresse/?q=Markt 2", 404)
    assert "Markt 1-3 liegt in keinem Gebiet des Wärmeplans" in text_of(client, "/adresse/?q=Markt 1-3", 200)


def test_a_range_within_one_zone(client: Client) -> None:
    publish(n12=WEST + 100, n14=WEST + 120, n13=EAST - 100)
    result = in_range("Markt 12-14")
    assert result.zone is not None
    assert (result.zone.code, [str(address.number) for address, _zone in result.members]) == ("DEMO-01", ["12", "14"])
    assert "Markt 12-14 liegt im Gebiet DEMO-01" in text_of(client, "/adresse/?q=Markt 12-14", 200)


def test_a_range_across_zones_is_said_number_by_number(client: Client) -> None:
    publish(n12=WEST + 100, n14=EAST - 100, n16=EAST + 400)
    result = in_range("Markt 12-16")
    assert result.zone is None
    codes = [zone.code if zone else None for _address, zone in result.members]
    assert codes == ["DEMO-01", "DEMO-02", None]
    page = text_of(client, "/adresse/?q=Markt 12-16", 200)
    assert "Markt 12-16 liegt nicht in einem einzigen Gebiet" in page
    assert "in keinem Gebiet" in page


def test_a_range_near_the_boundary_says_so(client: Client) -> None:
    publish(n12=WEST + 100, n14=SHARED - 1)
    assert in_range("Markt 12/14").near_boundary
    assert "liegt nahe an einer Gebietsgrenze" in text_of(client, "/adresse/?q=Markt 12/14", 200)


def at(easting: float, northing: float = MIDDLE) -> outcomes.LookupResult:
    return lookup.lookup_point(*Transformer.from_crs(25832, 4326, always_xy=True).transform(easting, northing))


def test_a_point_names_the_nearest_address_within_reach() -> None:
    publish(n1=WEST + 100, n3=WEST + 130)
    result = at(WEST + 118)
    assert isinstance(result, outcomes.InZone)
    assert result.nearby is not None
    assert (str(result.nearby.address), round(result.nearby.distance_m)) == ("Markt 3, 07743 Jena", 12)
    assert (result.address, result.nearby.zone) == (None, result.zone)


@pytest.mark.parametrize(("accuracy_m", "is_near"), [(0, False), (59, False), (61, True), (1000, True)])
def test_a_place_known_only_roughly_lies_on_the_boundary_within_that(
    client: Client, accuracy_m: float, is_near: bool
) -> None:
    publish(n1=WEST + 100)
    lon, lat = Transformer.from_crs(25832, 4326, always_xy=True).transform(SHARED - 60, MIDDLE)
    result = lookup.lookup_point(lon, lat, accuracy_m)
    assert isinstance(result, outcomes.OnBoundary) == is_near
    asked = {"lat": str(lat), "lon": str(lon), "genauigkeit": str(accuracy_m)}
    assert client.get("/punkt/", asked).status_code == (200 if is_near else 302)
    assert client.get("/api/v1/punkt", asked).json()["outcome"] == ("on_boundary" if is_near else "in_zone")


@pytest.mark.parametrize("accuracy", ["-1", "1001", "x", "nan"])
def test_an_accuracy_that_is_none_is_refused(client: Client, accuracy: str) -> None:
    publish(n1=WEST + 100)
    asked = {"lat": "50.9160", "lon": "11.5662", "genauigkeit": accuracy}
    assert [client.get(path, asked).status_code for path in ("/punkt/", "/api/v1/punkt")] == [400, 400]


@pytest.mark.parametrize(("metres", "found"), [(199, True), (201, False)])
def test_an_address_far_away_is_not_named(metres: float, found: bool) -> None:
    publish(n1=WEST + 100)
    result = at(WEST + 100 + metres)
    assert isinstance(result, outcomes.InZone)
    assert (result.nearby is not None) == found


def test_the_page_says_if_the_nearest_address_lies_in_another_zone(client: Client) -> None:
    publish(n1=SHARED + 20)
    lon, lat = Transformer.from_crs(25832, 4326, always_xy=True).transform(SHARED - 2, MIDDLE)
    page = text_of(client, f"/punkt/?lat={lat}&lon={lon}", 200)
    assert "Die nächste Adresse in unseren Daten ist Markt 1, 07743 Jena, etwa 22 m entfernt." in page
    assert "Diese Adresse gehört zum Gebiet DEMO-02 Gebiet DEMO-02." in page
