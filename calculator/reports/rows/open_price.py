"""A price that nobody knows: which heating pays it, and what its years cost at both ends of the range."""

from collections.abc import Iterator
from decimal import Decimal

from calculator.answer.answering import Answer
from calculator.answer.deciding import pays
from calculator.core import Assumption, SystemCosts
from calculator.core.carriers import BY_PRICE
from calculator.core.stated_ranges import is_paid

NOTHING = Decimal(0)
Swing = tuple[Decimal, Decimal]
STEADY: Swing = (NOTHING, NOTHING)


def open_price(answer: Answer, system: SystemCosts) -> Assumption | None:
    """Return the price of an energy that a heating pays and that nobody knows; None if all are known.

    Who told the euros of today's bill pays them at any price: then that price moves no amount.
    """
    kept = answer.asked.facts.heating.kind.record.kept
    paid = kept.carrier.price if kept and is_paid(answer.asked.facts, kept.carrier.price) else ""
    prices = (each for each in answer.beside.assumptions if each.open and each.key in BY_PRICE and each.key != paid)
    return next((price for price in prices if pays(system, price.key)), None)


def swings_eur(answer: Answer, system: SystemCosts) -> tuple[Swing, ...]:
    """Return for each year by how much the house pays less and more, in euros, at the ends of such a price's range."""
    price = open_price(answer, system)
    if price is None:
        return (STEADY,) * len(system.yearly_eur)
    low, high = _change(price, price.low), _change(price, price.high)
    return tuple((low * paid_eur, high * paid_eur) for paid_eur in _paid_eur(system, price))


def _paid_eur(system: SystemCosts, price: Assumption) -> Iterator[Decimal]:
    """Yield what is paid for the energy in each year; every euro of it goes with its price."""
    lines = (line.amounts_eur for line in system.yearly if price.key in line.assumptions)
    return (sum(amounts, NOTHING) for amounts in zip(*lines, strict=True))


def _change(price: Assumption, end: Decimal | None) -> Decimal:
    """Return by what part of itself a price differs at one end of its range."""
    return NOTHING if end is None else end / price.value - 1
