"""Prices as fuels are sold: by the litre, the kilogram, the tonne, the stacked metre; in euros or in cents.

What is sold by such a unit has two prices that look alike, of it and of a kilowatt-hour, and mixing them up makes the
answer wrong by several times. So a price with its unit is converted, and a bare number that only fits another unit is
asked about.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from calculator.core.amounts import CENTS_IN_EURO, KWH_IN_MWH, in_kwh, sign_of
from calculator.core.carriers import ALL
from calculator.core.errors import Wrong
from calculator.core.message import say
from calculator.core.notation import Magnitude, without_about
from calculator.core.parameters import general
from calculator.core.question import Question
from calculator.core.texts import number_of
from calculator.core.units import Fuel, Sign, Unit, units_of

PLAUSIBLE = "plausible_"  # the beginning of the keys of parameters with the limits of a value that nobody doubts
_CENTS = re.compile(r"(?P<cents>.*\d)\s*(?:ct|cent)\.?(?:\s*(?:/|je|pro|per)\s*kwh)?", re.IGNORECASE)
_BY_MWH = re.compile(r"(?P<euros>.*\d)\s*(?:€|eur|euro)?\s*(?:/|je|pro|per)\s*MWh", re.IGNORECASE)
_SOLD = re.compile(
    r"(?P<amount>.*\d)\s*(?P<money>ct|cent|€|eur|euro)\.?\s*(?:/|je|pro|per)\s*(?P<count>100)?\s*(?P<sign>[^\d\s/]+\d?)",
    re.IGNORECASE,
)
_CENT_WORDS, _HECTOLITRE = frozenset({"ct", "cent"}), frozenset({"hl", "hektoliter"})
_STEP = Decimal("0.00001")


@dataclass(frozen=True, slots=True)
class Meant:
    """What a bare number could be: so many euros a kilowatt-hour, if it is ``written`` in ``scale``, as „ct/Liter“."""

    euros: Decimal
    scale: str


def read_price(question: Question, text: str) -> Decimal:
    """Read a price in euros a kilowatt-hour, written as bills do: ``15 ct``, ``135 €/MWh``, ``65 ct/l``, ``380 €/t``.

    Raises ``InvalidInput`` for what is no price, and for a unit by which this is not sold.
    """
    text = without_about(text).strip()
    if by_mwh := _BY_MWH.fullmatch(text):
        return number_of(question, by_mwh["euros"], magnitude=Magnitude.LARGE) / KWH_IN_MWH
    if found := _CENTS.fullmatch(text):
        return _of_cents(question, found["cents"])
    sold = _SOLD.fullmatch(text)
    if sold and sold["sign"].casefold() != "kwh":
        return _sold(question, sold)
    return number_of(question, text)


def sold_by_unit(question: Question, text: str) -> bool:
    """Whether a price is written by another unit than those of energy."""
    text = without_about(text).strip()
    sold = None if _BY_MWH.fullmatch(text) or _CENTS.fullmatch(text) else _SOLD.fullmatch(text)
    return bool(sold and sold["sign"].casefold() != "kwh" and fuels_of(question.key))


def _of_cents(question: Question, text: str) -> Decimal:
    cents = number_of(question, text)
    if 0 < cents < 1:
        raise question.refused(say(Wrong.PART_OF_A_CENT, cents=cents, meant=cents * CENTS_IN_EURO), question.allowed())
    return cents / CENTS_IN_EURO


def _sold(question: Question, found: re.Match[str]) -> Decimal:
    word, count = found["sign"].casefold().rstrip("."), int(found["count"] or 1)
    if word in _HECTOLITRE:
        word, count = "l", CENTS_IN_EURO
    sign = sign_of(word)
    fitting = [unit for unit in _units(question.key) if unit.record.sign is sign]
    if len(fitting) != 1:
        raise question.refused(say(Wrong.NOT_SOLD_BY, text=found["sign"]), question.allowed())
    amount = number_of(question, found["amount"], magnitude=Magnitude.EITHER)
    euros = amount / CENTS_IN_EURO if found["money"].casefold() in _CENT_WORDS else amount
    return round(euros / count / kwh_in(fitting[0]), question.places)


@cache
def fuels_of(key: str) -> tuple[Fuel, ...]:
    """Return what is bought at a price: nothing for one of the grid, of heat, and of what replaces a fuel."""
    carriers = {carrier for carrier in ALL if carrier.price == key}
    return tuple(fuel for fuel in Fuel if fuel.record.carrier in carriers)


def _units(key: str) -> tuple[Unit, ...]:
    return tuple(unit for unit in units_of(*fuels_of(key)) if unit.record.kwh_per)


def kwh_in(unit: Unit) -> Decimal:
    """Return the energy of one unit by the latest figures, by the heating value that its price counts by."""
    return in_kwh(unit, Decimal(1), lambda key: general()[key].records[-1].value, Decimal)


def sold_at(key: str, euros: Decimal) -> tuple[Decimal, Unit] | None:
    """Return what a price a kilowatt-hour is in the unit by which dealers sell, in euros; None: by energy only."""
    unit = next(iter(_units(key)), None)
    return (euros * kwh_in(unit), unit) if unit else None


def meant(key: str, number: Decimal, bounds: tuple[Decimal, Decimal]) -> Meant | None:
    """Return what a number that is no likely price of a kilowatt-hour in euros may be instead: the most usual price.

    ``bounds``: what is possible, for a price of which nobody says what is likely.
    """
    known = general().get(f"{PLAUSIBLE}{key}")
    limits = known.records[-1] if known else None
    low, high = (limits.low, limits.high) if limits else bounds
    likely = [each for each in _scales(key, number) if (low or 0) < each.euros <= (high or bounds[1])]
    usual = limits.value if limits else high
    return min(likely, key=lambda each: abs((each.euros / (usual or each.euros)).ln()), default=None)


def _scales(key: str, number: Decimal) -> Iterator[Meant]:
    yield Meant(number / CENTS_IN_EURO, "ct/kWh")
    if all(fuel.record.usual is Sign.KWH for fuel in fuels_of(key)):  # what meters count has its price by energy
        yield Meant(number / KWH_IN_MWH, "€/MWh")
        return
    for unit in _units(key):
        for money, parts in (("€", 1), ("ct", CENTS_IN_EURO)):
            yield Meant((number / parts / kwh_in(unit)).quantize(_STEP), f"{money}/{unit.record.sign.written}")
