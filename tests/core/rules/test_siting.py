"""Where a heating may stand: noise, boundary, ground and house, with the days on which a rule turns."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from calculator.core import Technology, law_of
from calculator.core.choices import AreaKind, HeatEmission, UnitPlace, WaterZone
from calculator.core.facts import HeatingKind
from calculator.core.heatings import LegalGroup
from calculator.core.law_answers import Fit, SiteCondition
from calculator.core.message import say
from calculator.core.rules import siting
from calculator.core.rules.siting import site_conditions
from calculator.core.rules.siting_ground import GroundSays
from calculator.core.rules.siting_outdoor import least_distance_m
from calculator.sentences import SENTENCES, in_german
from tests.core.rules.builders import facts

DAY = date(2026, 11, 28)
POWERS = (45, 50, 55, 60, 65)
PLACES = (0, 3, 6)  # K0: free, wall, corner
# Table 7.1 of the facts: free/wall/corner for each power; what is 10 m or more is in whole metres.
GOLDEN = {
    35: "1.3/1.8/2.5 2.2/3.2/4.5 4.0/5.6/7.9 7.1/10/14 12.6/18/25",
    40: "0.7/1.0/1.4 1.3/1.8/2.5 2.2/3.2/4.5 4.0/5.6/7.9 7.1/10/14",
    34: "1.4/2.0/2.8 2.5/3.5/5.0 4.5/6.3/8.9 7.9/11/16 14/20/28",
    45: "0.4/0.6/0.8 0.7/1.0/1.4 1.3/1.8/2.5 2.2/3.2/4.5 4.0/5.6/7.9",
}
KNOWN: dict[str, Any] = {"sound_power_db": Decimal(55), "area_kind": AreaKind.GENERAL, "unit_place": UnitPlace.WALL}


def found(technology: Technology, day: date = DAY, **parts: Any) -> dict[str, SiteCondition]:
    case = facts(day, **parts)
    return {each.key: each for each in site_conditions(technology, case, law_of(DAY))}


def noise(**plot: Any) -> SiteCondition:
    return found(Technology.AIR_WATER_HP, plot=plot)["site_noise"]


@pytest.mark.parametrize("limit", GOLDEN)
def test_the_least_distance_is_that_of_the_published_table(limit: int) -> None:
    for power, cells in zip(POWERS, GOLDEN[limit].split(), strict=True):
        for place, stated in zip(PLACES, cells.split("/"), strict=True):
            least = least_distance_m(Decimal(power), Decimal(place), Decimal(limit), Decimal(0))
            rough = Decimal("0.5") if "." not in stated else Decimal("0.05")
            assert abs(least - Decimal(stated)) <= rough, (limit, power, place)


@pytest.mark.parametrize(
    ("area", "limit"), [("pure", 35), ("general", 40), ("mixed", 45), ("urban", 45), ("trade", 50)]
)
def test_every_kind_of_area_has_its_limit_by_night(area: str, limit: int) -> None:
    told = in_german(noise(**{**KNOWN, "area_kind": AreaKind(area)}).sentence)
    assert f"{AreaKind(area).label} mit {limit} dB(A)" in told


# 55 dB(A) at a wall in a general residential area: limit from 3.16 m on, advised from 8.91 m on (6.31 × 1.41).
@pytest.mark.parametrize(
    ("distance", "fit"),
    [
        ("3.1", Fit.NOT_HERE), ("3.2", Fit.CHECK), ("8.9", Fit.CHECK), ("9", Fit.POSSIBLE),
    ],
)  # fmt: skip
def test_what_is_entered_decides_on_the_noise(distance: str, fit: Fit) -> None:
    row = noise(**KNOWN, neighbour_window_m=Decimal(distance))
    assert row.fit is fit
    assert "empfohlen" in in_german(row.sentence).lower()
    assert "angenommen" not in in_german(row.sentence)
    assert (row.certainty, row.source[:7]) == ("two-secondary", "Nr. 6.1")


def test_what_nobody_entered_is_assumed_named_and_rules_nothing_out() -> None:
    row = noise(neighbour_window_m=Decimal("0.5"))
    assert row.fit is Fit.DOUBTFUL
    told = in_german(row.sentence)
    assert "angenommen: Schallleistung, Art des Gebiets und Platz des Geräts. Bei 45 bis 65 dB(A)" in told
    assert "an einer Wand, allgemeines Wohngebiet mit 40 dB(A)" in told
    assert "mindestens 3,2 m, empfohlen sind 8,9 m" in in_german(noise().sentence)
    known_but_power = {**KNOWN, "sound_power_db": None}
    assert noise(**known_but_power, neighbour_window_m=Decimal(28)).fit is Fit.CHECK  # 65 dB(A) needs 28.2 m
    assert noise(**known_but_power, neighbour_window_m=Decimal("28.5")).fit is Fit.POSSIBLE


@pytest.mark.parametrize(
    ("distance", "parts", "fit"),
    [("0.5", {}, Fit.DOUBTFUL), ("0.9", {}, Fit.DOUBTFUL), ("1", {}, Fit.CHECK),
     ("0.5", {"area_kind": AreaKind.PURE}, Fit.DOUBTFUL), ("1.7", {"area_kind": AreaKind.PURE}, Fit.DOUBTFUL),
     ("1.8", {"area_kind": AreaKind.PURE}, Fit.CHECK)],
)  # fmt: skip
def test_a_window_too_near_for_the_quietest_usual_unit_is_named_though_nobody_entered_a_sound_power(
    distance: str, parts: dict[str, Any], fit: Fit
) -> None:
    row = noise(neighbour_window_m=Decimal(distance), **parts)
    assert row.fit is fit
    told = in_german(row.sentence)
    assert ("Schon das leiseste übliche mit 45 dB(A) braucht" in told) is (fit is Fit.DOUBTFUL)


def test_a_larger_unit_is_taken_to_be_louder_unless_its_sound_power_is_entered() -> None:
    def at(load: int | None, **plot: Any) -> str:
        house = {"heat_load_kw": None if load is None else Decimal(load)}
        return in_german(found(Technology.AIR_WATER_HP, house=house, plot=plot)["site_noise"].sentence)

    assert "Gerechnet für 55 dB(A)" in at(None)
    assert "Gerechnet für 55 dB(A)" in at(12)
    assert "Gerechnet für 60 dB(A)" in at(41)
    assert "Schallleistung (ein Gerät für 41 kW Heizlast ist lauter als ein kleines)" in at(41)
    assert "Bei 50 bis 70 dB(A)" in at(41)
    assert "mindestens 5,6 m, empfohlen sind 15,8 m" in at(41)
    assert "Gerechnet für 52 dB(A)" in at(41, sound_power_db=Decimal(52))


# 60 dB(A): assumed at a wall in a general residential area 5.6 m; free in a mixed area 2.2 m.
@pytest.mark.parametrize(
    ("distance", "parts", "fit"),
    [
        ("2", {}, Fit.NOT_HERE), ("2.2", {}, Fit.NOT_HERE), ("2.3", {}, Fit.DOUBTFUL), ("5.6", {}, Fit.DOUBTFUL),
        ("5.7", {}, Fit.CHECK), ("2.3", {"unit_place": UnitPlace.WALL}, Fit.NOT_HERE),
        ("2", {"area_kind": AreaKind.TRADE}, Fit.CHECK), ("1.2", {"area_kind": AreaKind.TRADE}, Fit.NOT_HERE),
    ],
)  # fmt: skip
def test_a_broken_limit_is_more_than_to_be_checked(distance: str, parts: dict[str, Any], fit: Fit) -> None:
    row = noise(sound_power_db=Decimal(60), neighbour_window_m=Decimal(distance), **parts)
    assert row.fit is fit
    told = in_german(row.sentence)
    assert ("sind zu wenig: Der Grenzwert verlangt" in told) is (fit in {Fit.NOT_HERE, Fit.DOUBTFUL})
    assert ("auch am günstigsten Platz im günstigsten Gebiet 2,2 m" in told) is (fit is Fit.NOT_HERE and not parts)


@pytest.mark.parametrize(
    ("day", "distance", "fit"),
    [
        (date(2024, 7, 18), "2.9", Fit.NOT_HERE),
        (date(2024, 7, 18), "3", Fit.POSSIBLE),
        (date(2024, 7, 18), None, Fit.CHECK),
        (date(2024, 7, 19), "2.9", Fit.CHECK),
        (date(2024, 7, 19), "3", Fit.POSSIBLE),
        (date(2024, 7, 19), None, Fit.CHECK),
    ],
)
def test_the_boundary_follows_the_building_code_of_the_day(day: date, distance: str | None, fit: Fit) -> None:
    plot = {"boundary_m": Decimal(distance) if distance else None}
    row = found(Technology.AIR_WATER_HP, day, plot=plot)["site_boundary"]
    assert row.fit is fit
    sized = "2 m hoch und 3 m lang" in in_german(row.sentence)
    assert sized is (day >= date(2024, 7, 19) and distance != "3")
    assert row.certainty == ("one-secondary" if sized else "two-secondary")


@pytest.mark.parametrize("zone", [None, *WaterZone])
def test_protected_zones_of_water_rule_out_or_are_checked(zone: WaterZone | None) -> None:
    expected = {WaterZone.NONE: Fit.POSSIBLE, WaterZone.ONE: Fit.NOT_HERE, WaterZone.TWO: Fit.NOT_HERE}
    for technology in (Technology.BRINE_BOREHOLE_HP, Technology.WATER_WATER_HP, Technology.BRINE_COLLECTOR_HP):
        row = found(technology, plot={"water_zone": zone})["site_water_zone"]
        assert row.fit is (expected.get(zone, Fit.CHECK) if zone else Fit.CHECK)
        assert ("TLUBN" in in_german(row.sentence)) is (zone is None)


def test_boring_is_notified_and_a_well_needs_a_permit() -> None:
    boring = found(Technology.BRINE_BOREHOLE_HP)["site_water_law"]
    well = found(Technology.WATER_WATER_HP)["site_water_law"]
    digging = found(Technology.BRINE_COLLECTOR_HP)["site_water_law"]
    assert {boring.fit, well.fit, digging.fit} == {Fit.CHECK}
    assert "mindestens ein Monat vorher" in in_german(boring.sentence)
    assert "mindestens zwei Monate vorher" in in_german(say(GroundSays.NOTICE_MONTHS, months=Decimal(2)))
    assert "Ab 100 m Tiefe ist auch die Bergbehörde zu fragen (TLUBN)" in in_german(boring.sentence)
    assert "etwa 3 bis 5 Monate" in in_german(well.sentence)
    assert "Grube" in in_german(digging.sentence)
    assert all(row.source and row.url for row in (boring, well, digging))


@pytest.mark.parametrize(("area", "fit"), [(None, Fit.CHECK), (0, Fit.NOT_HERE), (1, Fit.CHECK)])
def test_without_ground_nothing_is_bored(area: int | None, fit: Fit) -> None:
    plot = {"free_area_m2": None if area is None else Decimal(area)}
    assert found(Technology.BRINE_BOREHOLE_HP, plot=plot)["site_garden"].fit is fit


@pytest.mark.parametrize(
    ("technology", "key", "parts", "fit"),
    [
        (Technology.DISTRICT_HEATING, "site_network", {"house": {"network_available": False}}, Fit.NOT_HERE),
        (Technology.DISTRICT_HEATING, "site_network", {"house": {"network_available": True}}, Fit.POSSIBLE),
        (Technology.DISTRICT_HEATING, "site_network", {}, Fit.CHECK),
        (Technology.LOCAL_NETWORK, "site_network", {"house": {"network_available": False}}, Fit.CHECK),
        (Technology.PELLETS, "site_store", {"plot": {"store_room": False}}, Fit.NOT_HERE),
        (Technology.PELLETS, "site_store", {"plot": {"store_room": True}}, Fit.POSSIBLE),
        (Technology.PELLETS, "site_store", {}, Fit.CHECK),
        (Technology.OIL, "site_store", {"plot": {"store_room": False}}, Fit.POSSIBLE),  # the house has its tank
        (Technology.LPG, "site_store", {}, Fit.CHECK),
        (Technology.GAS, "site_gas", {}, Fit.CHECK),
        (Technology.GAS, "site_gas", {"heating": {"kind": HeatingKind.GAS_FLOOR}}, Fit.POSSIBLE),
        (Technology.GAS, "site_flue", {}, Fit.POSSIBLE),
        (Technology.GAS, "site_flue", {"heating": {"kind": HeatingKind.NIGHT_STORAGE}}, Fit.CHECK),
        (Technology.HP_PV, "site_listed", {"house": {"listed": True}}, Fit.CHECK),
        (Technology.GAS_SOLAR, "site_listed", {"house": {"build_year": 1949}}, Fit.POSSIBLE),
        (Technology.AIR_WATER_HP, "site_listed", {"house": {"build_year": 1948}}, Fit.CHECK),  # nobody says it
        (Technology.AIR_WATER_HP, "site_listed", {"house": {"build_year": 1910, "listed": False}}, Fit.POSSIBLE),
        (Technology.AIR_WATER_HP, "site_by_law", {"house": {"connection_duty": True}}, Fit.CHECK),
        (Technology.AIR_WATER_HP, "site_by_law", {"house": {"connection_duty": False}}, Fit.POSSIBLE),
        (Technology.AIR_WATER_HP, "site_by_law", {}, Fit.CHECK),
        (Technology.AIR_WATER_HP, "site_radiators", {"house": {"heat_emission": HeatEmission.FLOOR}}, Fit.POSSIBLE),
        (Technology.AIR_WATER_HP, "site_radiators", {"house": {"heat_emission": HeatEmission.STOVES}}, Fit.CHECK),
        (Technology.AIR_WATER_HP, "site_radiators", {}, Fit.CHECK),
        (Technology.DIRECT_ELECTRIC, "site_hot_water", {}, Fit.CHECK),
    ],
)
def test_house_and_plot_answer_for_each_heating(
    technology: Technology, key: str, parts: dict[str, Any], fit: Fit
) -> None:
    assert found(technology, **parts)[key].fit is fit


@pytest.mark.parametrize("technology", Technology)
def test_every_heating_has_conditions_and_nothing_unknown_rules_it_out(technology: Technology) -> None:
    rows = found(technology).values()
    assert rows
    assert all(in_german(row.label) and in_german(row.sentence) for row in rows)
    assert Fit.NOT_HERE not in {row.fit for row in rows}


def test_every_group_of_heatings_and_every_result_is_told_apart() -> None:
    assert set(siting.RULES) == set(LegalGroup)
    assert {SENTENCES[fit] for fit in Fit} == {"möglich", "zu prüfen", "so wohl nicht", "hier nicht"}
    for emission in (None, *HeatEmission):
        assert "site_radiators" in found(Technology.AIR_WATER_HP, house={"heat_emission": emission})
    assert "site_radiators" not in found(Technology.AIR_AIR_HP)
