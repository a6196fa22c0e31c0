"""Upkeep: service in euros by kind and power, repairs as a share of the device, lives of what is built in."""

from decimal import Decimal

import pytest

from calculator.core import Heating, HeatingKind, SystemCosts, Technology
from calculator.core.cost_lines import CostKind
from tests.core.houses import DAY, LAW, facts, result

TODAY = {"cost_growth_percent": 0}  # prices of the Stichtag, whatever the first year
SMALL = result(heat_load_kw=10, **TODAY)


def first_year(system: SystemCosts, kind: CostKind) -> Decimal:
    return sum((line.amounts_eur[0] for line in system.yearly if line.kind is kind), Decimal(0))


@pytest.mark.parametrize(
    ("technology", "euros"),
    [
        (Technology.AIR_WATER_HP, 360),
        (Technology.BRINE_BOREHOLE_HP, 300),
        (Technology.GAS, 300),
        (Technology.OIL, 380),
        (Technology.PELLETS, 600),
        (Technology.DISTRICT_HEATING, 120),
        (Technology.HP_GAS_HYBRID, 500),
        (Technology.GAS_SOLAR, 400),
    ],
)
def test_a_service_costs_what_is_asked_for_it_and_not_a_share_of_the_whole_price(
    technology: Technology, euros: int
) -> None:
    assert first_year(SMALL.system(technology), CostKind.MAINTENANCE) == euros
    dearer = result(systems=(technology,), heat_load_kw=10, **TODAY, **{f"{technology}_investment_eur": 60_000})
    assert first_year(dearer.systems[0], CostKind.MAINTENANCE) == euros


def test_a_large_plant_grows_with_the_root_of_its_power() -> None:
    large = result(systems=(Technology.GAS,), heat_load_kw=60, **TODAY).systems[0]
    assert abs(first_year(large, CostKind.MAINTENANCE) - 600) < Decimal("0.01")


@pytest.mark.parametrize("technology", [Technology.AIR_WATER_HP, Technology.GAS, Technology.PELLETS])
def test_only_the_device_is_repaired(technology: Technology) -> None:
    case = facts(heating=Heating(kind=HeatingKind.GAS_CENTRAL, year_installed=1995))  # its chimney needs a lining
    (found,) = result(case, (technology,), **TODAY, **{f"{technology}_investment_eur": 20_000}).systems
    rate = LAW.on(f"{technology}_repair_percent", DAY).value
    device = next(line for line in found.one_off if line.key == "investment").amounts_eur[0]
    assert device < 20_000
    assert first_year(found, CostKind.REPAIR) == pytest.approx(device * Decimal("0.45") * rate / 100)


def test_collectors_and_the_work_in_the_ground_are_repaired_at_rates_of_their_own() -> None:
    """Collectors at half a percent, not at what a boiler needs; a borehole is not free of repairs."""
    for plain, more, part, rate in (
        (Technology.PELLETS, Technology.BIOMASS_SOLAR, "solar_investment", "collector"),
        (Technology.GAS, Technology.GAS_SOLAR, "solar_investment", "collector"),
        (Technology.AIR_WATER_HP, Technology.BRINE_BOREHOLE_HP, "borehole", "borehole"),
        (Technology.AIR_WATER_HP, Technology.WATER_WATER_HP, "wells", "wells"),
    ):
        price = next(line.amounts_eur[0] for line in SMALL.system(more).one_off if line.key == part)
        percent = LAW.on(f"{rate}_repair_percent", DAY).value
        of_part = first_year(SMALL.system(more), CostKind.REPAIR) - first_year(SMALL.system(plain), CostKind.REPAIR)
        assert of_part == pytest.approx(price * Decimal("0.45") * percent / 100)


def test_what_is_built_into_the_house_keeps_a_value() -> None:
    lines = {line.key: line for line in SMALL.system(Technology.PELLETS).one_off}
    assert lines["chimney_lining"].life_years == 50
    assert SMALL.system(Technology.PELLETS).left_eur(lines["chimney_lining"]) > 0
    radiators = {line.key: line for line in result(flow_without_change_c=65).system(Technology.AIR_WATER_HP).one_off}
    assert radiators["radiators"].life_years == 35
