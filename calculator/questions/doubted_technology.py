"""Prices, performances and sizes of what is bought that are possible but hardly true; `doubts` asks about them."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Protocol

from django.utils.translation import gettext as _

from calculator.core import MODEL_VALUES, Facts
from calculator.core.notation import about, figure
from calculator.core.parameters import general
from calculator.core.price_units import PLAUSIBLE
from calculator.core.records import Record
from calculator.questions.asked import Asked

_INVESTMENT, _MAINTENANCE, _PERFORMANCE = "investment_eur", "maintenance_eur_a", "jaz"
# Facts by key, and the words that confirm them; what is guessed under the same name is confirmed by that alone.
WORDS = {"work.jaz": "jaz_told", "work.pv_kwp": "pv_kwp_told", "work.battery_kwh": "battery_kwh_told"}
VALUES = tuple(key for key in MODEL_VALUES if key.endswith((_INVESTMENT, _MAINTENANCE, _PERFORMANCE)))
_PER_AREA = {"work.pv_kwp": "pv_kwp_m2", "work.battery_kwh": "battery_kwh_m2"}
_PV = "pv_investment_eur"
# The limits of what is sold by its size, and the fact that says it.
_PER_SIZE = {
    _PV: ("pv_eur_kwp", "work.pv_kwp"),
    "battery_investment_eur": ("battery_eur_kwh", "work.battery_kwh"),
}
_Sums = Iterable[tuple[str, Decimal]]


class _Words(Protocol):
    def __call__(self, *, dear: bool) -> str: ...


def doubts(asked: Asked) -> dict[str, str]:
    """Return a German question for each doubtful entry, by the word in ``confirmed`` that answers it."""
    facts, values = asked.facts, asked.values
    entered = ((key, value) for key, value in values.items() if key.endswith(_INVESTMENT))
    return {
        **_prices(asked, entered, _of_purchase),
        **_prices(asked, _sums_of_quotes(asked), _of_quote),
        **_upkeep(facts, values),
        **_performance(facts, values),
        **_sizes(facts),
    }


def _sums_of_quotes(asked: Asked) -> _Sums:
    """Return the sum of each quote, by the price that it takes the place of."""
    for system, items in asked.quotes.items():
        if (key := f"{system}_{_INVESTMENT}") in MODEL_VALUES:
            yield key, sum((item.amount_eur for item in items), Decimal(0))


def usual_price(asked: Asked, key: str) -> Decimal | None:
    """Return a price that nobody doubts of what is bought in this house, in euros; None if no limits are known.

    Photovoltaics have none: the price of an example would be that of another size than the example of the size.
    """
    is_known = key.endswith(_INVESTMENT) and key != _PV
    limits = _price_limits(asked, key) if is_known else None
    return about((limits[0] * limits[1]).sqrt(), 2) if limits else None


def _prices(asked: Asked, prices: _Sums, words: _Words) -> dict[str, str]:
    """Ask about what costs less or more than such a thing does, as one of „25“ does that means 25 thousand euros."""
    found = {}
    for key, price in prices:
        limits = _price_limits(asked, key) if price else None  # nothing at all may be meant
        if limits and not limits[0] <= price <= limits[1]:
            dear = price > limits[1]
            found[key] = words(dear=dear) % {"price": figure(price), "limit": figure(about(limits[dear], 2))}
    return found


def _price_limits(asked: Asked, key: str) -> tuple[Decimal, Decimal] | None:
    """Return what a thing costs at least and at most in this house, in euros; None if nobody said so.

    What heats a large house costs more: at most as its area is larger, at least as the root of that.
    """
    if key in _PER_SIZE:
        return _limits_by_size(asked, *_PER_SIZE[key])
    name = f"{key.removesuffix(_INVESTMENT)}purchase_eur"
    if f"{PLAUSIBLE}{name}" not in general():
        return None
    usual, house = _limits(name, asked.facts), _limits("purchase_house_m2", asked.facts).value
    larger = max(asked.values.get("area_m2", asked.facts.house.living_area_m2) / house, Decimal(1))
    return _ends(usual, larger.sqrt(), larger)


def _limits_by_size(asked: Asked, price: str, fact: str) -> tuple[Decimal, Decimal]:
    """Return the limits of what is sold by its size: that which was told, else the usual one of such a house."""
    usual = _limits(_PER_AREA[fact], asked.facts).value * asked.facts.house.living_area_m2
    size = getattr(asked.facts.work, fact.split(".")[1]) or usual
    return _ends(_limits(price, asked.facts), size, size)


def _ends(usual: Record, least: Decimal, most: Decimal) -> tuple[Decimal, Decimal]:
    if usual.low is None or usual.high is None:
        raise LookupError(f"Limits without a range: {usual.source}")
    return usual.low * least, usual.high * most


def _of_purchase(*, dear: bool) -> str:
    if dear:
        return _(
            "Stimmt der Preis von %(price)s €? Mehr als %(limit)s € kostet so etwas in einem Haus dieser Größe kaum; "
            "vielleicht fehlt ein Komma. Bitte ändern Sie ihn, oder haken Sie an, dass er so stimmt."
        )
    return _(
        "Stimmt der Preis von %(price)s €? Weniger als %(limit)s € kostet so etwas mit Einbau kaum; gefragt ist der "
        "ganze Preis in Euro, nicht Tausend Euro. Bitte ändern Sie ihn, oder haken Sie an, dass er so stimmt."
    )


def _of_quote(*, dear: bool) -> str:
    if dear:
        return _(
            "Stimmt die Summe des Angebots von %(price)s €? Mehr als %(limit)s € kostet so etwas in einem Haus dieser "
            "Größe kaum; vielleicht fehlt ein Komma, oder eine Zeile zählt doppelt. Bitte ändern Sie das Angebot, oder "
            "haken Sie an, dass es so stimmt."
        )
    return _(
        "Stimmt die Summe des Angebots von %(price)s €? Weniger als %(limit)s € kostet so etwas mit Einbau kaum; "
        "gefragt sind alle Posten in Euro, nicht Tausend Euro. Bitte ändern Sie das Angebot, oder haken Sie an, dass "
        "es so stimmt."
    )


def _upkeep(facts: Facts, values: Mapping[str, Decimal]) -> dict[str, str]:
    """Ask about an upkeep that costs next to nothing a year; nothing at all may be meant."""
    least = _limits(_MAINTENANCE, facts).low or Decimal(0)
    words = _(
        "Stimmen %(price)s € Wartung im Jahr? So wenig kostet kaum eine. Bitte ändern Sie den Betrag, oder haken Sie "
        "an, dass er so stimmt."
    )
    paid = ((key, value) for key, value in values.items() if key.endswith(_MAINTENANCE))
    return {key: words % {"price": figure(value)} for key, value in paid if 0 < value < least}


def _performance(facts: Facts, values: Mapping[str, Decimal]) -> dict[str, str]:
    """Ask about a seasonal performance that no heat pump has with its source of heat, or that none would be sold by."""
    told = {key: (value, key) for key, value in values.items() if key.endswith(_PERFORMANCE)}
    if facts.work.jaz is not None:
        told[WORDS["work.jaz"]] = (facts.work.jaz, _PERFORMANCE)
    found = {}
    for word, (value, key) in told.items():
        usual = _limits(f"performance_of_{key}", facts)
        low, high = usual.low or value, usual.high or value
        if not low <= value <= high:
            words = _too_good() if value > high else _too_bad()
            found[word] = words % {"jaz": figure(value), "most": figure(high), "least": figure(low)}
    return found


def _too_good() -> str:
    return _(
        "Stimmt die Jahresarbeitszahl von %(jaz)s? Mehr als %(most)s erreicht mit dieser Wärmequelle kaum eine "
        "Wärmepumpe; der COP aus dem Prospekt ist ein anderer Wert. Bitte ändern Sie sie, oder haken Sie an, dass sie "
        "so stimmt."
    )


def _too_bad() -> str:
    return _(
        "Stimmt die Jahresarbeitszahl von %(jaz)s? Weniger als %(least)s hat mit dieser Wärmequelle kaum eine "
        "Wärmepumpe. Bitte ändern Sie sie, oder haken Sie an, dass sie so stimmt."
    )


def _sizes(facts: Facts) -> dict[str, str]:
    """Ask about photovoltaics or a battery far too large for the house, as one that lost its comma."""
    area, found = facts.house.living_area_m2, {}
    for key, limit in _PER_AREA.items():
        size, most = getattr(facts.work, key.split(".")[1]), _limits(limit, facts).high
        if size and most is not None and size > most * area:
            words = _(
                "Stimmen %(size)s %(unit)s für ein Haus mit %(area)s m² Wohnfläche? Bitte ändern Sie die Zahl, oder "
                "haken Sie an, dass sie so stimmt."
            )
            unit = "kWp" if key == "work.pv_kwp" else "kWh"
            found[WORDS[key]] = words % {"size": figure(size), "unit": unit, "area": figure(area)}
    return found


def _limits(key: str, facts: Facts) -> Record:
    return general()[f"{PLAUSIBLE}{key}"].on(facts.dates.stichtag)
