"""CO2 by year: heat of the network by law, power at both ends, everything else as its source states it."""

from decimal import Decimal

import pytest

from calculator.core import SystemCosts, Technology
from tests.core.houses import LAW, result

ALL = result()


def factors(technology: Technology, *, low: bool = False) -> dict[int, Decimal]:
    """Return tonnes per megawatt-hour in each year."""
    (row, *_more) = ALL.system(technology).energy
    tonnes = row.real_low_t if low else row.real_t
    assert tonnes is not None
    return {
        year: each * 1000 / kwh for year, each, kwh in zip(ALL.calendar_years, tonnes, row.kwh_of_years, strict=True)
    }


@pytest.mark.parametrize(
    ("year", "factor"), [(2027, "0.111"), (2029, "0.111"), (2030, "0.105"), (2040, "0.035"), (2045, "0.0075")]
)
def test_heat_of_the_network_becomes_as_clean_as_the_law_demands(year: int, factor: str) -> None:
    assert factors(Technology.DISTRICT_HEATING)[year] == pytest.approx(Decimal(factor))
    assert ALL.system(Technology.DISTRICT_HEATING).co2_low_t is None


@pytest.mark.parametrize(
    ("year", "low"), [(2030, "0.110"), (2035, "0.045"), (2040, "0.025"), (2045, "0.015"), (2046, "0.015")]
)
def test_power_has_two_ends(year: int, low: str) -> None:
    assert factors(Technology.AIR_WATER_HP)[year] == pytest.approx(Decimal("0.344"))
    assert factors(Technology.AIR_WATER_HP, low=True)[year] == pytest.approx(Decimal(low))
    assert factors(Technology.DIRECT_ELECTRIC, low=True) == pytest.approx(factors(Technology.AIR_WATER_HP, low=True))


def test_power_never_becomes_dirtier_on_its_path() -> None:
    path = list(factors(Technology.AIR_WATER_HP, low=True).values())
    assert path == sorted(path, reverse=True)
    assert Decimal("0.344") > path[0]


def of_gas_and_power(system: SystemCosts) -> tuple[Decimal, Decimal]:
    assert system.co2_t is not None
    assert system.co2_low_t is not None
    return sum(system.co2_t, Decimal(0)), sum(system.co2_low_t, Decimal(0))


def test_both_ends_stand_for_every_system_that_uses_power_and_for_no_other() -> None:
    for system in ALL.systems:
        uses_power = any("electricity" in row.carrier for row in system.energy)
        assert (system.co2_low_t is not None) is (uses_power and system.co2_t is not None)
    high, low = of_gas_and_power(ALL.system(Technology.HP_GAS_HYBRID))
    assert 0 < low < high
    evaluation = ALL.evaluation(Technology.HP_GAS_HYBRID)
    assert (evaluation.co2_total_t, evaluation.co2_total_low_t) == (high, low)


def test_a_path_is_an_assumption_that_people_are_asked_to_confirm() -> None:
    used = {each.key: each for each in ALL.assumptions}
    assert used["power_path_emission_t_mwh"].certainty in {"expert", "one-secondary"}
    assert LAW.in_year("power_path_emission_t_mwh", 2035).certainty == "expert"
