"""Tariffs of the city only for who chooses them, and what the grid operator takes off for heat pumps."""

from decimal import Decimal

import pytest

from calculator.core import GridRelief, Inputs, SystemCosts, Tariffs, Technology, compare
from calculator.core.cost_lines import CostLine
from calculator.core.result import Assumption, Comparison
from tests.core.houses import LAW, facts

HEAT_PUMP, GAS = Technology.AIR_WATER_HP, Technology.GAS
DEFLATOR, POWER = Decimal("1.021"), Decimal("1.0066")


def compared(tariffs: Tariffs = Tariffs.MEAN, relief: GridRelief = GridRelief.NONE, **values: object) -> Comparison:
    inputs = Inputs.of(LAW, values, tariffs=tariffs, grid_relief=relief)
    return compare(inputs, facts(), LAW, (HEAT_PUMP, GAS, Technology.KEEP, Technology.AIR_AIR_HP))


def used(answer: Comparison, key: str) -> Assumption:
    return next(each for each in answer.assumptions if each.key == key)


def relief_of(system: SystemCosts) -> CostLine | None:
    return next((line for line in system.yearly if line.key == "grid_relief"), None)


@pytest.mark.parametrize(
    ("key", "value"),
    [("electricity_price_eur_kwh", "0.24"), ("gas_price_eur_kwh", "0.10"), ("gas_base_price_eur_a", "178")],
)
def test_tariffs_of_the_city_hold_only_where_they_are_chosen_and_carry_their_date(key: str, value: str) -> None:
    local, mean = used(compared(Tariffs.LOCAL), key), used(compared(), key)
    assert local.value == Decimal(value) != mean.value
    assert "September 2025" in local.source
    assert "September 2025" not in mean.source
    own = used(compared(Tariffs.LOCAL, **{key: "0.3"}), key)
    assert (own.value, own.own) == (Decimal("0.3"), True)


def test_nothing_is_taken_off_unless_it_is_chosen() -> None:
    assert all(relief_of(system) is None for system in compared().systems)


def test_the_flat_relief_is_open_between_what_operators_pay() -> None:
    answer = compared(relief=GridRelief.FLAT)
    flat = used(answer, "enwg_14a_flat_eur_a")
    assert (flat.open, flat.low, flat.high) == (True, 110, 190)
    line = relief_of(answer.system(HEAT_PUMP))
    assert line is not None
    assert line.amounts_eur[0] == -flat.value * DEFLATOR
    assert line.norm == "§ 14a EnWG"
    entered = relief_of(compared(relief=GridRelief.FLAT, enwg_14a_flat_eur_a=120).system(HEAT_PUMP))
    assert entered is not None
    assert entered.amounts_eur[0] == -120 * DEFLATOR


def test_the_other_relief_is_sixty_percent_of_the_grid_price() -> None:
    answer = compared(relief=GridRelief.WORK, power_grid_price_eur_kwh="0.08")
    system = answer.system(HEAT_PUMP)
    line = relief_of(system)
    assert line is not None
    assert line.amounts_eur[0] == pytest.approx(-system.energy[0].kwh_a * Decimal("0.08") * Decimal("0.6") * POWER)
    assert answer.system(HEAT_PUMP).yearly_eur[0] < compared().system(HEAT_PUMP).yearly_eur[0]


@pytest.mark.parametrize("relief", [GridRelief.FLAT, GridRelief.WORK])
def test_only_a_new_heat_pump_on_its_own_tariff_has_it(relief: GridRelief) -> None:
    answer = compared(relief=relief)
    assert [system.key for system in answer.systems if relief_of(system)] == [HEAT_PUMP]
