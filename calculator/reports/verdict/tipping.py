"""Tipping points in words: from which value on another heating costs less."""

from collections.abc import Iterator
from decimal import Decimal

from django.utils.translation import gettext as _

from calculator.answer.answering import Answer
from calculator.core.carriers import ALL
from calculator.core.notation import german
from calculator.core.tipping import TippingPoint
from calculator.reports.wording import named

_CARRIERS = {carrier.price: carrier for carrier in ALL}
_CENTS = 100


def tipping_sentences(answer: Answer) -> Iterator[str]:
    """Yield why there is no winner: for each price that decides its range, and at which value the result turns."""
    for point in answer.deciding:
        yield _(
            "Welche Heizung am wenigsten kostet, entscheidet der Preis für %(carrier)s, und der ist hier nicht "
            "bekannt: möglich sind %(low)s bis %(high)s ct/kWh."
        ) % {**_of_price(point), "low": in_cents(point.driver.low, 0), "high": in_cents(point.driver.high, 0)}
        yield price_turns(answer, point)


def price_turns(answer: Answer, point: TippingPoint) -> str:
    """Return at which price of an energy the result turns, and what costs less on either side."""
    words = _(
        "Ab etwa %(value)s ct/kWh %(carrier)s dreht sich das Ergebnis: Darunter kostet %(below)s weniger, darüber "
        "%(above)s."
    )
    system = answer.comparison.system
    sides = {"below": named(system(point.below)), "above": named(system(point.above))}
    return words % {**_of_price(point), **sides}


def in_cents(price_eur: Decimal | None, places: int = 1) -> str:
    """Return a price per kilowatt-hour in cents, as bills state it."""
    return german((price_eur or Decimal(0)) * _CENTS, places)


def _of_price(point: TippingPoint) -> dict[str, str]:
    return {"value": in_cents(point.value), "carrier": _(_CARRIERS[point.driver.key].label)}
