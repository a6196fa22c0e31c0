"""What is bought: the old heating's end, quotes, eligible parts, and the work around a new heating."""

from dataclasses import replace
from decimal import Decimal

import pytest

from calculator.core import (
    Heating,
    HeatingKind,
    Inputs,
    QuoteItem,
    SystemCosts,
    Technology,
    compare,
)  # fmt: skip
from calculator.core.compare import every_system
from calculator.core.cost_lines import CostKind
from calculator.sentences import in_german
from tests.core.houses import LAW, facts, result

ALL = result()


def amounts(system: SystemCosts, key: str) -> tuple[Decimal, ...]:
    return next(line.amounts_eur for line in system.yearly if line.key == key)


@pytest.mark.parametrize(("installed", "year", "first"), [(2020, 14, 9), (2013, 7, 2), (2003, 4, 1), (1990, 4, 1)])
def test_the_old_heating_is_replaced_at_its_end_and_repaired_until_then_once_it_is_old(
    installed: int, year: int, first: int
) -> None:
    case = facts(heating=Heating(kind=HeatingKind.GAS_CENTRAL, year_installed=installed))
    keep = result(case, (Technology.KEEP,)).system(Technology.KEEP)
    assert keep.net_investment_eur == 0
    replaced, repairs = amounts(keep, "replacement"), amounts(keep, "old_repairs")
    assert [number for number, amount in enumerate(replaced, start=1) if amount] == [year]
    assert [number for number, amount in enumerate(repairs, start=1) if amount] == list(range(first, year))


def test_a_young_boiler_needs_no_extra_repairs_in_the_years_compared() -> None:
    young = facts(heating=Heating(kind=HeatingKind.GAS_CENTRAL, year_installed=2024))
    keep = result(young, (Technology.KEEP,), horizon_years=10).system(Technology.KEEP)
    assert not any(sum(line.amounts_eur) for line in keep.yearly if line.key == "old_repairs")
    assert sum(amounts(keep, "repair")) > 0  # what any boiler needs


@pytest.mark.parametrize("technology", [Technology.AIR_AIR_HP, Technology.DIRECT_ELECTRIC])
def test_devices_in_the_rooms_make_no_hot_water_so_devices_for_it_are_bought(technology: Technology) -> None:
    def bought(kind: HeatingKind, dwellings: int = 1) -> Decimal:
        house = replace(facts().house, dwellings=dwellings)
        case = facts(house=house, heating=Heating(kind=kind, year_installed=2003))
        lines = result(case, (technology,), cost_growth_percent=0).system(technology).one_off
        return sum((line.amounts_eur[0] for line in lines if line.key == "hot_water_devices"), Decimal(0))

    price = LAW.on("hot_water_devices_dwelling_eur", LAW.as_of).value
    assert bought(HeatingKind.GAS_CENTRAL) == price > 0
    assert bought(HeatingKind.GAS_FLOOR, dwellings=2) == 2 * price
    assert bought(HeatingKind.NIGHT_STORAGE) == 0  # they are there already


def test_the_green_gas_duty_holds_for_the_old_heating_only_after_its_replacement() -> None:
    case = facts(heating=Heating(kind=HeatingKind.GAS_CENTRAL, year_installed=2020))
    keep = result(case, (Technology.KEEP,)).system(Technology.KEEP)
    bio = amounts(keep, "bio_gas")
    assert {amount > 0 for amount in bio[:13]} == {False}
    assert {amount > 0 for amount in bio[13:]} == {True}


@pytest.mark.parametrize("kind", HeatingKind)
def test_every_kind_of_old_heating_can_be_compared(kind: HeatingKind) -> None:
    case = facts(heating=Heating(kind=kind, year_installed=2000))
    kept = kind not in (HeatingKind.COAL, HeatingKind.OTHER)
    assert (Technology.KEEP in every_system(case)) is kept
    connected = kind is HeatingKind.DISTRICT_HEATING  # compared once
    assert len(result(case).systems) == len(Technology) - (not kept) - connected


def test_a_broken_heating_cannot_be_kept() -> None:
    broken = facts(heating=Heating(kind=HeatingKind.GAS_CENTRAL, year_installed=2003, working=False))
    assert Technology.KEEP not in every_system(broken)


def test_a_quote_replaces_the_cost_function_and_the_work_around_it() -> None:
    items = (QuoteItem("Wärmepumpe", Decimal(20000)), QuoteItem("Malerarbeiten", Decimal(1000), eligible=False))
    inputs = Inputs.of(LAW, {}, quotes={Technology.AIR_WATER_HP: items})
    system = compare(inputs, facts(), LAW, (Technology.AIR_WATER_HP,)).system(Technology.AIR_WATER_HP)
    labels = [in_german(line.label).partition(" (")[0] for line in system.one_off if line.kind is CostKind.PURCHASE]
    assert list(dict.fromkeys(labels)) == ["Wärmepumpe", "Malerarbeiten"]
    assert system.subsidy is not None
    assert system.subsidy.eligible_eur == pytest.approx(20000)
    assert system.net_investment_eur == pytest.approx(21000 - system.subsidy.amount_eur)


def test_hybrid_and_solar_subsidy_leaves_the_fossil_part_out() -> None:
    hybrid, solar = ALL.system(Technology.HP_GAS_HYBRID), ALL.system(Technology.GAS_SOLAR)
    assert hybrid.subsidy is not None
    assert solar.subsidy is not None
    bought = {line.key: line.amounts_eur[0] for line in hybrid.one_off}
    assert hybrid.subsidy.eligible_eur <= sum(bought.values()) - bought["boiler_part"] - bought["subsidy"]
    assert solar.subsidy.eligible_eur <= 13500 * Decimal("1.021")  # at the prices of the first year
    assert ALL.system(Technology.GAS).subsidy is not None
    assert ALL.system(Technology.GAS).subsidy.amount_eur == 0


def test_work_around_the_heating_follows_the_old_one() -> None:
    def keys(kind: HeatingKind, technology: Technology) -> set[str]:
        case = facts(heating=Heating(kind=kind, year_installed=2003))
        return {line.key for line in result(case, (technology,)).system(technology).one_off}

    assert "tank_removal" in keys(HeatingKind.OIL, Technology.AIR_WATER_HP)
    assert "tank_removal" not in keys(HeatingKind.OIL, Technology.OIL)
    assert "gas_disconnection" in keys(HeatingKind.GAS_CENTRAL, Technology.DISTRICT_HEATING)
    assert {"gas_connection", "chimney_lining"} <= keys(HeatingKind.OIL, Technology.GAS)
    assert "electrics" in keys(HeatingKind.OIL, Technology.DIRECT_ELECTRIC)
    assert "electrics" not in keys(HeatingKind.OIL, Technology.AIR_WATER_HP)
    assert "chimney_new" in keys(HeatingKind.DISTRICT_HEATING, Technology.PELLETS)


def test_an_old_heat_pump_runs_on_with_its_own_jaz() -> None:
    case = facts(heating=Heating(kind=HeatingKind.HEAT_PUMP, year_installed=2015))
    (row,) = (
        result(case, (Technology.KEEP,), old_heat_pump_jaz="2,5", area_m2=100, heat_demand_kwh_m2a=100)
        .systems[0]
        .energy
    )
    assert row.kwh_a == 4000
