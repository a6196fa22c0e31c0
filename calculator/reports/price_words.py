"""Prices of energy in words: in cents as bills state them, and that nobody knows one."""

from decimal import Decimal

from django.utils.translation import gettext as _

from calculator.answer.answering import Answer
from calculator.core.carriers import BY_PRICE
from calculator.core.notation import german
from calculator.sentences.translated import inside, translated

_CENTS = 100


def in_cents(price_eur: Decimal | None, places: int = 1) -> str:
    """Return a price per kilowatt-hour in cents, as bills state it."""
    return german((price_eur or Decimal(0)) * _CENTS, places)


def price_not_known(answer: Answer, price: str) -> str:
    """Return that nobody knows a price of an energy, with which one is computed, and what is possible."""
    found = next(each for each in answer.beside.assumptions if each.key == price)
    words = _(
        "Der Preis für %(carrier)s ist nicht bekannt: gerechnet mit %(value)s, möglich %(low)s bis %(high)s ct/kWh."
    )
    values = {"value": found.value, "low": found.low, "high": found.high}
    return words % {
        "carrier": inside(translated(BY_PRICE[price].label)),
        **{key: in_cents(each) for key, each in values.items()},
    }
