"""The demonstration as computed: zones without gap or overlap, rules as documented, the same every time."""

import csv
import itertools
import os
from collections import Counter, defaultdict
from decimal import Decimal
from pathlib import Path

import pytest
import shapely

from zones.demo.build import ADDRESSES, PLAN, Demonstration, build
from zones.demo.classification import ZoneFigures, versorgungsart
from zones.demo.inputs import Section, read_districts, read_sections
from zones.demo.splitting import split
from zones.ingest.rows import ZoneRow
from zones.models import Category, Indicator, Versorgungsart
from zones.models.indicators import SPECS
from zones.outline import city_outline

LEAST_TRUE_SHARE = 0.98


@pytest.fixture(scope="module")
def demonstration() -> Demonstration:
    return build()


def values(zone: ZoneRow, indicator: Indicator) -> dict[int, Decimal]:
    return {value.category: value.value for value in zone.steckbrief.values if value.indicator == indicator}


def test_there_are_57_zones_with_codes_in_order(demonstration: Demonstration) -> None:
    assert [zone.code for zone in demonstration.zones] == [f"DEMO-{number:02d}" for number in range(1, 58)]
    assert len({zone.name for zone in demonstration.zones}) == 57


def test_districts_are_split_as_the_table_says(demonstration: Demonstration) -> None:
    parts = Counter(zone.name.split(" (Demo")[0] for zone in demonstration.zones)
    assert parts == {district.name: district.zones for district in read_districts()}


@pytest.mark.parametrize("kind", ["polygon", "display_polygon"])
def test_zones_cover_the_city_without_gap_or_overlap(demonstration: Demonstration, kind: str) -> None:
    polygons = [getattr(zone, kind) for zone in demonstration.zones]
    assert all(polygon.is_valid and polygon.area > 0 for polygon in polygons)
    assert all(polygon.geom_type == "MultiPolygon" for polygon in polygons)
    assert shapely.coverage_is_valid(polygons)
    overlap = max(one.intersection(other).area for one, other in itertools.combinations(polygons, 2))
    assert overlap < 0.01
    union = shapely.union_all(polygons)
    assert not any(shapely.get_num_interior_rings(shapely.get_parts(union)))
    # Full polygons follow the outline to the centimetre; drawn ones may cut its corners a little.
    assert union.symmetric_difference(city_outline()).area < (100 if kind == "polygon" else 10_000)


def test_drawn_polygons_are_lighter_than_full_ones(demonstration: Demonstration) -> None:
    full = sum(shapely.get_num_coordinates(zone.polygon) for zone in demonstration.zones)
    drawn = sum(shapely.get_num_coordinates(zone.display_polygon) for zone in demonstration.zones)
    assert drawn < 0.7 * full


def test_about_23_500_addresses_each_unique_and_in_a_zone(demonstration: Demonstration) -> None:
    addresses = demonstration.addresses
    assert len(addresses) == pytest.approx(23_500, rel=0.01)
    assert len({(row.street, row.number, row.suffix, row.postcode) for row in addresses}) == len(addresses)
    points = shapely.points([(row.easting, row.northing) for row in addresses])
    tree = shapely.STRtree([zone.polygon for zone in demonstration.zones])
    found, _zones = tree.query(points, predicate="covered_by")
    assert set(found) == set(range(len(addresses)))


def test_every_section_has_at_least_as_many_addresses_as_in_2017(demonstration: Demonstration) -> None:
    made = Counter((row.street, row.postcode) for row in demonstration.addresses)
    counted: Counter[tuple[str, str]] = Counter()
    for section in read_sections():
        counted[section.street, section.postcode] += section.addresses
    assert all(made[street] >= count for street, count in counted.items())


def test_odd_and_even_numbers_lie_on_different_sides(demonstration: Demonstration) -> None:
    section = next(s for s in read_sections() if (s.street, s.district) == ("Ahornstraße", 22))
    line = section.line()
    sides = defaultdict(set)
    for row in demonstration.addresses:
        point = shapely.Point(row.easting, row.northing)
        if row.street == section.street and line.distance(point) == pytest.approx(12, abs=0.1):
            ring = shapely.LinearRing([section.start, section.end, (point.x, point.y)])
            sides[row.number % 2].add(ring.is_ccw)
    assert sides == {0: {False}, 1: {True}}


def test_the_same_files_give_the_same_demonstration(demonstration: Demonstration) -> None:
    again = build()
    assert again.addresses == demonstration.addresses
    assert [(zone.name, zone.versorgungsart, zone.steckbrief) for zone in again.zones] == [
        (zone.name, zone.versorgungsart, zone.steckbrief) for zone in demonstration.zones
    ]
    for one, other in zip(again.zones, demonstration.zones, strict=True):
        assert one.polygon.wkb == other.polygon.wkb
        assert one.display_polygon.wkb == other.display_polygon.wkb


def test_all_three_categories_occur_often_enough(demonstration: Demonstration) -> None:
    mix = Counter(Versorgungsart(zone.versorgungsart).category for zone in demonstration.zones)
    assert set(mix) == {Category.WAERMENETZ, Category.DEZENTRAL, Category.PRUEFGEBIET}
    assert min(mix.values()) >= 10
    assert {Versorgungsart.WAERMENETZ_VERDICHTUNG, Versorgungsart.PRUEFGEBIET_WASSERSTOFF} <= {
        zone.versorgungsart for zone in demonstration.zones
    }


@pytest.mark.parametrize(
    ("district", "addresses", "expected"),
    [
        (42, 400, Versorgungsart.WAERMENETZ_AUSBAU),
        (42, 399, Versorgungsart.PRUEFGEBIET_WAERMENETZ),
        (42, 200, Versorgungsart.PRUEFGEBIET_WAERMENETZ),
        (42, 199, Versorgungsart.DEZENTRAL),
        (22, 400, Versorgungsart.PRUEFGEBIET_WAERMENETZ),
        (22, 399, Versorgungsart.PRUEFGEBIET),
        (22, 199, Versorgungsart.DEZENTRAL),
        (62, 1, Versorgungsart.WAERMENETZ),
    ],
)
def test_density_decides_at_two_and_four_addresses_per_hectare(
    district: int, addresses: int, expected: Versorgungsart
) -> None:
    found = next(each for each in read_districts() if each.number == district)
    assert versorgungsart(ZoneFigures(found, addresses, 100.0)) is expected


def test_shares_sum_to_100_and_density_is_demand_by_area(demonstration: Demonstration) -> None:
    for zone in demonstration.zones:
        assert sum(values(zone, Indicator.BUILDINGS_BY_TYPE).values()) == 100
        assert sum(values(zone, Indicator.BUILDINGS_BY_AGE).values()) in {0, 100}
        demand = values(zone, Indicator.HEAT_DEMAND)[0]
        density = values(zone, Indicator.HEAT_DEMAND_DENSITY)[0]
        assert float(density) == pytest.approx(float(demand) / (zone.polygon.area / 10_000), abs=0.01)


def test_final_energy_meets_the_demand(demonstration: Demonstration) -> None:
    useful = {12001: 0.9, 13001: 0.85, 3100: 0.8, 60001: 3.0}
    for zone in demonstration.zones:
        carriers = values(zone, Indicator.FINAL_ENERGY)
        if carriers:
            heat = sum(float(energy) * useful[code] for code, energy in carriers.items())
            heat += float(values(zone, Indicator.HEAT_NETWORK_ENERGY)[0])
            assert heat == pytest.approx(float(values(zone, Indicator.HEAT_DEMAND)[0]), abs=4)


def test_the_city_needs_nearly_1000_gwh_and_counts_the_buildings_of_2017(demonstration: Demonstration) -> None:
    demand = sum(values(zone, Indicator.HEAT_DEMAND)[0] for zone in demonstration.zones)
    assert 900_000 < demand < 1_000_000
    assert sum(values(zone, Indicator.BUILDINGS)[0] for zone in demonstration.zones) == 16_745


def test_values_name_their_rule_and_keep_their_range(demonstration: Demonstration) -> None:
    for zone in demonstration.zones:
        for value in zone.steckbrief.values:
            spec = SPECS[Indicator(value.indicator)]
            assert value.source.startswith("Demonstration (Rechenregel: ")
            assert 0 <= value.value <= (spec.maximum or 10**6)
            assert value.category in spec.categories.values if spec.categories else value.category == 0


def test_some_fields_stay_empty(demonstration: Demonstration) -> None:
    assert any(not values(zone, Indicator.RENOVATION_RATE) for zone in demonstration.zones)
    assert any(not values(zone, Indicator.FINAL_ENERGY) for zone in demonstration.zones)
    assert any("target_year" not in zone.steckbrief.fields for zone in demonstration.zones)
    assert any("measures" not in zone.steckbrief.fields for zone in demonstration.zones)
    assert all("plan_page" not in zone.steckbrief.fields for zone in demonstration.zones)


def test_everything_is_marked_as_a_demonstration(demonstration: Demonstration) -> None:
    assert PLAN.is_demonstration
    assert ADDRESSES.is_demonstration
    for zone in demonstration.zones:
        assert "(Demo" in zone.name
        texts = [entry for entry in zone.steckbrief.fields.values() if isinstance(entry, str)]
        assert texts
        assert all(text.startswith("Demonstrationstext") for text in texts)


def section(name: str, addresses: int, easting: float) -> Section:
    return Section(name, "07743", 1, addresses, 1, 9, (easting, 0.0), (easting, 10.0))


def test_a_split_follows_the_longer_axis_and_balances_addresses() -> None:
    row = [
        section(name, count, index * 100.0)
        for index, (name, count) in enumerate(zip("abcd", [10, 10, 10, 30], strict=True))
    ]
    halves = split(row[::-1], 2)
    assert [[member.street for member in half] for half in halves] == [["a", "b", "c"], ["d"]]


def test_a_district_with_fewer_sections_than_zones_is_refused() -> None:
    with pytest.raises(ValueError, match="cannot be split"):
        split([section("a", 1, 0.0)], 2)


@pytest.mark.real_data
@pytest.mark.skipif("JENA_DATA_DIR" not in os.environ, reason="JENA_DATA_DIR is not set")
def test_real_addresses_fall_into_a_zone_of_their_true_district(demonstration: Demonstration) -> None:
    path = Path(os.environ["JENA_DATA_DIR"]) / "addresses" / "jena-2017-normalised.csv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    assert len(rows) == 16_745
    points = shapely.points([(float(row["ost_25832"]), float(row["nord_25832"])) for row in rows])
    tree = shapely.STRtree([zone.polygon for zone in demonstration.zones])
    true = {
        row
        for row, zone in zip(*tree.query(points, predicate="covered_by"), strict=True)
        if demonstration.zones[zone].name.split(" (Demo")[0] == rows[row]["statbez"]
    }
    assert len(true) / len(rows) >= LEAST_TRUE_SHARE
