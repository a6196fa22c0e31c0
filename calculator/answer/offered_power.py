"""The power of the heat pump that an offer names, and offers that count though they are too small for the house."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from calculator.answer.answering import Answer
from calculator.answer.heating_words import things_beside_device
from calculator.answer.offered_kinds import is_beside, is_fossil_boiler, names_pump
from calculator.answer.other_powers import with_kilowatts, without_others
from calculator.core import SystemCosts, Technology
from calculator.core.notation import Magnitude, in_field, parse
from calculator.core.rules.kinds import BIOMASS, FOSSIL, HEAT_PUMPS, HYBRIDS

LEAST = "offer_power_least_percent"
_POWER = re.compile(
    r"(?:(?P<pieces>\d{1,2}|zwei|drei|vier)\s*(?:x|×|mal|st(?:ü|ue)?c?k\.?|geräten?|\w*pumpen)\s*(?:[^\W\d][\w/-]*\s+){0,3}?)?"
    r"(?<![\d.,])(?P<kw>\d{1,3}(?:[.,]\d{1,2})?)[\s-]*(?:kW(?:th|therm)?|Kilowatt)\b(?!h)",
    re.IGNORECASE,
)
_PIECES = re.compile(r"\((?P<pieces>\d{1,2})(?:,0+)?(?:\s*(?:x|st(?:ü|ue)?c?k?\.?))?\)\s*$", re.IGNORECASE)
_COUNT = re.compile(r"(?<![\w.,])(?:nr\.? *)?\d\b(?![.,]\d)(?! *(?:kw|kilowatt|x\b|×|st))")
_WRITTEN = re.compile(r"(?<=\d)(?:[.,]0{1,2})?[\s-]*(?=kw|kilowatt)")  # „8 kW“, „8kW“ and „8,0 kW“ are the same
_COUNTED = {"zwei": 2, "drei": 3, "vier": 4}
PROPANE = "propan"
# How a row of the heat pump is told where it bears the name of the product: by its refrigerant, or by the product.
_PRODUCT = re.compile(
    rf"\bR[ -]?\d{{2,4}}[a-z]{{0,2}}\b|\b{PROPANE}\b|heizleistung|arotherm|geotherm|flexotherm|vitocal|altherma|"
    r"aquarea|ecodan|logatherm|\b(?:VWL|WPL|WPF|CHA|CHC)\b",
    re.IGNORECASE,
)
_PUMP = re.compile(r"(?:wärme|waerme)pumpe|heat ?pump|\b(?:L|S|W|LW|SW|WW|L/W)?WP\b", re.IGNORECASE)
# For the hot water alone, by what it is or by its product; „Heizung und Warmwasser“ is for both.
_HOT_WATER = re.compile(
    r"(?:warm|brauch|trink)wasser-?\s?(?:wärme|waerme)pumpe|(?:warm|brauch|trink)wasser-?\s?wp\b|\bBWWP\b|\bWWWP\b|\bBWP\b|"
    r"\bTWWP\b|\((?:nur )?(?:für )?(?:das )?(?:warm|brauch|trink)wasser\w*\)|\beuropa (?:mini|\d{3})|"
    r"\bexplorer \d|\bWPT ?\d|\b(?:hot[- ]water|DHW)[- ]heat ?pump|"
    r"heat ?pump for (?:domestic )?hot water(?! and)|arostor|\bWWK\b|\bSHP-?[AF]\b|\bWWP-?[TS]\b|"
    r"vitocal (?:060|262)|\b(?:CS ?\d{4} ?)?DW\b|\bEKHH|\bnuos\b|"
    r"(?:pumpe|\bWP)\S*(?:\s(?!mit|und|inkl|\S*speicher)\S+){0,3}?\sfür (?:das )?"
    r"(?:warm|brauch|trink)wasser(?!.*heiz)",
    re.IGNORECASE,
)
# „Heizungs- und Warmwasserwärmepumpe“ is for both.
_BOTH = re.compile(
    r"heiz(?:ungs?)?-?\s?(?:und|u\.|&|\+|/)\s?-?(?:warm|brauch|trink)wasser|"
    r"heating\s?(?:and|&|\+|/)\s?(?:domestic )?(?:hot[- ]water|DHW)",
    re.IGNORECASE,
)
_BOILER = re.compile(r"kessel|therme|brennwert|pellet|hackgut|hackschnitzel|scheitholz|station", re.IGNORECASE)
# What has a power of its own beside the heat pump, and may name it: „Heizstab für Wärmepumpe 9 kW“.
_BESIDE = re.compile(
    r"^\W*(?:[\w-]+[\s-]+)?(?:elektro-?)?heiz(?:stab|patrone|einsatz)|klima|umwälz|durchlauferhitzer"
    r"|^\W*(?:[\w-]+\s)?(?:demont|rückbau|ausbau|entsorg)",
    re.IGNORECASE,
)
_ALONE = (HEAT_PUMPS | BIOMASS | FOSSIL) - HYBRIDS
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
    """Yield the offers of an answer whose rows name too little power for the house."""
    load = answer.comparison.demand.heat_load_kw
    least = answer.parameters.on(LEAST, answer.parameters.as_of).value
    for system, power in _offered(answer):
        if load and power and power * 100 < least * load:
            yield SmallOffer(system, power, load)


def offers_without_power(answer: Answer) -> list[SystemCosts]:
    """Return the heatings with an offer whose rows name no power that is certain, so that it is not compared."""
    return [system for system, power in _offered(answer) if not power]


def _offered(answer: Answer) -> Iterator[tuple[SystemCosts, Decimal | None]]:
    """Yield each heating with an offer and the power in kW that it names; its device alone is to heat the house."""
    for system in answer.comparison.systems:
        rows = answer.asked.quotes.get(Technology(system.key), ())
        if rows and system.key in _ALONE:
            power = power_in([row.label for row in rows], of_pump=system.key in HEAT_PUMPS)
            yield system, parse(power, Magnitude.EITHER) if power else None


def power_in(texts: Sequence[str], *, of_pump: bool = True) -> str:
    """Return the power in kW that the row of the heating names, of all its devices; empty if that is not certain.

    Where no row says „Wärmepumpe“, as firms write the name of the product, it is the one that names a refrigerant or a
    product, else the only power that any row names. One for the hot water alone heats no house. Rows that say the same,
    but for a number of their own, buy so many devices; if they differ in a name or a place, nobody knows. One power
    that the rows of a device, of its units and of the work on it name is that of one.
    ``of_pump``: the offer is for a heat pump; a boiler beside it has a power of its own.
    """
    said = map(with_kilowatts, texts)
    heating = [without_others(text, of_pump=of_pump) for text in said if not _is_another(text, of_pump=of_pump)]
    for device in (_PUMP, _PRODUCT) if of_pump else (_BOILER,):
        if found := _of_all_devices([text for text in heating if device.search(text)]):
            break
    else:
        found = _of_all_devices(heating)
    only = found.pop() if len(found) == 1 else None
    return in_field(only) if only else ""


def _of_all_devices(rows: Sequence[str]) -> set[Decimal | None]:
    """Return the powers that rows name, each times the number of rows that say the same.

    None where they differ in a name, a place or a number only: „Wärmepumpe Haus A“ may be another than „… Haus B“.
    """
    powers = {text: list(_powers(text)) for text in rows}
    alike = Counter(_unnumbered(text) for text in rows if powers[text])
    things = {_unnumbered(text): things_beside_device(text) for text in rows if powers[text]}
    if len(set(things.values())) < len(things):
        return {None}
    return {one * alike[_unnumbered(text)] if one else None for text in rows for one in powers[text]}


def _unnumbered(text: str) -> str:
    """Return a text without the number that counts a device: „Wärmepumpe 2, 8,0 kW“ is „Wärmepumpe, 8 kW“."""
    even = _WRITTEN.sub(" ", text.casefold())
    return " ".join(_COUNT.sub(" ", even).replace(",", " ").split())


def heats_water_only(text: str) -> bool:
    """Whether a row buys a heat pump that heats no house: „Brauchwasserwärmepumpe 300 l“."""
    return _HOT_WATER.search(text) is not None and _BOTH.search(text) is None


def _is_another(text: str, *, of_pump: bool) -> bool:
    """Whether a row has a power that does not heat the house, or not as the heating that is offered."""
    if heats_water_only(text) or _BESIDE.search(text) or is_beside(text):
        return True
    return of_pump and is_fossil_boiler(text) and not names_pump(text)


def _powers(text: str) -> Iterator[Decimal | None]:
    """Yield each power of a text, times the number of devices; None where a cascade does not say of how many."""
    behind = _PIECES.search(text)
    for match in _POWER.finditer(text):
        pieces = match["pieces"] or (behind["pieces"] if behind else "")
        count = _COUNTED.get(pieces.casefold()) or int(pieces or 1)
        one = parse(match["kw"], Magnitude.EITHER)
        yield one * count if one and (pieces or not _SEVERAL.search(text)) else None
