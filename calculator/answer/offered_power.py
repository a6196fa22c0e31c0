"""The power of the heat pump that an offer names, and offers that count though they are too small for the house."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from calculator.answer.answering import Answer
from calculator.core import SystemCosts, Technology
from calculator.core.notation import Magnitude, in_field, parse
from calculator.core.rules.kinds import HEAT_PUMPS

LEAST = "offer_power_least_percent"
_POWER = re.compile(
    r"(?:(?P<pieces>\d{1,2}|zwei|drei|vier)\s*(?:x|×|mal|st(?:ü|ue)?c?k\.?|geräten?|\w*pumpen)\s*(?:[^\W\d][\w/-]*\s+){0,3}?)?"
    r"(?<![\d.,])(?P<kw>\d{1,3}(?:[.,]\d{1,2})?)\s*kW\b(?!h)",
    re.IGNORECASE,
)
_PIECES = re.compile(r"\((?P<pieces>\d{1,2})(?:,0+)?(?:\s*(?:x|st(?:ü|ue)?c?k?\.?))?\)\s*$", re.IGNORECASE)
_COUNTED = {"zwei": 2, "drei": 3, "vier": 4}
PROPANE = "propan"
# How a row of the heat pump is told where it bears the name of the product: by its refrigerant, or by the product.
_PRODUCT = re.compile(
    rf"\bR[ -]?\d{{2,4}}[a-z]{{0,2}}\b|\b{PROPANE}\b|heizleistung|arotherm|geotherm|flexotherm|vitocal|altherma|"
    r"aquarea|ecodan|logatherm|\b(?:VWL|WPL|WPF|CHA|CHC)\b",
    re.IGNORECASE,
)
_PUMP = re.compile(r"(?:wärme|waerme)pumpe|heat ?pump|\b(?:L|S|W|LW|SW|WW|L/W)?WP\b", re.IGNORECASE)
# What has a power of its own beside the heat pump, and may name it: „Heizstab für Wärmepumpe 9 kW“.
_BESIDE = re.compile(
    r"(?:warm|brauch|trink)wasser-?\s?(?:wärme|waerme)pumpe|^\W*(?:elektro-?)?heiz(?:stab|patrone|einsatz)|klima|umwälz",
    re.IGNORECASE,
)
_SEVERAL = re.compile(r"kaskade", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class SmallOffer:
    """An offer with whose price a heating is computed, and which covers only a part of the heat load."""

    system: SystemCosts
    power_kw: Decimal
    load_kw: Decimal

    @property
    def percent(self) -> Decimal:
        """How much of the heat load the device covers."""
        return self.power_kw * 100 / self.load_kw


def small_offers(answer: Answer) -> Iterator[SmallOffer]:
    """Yield the offers of an answer for a heat pump whose rows name too little power for the house."""
    load = answer.comparison.demand.heat_load_kw
    least = answer.parameters.on(LEAST, answer.parameters.as_of).value
    for system in answer.comparison.systems:
        rows = answer.asked.quotes.get(Technology(system.key), ()) if system.key in HEAT_PUMPS else ()
        power = parse(power_in([row.label for row in rows]), Magnitude.EITHER)
        if load and power and power * 100 < least * load:
            yield SmallOffer(system, power, load)


def power_in(texts: Sequence[str]) -> str:
    """Return the power in kW that the row of the heat pump names, of all its devices; empty if that is not certain.

    Where no row says „Wärmepumpe“, as firms write the name of the product, it is the one that names a refrigerant or a
    product, or the only row. One for the hot water alone heats no house.
    """
    heating = [text for text in texts if not _BESIDE.search(text)]
    pumps = [text for text in heating if _PUMP.search(text)] or [text for text in heating if _PRODUCT.search(text)]
    pumps = pumps or (heating if len(texts) == 1 else [])
    found = {power for text in pumps for power in _powers(text)}
    only = found.pop() if len(found) == 1 else None
    return in_field(only) if only else ""


def _powers(text: str) -> Iterator[Decimal | None]:
    """Yield each power of a text, times the number of devices; None where a cascade does not say of how many."""
    behind = _PIECES.search(text)
    for match in _POWER.finditer(text):
        pieces = match["pieces"] or (behind["pieces"] if behind else "")
        count = _COUNTED.get(pieces.casefold()) or int(pieces or 1)
        one = parse(match["kw"], Magnitude.EITHER)
        yield one * count if one and (pieces or not _SEVERAL.search(text)) else None
