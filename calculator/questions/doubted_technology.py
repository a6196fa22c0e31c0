"""Prices, performances and sizes of what is bought that are possible but hardly true; `doubts` asks about them."""

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal

from django.utils.translation import gettext as _

from calculator.core import MODEL_VALUES, Facts, Technology
from calculator.core.notation import figure
from calculator.core.parameters import general
from calculator.core.price_units import PLAUSIBLE
from calculator.core.records import Record
from calculator.core.rules.kinds import HEAT_PUMPS
from calculator.questions.asked import Asked

_INVESTMENT, _MAINTENANCE, _PERFORMANCE = "investment_eur", "maintenance_eur_a", "jaz"
# Facts by key, and the words that confirm them; what is guessed under the same name is confirmed by that alone.
WORDS = {"work.jaz": "jaz_told", "work.pv_kwp": "pv_kwp_told", "work.battery_kwh": "battery_kwh_told"}
VALUES = tuple(key for key in MODEL_VALUES if key.endswith((_INVESTMENT, _MAINTENANCE, _PERFORMANCE)))
_PER_AREA = {"work.pv_kwp": "pv_kwp_m2", "work.battery_kwh": "battery_kwh_m2"}
_OF_AIR = ("jaz", "heat_pump_air_air_jaz", "heat_pump_gas_hybrid_jaz", "old_heat_pump_jaz")
_Sums = Iterable[tuple[str, Decimal]]


def doubts(asked: Asked) -> dict[str, str]:
    """Return a German question for each doubtful entry, by the word in ``confirmed`` that answers it."""
    facts, values = asked.facts, asked.values
    entered = ((key, value) for key, value in values.items() if key.endswith(_INVESTMENT))
    return {
        **_too_cheap(facts, entered, _of_purchase),
        **_too_cheap(facts, _sums_of_quotes(asked), _of_quote),
        **_upkeep(facts, values),
        **_performance(facts, values),
        **_sizes(facts),
    }


def _sums_of_quotes(asked: Asked) -> _Sums:
    """Return the sum of each quote, by the price that it takes the place of."""
    for system, items in asked.quotes.items():
        if (key := f"{system}_{_INVESTMENT}") in MODEL_VALUES:
            yield key, sum((item.amount_eur for item in items), Decimal(0))


def _too_cheap(facts: Facts, prices: _Sums, words: Callable[[], str]) -> dict[str, str]:
    """Ask about what costs next to nothing, as one of „25“ does that means 25 thousand euros."""
    least = _limits("investment_eur", facts).low or Decimal(0)
    of_pump = _limits("heat_pump_purchase_eur", facts).low or Decimal(0)
    pumps = {f"{system}_{_INVESTMENT}" for system in HEAT_PUMPS if system is not Technology.AIR_AIR_HP}
    return {
        key: words() % {"price": figure(price)}
        for key, price in prices
        if 0 < price < (of_pump if key in pumps else least)
    }


def _of_purchase() -> str:
    return _(
        "Stimmt der Preis von %(price)s €? So wenig kostet kaum eine Anschaffung; gefragt sind Euro, nicht Tausend "
        "Euro. Bitte ändern Sie ihn, oder haken Sie an, dass er so stimmt."
    )


def _of_quote() -> str:
    return _(
        "Stimmt die Summe des Angebots von %(price)s €? So wenig kostet kaum eine Anschaffung mit Einbau; gefragt sind "
        "Euro, nicht Tausend Euro. Bitte ändern Sie das Angebot, oder haken Sie an, dass es so stimmt."
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
    """Ask about a seasonal performance that no heat pump has with its source of heat."""
    air, ground = (_limits(key, facts).high for key in ("seasonal_performance", "ground_performance"))
    told = {key: value for key, value in values.items() if key.endswith(_PERFORMANCE)}
    if facts.work.jaz is not None:
        told[WORDS["work.jaz"]] = facts.work.jaz
    most = {key: air if key in {*_OF_AIR, WORDS["work.jaz"]} else ground for key in told}
    words = _(
        "Stimmt die Jahresarbeitszahl von %(jaz)s? Mehr als %(most)s erreicht mit dieser Wärmequelle kaum eine "
        "Wärmepumpe; der COP aus dem Prospekt ist ein anderer Wert. Bitte ändern Sie sie, oder haken Sie an, dass sie "
        "so stimmt."
    )
    found = {key: (value, limit) for key, value in told.items() if (limit := most[key]) and value > limit}
    return {key: words % {"jaz": figure(value), "most": figure(limit)} for key, (value, limit) in found.items()}


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
