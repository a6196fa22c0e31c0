"""What rows of an offer buy by their words, whatever is said of them: what no grant counts, and a plant on the roof."""

import re
from collections.abc import Mapping
from dataclasses import replace

from calculator.answer.offered_kinds import burns_fossil, is_beside, names_pump
from calculator.core import Inputs, ParameterSet, QuoteItem, Technology
from calculator.core.rules.kinds import WITH_PHOTOVOLTAICS
from calculator.questions import Asked

_SOLAR_HEAT = re.compile(r"solar(?:therm|kollektor|wärme)|sonnenkollektor|solar ?thermal", re.IGNORECASE)
_WITH_SUN = re.compile(
    r"photovoltaik|\bPV\b|\d\s*kWp\b|solar(?:strom|modul|panel|anlage)|wechselrichter|leistungsoptimierer|batter(?:ie|y)|"
    r"(?:strom|heim|energie)-?speicher|hauskraftwerk|powerwall",
    re.IGNORECASE,
)


def inputs_of(asked: Asked, parameters: ParameterSet) -> Inputs:
    """Return the entered values as the model takes them, offers by what they buy; raises ``InvalidInput``."""
    inputs = asked.inputs(parameters)
    return replace(inputs, quotes=_by_words(inputs.quotes)) if inputs.quotes else inputs


def is_never_granted(label: str) -> bool:
    """Whether a row buys by its name what no grant counts, and nothing of which a grant counts a part."""
    return (burns_fossil(label) or is_beside(label)) and not names_both(label)


def names_both(label: str) -> bool:
    """Whether a row names what burns gas or oil and a part that a grant counts: „Gasbrennwert mit Solarthermie“."""
    return burns_fossil(label) and (names_pump(label) or _SOLAR_HEAT.search(label) is not None)


def is_of_the_sun(label: str) -> bool:
    """Whether a row is part of photovoltaics, which a heating may be compared together with."""
    return _WITH_SUN.search(label) is not None


def is_of_roof(label: str, technology: Technology) -> bool:
    """Whether a row buys photovoltaics or a battery, and nothing else, for a heating that is compared with them."""
    return technology in WITH_PHOTOVOLTAICS and is_of_the_sun(label) and is_beside(label)


def _by_words(quotes: Mapping[Technology, tuple[QuoteItem, ...]]) -> dict[Technology, tuple[QuoteItem, ...]]:
    return {system: tuple(_row(row, system) for row in rows) for system, rows in quotes.items()}


def _row(row: QuoteItem, system: Technology) -> QuoteItem:
    eligible = row.eligible and not is_never_granted(row.label)
    return replace(row, eligible=eligible, of_roof=is_of_roof(row.label, system))
