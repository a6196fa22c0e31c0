"""Prices that nobody knows and that decide which system costs least: then there is no winner."""

from calculator.answer.ranking import Ranking
from calculator.core import Assumption, Comparison, SystemCosts
from calculator.core.carriers import BY_PRICE
from calculator.core.tipping import Driver, DriverKind, Situation, TippingPoint, tipping_point


def deciding_prices(situation: Situation, comparison: Comparison, ranking: Ranking) -> tuple[TippingPoint, ...]:
    """Return the tipping point of each open price that lies inside its range.

    Compared are the cheapest system that pays the price and the cheapest that does not, of those that may be installed.
    """
    prices = [each for each in comparison.assumptions if each.key in BY_PRICE and each.open]
    found = (_deciding(situation, price, ranking) for price in prices)
    return tuple(point for point in found if point and point.in_range)


def _deciding(situation: Situation, price: Assumption, ranking: Ranking) -> TippingPoint | None:
    paying, others = list[SystemCosts](), list[SystemCosts]()
    for system in ranking.standing:
        (paying if pays(system, price.key) else others).append(system)
    if not paying or not others:
        return None
    driver = Driver(price.key, DriverKind.PRICE, price.value, price.low, price.high)
    return tipping_point(situation, driver, paying[0], others[0])


def pays(system: SystemCosts, price: str) -> bool:
    """Whether a system pays a price by its key, in any year."""
    for line in system.yearly:  # noqa: SIM110 - a generator in its place is felt in large tables
        if price in line.assumptions:
            return True
    return False
