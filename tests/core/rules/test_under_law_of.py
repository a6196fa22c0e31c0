"""The same house, the same prices, the law of an earlier day."""

from datetime import date
from decimal import Decimal

from calculator.core import Comparison, Inputs, SystemCosts, Technology, compare
from calculator.core.notation import cents
from calculator.core.side_by_side import systems_under_law_of, under_law_of
from tests.core.houses import LAW, facts

EARLIER = date(2025, 9, 30)
SYSTEMS = (Technology.AIR_WATER_HP, Technology.GAS)


INPUTS = Inputs.of(LAW, {"flow_without_change_c": 50})  # no new radiators, whose residual value a grant shares


def now() -> Comparison:
    return compare(INPUTS, facts(), LAW, SYSTEMS)


def test_prices_stay_and_the_grant_is_that_of_the_earlier_day() -> None:
    heat_pump, _gas = under_law_of(EARLIER, now(), INPUTS, facts(), LAW)
    assert heat_pump.subsidy_eur[0] > heat_pump.subsidy_eur[1]
    more = heat_pump.total_eur[1] - heat_pump.total_eur[0]
    assert cents(more) == heat_pump.subsidy_eur[0] - heat_pump.subsidy_eur[1]


def test_green_fuel_follows_the_stairs_that_were_known_then_in_the_same_years() -> None:
    comparison = now()
    before = systems_under_law_of(EARLIER, comparison, INPUTS, facts(), LAW)
    index = comparison.calendar_years.index(2029)
    earlier, today = (bio_eur(systems, index) for systems in (before, comparison.systems))
    assert round(earlier, 6) == round(today * 15 / 10, 6)


def bio_eur(systems: tuple[SystemCosts, ...], index: int) -> Decimal:
    gas = next(system for system in systems if system.key == "gas")
    return next(line for line in gas.yearly if line.key == "bio_gas").amounts_eur[index]
