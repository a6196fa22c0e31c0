"""Green fuel, permissions and operating duties, by the day of installation."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculator.core.city import CityValues, current
from calculator.core.errors import ParameterNotCovered
from calculator.core.facts import Facts, HeatingKind
from calculator.core.heatings import Technology
from calculator.core.law_answers import Duty, Permission
from calculator.core.parameters import ParameterSet, law_of
from calculator.core.rules import heat_plan
from calculator.core.rules.duties import duties
from calculator.core.rules.green_gas import Stairs, Way, bio_share, solar_aperture_m2, stairs, way
from calculator.core.rules.permission import may_install
from calculator.sentences import in_german
from tests.core.rules.builders import facts
from tests.refusals import refused

NOW = date(2026, 11, 23)
GAS = Technology.GAS
FOSSIL = [Technology.GAS, Technology.GAS_SOLAR, Technology.LPG, Technology.OIL]


def percent(year: int, technology: Technology = GAS, installed: date = NOW, **changes: Any) -> Decimal:
    return 100 * bio_share(technology, facts(installed, **changes), law_of(NOW), year)


@pytest.mark.parametrize(
    ("year", "share"),
    [(2027, 0), (2028, 0), (2029, 10), (2030, 15), (2034, 15), (2035, 30), (2039, 30), (2040, 60), (2066, 60)],
)
@pytest.mark.parametrize("technology", FOSSIL)
def test_stairs_of_section_43(year: int, share: int, technology: Technology) -> None:
    assert percent(year, technology) == share


@pytest.mark.parametrize(
    ("installed", "stichtag", "found", "share_2029", "share_2030"),
    [
        (date(2023, 12, 31), date(2026, 7, 28), Stairs.NONE, 0, 0),
        (date(2024, 1, 1), date(2026, 7, 28), Stairs.GEG, 15, 15),
        (date(2024, 1, 1), date(2026, 7, 29), Stairs.OPEN, 0, 0),
        (date(2026, 7, 28), date(2026, 7, 28), Stairs.GEG, 15, 15),
        (date(2026, 7, 29), date(2026, 7, 29), Stairs.OPEN, 0, 0),
        (date(2026, 7, 30), date(2026, 7, 30), Stairs.GMODG, 10, 15),
    ],
)
def test_the_day_of_installation_and_the_stichtag_choose_the_stairs(
    installed: date, stichtag: date, found: Stairs, share_2029: int, share_2030: int
) -> None:
    house, law = facts(installed), law_of(stichtag)
    assert stairs(GAS, house, law) is found
    shares = [100 * bio_share(GAS, house, law, year) for year in (2028, 2029, 2030, 2035, 2040)]
    assert shares[:3] == [0, share_2029, share_2030]
    assert shares[3:] == ([30, 60] if share_2029 else [0, 0])


@pytest.mark.parametrize(
    ("year_installed", "found"),
    [(2023, Stairs.NONE), (2024, Stairs.OPEN), (2026, Stairs.OPEN), (2027, Stairs.GMODG)],
)
def test_a_heating_that_is_kept_has_the_stairs_of_its_own_year(year_installed: int, found: Stairs) -> None:
    kept = facts(date(2028, 1, 1), heating={"kind": HeatingKind.GAS_CENTRAL, "year_installed": year_installed})
    assert stairs(Technology.KEEP, kept, law_of(NOW)) is found
    pump = facts(date(2028, 1, 1), heating={"kind": HeatingKind.HEAT_PUMP, "year_installed": year_installed})
    assert stairs(Technology.KEEP, pump, law_of(NOW)) is Stairs.NONE


@given(st.sampled_from(sorted(set(Technology) - set(FOSSIL) - {Technology.HP_GAS_HYBRID})), st.integers(2026, 2066))
def test_heatings_without_fossil_fuel_have_no_stairs(technology: Technology, year: int) -> None:
    assert percent(year, technology) == 0


@pytest.mark.parametrize(
    ("share", "alternative", "complies"),
    [(30, False, True), ("29.9", False, False), (40, True, True), ("39.9", True, False), (None, False, False)],
)
def test_hybrid_complies_by_the_power_of_its_heat_pump(share: Any, *, alternative: bool, complies: bool) -> None:
    known = None if share is None else Decimal(str(share))
    work = {"hybrid_heat_pump_share_percent": known, "hybrid_alternative": alternative}
    assert (percent(2040, Technology.HP_GAS_HYBRID, work=work) == 0) is complies


@pytest.mark.parametrize(
    ("dwellings", "aperture", "complies"),
    [(1, "5.76", True), (1, "5.75", False), (2, "5.76", True), (3, "4.32", True), (3, "4.31", False)],
)
def test_solar_thermal_complies_until_2034(dwellings: int, aperture: str, *, complies: bool) -> None:
    changes: dict[str, Any] = {
        "house": {"dwellings": dwellings},
        "work": {"solar_aperture_m2": Decimal(aperture)},
    }
    assert (percent(2029, Technology.GAS_SOLAR, **changes) == 0) is complies
    assert (percent(2034, Technology.GAS_SOLAR, **changes) == 0) is complies
    assert percent(2035, Technology.GAS_SOLAR, **changes) == (15 if complies else 30)
    assert percent(2040, Technology.GAS_SOLAR, **changes) == (45 if complies else 60)
    assert percent(2029, Technology.GAS, **changes) == 10


def test_what_solar_heat_counts_without_proof_is_told() -> None:
    solar = facts(NOW, work={"solar_aperture_m2": Decimal(10)})
    duty = next(each for each in duties(Technology.GAS_SOLAR, solar, law_of(NOW)) if each.key == "green_fuel")
    assert "von 2029 bis 2034 ohne Nachweis. Danach zählt sie nach unserer Lesart mit 15 %" in in_german(duty.sentence)
    told = in_german(may_install(Technology.GAS_SOLAR, solar, law_of(NOW)).sentence)
    assert "30 % ab 2035 und 60 % ab 2040" in told
    assert "10 % ab 2029" not in told


def test_usable_area_counts_for_the_aperture() -> None:
    law = law_of(NOW)
    assert solar_aperture_m2(facts(NOW), law) == Decimal("5.76")
    assert solar_aperture_m2(facts(NOW, house={"heated_cellar": True}), law) == Decimal("6.48")
    assert solar_aperture_m2(facts(NOW, house={"usable_area_m2": Decimal(100)}), law) == 4
    with pytest.raises(ParameterNotCovered):
        solar_aperture_m2(facts(date(2026, 7, 28)), law)


def test_ventilation_complies_until_2034_and_a_biomass_hybrid_for_good() -> None:
    assert [percent(year, work={"ventilation_with_recovery": True}) for year in (2029, 2034, 2035)] == [0, 0, 30]
    assert [percent(year, work={"biomass_hybrid": True}) for year in (2029, 2035, 2040)] == [0, 0, 0]
    assert way(GAS, facts(NOW, work={"biomass_hybrid": True}), law_of(NOW)) is Way.BIOMASS
    assert way(GAS, facts(NOW), law_of(NOW)) is None


@pytest.mark.parametrize(
    ("failed", "installed", "year", "share"),
    [
        (date(2027, 12, 1), date(2027, 12, 31), 2029, "10"),
        (date(2027, 12, 1), date(2028, 1, 1), 2029, "10"),
        (date(2028, 6, 1), date(2028, 7, 2), 2029, Decimal(3660) / 730),  # 1 January to 1 July: 182 of 365 days spared
        (date(2028, 6, 1), date(2028, 7, 2), 2030, "15"),
        (date(2029, 12, 1), date(2030, 1, 1), 2030, "10"),
        (date(2029, 12, 1), date(2030, 1, 1), 2031, "15"),
        (date(2028, 12, 1), date(2029, 1, 1), 2029, "0"),
    ],
)
def test_after_a_failure_the_duty_waits_twelve_months(failed: date, installed: date, year: int, share: Any) -> None:
    assert percent(year, installed=installed, failure_date=failed) == pytest.approx(Decimal(share))


@given(st.dates(date(2026, 7, 30), date(2045, 12, 31)), st.integers(2026, 2065))
def test_the_share_never_falls(installed: date, year: int) -> None:
    assert 0 <= percent(year, installed=installed) <= percent(year + 1, installed=installed) <= 100


def answers(house: Facts, law: ParameterSet) -> list[Permission]:
    """May each heating be installed?"""
    return [may_install(technology, house, law) for technology in Technology]


def verdicts(day: date, **changes: Any) -> dict[Technology, str]:
    return {each.technology: each.verdict for each in answers(facts(day, **changes), law_of(day))}


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2026, 6, 30), "conditions"),
        (date(2026, 7, 1), "open"),
        (date(2026, 7, 28), "open"),
        (date(2026, 7, 29), "allowed"),
        (date(2026, 7, 30), "conditions"),
    ],
)
def test_fossil_heatings_by_day(day: date, expected: str) -> None:
    found = verdicts(day)
    assert {found[technology] for technology in FOSSIL} == {expected}
    assert found[Technology.AIR_WATER_HP] == "allowed"


def test_every_answer_has_norm_and_sentence() -> None:
    for day in (date(2024, 1, 1), date(2026, 7, 28), date(2026, 7, 29), NOW):
        assert all(each.norm and in_german(each.sentence).endswith(".") for each in answers(facts(day), law_of(day)))
    with refused(ParameterNotCovered, match=r"31\.12\.2023"):
        answers(facts(date(2023, 12, 31)), law_of(NOW))


@pytest.mark.parametrize(
    ("house", "kind", "verdict"),
    [
        ({"dwellings": 2, "self_used_dwellings": 1}, HeatingKind.OIL, "allowed"),
        ({"dwellings": 2, "self_used_dwellings": 0}, HeatingKind.OIL, "conditions"),
        ({"dwellings": 3, "self_used_dwellings": 1}, HeatingKind.OIL, "conditions"),
        ({"dwellings": 3, "envelope_30_percent_better": True}, HeatingKind.OIL, "allowed"),
        ({"dwellings": 3, "envelope_30_percent_better": False}, HeatingKind.OIL, "not_allowed"),
        ({"dwellings": 3, "envelope_30_percent_better": False}, HeatingKind.NIGHT_STORAGE, "allowed"),
    ],
)
def test_direct_electric_heating(house: dict[str, Any], kind: HeatingKind, verdict: str) -> None:
    assert verdicts(NOW, house=house, heating={"kind": kind})[Technology.DIRECT_ELECTRIC] == verdict


def test_the_duty_to_connect_leaves_fossil_heatings_open() -> None:
    found = verdicts(NOW, house={"connection_duty": True})
    assert found[GAS] == found[Technology.PELLETS] == found[Technology.HP_GAS_HYBRID] == "open"
    assert found[Technology.AIR_WATER_HP] == "conditions"
    assert found[Technology.DISTRICT_HEATING] == "conditions"
    assert verdicts(NOW, house={"network_available": True})[Technology.DISTRICT_HEATING] == "allowed"


@pytest.mark.parametrize(
    ("work", "norm"),
    [
        ({}, "§ 43 Abs. 1 GModG"),
        ({"ventilation_with_recovery": True}, "§ 43 Abs. 1 und 4 GModG"),
        ({"biomass_hybrid": True}, "§ 45 GModG"),
    ],
)
def test_the_way_of_compliance_names_its_norm(work: dict[str, Any], norm: str) -> None:
    assert may_install(GAS, facts(NOW, work=work), law_of(NOW)).norm == norm
    solar = facts(NOW, work={"solar_aperture_m2": Decimal(10)})
    assert may_install(Technology.GAS_SOLAR, solar, law_of(NOW)).norm == "§ 43 Abs. 1 und 3 GModG"
    hybrid = facts(NOW, work={"hybrid_heat_pump_share_percent": Decimal(40)})
    assert may_install(Technology.HP_GAS_HYBRID, hybrid, law_of(NOW)).norm == "§ 43 Abs. 5 GModG"


@pytest.mark.parametrize(("year", "verdict"), [(1996, "conditions"), (1997, "allowed")])
def test_old_boilers_until_july_2026(year: int, verdict: str) -> None:
    heating = {"kind": HeatingKind.GAS_CENTRAL, "year_installed": year}
    assert verdicts(date(2026, 7, 28), heating=heating)[Technology.KEEP] == verdict
    assert verdicts(date(2026, 7, 29), heating=heating)[Technology.KEEP] == "allowed"


def keys(technology: Technology, day: date = NOW, **changes: Any) -> dict[str, Duty]:
    return {each.key: each for each in duties(technology, facts(day, **changes), law_of(day))}


def test_gas_heating_has_stairs_and_proof_and_the_years_between_are_open() -> None:
    assert set(keys(GAS)) == {"green_fuel", "proof"}
    assert "60 % ab 2040" in in_german(keys(GAS)["green_fuel"].sentence)
    assert set(keys(GAS, date(2026, 6, 30))) == {"green_fuel", "advice"}
    between = duties(GAS, facts(date(2025, 5, 1)), law_of(NOW))
    assert [each.open for each in between if each.key == "green_fuel"] == [True]


@pytest.mark.parametrize(("dwellings", "proof"), [(5, False), (6, True)])
def test_larger_buildings_prove_the_share_of_a_hybrid(dwellings: int, *, proof: bool) -> None:
    for work, technology in (
        ({"hybrid_heat_pump_share_percent": Decimal(40)}, Technology.HP_GAS_HYBRID),
        ({"biomass_hybrid": True}, GAS),
    ):
        found = keys(technology, house={"dwellings": dwellings}, work=work)["green_fuel"].sentence
        assert ("nachzuweisen" in in_german(found)) is proof


def test_the_heat_plan_binds_nobody() -> None:
    found = {each.key: each for each in heat_plan.notes(facts(NOW), law_of(NOW))}
    assert "keine Pflicht" in in_german(found["no_duty"].sentence)
    assert found["by_law"].open
    assert found["designation"].open
    assert not heat_plan.by_law(facts(NOW, house={"connection_duty": True}), current())[0].open
    assert not heat_plan.by_law(facts(NOW, house={"connection_duty": False}), current())[0].open
    assert heat_plan.by_law(facts(NOW), CityValues()) == ()
