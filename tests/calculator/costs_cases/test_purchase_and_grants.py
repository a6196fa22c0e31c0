"""What is bought, what of it a grant counts, and what does not come from nowhere."""

from decimal import Decimal

import pytest

from calculator.core import Technology
from calculator.core.compare import every_system
from calculator.core.cost_lines import CostKind
from tests.calculator.costs_cases.houses import HOUSES, bought_eur, compared, fuel_kwh, house

MAINS = ("chimney_new", "chimney_lining", "gas_connection", "gas_disconnection", "tank_removal", "boiler_part")


@pytest.mark.parametrize(("system", "fossil"), [("gas_solar", ("investment", *MAINS)), ("heat_pump_gas_hybrid", MAINS)])
def test_a_grant_counts_nothing_fossil(system: str, fossil: tuple[str, ...]) -> None:
    found = compared(house("oil_1965"), system).system(system)
    lines = {line.key: line.amounts_eur[0] for line in found.one_off if line.kind is CostKind.PURCHASE}
    green = sum((amount for key, amount in lines.items() if key not in fossil), Decimal(0))
    assert found.subsidy is not None
    assert 0 < found.subsidy.eligible_eur <= green


@pytest.mark.parametrize("name", ["tower_1976", "detached_1965"])
def test_photovoltaics_give_no_more_than_what_was_paid_for(name: str) -> None:
    offered = {f"{key}_investment_eur": 250_000 for key in ("heat_pump", "heat_pump_pv")}  # a tower needs an offer
    comparison = compared(house(name), "heat_pump", "heat_pump_pv", **offered)
    plain, with_pv = (comparison.system(key) for key in ("heat_pump", "heat_pump_pv"))
    kwp = next(each.value for each in comparison.assumptions if each.key == "pv_kwp")
    from_roof = fuel_kwh(plain) - fuel_kwh(with_pv)
    assert from_roof <= kwp * 1_050 * Decimal("0.5")  # at most half of what a roof yields in a year meets the pump


def test_collectors_give_no_more_than_their_area() -> None:
    offers = {"gas_investment_eur": 70_000, "gas_solar_investment_eur": 160_000}
    comparison = compared(house("tower_1976"), "gas", "gas_solar", **offers)
    plain, solar = (comparison.system(key) for key in ("gas", "gas_solar"))
    area_m2 = (bought_eur(solar) - bought_eur(plain)) / 300
    heat = comparison.heat_demand_kwh_a * (1 - fuel_kwh(solar) / fuel_kwh(plain))
    assert heat <= area_m2 * 450


def test_of_gas_with_collectors_a_grant_counts_the_collectors() -> None:
    """3,600 € of 12,000 € where the product once promised 5,700 € of 19,000 €; whatever the collectors cost."""
    found = compared(house("oil_1965"), "gas_solar").system("gas_solar")
    collectors = next(line.amounts_eur[0] for line in found.one_off if line.key == "solar_investment")
    assert found.subsidy is not None
    assert found.subsidy.eligible_eur == collectors


def test_of_a_heat_pump_a_grant_counts_the_work_around_it() -> None:
    found = compared(house("oil_1965"), "heat_pump").system("heat_pump")
    assert found.subsidy is not None
    assert found.subsidy.eligible_eur == min(bought_eur(found), 28_000)


@pytest.mark.parametrize("name", HOUSES)
def test_a_grant_is_never_above_the_cost(name: str) -> None:
    case = house(name)
    for system in compared(case, *every_system(case)).systems:
        assert 0 <= system.grant_eur <= bought_eur(system)
        assert system.subsidy is None or system.subsidy.eligible_eur <= bought_eur(system)


@pytest.mark.parametrize("system", sorted(set(Technology) - {Technology.KEEP}))
def test_more_flats_of_one_size_are_never_cheaper_before_grants(system: str) -> None:
    counts = range(3, 13)
    prices = [
        bought_eur(
            compared(
                house("eight_flats_2011", dwellings=count, living_area_m2=70 * count, self_used_dwellings=0), system
            ).system(system)
        )
        for count in counts
    ]
    assert prices == sorted(prices)
