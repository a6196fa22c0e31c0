"""The same house, the same prices, the law of an earlier day."""

from datetime import date
from decimal import Decimal

from calculator.core import Comparison, Inputs, Technology, compare
from calculator.core.side_by_side import SideBySide, under_law_of
from tests.core.houses import LAW, facts

EARLIER = date(2025, 9, 30)
SYSTEMS = (Technology.AIR_WATER_HP, Technology.GAS)


def change() -> SideBySide:
    inputs = Inputs.of(LAW, {})
    return under_law_of(EARLIER, compare(inputs, facts(), LAW, SYSTEMS), inputs, facts(), LAW)


def test_prices_and_years_stay_and_the_grant_is_that_of_the_earlier_day() -> None:
    found = change()
    assert found.one.calendar_years == found.other.calendar_years
    heat_pump = found.changes[0]
    assert heat_pump.subsidy_eur[0] > heat_pump.subsidy_eur[1]
    assert heat_pump.total_eur[1] - heat_pump.total_eur[0] == heat_pump.subsidy_eur[0] - heat_pump.subsidy_eur[1]


def test_green_fuel_follows_the_stairs_that_were_known_then() -> None:
    found = change()
    index = found.one.calendar_years.index(2029)
    earlier, today = (bio_eur(each, index) for each in (found.one, found.other))
    assert earlier == today * 15 / 10


def bio_eur(comparison: Comparison, index: int) -> Decimal:
    return next(line for line in comparison.system("gas").yearly if line.key == "bio_gas").amounts_eur[index]
