"""What the heating that is there burns, costs and owes, and how it goes on."""

import pytest

from calculator.answer.ranking import rank
from calculator.core.cost_lines import CostKind
from tests.calculator.costs_cases.houses import ENERGY, bought_eur, compared, fuel_kwh, house


def test_lpg_burns_by_the_heating_value_of_its_price() -> None:
    comparison = compared(house("lpg_1982"), "keep")
    assert 0.82 <= comparison.heat_demand_kwh_a / fuel_kwh(comparison.system("keep")) <= 0.93


def test_a_kept_heating_burns_like_a_new_one_after_its_end() -> None:
    comparison = compared(house("detached_1965"), "keep", "gas")
    kept, new = (float(comparison.system(key).yearly_of(*ENERGY)[-1]) for key in ("keep", "gas"))
    assert kept == pytest.approx(new, rel=0.03)


def test_each_flat_has_its_own_gas_floor_heating() -> None:
    kept, central = (
        compared(house("eight_gas_floor_units", kind=kind), "keep").system("keep")
        for kind in ("gas_floor", "gas_central")
    )
    assert kept.yearly_of(CostKind.BASE_PRICE)[0] == 8 * central.yearly_of(CostKind.BASE_PRICE)[0]
    assert 8 * 100 <= kept.yearly_of(CostKind.MAINTENANCE)[0] <= 8 * 200
    replaced = next(total for total in kept.yearly_of(CostKind.REPLACEMENT) if total)
    assert replaced >= 8 * 4_000


@pytest.mark.parametrize("system", ["gas", "heat_pump"])
def test_a_central_heating_needs_risers_where_there_were_none(system: str) -> None:
    floors, central = (
        bought_eur(compared(house("eight_gas_floor_units", kind=kind), system).system(system))
        for kind in ("gas_floor", "gas_central")
    )
    assert floors - central >= 8 * 4_000


@pytest.mark.parametrize("system", ["gas", "heat_pump", "pellets", "fernwaerme"])
def test_night_storage_gets_pipes_and_radiators(system: str) -> None:
    stored, central = (
        bought_eur(compared(house("night_storage_1970", kind=kind, year_installed=1985), system).system(system))
        for kind in ("night_storage", "gas_central")
    )
    assert stored - central >= 9_000


@pytest.mark.parametrize(
    ("name", "system", "work"),
    [
        ("pellets_1975", "pellets", set()),
        ("pellets_1975", "gas", {"chimney_lining"}),
        ("oil_1965", "pellets", {"chimney_lining"}),
        ("night_storage_1970", "pellets", {"chimney_new"}),
        ("pellets_1975", "heat_pump", set()),
    ],
)
def test_nobody_pays_for_a_chimney_that_is_there(name: str, system: str, work: set[str]) -> None:
    new = compared(house(name), system).system(system)
    assert {line.key for line in new.one_off if "chimney" in line.key} == work


def duties(system: str) -> set[str]:
    found = compared(house("eight_flats_2011"), system).system(system)
    return {duty.key for duty in found.duties}


def test_a_boiler_of_2011_is_to_be_checked() -> None:
    assert "heating_check" in duties("keep")


def test_air_air_heat_pumps_are_neither_checked_nor_balanced() -> None:
    assert duties("heat_pump_air_air").isdisjoint({"heat_pump_check", "balancing"})


def test_electric_heaters_are_not_balanced() -> None:
    assert "balancing" not in duties("direct_electric")


def test_nobody_is_told_to_replace_a_boiler_of_2019_in_an_efficiency_house() -> None:
    best = rank(compared(house("efficiency_house_2019"), "keep", "gas", "heat_pump")).best
    assert best is not None
    assert best.key == "keep"
