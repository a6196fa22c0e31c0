"""Entries that are possible but hardly true: they are asked about before anything is computed, until confirmed.

A bill, whose doubt needs the heat of the house, is asked about by ``calculator.core.demand.bills``.
"""

from collections.abc import Collection, Mapping
from decimal import Decimal
from functools import cache

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from calculator.core import MODEL_VALUES, Facts
from calculator.core.amounts import CENTS_IN_EURO
from calculator.core.choices import HeatEmission
from calculator.core.facts import FACTS
from calculator.core.house import OWN_HOUSES
from calculator.core.notation import about, figure
from calculator.core.parameters import general
from calculator.core.price_units import PLAUSIBLE, meant
from calculator.core.question import Question
from calculator.questions import doubted_technology
from calculator.questions.asked import Asked

SHARE, HEAT_LOAD = "household.own_share_permille", "house.heat_load_kw"
FLOW, PERSONS = "house.flow_temperature_c", "household.persons"
INCOME = "household.taxable_income_eur"
AREA, FLAT, DWELLINGS = "house.living_area_m2", "household.flat_area_m2", "house.dwellings"
_HEAT_LOAD_LIMITS = f"{PLAUSIBLE}heat_load_w_m2"
_DWELLING_LIMITS, _FLOOR_FLOW, _AREA_EACH = (
    f"{PLAUSIBLE}dwelling_m2", f"{PLAUSIBLE}floor_flow_temperature_c", f"{PLAUSIBLE}person_m2",
)  # fmt: skip
_WATTS_IN_KW = 1000
_THOUSAND = 1000
# A share as a part of one, of a hundred, or of ten thousand.
_OTHER_SCALES = (Decimal(1000), Decimal(10), Decimal("0.1"))


@cache
def limits() -> Mapping[str, str]:
    """Return every price of a kilowatt-hour of which the parameters say what is plausible, with that parameter's key.

    Asked for when something is read, not at import: the parameters wait for the city.
    """
    return {key: f"{PLAUSIBLE}{key}" for key in MODEL_VALUES if f"{PLAUSIBLE}{key}" in general()}


@cache
def entries() -> Mapping[str, Question]:
    """Return what can be confirmed as it stands, by the word in ``confirmed``: a key without the dot of other words."""
    asked = (*limits(), *doubted_technology.VALUES)
    facts = {_word(key): FACTS[key] for key in (SHARE, HEAT_LOAD, AREA, FLAT, FLOW, PERSONS, INCOME)}
    facts |= {word: FACTS[key] for key, word in doubted_technology.WORDS.items()}
    return {**facts, **{key: MODEL_VALUES[key] for key in asked}}


def check(asked_for: Asked, errors: dict[str, str]) -> set[str]:
    """Add a German question for each doubtful entry whose field has no error; return the words that confirm them."""
    facts, values, confirmed = asked_for.facts, asked_for.values, asked_for.confirmed
    found = {
        **_prices(facts, values),
        **doubted_technology.doubts(asked_for),
        **_share(facts),
        **_heat_load(facts),
    }
    found |= {**_areas(facts, asked_for.stated), **_flow(facts), **_persons(facts), **_income(facts)}
    asked = {word: why for word, why in found.items() if word not in confirmed and entries()[word].key not in errors}
    errors.update({entries()[word].key: why for word, why in asked.items()})
    return set(asked)


def usual_share(flat_m2: Decimal | None, area_m2: Decimal, dwellings: int) -> Decimal:
    """Return the share that a flat would have by its part of the area, without one by equal parts, in thousandths."""
    return (flat_m2 / area_m2 if flat_m2 else 1 / Decimal(dwellings)) * _THOUSAND


def _prices(facts: Facts, values: Mapping[str, Decimal]) -> dict[str, str]:
    found = {}
    for key in limits().keys() & values.keys():
        usual = general()[limits()[key]].on(facts.dates.stichtag)
        low, high = usual.low or Decimal(0), usual.high or values[key]
        if values[key] and not low <= values[key] <= high:  # nothing is paid for wood of one's own
            found[key] = _doubted_price(key, values[key], low, high)
    return found


def _income(facts: Facts) -> dict[str, str]:
    """Ask about an income of a year that looks like that of a month."""
    if not (income := facts.household.taxable_income_eur):
        return {}
    least = general()[f"{PLAUSIBLE}income_eur_a"].on(facts.dates.stichtag).low
    if least is None or income >= least:
        return {}
    why = _(
        "Stimmt das Einkommen von %(income)s € im Jahr? Gefragt ist das zu versteuernde Einkommen eines Jahres, nicht "
        "eines Monats. Bitte ändern Sie es, oder haken Sie an, dass es so stimmt."
    )
    return {_word(INCOME): why % {"income": figure(income)}}


def _heat_load(facts: Facts) -> dict[str, str]:
    """Ask about a heat load that is far from what any house of that area has."""
    if (load_kw := facts.house.heat_load_kw) is None:
        return {}
    usual = general()[_HEAT_LOAD_LIMITS].on(facts.dates.stichtag)
    if usual.low is None or usual.high is None:
        return {}
    low, high = (each * facts.house.living_area_m2 / _WATTS_IN_KW for each in (usual.low, usual.high))
    if low <= load_kw <= high:
        return {}
    words = {"load": figure(load_kw), "low": figure(about(low, 2)), "high": figure(about(high, 2))}
    why = _(
        "Stimmt die Heizlast von %(load)s kW? Für die Fläche des Hauses wären %(low)s bis %(high)s kW möglich. Bitte "
        "ändern Sie sie, oder haken Sie an, dass sie so stimmt."
    )
    return {"heat_load_kw": why % words}


def _flow(facts: Facts) -> dict[str, str]:
    """Ask about water so hot that no heating in a floor bears it."""
    flow = facts.house.flow_temperature_c
    if flow is None or facts.house.heat_emission is not HeatEmission.FLOOR:
        return {}
    most = general()[_FLOOR_FLOW].on(facts.dates.stichtag).high
    if most is None or flow <= most:
        return {}
    why = _(
        "Stimmt der Vorlauf von %(flow)s °C? Eine Fußbodenheizung verträgt höchstens etwa %(most)s °C. Bitte ändern "
        "Sie ihn oder die Art der Heizflächen, oder haken Sie an, dass er so stimmt."
    )
    return {_word(FLOW): why % {"flow": figure(flow), "most": figure(most)}}


def _persons(facts: Facts) -> dict[str, str]:
    """Ask about more people than live in so small a house."""
    if not (persons := facts.household.persons):
        return {}
    least = general()[_AREA_EACH].on(facts.dates.stichtag).low
    if least is None or facts.house.living_area_m2 >= persons * least:
        return {}
    why = _(
        "Stimmen %(persons)s Personen auf %(area)s m²? Bitte ändern Sie die Zahl oder die Fläche des Hauses, oder "
        "haken Sie an, dass sie so stimmt."
    )
    return {_word(PERSONS): why % {"persons": persons, "area": figure(facts.house.living_area_m2)}}


def _areas(facts: Facts, stated: Collection[str]) -> dict[str, str]:
    """Ask about an area that no flat, or no house of so many flats, has; only what somebody said is asked about."""
    most, house = general()[_DWELLING_LIMITS].on(facts.dates.stichtag).high, facts.house
    flat_m2 = facts.household.flat_area_m2
    if most is None:
        return {}
    if flat_m2 is not None and flat_m2 > most:
        why = _(
            "Stimmt die Fläche von %(area)s m² für eine Wohnung? Mehr als %(most)s m² hat kaum eine. Bitte ändern Sie "
            "sie, oder haken Sie an, dass sie so stimmt."
        )
        return {_word(FLAT): why % {"area": figure(flat_m2), "most": figure(most)}}
    counted = DWELLINGS in stated or house.building_type in OWN_HOUSES
    if AREA not in stated or not counted or house.living_area_m2 <= most * house.dwellings:
        return {}
    why = ngettext(
        "Stimmen %(area)s m² für ein Haus mit einer Wohnung? Mehr als %(most)s m² hat kaum eines. Bitte ändern Sie die "
        "Fläche, den Haustyp oder die Zahl der Wohnungen, oder haken Sie an, dass sie so stimmt.",
        "Stimmen %(area)s m² für ein Haus mit %(dwellings)s Wohnungen? Mehr als %(most)s m² hat kaum eines. Bitte "
        "ändern Sie die Fläche, den Haustyp oder die Zahl der Wohnungen, oder haken Sie an, dass sie so stimmt.",
        house.dwellings,
    )
    words = {"area": figure(house.living_area_m2), "most": figure(most * house.dwellings), "dwellings": house.dwellings}
    return {_word(AREA): why % words}


def _word(key: str) -> str:
    """Return the word that confirms a fact; what is guessed under the same name is confirmed by that alone."""
    name = key.split(".")[1]
    return f"{name}_told" if key in {FLOW, PERSONS} else name


def _doubted_price(key: str, price: Decimal, low: Decimal, high: Decimal) -> str:
    cents = (figure(each * CENTS_IN_EURO) for each in (price, low, high))
    why = _(
        "Stimmt der Preis von %(price)s ct/kWh? Üblich sind %(low)s bis %(high)s ct/kWh. Bitte ändern Sie ihn, "
        "oder haken Sie an, dass er so stimmt."
    ) % dict(zip(("price", "low", "high"), cents, strict=True))
    other = meant(key, price, (low, high))
    if other is None:
        return why
    words = {"value": figure(price), "scale": other.scale, "cents": figure(about(other.euros * CENTS_IN_EURO, 3))}
    return (
        why
        + " "
        + _(
            "Oder meinten Sie %(value)s %(scale)s, also rund %(cents)s ct/kWh? Dann schreiben Sie "
            "„%(value)s %(scale)s“."
        )
        % words
    )


def _share(facts: Facts) -> dict[str, str]:
    """Ask about a share that is far from the flat's part of the area, or without a flat from equal parts."""
    share, flat, house = facts.household.own_share_permille, facts.household.flat_area_m2, facts.house
    if share is None or house.dwellings == 1:
        return {}
    factor = general()["own_share_times_of_area" if flat else "own_share_times_of_equal"]
    times = factor.on(facts.dates.stichtag).value
    expected = usual_share(flat, house.living_area_m2, house.dwellings)
    if expected / times <= share <= expected * times:
        return {}
    most = min(expected * times, Decimal(_THOUSAND))
    scaled = (share * scale for scale in _OTHER_SCALES)
    meant = next((each for each in scaled if expected / times <= each <= most), expected)
    words = {"share": figure(share), "expected": figure(expected.quantize(Decimal("0.1"))), "meant": figure(meant)}
    why = _(
        "Stimmt der Anteil von %(share)s Tausendsteln? Nach Ihren Angaben zum Haus wären es rund %(expected)s. Bitte "
        "ändern Sie ihn, oder haken Sie an, dass er so stimmt."
    )
    if meant != expected:
        why = _(
            "Meinten Sie %(meant)s Tausendstel? %(share)s sind sehr weit von rund %(expected)s, die es nach Ihren "
            "Angaben zum Haus wären. Bitte ändern Sie den Anteil, oder haken Sie an, dass er so stimmt."
        )
    return {"own_share_permille": why % words}
