"""Tenant and landlord: CO2 cost by stage, § 5a, rent increase with its caps, net effect."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculator.core.case_facts import BROCHURE
from calculator.core.compare import compare
from calculator.core.errors import InvalidInput, ParameterNotCovered
from calculator.core.heatings import Technology
from calculator.core.inputs import Inputs
from calculator.core.notation import cents
from calculator.core.parameters import law_of, load_set
from calculator.core.rules.co2_split import FuelBill, charged_co2_eur, split
from calculator.core.rules.rent import Modernisation, RentIncrease, countable_percent, rent_increases
from calculator.core.tenancy import net_effect, rented_cost, section_5a, yearly_bills, yearly_effects
from calculator.sentences import in_german
from tests.core.rules.builders import facts
from tests.refusals import refused

NOW = date(2026, 11, 23)
LAW = law_of(NOW)
HUNDRED = Decimal(100)


def bill(year: int = 2026, kg_m2: object = 30, **changes: Any) -> FuelBill:
    values = {"area_m2": HUNDRED, "co2_kg": HUNDRED * Decimal(str(kg_m2)), "co2_eur": HUNDRED}
    return FuelBill(**{"year": year, **values, **changes})


@pytest.mark.parametrize(
    ("kg_m2", "landlord"),
    [
        (0, 0), ("11.94", 0), ("11.95", 10), (12, 10), ("16.9", 10), (17, 20), ("21.9", 20), (22, 30), ("26.9", 30),
        (27, 40), ("31.9", 40), (32, 50), ("36.9", 50), (37, 60), ("41.9", 60), (42, 70), ("46.9", 70), (47, 80),
        ("51.9", 80), (52, 95), (200, 95),
    ],
)  # fmt: skip
def test_stages(kg_m2: object, landlord: int) -> None:
    found = split(bill(kg_m2=kg_m2), LAW)
    assert (found.landlord_eur, found.tenant_eur) == (landlord, 100 - landlord)


@pytest.mark.parametrize(("year", "changes", "landlord"), [(2026, {}, 20), (2028, {"section_43": True}, 25)])
def test_a_public_restriction_halves_the_landlords_share(year: int, changes: dict[str, Any], landlord: int) -> None:
    assert split(bill(year, restricted=True, **changes), LAW).landlord_eur == landlord


@pytest.mark.parametrize(
    ("year", "landlord"),
    [
        (2027, {"co2": 40, "grid": 0, "bio": 0}),
        (2028, {"co2": 50, "grid": 50, "bio": 0}),
        (2029, {"co2": 50, "grid": 50, "bio": 50}),
    ],
)
def test_section_5a_begins_in_2028_and_2029(year: int, landlord: dict[str, int]) -> None:
    whole = bill(year, section_43=True, grid_eur=HUNDRED, bio_eur=HUNDRED, bio_percent=Decimal(10), other_eur=HUNDRED)
    found = split(whole, LAW)
    assert {item.key: item.landlord_eur for item in found.items} == {**landlord, "other": 0}
    same = split(bill(year, grid_eur=HUNDRED, bio_eur=HUNDRED, bio_percent=Decimal(10)), LAW)
    assert same.landlord_eur == 40


@pytest.mark.parametrize(("percent", "landlord"), [(30, 50), (60, 25), (0, 50)])
def test_green_fuel_above_thirty_percent_is_the_tenants(percent: int, landlord: int) -> None:
    found = split(bill(2040, co2_eur=Decimal(0), section_43=True, bio_eur=HUNDRED, bio_percent=Decimal(percent)), LAW)
    assert found.landlord_eur == landlord


@pytest.mark.parametrize("changes", [{"area_m2": Decimal(0)}, {"co2_eur": Decimal(-1)}])
def test_impossible_bills_are_refused(changes: dict[str, Any]) -> None:
    with refused(InvalidInput, match="Erlaubt sind"):
        bill(**changes)


def test_before_2023_there_is_no_split() -> None:
    with pytest.raises(ParameterNotCovered):
        split(bill(2022), LAW)


MONEY = st.decimals(0, 10000, places=2)


@given(st.integers(2023, 2066), MONEY, MONEY, MONEY, MONEY, MONEY, st.booleans(), st.booleans())
def test_tenant_and_landlord_pay_the_whole_bill(  # noqa: PLR0917 - hypothesis passes them by position
    year: int,
    kg: Decimal,
    co2: Decimal,
    grid: Decimal,
    bio: Decimal,
    other: Decimal,
    section_43: bool,
    restricted: bool,
) -> None:
    whole = FuelBill(
        year=year, area_m2=HUNDRED, co2_kg=kg, co2_eur=co2, grid_eur=grid, bio_eur=bio, bio_percent=Decimal(45),
        other_eur=other, section_43=section_43, restricted=restricted,
    )  # fmt: skip
    found = split(whole, LAW)
    assert found.tenant_eur + found.landlord_eur == co2 + grid + bio + other
    assert min(found.tenant_eur, found.landlord_eur) >= 0


def increases(done: Modernisation, day: date = NOW, **changes: Any) -> dict[str, RentIncrease]:
    return {each.key: each for each in rent_increases(done, facts(day, **changes), law_of(day), day)}


ENVELOPE = Modernisation(cost_eur=Decimal(36000))
HEATING = Modernisation(cost_eur=Decimal(20000), grant_eur=Decimal(6000), technology=Technology.AIR_WATER_HP)


def test_section_559() -> None:
    found = increases(ENVELOPE)  # 8 % of 36,000 € on 120 m²: 2 € a month
    assert found["559"].increase_eur_m2 == 2
    subsidised = increases(Modernisation(cost_eur=Decimal(36000), grant_eur=Decimal(18000)))
    assert subsidised["559"].increase_eur_m2 == 1
    assert "559e" not in subsidised


@pytest.mark.parametrize(("rent", "cap"), [("6.99", 2), (7, 3), (None, 3)])
def test_caps_by_rent(rent: Any, cap: int) -> None:
    household = {"rent_eur_m2": None if rent is None else Decimal(str(rent))}
    found = increases(Modernisation(cost_eur=Decimal(200000)), household=household)["559"]
    assert found.increase_eur_m2 == cap
    assert any("Kappung" in in_german(reason) for reason in found.reasons)


def test_heating_is_capped_at_half_a_euro() -> None:
    found = increases(HEATING, work={"jaz": Decimal(3)})
    assert {each.increase_eur_m2 for each in found.values()} == {Decimal("0.5")}


def test_section_559e_needs_a_grant_and_takes_ten_percent() -> None:
    small = Modernisation(cost_eur=Decimal(9000), grant_eur=Decimal(2000), technology=Technology.PELLETS)
    found = increases(small)
    assert found["559e"].increase_eur_m2 == Decimal(7000) * 85 / 100 / 10 / 120 / 12
    assert found["559c"].increase_eur_m2 == Decimal(7000) * 70 / 100 * 8 / 100 / 120 / 12
    assert next(iter(found)) == "559e"


@pytest.mark.parametrize(("cost", "offered"), [(10000, True), ("10000.01", False)])
def test_simplified_procedure_up_to_ten_thousand(cost: Any, *, offered: bool) -> None:
    assert ("559c" in increases(Modernisation(cost_eur=Decimal(str(cost))))) is offered


@pytest.mark.parametrize(
    ("work", "house", "percent"),
    [
        ({"jaz": Decimal("2.5")}, {}, 100),
        ({"jaz": Decimal("2.49")}, {}, 50),
        ({}, {}, 50),
        ({}, {"flow_temperature_c": Decimal(55)}, 100),
        ({}, {"flow_temperature_c": Decimal(56)}, 50),
        ({}, {"build_year": 1997}, 100),
        ({}, {"build_year": 1996}, 50),
    ],
)
@pytest.mark.parametrize(("day", "norm"), [(date(2026, 7, 28), "§ 71o GEG 2024"), (date(2026, 7, 29), "§ 559f BGB")])
def test_heat_pumps_without_proof_count_half(
    work: dict[str, Any], house: dict[str, Any], percent: int, day: date, norm: str
) -> None:
    case = facts(day, house=house, work=work, heating={"year_installed": 2000})
    found, reason = countable_percent(Technology.AIR_WATER_HP, case, law_of(day), day)
    assert found == percent
    assert reason is not None
    assert norm in in_german(reason)
    assert countable_percent(Technology.PELLETS, case, law_of(day), day) == (100, None)


def test_a_grant_above_the_cost_is_refused() -> None:
    with refused(InvalidInput, match="Förderung"):
        Modernisation(cost_eur=Decimal(1), grant_eur=Decimal(2))


@given(MONEY, MONEY, st.sampled_from([None, *Technology]), st.decimals("0.5", 20, places=2))
def test_no_increase_exceeds_its_cap(cost: Decimal, grant: Decimal, technology: Any, rent: Decimal) -> None:
    low, high = sorted((cost, grant))
    work = Modernisation(cost_eur=high * 100, grant_eur=low * 100, technology=technology)
    cap = Decimal("0.5") if technology else Decimal(2 if rent < 7 else 3)
    for found in increases(work, household={"rent_eur_m2": rent}).values():
        assert 0 <= found.increase_eur_m2 <= min(cap, found.uncapped_eur_m2)


@given(MONEY, MONEY, st.decimals(0, 3, places=2), MONEY)
def test_net_effect_adds_up_to_the_change_of_the_whole_cost(
    co2: Decimal, other: Decimal, increase: Decimal, capital: Decimal
) -> None:
    before = bill(2030, co2_eur=co2, grid_eur=other)
    after = bill(2030, kg_m2=0, co2_eur=Decimal(0), other_eur=other / 2)
    found = net_effect(split(before, LAW), split(after, LAW), HUNDRED, increase, capital)
    assert found.total_eur == other / 2 - co2 - other + capital
    assert found.tenant.eur_m2_month * 1200 == pytest.approx(found.tenant.year_eur)


@pytest.mark.parametrize(
    ("day", "house", "applies", "is_open"),
    [
        (date(2026, 7, 29), {"self_used_dwellings": 0}, False, False),
        (date(2026, 7, 30), {"self_used_dwellings": 0}, True, False),
        (date(2026, 7, 30), {"dwellings": 2, "tight_housing_market": False}, False, False),
        (date(2026, 7, 30), {"dwellings": 2, "tight_housing_market": True}, True, False),
        (date(2026, 7, 30), {"dwellings": 2}, True, True),
        (date(2026, 7, 30), {"dwellings": 6, "energy_class": "G"}, True, True),
        (date(2026, 7, 30), {"dwellings": 7, "energy_class": "H"}, True, False),
    ],
)
def test_whom_section_5a_reaches(day: date, house: dict[str, Any], *, applies: bool, is_open: bool) -> None:
    found = section_5a(Technology.GAS, facts(day, house=house), law_of(day))
    assert (found.applies, found.open) == (applies, is_open)


def test_a_heat_pump_for_an_old_oil_heating_in_a_rented_house() -> None:
    house = facts(NOW, house={"dwellings": 4, "self_used_dwellings": 0, "living_area_m2": Decimal(300)})
    comparison = compare(Inputs.of(LAW, {}), house, LAW, [Technology.KEEP, Technology.AIR_WATER_HP])
    keep, pump = comparison.system("keep"), comparison.system("heat_pump")
    before, after = (rented_cost(system, comparison.calendar_years, house, LAW) for system in (keep, pump))
    effects = yearly_effects(before, after, rent_increase_eur_m2=Decimal("0.5"), capital_cost_eur_a=Decimal(1500))
    assert [effect.year for effect in effects] == list(comparison.calendar_years)
    for index, effect in enumerate(effects):
        running = [
            sum(line.amounts_eur[index] for line in system.yearly if not line.key.startswith("replacement"))
            for system in (pump, keep)
        ]
        assert effect.total_eur == pytest.approx(running[0] - running[1] + 1500)
        assert effect.after.landlord_eur == 0
    assert effects[0].before.landlord_eur > 0


def test_who_pays_for_a_new_gas_heating() -> None:
    house = facts(NOW, house={"dwellings": 4, "self_used_dwellings": 0})
    comparison = compare(Inputs.of(LAW, {}), house, LAW, [Technology.GAS])
    bills = {bill.year: bill for bill in yearly_bills(comparison.system("gas"), comparison.calendar_years, house, LAW)}
    assert all(bill.section_43 for bill in bills.values())
    assert (bills[2028].bio_percent, bills[2029].bio_percent) == (0, 10)
    shares = {year: split(bills[year], LAW) for year in (2028, 2029)}
    halves = {year: cents(bill.co2_eur / 2) + cents(bill.grid_eur / 2) for year, bill in bills.items()}
    assert shares[2028].landlord_eur == halves[2028]
    assert shares[2029].landlord_eur == halves[2029] + cents(bills[2029].bio_eur / 2)


def test_the_grid_fee_is_split_from_2028_on_and_all_parts_together_are_the_bill() -> None:
    """C11: six flats, 2.2 to 4.3 ct/kWh between 2026 and 2045, before VAT; half of it is the landlord's from 2028."""
    house = facts(NOW, house={"dwellings": 6, "self_used_dwellings": 0, "living_area_m2": Decimal(500)})
    gas = compare(Inputs.of(LAW, {}), house, LAW, [Technology.GAS]).system("gas")
    years = compare(Inputs.of(LAW, {}), house, LAW, [Technology.GAS]).calendar_years
    kwh = gas.energy[0].kwh_a
    for year, bill in zip(years, yearly_bills(gas, years, house, LAW), strict=True):
        fee = Decimal("2.2") + Decimal("2.1") * (min(year, 2045) - 2026) / 19
        if year <= 2045:
            assert bill.grid_eur == pytest.approx(kwh * fee * Decimal("0.0119"), rel=Decimal("0.005"))
        (grid,) = (item for item in split(bill, LAW).items if item.key == "grid")
        assert grid.landlord_eur == (cents(bill.grid_eur / 2) if year >= 2028 else 0)
    brochure = load_set("referenz-2025-09")
    assert not any(
        line.grid_eur
        for line in compare(Inputs.of(brochure, {}), BROCHURE, brochure, [Technology.GAS]).systems[0].yearly
    )


@pytest.mark.parametrize(("year", "price"), [(2026, 60), (2027, 65)])
def test_the_bill_states_the_price_of_section_4(year: int, price: int) -> None:
    assert charged_co2_eur(Decimal(2000), year, LAW) == 2 * price * Decimal("1.19")
    assert charged_co2_eur(Decimal(2000), 2028, LAW) is None
    house = facts(NOW, house={"dwellings": 4, "self_used_dwellings": 0})
    comparison = compare(Inputs.of(LAW, {}), house, LAW, [Technology.GAS])
    index = comparison.calendar_years.index(year)
    found = yearly_bills(comparison.system("gas"), comparison.calendar_years, house, LAW)[index]
    assert found.co2_eur == found.co2_kg / 1000 * price * Decimal("1.19")
    own = {"repair", "replacement"}
    lines = [line.amounts_eur[index] for line in comparison.system("gas").yearly if line.key not in own]
    assert found.co2_eur + found.grid_eur + found.bio_eur + found.other_eur == pytest.approx(sum(lines))
