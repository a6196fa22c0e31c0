"""Names of places on the map: those of the city's folder in their middle, and Ortsteile that only addresses name."""

from math import dist

import pytest
import shapely

from tests import builders
from zones.city import CITY
from zones.city_places import PartKind
from zones.map.place_marks import KINDS, place_marks
from zones.models import Edition, EditionKind, PlaceKind
from zones.outline import city_reach, to_metres

pytestmark = pytest.mark.django_db


@pytest.fixture
def addresses() -> Edition:
    """Five houses close together and a stray one, in an Ortsteil that the city's folder does not list."""
    addresses = builders.edition(EditionKind.ADDRESSES)
    for at in range(5):
        builders.address(addresses, f"Anger {at + 1}", 680_500 + at, 5_643_500, ortsteil="Neudorf")
    builders.address(addresses, "Anger 99", 689_000, 5_649_000, ortsteil="Neudorf")
    return addresses


def test_every_kind_of_part_is_shown_as_something() -> None:
    assert KINDS.keys() == set(PartKind)


def test_the_city_comes_first_then_the_parts_of_which_most_is_known(addresses: Edition) -> None:
    first, *parts = place_marks(addresses)
    assert (first.name, first.kind) == (CITY.name, PlaceKind.CITY)
    known = {point.place for point in CITY.places.points}
    assert {mark.name for mark in parts} == known | {"Neudorf"}
    counts = [sum(point.place == mark.name for point in CITY.places.points) or 6 for mark in parts]
    assert counts == sorted(counts, reverse=True)


def test_an_ortsteil_of_the_addresses_stands_among_its_houses_whatever_strays(addresses: Edition) -> None:
    mark = next(mark for mark in place_marks(addresses) if mark.name == "Neudorf")
    assert dist(mark.middle, (680_502, 5_643_500)) < 5
    assert mark.kind is PlaceKind.ORTSTEIL


def test_a_part_of_the_city_stands_at_one_of_its_points(addresses: Edition) -> None:
    of_place: dict[str, list[tuple[float, float]]] = {}
    for point in CITY.places.points:
        of_place.setdefault(point.place, []).append(to_metres().transform(point.lon, point.lat))
    marks = [mark for mark in place_marks(addresses) if mark.name in of_place]
    assert marks
    for mark in marks:
        assert min(dist(mark.middle, place) for place in of_place[mark.name]) < 1


def test_another_name_of_a_part_is_not_a_place_of_its_own(addresses: Edition) -> None:
    part = next(part for part in CITY.places.parts if part.also)
    builders.address(addresses, "Kirchweg 1", 680_600, 5_643_600, ortsteil=part.also[0])
    assert part.also[0] not in {mark.name for mark in place_marks(addresses)}


def test_the_parts_lie_within_the_city(addresses: Edition) -> None:
    marks = [mark for mark in place_marks(addresses) if mark.name != "Neudorf"]
    assert all(city_reach().covers(shapely.Point(mark.middle)) for mark in marks)
