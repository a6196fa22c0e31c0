"""Every outcome for an address id and for a point, on the two squares of `tests.builders`."""

from typing import Any

import pytest
from django.contrib.gis.geos import MultiPolygon, Polygon
from pyproj import Transformer

from tests import builders
from tests.builders import EAST, NORTH, SHARED, SOUTH, WEST
from zones import services
from zones.address import lookup, outcomes
from zones.address.published import current
from zones.models import Address, Edition, EditionKind, EditionStatus, Zone

pytestmark = pytest.mark.django_db
LOOKUP_QUERIES = 1  # inside the test's transaction: which editions are published
MIDDLE = 5_643_500
TOLERANCE_M = 5.0


@pytest.fixture(autouse=True)
def _tolerance(settings: Any) -> None:
    settings.BOUNDARY_TOLERANCE_M = TOLERANCE_M


@pytest.fixture
def city() -> tuple[Edition, Edition]:
    editions = builders.published_city()
    current()  # reads what was published, as each process does once
    return editions


def at(easting: float, northing: float) -> outcomes.LookupResult:
    return lookup.lookup_point(*Transformer.from_crs(25832, 4326, always_xy=True).transform(easting, northing))


@pytest.mark.usefixtures("city")
def test_address_in_zone(django_assert_max_num_queries: Any) -> None:
    address = Address.objects.get(street="Westweg")
    with django_assert_max_num_queries(LOOKUP_QUERIES):
        result = lookup.lookup_address(address.key)
        assert isinstance(result, outcomes.InZone)
        assert (result.zone.code, result.zone.edition.title) == ("DEMO-01", "Testausgabe")
        assert str(result.address) == "Westweg 1, 07743 Jena"
    assert result.address is not None
    assert result.address.point.coords == address.point.coords  # deferred, still there when asked for


@pytest.mark.usefixtures("city")
def test_address_on_a_shared_edge_belongs_to_the_lowest_code(django_assert_max_num_queries: Any) -> None:
    address_id = Address.objects.get(street="Grenzweg").key
    with django_assert_max_num_queries(LOOKUP_QUERIES):
        result = lookup.lookup_address(address_id)
        assert isinstance(result, outcomes.OnBoundary)
        assert (result.zone.code, result.neighbour.code, result.distance_m) == ("DEMO-01", "DEMO-02", 0)
        assert result.neighbour.edition.is_demonstration


@pytest.mark.usefixtures("city")
def test_address_outside_all_zones(django_assert_max_num_queries: Any) -> None:
    address_id = Address.objects.get(street="Waldweg").key
    with django_assert_max_num_queries(LOOKUP_QUERIES):
        result = lookup.lookup_address(address_id)
        assert isinstance(result, outcomes.OutsideZones)
        assert result.nearest_zone is not None
        assert (result.nearest_zone.code, result.nearest_distance_m) == ("DEMO-02", 400)


@pytest.mark.usefixtures("city")
def test_unknown_id_raises() -> None:
    with pytest.raises(Address.DoesNotExist):
        lookup.lookup_address(0)


def test_id_of_a_withdrawn_edition_raises(city: tuple[Edition, Edition]) -> None:
    old = Address.objects.get(street="Westweg")
    new = builders.edition(EditionKind.ADDRESSES)
    builders.address(new, "Neuweg 1, 07743", 680_500, MIDDLE)
    services.publish(new, reason="Test")
    with pytest.raises(Address.DoesNotExist):
        lookup.lookup_address(old.pk)


@pytest.mark.parametrize("missing", [0, 1], ids=["no plan", "no addresses"])
def test_nothing_published(city: tuple[Edition, Edition], missing: int) -> None:
    address_id = Address.objects.get(street="Westweg").key
    Edition.objects.filter(pk=city[missing].pk).update(status=EditionStatus.WITHDRAWN)
    assert lookup.lookup_address(address_id) == outcomes.NoPublishedEdition()
    assert lookup.lookup_text("Westweg 1") == outcomes.NoPublishedEdition()


def test_new_plan_answers_at_once(city: tuple[Edition, Edition]) -> None:
    address_id = Address.objects.get(street="Westweg").key
    assert isinstance(lookup.lookup_address(address_id), outcomes.InZone)
    new = builders.edition(title="Neuer Plan")
    builders.zone(new, "NEU-1", builders.square(WEST, SOUTH, EAST, NORTH))
    services.publish(new, reason="Test")
    result = lookup.lookup_address(address_id)
    assert isinstance(result, outcomes.InZone)
    assert (result.zone.code, result.zone.edition.title) == ("NEU-1", "Neuer Plan")


@pytest.mark.usefixtures("city")
@pytest.mark.parametrize(
    ("east_of_west", "code", "neighbour", "distance_m"),
    [
        (1000, "DEMO-01", "DEMO-02", 0),  # on the shared edge: the lowest code
        (1000.01, "DEMO-02", "DEMO-01", 0.01),
        (1004.99, "DEMO-02", "DEMO-01", 4.99),
        (995.01, "DEMO-01", "DEMO-02", 4.99),
    ],
)
def test_point_near_the_boundary(east_of_west: float, code: str, neighbour: str, distance_m: float) -> None:
    result = at(WEST + east_of_west, MIDDLE)
    assert isinstance(result, outcomes.OnBoundary)
    assert (result.zone.code, result.neighbour.code) == (code, neighbour)
    assert result.distance_m == pytest.approx(distance_m, abs=0.001)
    assert result.address is None


@pytest.mark.usefixtures("city")
@pytest.mark.parametrize(("easting", "code"), [(SHARED + 5, "DEMO-02"), (SHARED - 5, "DEMO-01"), (WEST, "DEMO-01")])
def test_point_not_nearer_than_the_tolerance_is_in_its_zone(easting: float, code: str) -> None:
    result = at(easting, MIDDLE)
    assert isinstance(result, outcomes.InZone)
    assert (result.zone.code, result.zone.edition.is_demonstration) == (code, True)


def test_point_on_a_corner_of_four_zones_belongs_to_the_lowest_code() -> None:
    plan, x, y = builders.edition(), SHARED, MIDDLE
    corners = {"B": (x, y), "D": (x - 500, y), "A": (x - 500, y - 500), "C": (x, y - 500)}
    for code, (west, south) in corners.items():
        builders.zone(plan, code, builders.square(west, south, west + 500, south + 500))
    services.publish(plan, reason="Test")
    result = at(x, y)
    assert isinstance(result, outcomes.OnBoundary)
    assert (result.zone.code, result.neighbour.code, result.distance_m) == ("A", "B", 0)


def test_point_in_a_hole_is_outside_all_zones() -> None:
    plan = builders.edition()
    hole = Polygon.from_bbox((SHARED - 50, MIDDLE - 50, SHARED + 50, MIDDLE + 50))
    ring = Polygon.from_bbox((WEST, SOUTH, EAST, NORTH)).difference(hole)
    builders.zone(plan, "RING", MultiPolygon(ring, srid=25832))
    services.publish(plan, reason="Test")
    result = at(SHARED, MIDDLE)
    assert isinstance(result, outcomes.OutsideZones)
    assert result.nearest_zone is not None
    assert (result.nearest_zone.code, result.nearest_distance_m, result.address) == ("RING", 50, None)


def test_zone_without_neighbour_has_no_boundary() -> None:
    plan = builders.edition()
    builders.zone(plan, "ALLEIN", builders.square(WEST, SOUTH, EAST, NORTH))
    services.publish(plan, reason="Test")
    assert isinstance(at(WEST, MIDDLE), outcomes.InZone)


@pytest.mark.usefixtures("city")
@pytest.mark.parametrize(
    ("lon", "lat"),
    [(13.4, 52.5), (0, 0), (-180, -90), (180, 90), (float("nan"), 50.9), (11.6, float("inf")), (11.58, 50.82)],
)
def test_point_outside_the_city(lon: float, lat: float) -> None:
    assert lookup.lookup_point(lon, lat) == outcomes.OutsideCity("")


@pytest.mark.usefixtures("city")
def test_point_in_the_city_but_in_no_zone() -> None:
    assert isinstance(at(EAST + 400, MIDDLE), outcomes.OutsideZones)


def test_zones_without_a_polygon_are_no_neighbours(city: tuple[Edition, Edition]) -> None:
    for number in range(3):
        Zone.objects.create(edition=city[0], code=f"A-{number}", name="ohne Fläche", versorgungsart=3000)
    assert isinstance(at(WEST + 400, MIDDLE), outcomes.InZone)
    assert isinstance(at(SHARED + 3, MIDDLE), outcomes.OnBoundary)
    Zone.objects.filter(geometry__isnull=False).delete()
    result = at(WEST + 400, MIDDLE)
    assert isinstance(result, outcomes.OutsideZones)
    assert (result.nearest_zone, result.nearest_distance_m) == (None, None)


def test_point_without_a_plan() -> None:
    assert lookup.lookup_point(11.58, 50.93) == outcomes.NoPublishedEdition()
